import Records
import Rules
import TestSupport
import Testing

@testable import Redaction

/// A text without any end, given in pieces, is redacted as it is in one piece.
@Suite struct StretchTests {
  private static let parts = [
    "电话13988887777", "身份证号530102198001011234", "家住云南省楚雄市东瓜镇庄甸村委会大村三组，", "当事人徐明", "证人欧阳建国说", "罚款三万元，", "云E12345",
    "安全出口指示灯不亮，", "139 8888 7777", "账号6222021234567890123，", "尾号3015", "（共12项）", "二〇二〇年五月六日，", "a1b2@example.com ",
  ]

  private static func redactor(findsNames: Bool = false) throws -> TextRedactor {
    var known = KnownWords()
    for name in ["徐明", "欧阳建国"] { _ = known.add(line: name) }
    return TextRedactor(
      rules: try #require(Samples.rules).redaction, bureau: Samples.settings.bureau, known: known,
      findsNames: findsNames)
  }

  /// Whether two long texts are the same; where they are not, printing the difference itself would take minutes.
  private static func areSame(_ one: [UInt8], _ other: [UInt8]) -> Bool { one == other }

  /// `text` cut into pieces of `size` bytes, give or take a scalar.
  private static func pieces(_ text: [UInt8], size: Int) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var start = 0
    while start < text.count {
      var end = min(text.count, start + size)
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
      pieces.append(Array(text[start..<end]))
      start = end
    }
    return pieces
  }

  /// What comes out of the pieces, and what of the text the spans make, put in place of what they hide.
  private static func redacted(
    _ pieces: [[UInt8]], by redactor: TextRedactor
  ) throws -> (text: [UInt8], explained: [UInt8], longestHeld: Int) {
    var stretches = StretchRedactor(redactor)
    var masks = FilterMasks()
    let text = pieces.flatMap(\.self)
    var (output, explained, place, offset, longest) = ([UInt8](), [UInt8](), 0, 0, 0)
    for (index, piece) in pieces.enumerated() {
      let result = try stretches.redact(piece, goesOn: index + 1 < pieces.count, masks: &masks)
      output += result.text
      for span in result.hidden {
        explained += text[place..<offset + span.bytes.lowerBound] + Array(span.replacement.utf8)
        place = offset + span.bytes.upperBound
      }
      offset += piece.count
      longest = max(longest, offset - output.count)
    }
    return (output, explained + text[place...], longest)
  }

  @Test func redactsPiecesAsOneText() throws {
    let redactor = try Self.redactor()
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    var text: [UInt8] = []
    while text.count < 400_000 { text += (Self.parts.randomElement(using: &random) ?? "").utf8 }
    var masks = FilterMasks()
    let whole = try redactor.redact(text, masks: &masks).text
    for size in [StretchRedactor.reach * 3 + 1, 90_001, 133_337] {
      let (output, explained, _) = try Self.redacted(Self.pieces(text, size: size), by: redactor)
      #expect(Self.areSame(output, whole), "seed \(seed), size \(size)")
      #expect(Self.areSame(explained, whole), "seed \(seed), size \(size)")
    }
  }

  @Test(arguments: ["1", "1 ", "13988887777", "一", "&#49;", "1\u{200B}", "\\u0031"])
  func hidesARowOfDigitsLongerThanAPiece(_ digit: String) throws {
    let redactor = try Self.redactor()
    let text = Array(("电话" + String(repeating: digit, count: 300_000 / digit.utf8.count) + "号").utf8)
    var masks = FilterMasks()
    let whole = try redactor.redact(text, masks: &masks).text
    let (output, explained, _) = try Self.redacted(Self.pieces(text, size: 70_000), by: redactor)
    #expect(Self.areSame(explained, output))
    #expect(Self.areSame(output, whole))
  }

  @Test(arguments: ["姓名,住址,电话", "住址,电话", "序号|姓名|家庭住址"])
  func readsTheHeadOfATableWithAllItsRows(_ head: String) throws {
    let redactor = try Self.redactor()
    let separator = head.contains("|") ? "|" : ","
    var text = "登记表\n" + head + "\n"
    for number in 0..<6000 {
      let cells = head.split(separator: Character(separator)).map { cell in
        cell.contains("住址") ? "楚雄市东瓜镇庄甸村委会\(number)号" : cell == "姓名" ? "某甲" : "\(number)"
      }
      text += cells.joined(separator: separator) + "\n"
    }
    let bytes = Array(text.utf8)
    var masks = FilterMasks()
    let whole = try redactor.redact(bytes, masks: &masks)
    #expect(whole.hidden.count { $0.entity == .address } >= 6000)
    let (output, explained, longest) = try Self.redacted(Self.pieces(bytes, size: 70_000), by: redactor)
    #expect(Self.areSame(output, whole.text))
    #expect(Self.areSame(explained, whole.text))
    #expect(longest < 100_000)
  }

  @Test func waitsForTheEndOfAMark() throws {
    let redactor = try Self.redactor()
    let text = Array(("配方为{商密:" + String(repeating: "甲乙丙", count: 20_000) + "}，合格").utf8)
    var masks = FilterMasks()
    let whole = try redactor.redact(text, masks: &masks).text
    let (output, _, _) = try Self.redacted(Self.pieces(text, size: 60_000), by: redactor)
    #expect(Self.areSame(output, whole))
    let open = Self.pieces(Array(text.dropLast(10)), size: 60_000)
    #expect(throws: TextRedactor.UnclosedMark.self) { try Self.redacted(open, by: redactor) }
  }

  @Test func holdsLittleBack() throws {
    let redactor = try Self.redactor(findsNames: true)
    let text = Array(String(repeating: "张三说", count: 100_000).utf8)
    let (_, _, longest) = try Self.redacted(Self.pieces(text, size: 100_000), by: redactor)
    #expect(longest < 100_000)
  }

  /// Rows with a private column, and with one whose numbers are of things, as text and as Markdown.
  @Test(arguments: ["| ", "", "<tr><td>"], [false, true])
  func readsRowsOfLaterPiecesBelowTheirHead(mark: String, isMarkdown: Bool) throws {
    func row(_ cells: [String]) -> [UInt8] {
      let line =
        switch mark {
        case "| ": "| " + cells.joined(separator: " | ") + " |\n"
        case "": cells.joined(separator: ",") + "\n"
        default: mark + cells.joined(separator: "</td><td>") + "</td></tr>\n"
        }
      return Array(line.utf8)
    }
    var stretches = StretchRedactor(try Self.redactor())
    var masks = FilterMasks()
    var output: [UInt8] = []
    let head =
      row(["序号", "微信号", "护照号", "出厂编号"]) + (mark == "| " ? Array("|---|---|---|---|\n".utf8) : [])
    for piece in 0..<4 {
      let rows = (0..<300).flatMap {
        row(["\(piece * 300 + $0)", "zhang\(1000 + $0)", "K\(1_000_000 + $0)", "\(1_908_152_101 + $0)"])
      }
      let bytes = (piece == 0 ? head : []) + rows
      output +=
        isMarkdown
        ? try stretches.redactMarkdown(bytes, masks: &masks).text
        : try stretches.redact(bytes, goesOn: false, masks: &masks).text
    }
    let text = String(decoding: output, as: UTF8.self)
    #expect(text.split(separator: "\n").count == (mark == "| " ? 1202 : 1201) && text.contains("序号"))
    #expect(!text.contains("zhang") && !text.contains("K1") && text.components(of: "190815") == 1200)
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}

import Matching

/// The other ways in which a claimed text with figures is written, for searches that compare letter by letter, as the leak check does: its
/// figures in digits, groups, 万 or Chinese numerals, its units in words or signs, another sign of multiplication, and a colon or the edge
/// of a cell between a word and its figure.
struct TradeSecretForms {
  /// A text has no more forms than this: the leak check keeps those of all records.
  private static let most = 32
  /// Longer texts are searched as they stand.
  private static let longest = 200

  /// The forms of `text` beside itself, in a fixed order; none for a text without figures.
  static func forms(of text: String) -> [String] {
    guard text.unicodeScalars.count <= longest, let reading = TradeSecretForms(text) else { return [] }
    var forms: [String] = []
    // By bytes: to hash a text as such takes longer than to make it.
    var seen: Set<[UInt8]> = [Array(text.utf8)]
    func add(_ form: String) {
      if forms.count < most, seen.insert(Array(form.utf8)).inserted { forms.append(form) }
    }
    for number in numbers { add(reading.form(number)) }
    for number in numbers.prefix(few) {
      for unit in 0..<reading.unitCount { add(reading.form(number, unit: unit)) }
      for parting in ["：", "|"] { add(reading.form(number, parting: parting)) }
      for sign in ["×", "x", "*", "至"] { add(reading.form(number, sign: sign)) }
    }
    if text.contains("、") { add(text.replacing("、", with: "，")) }
    return forms
  }

  /// A figure of the text, and what stands before it.
  private struct Figure {
    let before: String
    let value: String
    /// The value in 万, where that is how it may be written.
    let tenThousands: String?
    let written: String
    /// Its unit in all words and signs, the one written first; empty where it has none.
    let units: [String]
    let isShare: Bool
  }

  private var figures: [Figure] = []
  private var end = ""

  private init?(_ text: String) {
    let bytes = Array(text.utf8)
    let folded = FoldedText(bytes)
    func string(_ range: Range<Int>) -> String {
      range.isEmpty ? "" : String(decoding: bytes[folded.byteRange(of: range)], as: UTF8.self)
    }
    folded.scalars.withUnsafeBufferPointer { scalars in
      folded.digits.withUnsafeBufferPointer { digits in
        let view = TextView(scalars: scalars, digits: digits)
        var place = 0
        var start = 0
        while place < scalars.count {
          guard FigurePart.mayBegin(with: scalars[place], code: digits[place]),
            let part = FigurePart(at: place, in: view)
          else {
            place += 1
            continue
          }
          figures.append(
            Figure(
              before: string(start..<place), value: part.value.text, tenThousands: part.value.tenThousands,
              written: string(part.start..<part.end), units: part.unitWords(as: string(part.end..<part.unitEnd)),
              isShare: part.isShare))
          place = part.unitEnd
          start = place
        }
        end = string(start..<scalars.count)
      }
    }
    if figures.isEmpty { return nil }
  }

  private var unitCount: Int { min(3, max(1, figures.map(\.units.count).max() ?? 1)) }

  /// How a number is written.
  private enum Number {
    case written, plain, grouped, tenThousands, rowOfTenThousands
    case numerals(ChineseNumerals.Style)
  }

  private static let numbers: [Number] =
    [.written, .plain, .numerals(.spoken), .grouped, .tenThousands, .rowOfTenThousands]
    + [.full, .colloquial, .row, .capital, .bareCapital].map(Number.numerals)
  /// So many of them are combined with other units and signs.
  private static let few = 3

  private func form(_ number: Number, unit: Int = 0, parting: String = "", sign: String? = nil) -> String {
    var text = ""
    for (index, figure) in figures.enumerated() {
      text += index > 0 ? Self.sign(sign, inPlaceOf: figure.before) : figure.before
      if index == 0, let last = figure.before.unicodeScalars.last, last.properties.isIdeographic { text += parting }
      let value: String? =
        switch number {
        case .written: figure.written
        case .plain: figure.value
        case .grouped: Self.grouped(figure.value)
        case .tenThousands: figure.tenThousands.map { $0 + "万" }
        case .rowOfTenThousands: figure.tenThousands.flatMap { ChineseNumerals.text(of: $0, .row) }.map { $0 + "万" }
        case .numerals(let style): ChineseNumerals.text(of: figure.value, style)
        }
      let word = figure.units.isEmpty ? "" : figure.units[min(unit, figure.units.count - 1)]
      if figure.isShare, case .numerals = number {
        text += "百分之" + (value ?? figure.written)
      } else {
        text += (value ?? figure.written) + word
      }
    }
    return text + end
  }

  /// A sign for another of its kind.
  private static func sign(_ sign: String?, inPlaceOf other: String) -> String {
    guard let sign, let kind = signs.first(where: { $0.contains(sign) }) else { return other }
    let bare = other.filter { $0 != " " }
    return kind.contains(bare) ? sign : other
  }

  private static let signs: [Set<String>] = [["×", "x", "X", "*", "乘"], ["~", "～", "-", "—", "–", "至", "到"]]

  /// 2860 as 2,860.
  private static func grouped(_ figure: String) -> String? {
    let parts = figure.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first, (4...12).contains(whole.count) else { return nil }
    var result = ""
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return ([result] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }
}

import Markdown
import Records
import Rules
import TestSupport
import Testing

@testable import Redaction

/// Redacting Markdown in its source leaves delimiters paired and hides what redacting the visible text hides.
struct MarkdownRedactionTests {
  private static func redacted(_ source: String) throws -> String {
    let redactor = TextRedactor(rules: try #require(Samples.rules).redaction, bureau: Samples.settings.bureau)
    var masks = FilterMasks()
    return String(decoding: try redactor.redactMarkdown(Array(source.utf8), masks: &masks).text, as: UTF8.self)
  }

  @Test(arguments: [
    ("**电话13800138000**，", "**电话【个人信息：电话号码】**，"), ("**电话138**00138000，", "**电话【个人信息：电话号码】**，"),
    ("电话**13800138000**联系", "电话【个人信息：电话号码】联系"), ("电话138**00138000已停机**。", "电话【个人信息：电话号码】**已停机**。"),
    ("**电话138**00138000联系", "**电话**【个人信息：电话号码】联系"), ("当事人**张建国**到场。", "当事人**张某**到场。"),
    ("电话`13800138000`。", "电话`【个人信息：电话号码】`。"),
    ("电话138`00138000`。", "电话【个人信息：电话号码】。"), ("*电话：* 13800138000", "*电话：* 【个人信息：电话号码】"),
    ("~~电话138~~00138000，", "~~电话【个人信息：电话号码】~~，"), ("电话138*00138000，备用", "电话【个人信息：电话号码】，备用"),
    ("电话**138~~0013**8000~~，", "电话【个人信息：电话号码】，"), ("**电话138~~00138000**停用~~", "**电话**【个人信息：电话号码】停用"),
  ])
  func keepsDelimitersPaired(source: String, expected: String) throws {
    let mask = try #require(Samples.rules).redaction.mask(for: .phone).text
    #expect(try Self.redacted(source) == expected.replacing("【个人信息：电话号码】", with: mask))
  }

  @Test(arguments: [
    "| 设备 | 出厂编号 |\n|---|---|\n| 行车 | 1908152371 |\n| 储罐 | 1908152372 |\n",
    "| 项目 | 内容 |\n|---|---|\n| 产量（吨） | 7654321 |\n| 出厂编号 | 1908152371 |\n",
    "| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n\n| 型号 | 批次号 |\n|---|---|\n| MFZ | 1908152371 |\n",
  ])
  func readsCellsBelowTheirHeads(table: String) throws { #expect(try Self.redacted(table) == table) }

  @Test func hidesACellBesideFigures() throws {
    let mask = try #require(Samples.rules).redaction.mask(for: .phone).text
    #expect(
      try Self.redacted("| 编号 | 电话 |\n|---|---|\n| 20231 | 138**0013**8000 |\n")
        == "| 编号 | 电话 |\n|---|---|\n| 20231 | \(mask) |\n")
  }

  @Test func readsLinesOfBackslashesInLinearTime() {
    let time = processorTime {
      #expect(MarkdownDelimiters(Array(String(repeating: "\\!", count: 200_000).utf8)).pairs.isEmpty)
    }
    // 400 KB; with the end of the line looked for at every backslash this took minutes.
    #expect(time < .seconds(10))
  }

  @Test func takesTheBracketOfALinkWithItsTarget() throws {
    #expect(
      try Self.redacted("电话[138](a.html)00138000，")
        == "电话\(try #require(Samples.rules).redaction.mask(for: .phone).text)，")
  }

  @Test func keepsTheCellsOfARowThatIsWrittenAnew() throws {
    let text = try Self.redacted("| 姓名 | 电话 |\n|---|---|\n| [138](a.html)00138000 | 无 |\n")
    let document = try MarkdownDocument(parsing: Array(text.utf8))
    #expect(document.segments.count { $0.kind == .tableCell } == 4)
    #expect(!text.contains("00138000"))
  }

  private static let numbers = ["13800138000", "530102198001011234", "6217008645336792"]
  private static let names = ["张建国", "欧阳明珠"]
  /// N a name, S a number.
  private static let frames = [
    "当事人*N*到场。", "**电话S**，备用", "联系人N，`S`", "> 举报人N\n> 电话**S**", "- 死者N\n- **证人N**称",
    "| 当事人 | N |\n|---|---|\n| 电话 | **S** |\n", "## 当事人N\n\n电话**S**", "***S***", "~~电话S~~停用", "说明**（S）**如下",
    "_当事人N_。", "**当事人：**N，男", "[S](a.html)电话",
  ]

  @Test func showsNoTornDelimitersAndChangesNothingTwice() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      var source = ""
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        var block = Self.frames.randomElement(using: &random) ?? ""
        let marks = ["**", "`", "", ""]
        while let place = block.firstIndex(of: "N") {
          block.replaceSubrange(place...place, with: Self.names.randomElement(using: &random) ?? "")
        }
        while let place = block.firstIndex(of: "S") {
          // Delimiters inside the secret, which may or may not be paired.
          var secret = Array(Self.numbers.randomElement(using: &random) ?? "")
          let mark = marks.randomElement(using: &random) ?? ""
          if !mark.isEmpty, Bool.random(using: &random) {
            secret.insert(contentsOf: mark, at: Int.random(in: 1..<secret.count, using: &random))
            if Bool.random(using: &random) {
              secret.insert(contentsOf: mark, at: Int.random(in: 0...secret.count, using: &random))
            }
          }
          block.replaceSubrange(place...place, with: secret)
        }
        source += block + "\n\n"
      }
      let first = try Self.redacted(source)
      #expect(try Self.redacted(first) == first, "seed \(seed): \(source) → \(first)")
      let before = try MarkdownDocument(parsing: Array(source.utf8)).segments
      let after = try MarkdownDocument(parsing: Array(first.utf8)).segments
      #expect(Self.delimiters(after) <= Self.delimiters(before), "seed \(seed): \(source) → \(first)")
      for segment in after {
        let text = String(decoding: segment.text, as: UTF8.self)
        #expect(!(Self.numbers + Self.names).contains { text.contains($0) }, "seed \(seed): \(source) → \(first)")
      }
    }
  }

  private static func delimiters(_ segments: [MarkdownDocument.Segment]) -> Int {
    segments.reduce(0) { $0 + $1.text.count { $0 == 0x2A || $0 == 0x60 || $0 == 0x7E } }
  }
}

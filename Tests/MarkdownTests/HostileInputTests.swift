import Markdown
import Testing

@Suite struct HostileInputTests {
  private func repeated(_ piece: String, bytes: Int) -> String {
    String(repeating: piece, count: bytes / piece.utf8.count)
  }

  @Test(arguments: [
    "![[]()", "[", "]", "[a](", "[a](<b", "[a](b \"", "<!--", "<?", "<![CDATA[", "<a x='", "*", "_", "*a_ ",
    "`a``b```c", "&",
    "\\*", " ~~a", "a|b\n-|-\n", "[a]: b\n", "&#49;", "为**“",
  ]) func refusesQuadraticInput(piece: String) throws {
    #expect(throws: MarkdownError.hostile(line: 3)) { try parsed("甲\n\n" + repeated(piece, bytes: 240_000)) }
  }

  @Test func refusesTooManyColumns() throws {
    let wide = String(repeating: "|", count: 201)
    #expect(throws: MarkdownError.tooManyColumns(line: 2)) { try parsed("甲\n\(wide)") }
    let columns = String(repeating: "a|", count: 150)
    let dashes = String(repeating: "-|", count: 150)
    let rows = String(repeating: "|\n", count: 3_000)
    #expect(throws: MarkdownError.tooManyColumns(line: 1)) { try parsed("\(columns)\n\(dashes)\n\(rows)") }
  }

  @Test(arguments: [">", "> ", "- ", "1. ", "> 1) - "]) func refusesDeepNestingOnOneLine(piece: String) throws {
    #expect(throws: MarkdownError.tooDeep(line: 2)) { try parsed("\n" + String(repeating: piece, count: 51) + "甲") }
  }

  @Test func refusesDeepNestingOverLines() throws {
    let lists = (0..<60).map { String(repeating: "  ", count: $0) + "- 甲\n" }.joined()
    let error = #expect(throws: MarkdownError.self) { try parsed(lists) }
    let line = try #require(error?.line)
    #expect(error == .tooDeep(line: line))
    #expect((24...28).contains(line))
    let inlines = (0..<40).map { _ in "*a **b " }.joined() + (0..<40).map { _ in "c** d*" }.joined()
    #expect(throws: MarkdownError.tooDeep(line: 1)) { try parsed(inlines) }
  }

  @Test func acceptsNestingUpToTheLimit() throws {
    #expect(throws: Never.self) { try parsed(String(repeating: "> ", count: 50) + "甲") }
    #expect(throws: Never.self) { try parsed(String(repeating: "- ", count: 300)) }
  }

  @Test func refusesCopiesOfLongReferences() throws {
    let source = "[a]: /" + String(repeating: "x", count: 20_000) + "\n\n" + String(repeating: "[a]\n\n", count: 2_000)
    #expect(throws: MarkdownError.hostile(line: 1)) { try parsed(source) }
  }

  @Test func refusesTooManyBytes() throws {
    let limits = MarkdownLimits(maxBytes: 5)
    #expect(throws: MarkdownError.tooLarge(bytes: 6, limit: 5)) { try parsed("甲乙", limits: limits) }
  }

  @Test func refusesWhatIsNotUTF8() throws {
    #expect(throws: MarkdownError.notUTF8(offset: 3)) { try MarkdownDocument(parsing: [0xE7, 0x94, 0xB2, 0xFF, 0x41]) }
    #expect(throws: MarkdownError.notUTF8(offset: 1)) { try MarkdownDocument(parsing: [0x41, 0xED, 0xA0, 0x80]) }
  }

  @Test func acceptsLongHonestDocuments() throws {
    let items = String(repeating: "- 依据[《某条例》](../regulations/a.html)第**三**条\n", count: 5_000)
    #expect(throws: Never.self) { try parsed(items) }
    let rows = String(repeating: "| 1 | [《某条例》](../regulations/a.html) | 罚款 *1* 元 |\n", count: 5_000)
    #expect(throws: Never.self) { try parsed("| 序号 | 依据 | 内容 |\n|---|:-:|---|\n" + rows) }
  }

  @Test func chargesRowsBelowAFalseTableInFull() throws {
    let rows = String(repeating: "|![[]()|![[]()|\n", count: 15_000)
    #expect(throws: MarkdownError.hostile(line: 1)) { try parsed("|a|b|\n|-|.|\n" + rows) }
    #expect(throws: MarkdownError.hostile(line: 1)) { try parsed("|a\\|b|\n|-|-|\n" + rows) }
  }
}

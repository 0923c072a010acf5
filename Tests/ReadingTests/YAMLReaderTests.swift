import Diagnostics
import Reading
import Testing

@Suite struct YAMLReaderTests {
  private func read(_ text: String, firstLine: Int = 1) -> YAMLReader.Outcome {
    YAMLReader.read(Array(text.utf8)[...], file: "f.yml", firstLine: firstLine)
  }

  @Test(arguments: ["010", "on", "2020-05-06", "1e3", "0x1F", "yes", "1_000", ".inf"])
  func keepsScalarsAsText(text: String) throws {
    #expect(try #require(read("a: \(text)").node)["a"]?.text == text)
  }

  @Test func tellsNullFromText() throws {
    let node = try #require(read("a: ~\nb: \"~\"\nc:\nd: null\ne: ''").node)
    #expect(["a", "b", "c", "d", "e"].map { node[$0]?.isNull } == [true, false, true, true, false])
  }

  @Test func placesKeysAndValuesByLineAndScalar() throws {
    let node = try #require(read("名称: 甲\n列表:\n  - {乙: 丙}\n  - 丁\n", firstLine: 5).node)
    let list = try #require(node["列表"]?.items)
    #expect(node["名称"]?.place == Place(file: "f.yml", line: 5, column: 5))
    #expect(list[0].entries?.first?.keyPlace == Place(file: "f.yml", line: 7, column: 6))
    #expect(list[0]["乙"]?.place == Place(file: "f.yml", line: 7, column: 9))
    #expect(list[1].place == Place(file: "f.yml", line: 8, column: 5))
  }

  @Test(arguments: [
    ("a: &x 1\nb: *x", "yaml.alias", 2, 4), ("a: &x 1\nb: 2", "yaml.alias", 1, 4), ("a: *x", "yaml.alias", 1, 4),
    ("<<: {a: 1}", "yaml.alias", 1, 1), ("a: !!int 5", "yaml.tag", 1, 4), ("b: 1\na: !x 5", "yaml.tag", 2, 4),
    ("b: 1\na: 1\na: 2", "yaml.duplicate-key", 2, 1), ("[1]: 2", "yaml.key-not-text", 1, 1),
    ("a: 1\n---\nb: 2", "yaml.many-documents", 2, 1), ("a: [1, 2\nb: 3", "yaml.syntax", 2, 2),
    ("a: 1\n\tb: 2", "yaml.syntax", 2, 1), ("a: \"x", "yaml.syntax", 1, 6), ("a: b: c", "yaml.syntax", 1, 5),
  ])
  func refusesWhatIsNotAllowed(text: String, id: String, line: Int, column: Int) throws {
    let outcome = read(text)
    #expect(outcome.node == nil)
    let first = try #require(outcome.diagnostics.first)
    #expect(first.kind.id == id)
    #expect(first.place == Place(file: "f.yml", line: line, column: column))
  }

  @Test func refusesDeepNesting() {
    let inside = String(repeating: "[", count: 20) + String(repeating: "]", count: 20)
    #expect(read(inside).node != nil)
    #expect(read("[\(inside)]").diagnostics.first?.kind.id == "yaml.too-deep")
    #expect(read(String(repeating: "[", count: 50_000)).node == nil)
    #expect(read(String(repeating: "- ", count: 30_000)).node == nil)
  }

  @Test(.timeLimit(.minutes(1))) func endsSoonOnAliasesOfAliasesAsKeys() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let inner = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(inner)]\n"
    }
    #expect(read(text + "? *a12\n: y\n").diagnostics.first?.kind.id == "yaml.alias")
  }

  @Test func readsAnEmptyTextAsNull() throws {
    #expect(try #require(read("").node).isNull)
    #expect(try #require(read("# only a remark\n").node).isNull)
  }
}

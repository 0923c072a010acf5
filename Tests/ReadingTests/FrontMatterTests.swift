import Diagnostics
import Reading
import Testing

@Suite struct FrontMatterTests {
  private func read(_ text: String) throws -> FrontMatter? { try FrontMatter.read(Array(text.utf8), file: "x.md").0 }

  @Test(arguments: ["\n", "\r\n"])
  func cutsMatterFromBody(end: String) throws {
    let text = ["---", "id: a", "title: 甲", "---", "", "正文"].joined(separator: end)
    let matter = try #require(try read(text))
    #expect(matter.map["title"]?.text == "甲")
    #expect(matter.map["title"]?.place.line == 3)
    #expect(String(decoding: matter.body, as: UTF8.self) == end + "正文")
    #expect(matter.bodyLine == 5)
  }

  @Test(arguments: ["正文\n---\n", "----\na: b\n----\n", "", " ---\na: b\n---\n"])
  func takesAFileWithoutMatterAsBody(text: String) throws {
    let matter = try #require(try read(text))
    #expect(!matter.isPresent)
    #expect(matter.map.entries?.isEmpty == true)
    #expect(String(decoding: matter.body, as: UTF8.self) == text)
    #expect(matter.bodyLine == 1)
  }

  @Test(arguments: ["---\nid: a\n", "---\nid: a\n-- -\n正文", "---"])
  func reportsAMissingEndAtTheOpeningLine(text: String) throws {
    let error = try #require(throws: ReadingError.self) { try read(text) }
    #expect(error.diagnostic.kind.id == "front-matter.unterminated")
    #expect(error.diagnostic.place == Place(file: "x.md", line: 1, column: 1))
  }

  @Test func refusesMatterAboveTheLimit() throws {
    let text = "---\na: \(String(repeating: "x", count: FrontMatter.sizeLimit))\n---\n"
    let error = try #require(throws: ReadingError.self) { try read(text) }
    #expect(error.diagnostic.kind.id == "front-matter.too-large")
  }
}

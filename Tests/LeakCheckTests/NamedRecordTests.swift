import Foundation
import Testing

@testable import LeakCheck

/// Artefacts of several records that are told apart by identifiers and numbers of decisions, without links.
@Suite struct NamedRecordTests {
  static let own = "yl-2021-001"
  static let other = "yl-2021-002"
  static let number = "（云）应急罚〔2021〕1号"
  static let name = "龙小虎"

  /// `name` is hidden in `own`; nothing is in `other`.
  static func check(_ files: [String: [UInt8]]) async throws -> LeakReport {
    let folder = try SiteFolder()
    for (path, bytes) in files { try folder.write(path, bytes) }
    let guardian = LeakCheck(secrets: [.name(name, record: own), .everywhere("13987654321", record: other)])
    return await guardian.check(
      root: folder.path, files: [], addresses: [own, other].map { ("cases/\($0).html", $0) },
      names: [(number, own), ("（云）应急罚〔2021〕2号", other)], jobs: 1)
  }

  /// The name stands in brackets where it is a leak, and somewhere else where it is none.
  static let rows: [RowCase] = [
    RowCase("any column of CSV", "a.csv", .csv, "序号,当事人,案号\n1,龙小虎,yl-2021-002\n2,⟦龙小虎⟧,yl-2021-001\n"),
    RowCase("number of the decision in CSV", "a.csv", .csv, "文号,当事人\n（云）应急罚〔2021〕2号,龙小虎\n（云）应急罚〔2021〕1号,⟦龙小虎⟧\n"),
    RowCase("CSV parted by semicolons", "a.csv", .csv, "文号;当事人\nyl-2021-002;龙小虎\nyl-2021-001;⟦龙小虎⟧\n"),
    RowCase("CSV whose rows end with returns", "a.csv", .csv, "id,n\ryl-2021-002,龙小虎\ryl-2021-001,⟦龙小虎⟧\r"),
    RowCase("capital identifier", "a.csv", .csv, "a,b\nYL-2021-002,龙小虎\nYL-2021-001,⟦龙小虎⟧\n"),
    RowCase(
      "JSON object under its identifier", "a.json", .json,
      "{\"r\":{\"yl-2021-002\":{\"n\":\"龙小虎\"},\"yl-2021-001\":{\"n\":\"⟦龙小虎⟧\"}}}"),
    RowCase("JSON array", "a.json", .json, "[[\"yl-2021-002\",\"龙小虎\"],[\"yl-2021-001\",\"⟦龙小虎⟧\"]]"),
    RowCase(
      "escaped number of the decision", "a.jsonl", .json,
      "{\"no\":\"yl-2021-002\",\"n\":\"龙小虎\"}\n{\"no\":\"\\uff08云）应急罚\\u30142021〕1号\",\"n\":\"⟦龙小虎⟧\"}\n"),
    RowCase(
      "HTML in JSON", "a.json", .json,
      "[{\"id\":\"yl-2021-002\",\"h\":\"龙<b>小虎</b>\"},{\"id\":\"yl-2021-001\",\"h\":\"<p>⟦龙<b>小⟧虎</b></p>\"}]"),
    RowCase(
      "identifier of an entry", "feed.atom", .xml,
      "<feed><entry><id>tag:x.cn,2021:yl-2021-002</id><title>龙小虎</title></entry>"
        + "<entry><id>tag:x.cn,2021:yl-2021-001</id><title>⟦龙小虎⟧</title></entry></feed>"),
    RowCase(
      "HTML in an entry", "feed.atom", .xml,
      "<feed><entry><link href=\"/cases/yl-2021-001.html\"/><content>&lt;p&gt;⟦龙&lt;b&gt;小⟧虎&lt;/b&gt;</content></entry></feed>"
    ),
    RowCase(
      "guid of an item", "feed.rss", .xml,
      "<rss><channel><item><guid>yl-2021-001</guid><title>⟦龙小虎⟧</title></item><item><title>龙小虎</title></item></channel></rss>"
    ),
    RowCase(
      "elements with Chinese names", "a.xml", .xml,
      "<案件表><案件><编号>yl-2021-002</编号><姓名>龙小虎</姓名></案件><案件><编号>yl-2021-001</编号><姓名>⟦龙小虎⟧</姓名></案件></案件表>"),
    RowCase(
      "attribute of XML", "a.xml", .xml, "<urlset><x id='yl-2021-002' n='龙小虎'/><x id='yl-2021-001' n='⟦龙小虎⟧'/></urlset>"
    ),
    RowCase(
      "attribute of HTML", "a.html", .text, "<table><tr id=yl-2021-002><td>龙小虎<tr id=yl-2021-001><td>⟦龙小虎⟧</table>"),
    RowCase("line of a text", "a.txt", .raw, "yl-2021-002 龙小虎\nyl-2021-001 ⟦龙小虎⟧\nyl-2021-002 龙小虎\n"),
    RowCase("paragraph of a text", "a.md", .raw, "龙小虎\n\n⟦龙小虎⟧\n见案件yl-2021-001：\n\n龙小虎\n"),
    RowCase("list of YAML", "a.yml", .raw, "- id: yl-2021-002\n  n: 龙小虎\n- id: yl-2021-001\n  n: ⟦龙小虎⟧\n"),
    RowCase("address in a text", "a.ics", .raw, "URL:https://x.cn/cases/yl-2021-001.html\nSUMMARY:⟦龙小虎⟧\n\n龙小虎\n"),
    RowCase("object of a script", "a.js", .script, "var a=[{n:'龙小虎',id:'yl-2021-002'},{n:'⟦龙小虎⟧',id:'yl-2021-001'}]"),
    RowCase(
      "object of a script in a page", "a.html", .script,
      "<p>龙小虎</p><script>x=[{n:'龙小虎',u:'/cases/yl-2021-002.html'},{n:'⟦龙小虎⟧',u:'/cases/yl-2021-001.html'}]</script>"),
  ]

  @Test("finds a name beside the identifier of its record and nowhere else", arguments: rows)
  func findsNameInRow(_ row: RowCase) async throws {
    let (content, offset) = row.planted
    let report = try await Self.check([row.file: Array(content.utf8)])
    #expect(report.faults.isEmpty)
    #expect(report.leaks.map(\.offset) == [offset])
    #expect(report.leaks.map(\.reader) == [row.reader])
  }

  @Test(
    "finds a name in a file that is named after its record",
    arguments: ["x/yl-2021-001.txt", "yl-2021-001/a.html", "决定书-yl-2021-001-正本.txt", "x/（云）应急罚〔2021〕1号.txt"])
  func findsNameInFileOfRecord(path: String) async throws {
    #expect(try await Self.check([path: Array(Self.name.utf8)]).leaks.map(\.path) == [path])
    let silent = path.replacing("2021-001", with: "2021-002").replacing("1号", with: "2号")
    #expect(try await Self.check([silent: Array(Self.name.utf8)]).isClean)
  }

  @Test(
    "finds a name in a member that is named after its record",
    arguments: [
      "yl-2021-001.html", "cases/yl-2021-001.html", "yl-2021-001/a.txt", "a/yl-2021-001 正本.csv", "YL-2021-001.TXT",
    ])
  func findsNameInMember(member: String) async throws {
    func zip(_ member: String) throws -> [UInt8] { try ArchiveTests.zip(member, Self.name) }
    let silent = member.replacing("2021-001", with: "2021-002")
    #expect(try await Self.check(["a.zip": zip(member)]).leaks.map(\.path) == ["a.zip"])
    #expect(try await Self.check(["a.zip": zip(silent)]).isClean)
    let nested = try ArchiveTests.zip([("b.zip", zip(member), "")])
    #expect(try await Self.check(["a.zip": nested]).leaks.map(\.path) == ["a.zip"])
  }

  @Test func findsNameInNameAndCommentsOfMember() async throws {
    let named = try ArchiveTests.zip([("yl-2021-001/龙小虎.txt", [], "")])
    let noted = try ArchiveTests.zip([("yl-2021-001.txt", [], "龙小虎")])
    let whole = try ArchiveTests.zip([("yl-2021-001.txt", [], ""), ("yl-2021-002.txt", [], "")], comment: "龙小虎")
    for bytes in [named, noted, whole] { #expect(try await Self.check(["a.zip": bytes]).leaks.count == 1) }
    #expect(try await Self.check(["a.zip": ArchiveTests.zip([("yl-2021-002/龙小虎.txt", [], "")])]).isClean)
  }

  @Test("takes no short or common text for an identifier", arguments: ["1", "2021", "a-1", "20210001"])
  func takesNoShortTextForIdentifier(id: String) {
    var records = RecordTable()
    _ = records.add(id)
    #expect(RecordNames(records: records).isEmpty)
  }

  @Test func takesNoNumberOfSeveralRecordsForOne() {
    var records = RecordTable()
    for id in [Self.own, Self.other] { _ = records.add(id) }
    let names = RecordNames([(Self.number, Self.own), (Self.number, Self.other)], records: records)
    let found = Array(Self.number.utf8).withUnsafeBufferPointer { names.record(of: $0) }
    #expect(found == RecordTable.none)
  }

  @Test(
    "reads hostile texts to their end",
    arguments: [
      ("a.txt", "yl-2021-001\n"), ("a.txt", "\n \n"), ("a.js", "{"), ("a.js", "yl-2021-001 "), ("a.css", "}["),
    ])
  func readsHostileTexts(path: String, piece: String) async throws {
    let content = String(repeating: piece, count: 100_000) + "\nyl-2021-001 龙小虎"
    #expect(try await Self.check([path: Array(content.utf8)]).leaks.count == 1)
  }
}

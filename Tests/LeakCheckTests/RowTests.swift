import Foundation
import Testing

@testable import LeakCheck

/// A file that speaks of two records in rows; the name of A1 stands in brackets where it is a leak.
struct RowCase: Sendable, CustomTestStringConvertible {
  let file: String
  let reader: Reader
  let marked: String
  let testDescription: String

  init(_ description: String, _ file: String, _ reader: Reader, _ marked: String) {
    testDescription = description
    self.file = file
    self.reader = reader
    self.marked = marked
  }

  /// The content without brackets, and the offset of the first bracket.
  var planted: (content: String, offset: Int?) {
    let parts = marked.split(separator: "⟦", maxSplits: 1, omittingEmptySubsequences: false)
    let content = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    return (content, parts.count > 1 ? parts[0].utf8.count : nil)
  }
}

@Suite struct RowTests {
  /// A1 has two names, a birth date and a shop that is public under its name; B2 has nothing but an address on the site.
  static let secrets: [GuardedSecret] = [
    .name("龙小虎"), .name("龙大虎"), .name("龙小虎", record: "D4"),
    GuardedSecret(record: "A1", kind: "people.birthDate", value: "1980-02-30", scope: .record),
    .everywhere("13987654321", record: "B2"), .name("白小熊", record: "C3"),
  ]
  static let addresses = ["A1", "B2", "C3", "D4"].map { (path: "cases/\($0.lowercased()).html", record: $0) }

  static func check(_ files: [String: String], records: [String: String] = [:]) async throws -> LeakReport {
    let folder = try SiteFolder(files)
    let guardian = LeakCheck(secrets: secrets, allowed: ["A1": ["龙小虎饭店"]])
    let files = records.sorted { $0.key < $1.key }.map { (path: $0.key, record: Optional($0.value)) }
    return await guardian.check(root: folder.path, files: files, addresses: addresses, jobs: 1)
  }

  static let cases: [RowCase] = [
    RowCase(
      "row of a list", "results/year/2020/2.html", .text,
      """
      <table><tr><th scope="row"><a href="../../../cases/b2.html">某案</a></th><td>龙小虎</td></tr>
      <tr><th scope="row"><a href="../../../cases/a1.html">某案</a></th><td>⟦龙小虎⟧</td></tr>
      <tr><th scope="row"><a href="../../../cases/c3.html">某案</a></th><td>龙小虎</td></tr></table>
      """),
    RowCase(
      "before the link of its row", "subjects/91.html", .text,
      "<table><tr><td>⟦龙<b>小</b>虎⟧</td><td><a href='../cases/a1.html'>x</a></td></tr><tr><td>龙小虎</td></tr></table>"),
    RowCase(
      "newest list of the home page", "index.html", .text,
      "<ul><li><a href=\"cases/b2.html\">龙小虎</a></li>\n<li><a href=\"cases/a1.html\">x ⟦龙小虎⟧</a> <b>5</b></li>\n</ul>"),
    RowCase(
      "items without end tags", "a.html", .text,
      "<ul><li><a href=cases/b2.html>龙小虎</a><li><a href=cases/a1.html#t>x</a> ⟦龙小虎⟧<li>龙小虎</ul>"),
    RowCase(
      "rows without end tags", "a.html", .text,
      "<table><tr><td><a href=cases/b2.html></a><td>龙小虎<tr><td><a href=./cases/a1.html></a><td>⟦龙小虎⟧<tr><td>龙小虎</table>"
    ),
    RowCase(
      "attribute of its row", "a.html", .attribute,
      "<ul><li title='龙小虎'>x</li><li><i title='⟦龙&#23567;虎⟧'></i><a href='/cases/a1.html?x=1'>x</a></li></ul>"),
    RowCase(
      "attribute before the link in one tag", "a.html", .attribute,
      "<p><a title='龙小虎'></a></p><p><a title='⟦龙小虎⟧' href='cases/a1.html'>x</a></p>"),
    RowCase(
      "percent run of its row", "a.html", .attribute,
      "<li><i data-x='?q=⟦%E9%BE%99小虎⟧'></i><a href='https://yj.example.cn/cases/a1.html'>x</a></li>"),
    RowCase(
      "name of an attribute of its row", "a.html", .raw,
      "<li><a href='cases/a1.html'><i data-⟦龙小虎⟧>x</i></a></li><li data-龙小虎>"),
    RowCase(
      "comment of its row", "a.html", .comment,
      "<ul><li><!-- 龙小虎 --></li><li><a href='cases/a1.html'></a><!-- ⟦龙小虎⟧ --></li></ul>"),
    RowCase(
      "script of its row", "a.html", .script,
      "<li><a href='cases/a1.html'></a><script>x='⟦龙小虎⟧'</script></li><script>y='龙小虎'</script>"),
    RowCase(
      "base64 of its row", "a.html", .base64,
      "<li><a href='cases/a1.html'></a><i data-x='⟦\(Data("姓名：龙小虎。证人".utf8).base64EncodedString())⟧'></i></li>"),
    RowCase(
      "card", "a.html", .text,
      """
      <main><div class=card>
      <div><p>⟦龙小虎⟧</p></div>
      <div><a href=cases/a1.html>x</a></div>
      </div>
      <div class=card>
      <div><p>龙小虎</p></div>
      <div><a href=cases/b2.html>x</a></div>
      </div></main>
      """),
    RowCase(
      "list of terms", "a.html", .text,
      "<dl><dt><a href=cases/b2.html>x</a></dt><dd>龙小虎</dd><dt><a href=cases/a1.html>x</a></dt><dd>⟦龙小虎⟧</dd><dt>x</dt></dl>"
    ),
    RowCase(
      "headings and paragraphs", "a.html", .text,
      """
      <main><p>龙小虎</p><h2>一、<a href=cases/b2.html>x</a></h2><p>龙小虎</p><h2>二、<a href=cases/a1.html>x</a></h2>
      <p>证人⟦龙小虎⟧陈述</p><h2>三、<a href=cases/c3.html>x</a></h2><p>龙小虎</p></main>
      """),
    RowCase(
      "table within an item", "a.html", .text,
      "<ul><li><a href=cases/a1.html>x</a><table><tr><td>⟦龙小虎⟧</td></tr></table></li><li>龙小虎</li></ul>"),
    RowCase(
      "birth date", "a.html", .text,
      "<tr><td><a href=cases/b2.html></a>19800230</td></tr><tr><td><a href=cases/a1.html></a>⟦1980.02.30⟧</td></tr>"),
    RowCase(
      "text that is public beside one that is not", "a.html", .text,
      "<li><a href=cases/a1.html>龙小虎饭店</a> 经营者⟦龙小虎⟧</li>"),
    RowCase(
      "CSV row by its identifier", "data/a.csv", .csv,
      "\u{FEFF}案件编号,当事人\r\nB2,龙小虎\r\nA1,⟦龙小虎⟧\r\nC3,龙小虎\r\n"),
    RowCase(
      "CSV row by the address of its page", "data/a.csv", .csv,
      "序号,当事人,网页\n1,龙小虎,cases/b2.html\n2,\"x\n⟦龙小虎⟧\",cases/a1.html\n3,龙小虎,\n"),
    RowCase("CSV identifier in quotes", "a.csv", .csv, "name,id\n龙小虎,\"B2\"\n⟦龙小虎⟧,\"A1\"\n龙小虎,B2"),
    RowCase(
      "JSON object by its identifier", "a.json", .json,
      "[{\"id\":\"B2\",\"n\":\"龙小虎\"},{\"n\":{\"x\":[\"⟦\\u9f99小虎⟧\"]},\"id\":\"A1\"},{\"n\":\"龙小虎\"}]"),
    RowCase(
      "JSON array of a record", "a.json", .json, "[[\"B2\",\"龙小虎\"],[\"cases/a1.html\",\"⟦龙小虎⟧\"],[\"x\",\"龙小虎\"]]"),
    RowCase(
      "JSON line by the address of its page", "a.jsonl", .json,
      "{\"url\":\"/cases/b2.html\",\"n\":\"龙小虎\"}\n{\"url\":\"/cases/a1.html\",\"n\":\"⟦龙小虎⟧\"}\n"),
    RowCase(
      "entry of a feed", "feed.xml", .xml,
      """
      <feed><entry><title>龙小虎</title><link href="https://x.cn/cases/b2.html"/></entry>
      <entry><title>⟦龙小虎⟧</title><link href="https://x.cn/cases/a1.html"/></entry></feed>
      """),
    RowCase(
      "item of a feed", "feed.rss", .xml,
      """
      <rss><channel><title>龙小虎</title><item><link>https://x.cn/cases/a1.html</link>
      <description><![CDATA[⟦龙小虎⟧]]></description></item></channel></rss>
      """),
  ]

  @Test("finds a name in the row of its record and in no other", arguments: cases)
  func findsNameInRow(_ row: RowCase) async throws {
    let (content, offset) = row.planted
    let report = try await Self.check([row.file: content])
    #expect(report.faults.isEmpty)
    #expect(report.leaks.map(\.record) == ["A1"])
    guard let leak = report.leaks.first else { return }
    #expect(leak.path == row.file)
    #expect(leak.reader == row.reader)
    // Of what is encoded the run tells the place.
    if row.reader != .base64 { #expect(leak.offset == offset) }
  }

  @Test(
    "keeps silent about a name",
    arguments: [
      "<ul><li><a href='cases/a1.html'>龙小虎饭店</a></li></ul>",
      "<li>龙小虎</li><li><a href='cases/a1.html'>x</a></li><li>龙小虎</li>",
      "<li><a href='xcases/a1.html'>x</a>龙小虎</li>", "<li><a href='cases/a1.html.txt'>x</a>龙小虎</li>",
      "<li><a href='../x/cases/'>x</a>龙小虎</li>", "<p>龙小虎</p>",
      "<table><tr><td><a href=cases/c3.html></a>龙小虎</td></tr></table>",
    ])
  func keepsSilent(content: String) async throws {
    #expect(try await Self.check(["a.html": content]).isClean)
  }

  @Test func searchesTheAddressOfARecordForItsNames() async throws {
    // A page that no manifest marks, such as a notice of withdrawal, lies where the page of its record was.
    let report = try await Self.check(["cases/a1.html": "<p>撤回：龙小虎</p>", "cases/b2.html": "<p>龙小虎</p>"])
    #expect(report.leaks.map(\.path) == ["cases/a1.html"])
  }

  @Test func readsRowsOfOtherRecordsOnThePageOfARecord() async throws {
    let page = "<article><p>证人龙小虎</p><p>另见<a href='a1.html'>龙大虎案</a></p><p>龙小虎</p></article>"
    let report = try await Self.check(["cases/b2.html": page], records: ["cases/b2.html": "B2"])
    #expect(report.leaks.map(\.offset) == [page.utf8.count - "龙大虎案</a></p><p>龙小虎</p></article>".utf8.count])
  }

  @Test func findsNamesInRowsThatRepeatFromPageToPage() async throws {
    var files: [String: String] = [:]
    for number in 0..<12 {
      files["results/\(number).html"] = """
        <table>
        <tr><td><a href="../cases/b2.html">某案</a></td><td>龙小虎</td></tr>
        <tr><td><a href="../cases/a1.html">某案</a></td><td>龙小虎</td></tr>
        <tr><td><a href="../cases/c3.html">某案</a></td><td>某人</td></tr>
        </table>
        <div>
        <p>龙小虎</p>
        <a href="../cases/c3.html">某案</a>
        </div>
        <div>
        <p>龙大虎</p>
        <a href="../cases/\(number < 11 ? "c3" : "a1").html">某案</a>
        </div>
        """
    }
    let report = try await Self.check(files)
    #expect(report.leaks.count == 13)
    #expect(report.leaks.allSatisfy { $0.record == "A1" })
    #expect(report.leaks.count { $0.path == "results/11.html" } == 2)
  }

  @Test(
    "reads hostile structures in linear time",
    arguments: [
      "<div>", "<li>", "<ul><li>", "</li>", "<tr><table>", "<a href=cases/a1.html>", "<div><a href=cases/b2.html>",
    ])
  func readsHostileStructures(piece: String) async throws {
    let clock = ContinuousClock()
    func time(_ count: Int) async throws -> Duration {
      let content = String(repeating: piece, count: count) + "<li><a href=cases/a1.html>龙小虎"
      let start = clock.now
      let report = try await Self.check(["a.html": content])
      #expect(report.leaks.count == 1)
      return clock.now - start
    }
    _ = try await time(1_000)
    #expect(try await time(40_000) < .seconds(60))
  }
}

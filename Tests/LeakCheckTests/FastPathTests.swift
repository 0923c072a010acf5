import Foundation
import TestSupport
import Testing

@testable import LeakCheck

/// Ways of searching that are quick for common texts, against slow ones that look at everything.
@Suite struct FastPathTests {
  /// Scans a page with a scanner that remembers what it saw and with one that reads every byte, and wants the same of both.
  private struct Rivals {
    let index: SecretIndex
    let pages: RecordPages
    let fast: ArtefactScanner

    init(_ secrets: [GuardedSecret], pages: [(path: String, record: String)] = []) {
      index = SecretIndex(secrets: secrets, canaries: [], allowed: [:])
      self.pages = RecordPages(pages, records: index.records)
      fast = ArtefactScanner(index: index, pages: self.pages)
    }

    /// What both found, findings and firings, or `nil` where they differ.
    func scan(
      _ content: String, record: String? = nil, type: ArtefactType = .html, path: String = "a.html"
    ) -> ArtefactScanner.Outcome? {
      var content = content
      return content.withUTF8 { buffer in
        let slow = ArtefactScanner(index: index, pages: pages, knowsPieces: false)
        let left = fast.scan(path: path, bytes: buffer, type: type, record: record)
        let right = slow.scan(path: path, bytes: buffer, type: type, record: record)
        return left.findings == right.findings && left.firings == right.firings ? left : nil
      }
    }
  }

  @Test("finds what stands behind beginnings of lines that are known", arguments: [8 as UInt64, 515])
  func findsBehindKnownBeginnings(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let rivals = Rivals([
      .everywhere("13987654321"), GuardedSecret(record: "B2", kind: "name", value: "龘靐齉", scope: .record),
    ])
    let heads = ["电话号码和其他联系方式", "现场检查记录所载的事实", "法定代表人（139）", "护照", "龘靐当事人的姓名和住所"]
    let texts = ["13987654321", "8765", "4321", "靐齉", "龘靐齉", "E12345678", "无"]
    var found = 0
    for page in 0..<3_000 {
      let content = (0..<4).map { _ in
        let head = heads.randomElement(using: &random) ?? ""
        let text = texts.randomElement(using: &random) ?? ""
        return "<tr><th scope=\"row\">\(head)</th><td>\(text)\(Int.random(in: 0...99_999, using: &random))文</td></tr>\n"
      }.joined()
      guard let outcome = rivals.scan(content, record: page % 2 == 0 ? "B2" : "A1") else {
        Issue.record("page \(page): \(content)")
        continue
      }
      found += outcome.findings.count + outcome.firings.count
    }
    #expect(found > 50)
  }

  @Test("joins numbers across lines that are known", arguments: [3 as UInt64, 404, 9_999])
  func joinsNumbersAcrossKnownLines(seed: UInt64) {
    print("known edges seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let rivals = Rivals([.everywhere("13987654321"), .everywhere("5323012", record: "B2")])
    let parts = [
      "139", "8765", "4321", "5323", "012", "一三九", "l39", "二、事实", "第十条", "x9", "139a", "a4321", "1",
      "987-", "（876）", "文", "共54321", "13987654", "3 2 1", "0878", "13800", "138000", "护照", "护照：E", "12345678",
      "E12345678", "·", "",
    ]
    let edges = [("<p>", "</p>\n"), ("<tr><td>", "</td></tr>\n"), ("<h4>", "</h4>\n"), ("<li><b>", "</b></li>\n")]
    var found = 0
    for page in 0..<4_000 {
      let content = (0..<Int.random(in: 2...6, using: &random)).map { _ in
        let edge = edges.randomElement(using: &random) ?? ("", "")
        let cells = (0..<Int.random(in: 1...2, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
        return edge.0 + cells.joined(separator: "</td><td>") + edge.1
      }.joined()
      guard let outcome = rivals.scan(content) else {
        Issue.record("page \(page): \(content)")
        continue
      }
      found += outcome.findings.count + outcome.firings.count
    }
    #expect(found > 50)
  }

  @Test func seesWordForPassportInLineThatIsKnown() {
    let rivals = Rivals([.everywhere("13987654321")])
    for _ in 0..<20 { #expect(rivals.scan("<p>护照</p>\n<p>文字</p>\n<p>尾</p>\n")?.firings.isEmpty == true) }
    #expect(rivals.scan("<p>护照</p>\n<p>E12345678</p>\n<p>尾</p>\n")?.firings.map(\.detector) == [.passport])
  }

  @Test(
    "sees a number in a line that is known, behind a word that makes it one of a person",
    arguments: [
      ("<p>护照</p>\n", "<p>E12345678号，请监督</p>\n", Detector.passport),
      ("<i title=\"护照\"></i>\n", "<i title=\"E12345678\"></i>\n", .passport),
      ("<p>QQ</p>\n", "<p>38124567，请监督</p>\n", .messenger),
      ("<p>IP</p>\n", "<p>10.12.0.9</p>\n", .network),
      ("<p>客服电话</p>\n", "<p>400-123-4567</p>\n", .service),
    ])
  func seesLabelledNumberInLineThatIsKnown(word: String, number: String, detector: Detector) {
    let rivals = Rivals([.everywhere("13987654321")])
    for _ in 0..<20 { #expect(rivals.scan("<p>文字</p>\n\(number)<p>尾</p>\n")?.firings.isEmpty == true) }
    #expect(rivals.scan("\(word)\(number)<p>尾</p>\n")?.firings.map(\.detector) == [detector])
  }

  @Test("finds as much when it has forgotten what it knew", arguments: [8 as UInt64, 81])
  func findsAsMuchWhenItHasForgotten(seed: UInt64) {
    print("forgetting seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let rivals = Rivals(
      [.name("龙小虎", record: "R1"), .name("鹿鸣", record: "R2"), .everywhere("13987654321", record: "R3")],
      pages: [("r/1.html", "R1"), ("r/2.html", "R2")])
    // More lines as have room at once, each read often enough to be known, and again when it may be forgotten.
    let lines = (0..<5_600).map { number -> String in
      switch number % 40 {
      case 0: "<p>第\(number)项，龙小虎</p>\n"
      case 1: "<p>第\(number)项，鹿鸣</p>\n"
      case 2: "<li><a href=\"r/1.html\">第\(number)项</a></li>\n"
      case 3: "<i title=\"鹿鸣\(number)\">项</i><b title=\"龙\(number)\">小</b>\n"
      default: "<p>第\(number)项，请监督。</p>\n"
      }
    }
    var found = 0
    for page in 0..<1_680 {
      let start = page / 12 * 40
      var content = "<div>\n<ul>\n"
      for line in lines[start..<start + 40] { content += line }
      for _ in 0..<3 { content += lines[..<(start + 40)].randomElement(using: &random) ?? "" }
      content += "</ul>\n</div>\n"
      guard let outcome = rivals.scan(content, record: ["R1", "R2", nil][page % 3]) else {
        Issue.record("page \(page): \(content)")
        continue
      }
      found += outcome.findings.count
    }
    #expect(found > 500)
    #expect(rivals.fast.known?.generation ?? 0 > 0)
  }

  @Test("finds as much in rows of lists that come back", arguments: [5 as UInt64, 55, 5_555])
  func findsAsMuchInRowsThatComeBack(seed: UInt64) {
    print("rows seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let rivals = Rivals(
      [
        .name("龙小虎", record: "R1"), .name("鹿鸣", record: "R2"), .everywhere("13987654321", record: "R3"),
        .everywhere("532301198002301251", record: "R3"),
      ],
      pages: [("cases/r1.html", "R1"), ("cases/r2.html", "R2"), ("old/r1.html", "R2"), ("r4.html", "R3")])
    let links = [
      "../cases/r1.html", "../cases/r2.html", "r1.html", "r2.html", "../old/r1.html", "x.html", "cases/r2.html",
      "../r4.html", "../subjects/91532301X00000545H.html",
    ]
    let words = [
      "龙小虎", "鹿鸣", "请监督", "139", "8765", "4321", "13987", "654321", "护照", "E12345678", "一三九", "12,000", "2021-02-05",
      "·", "5323011980", "02301251", "%E9%BE%99", "<p>文</p>", "<!-- 注 -->", "</tbody><tbody>", "6b6b", "鹿",
    ]
    func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
    /// A row of at least 128 bytes, so that it is worth keeping.
    func row() -> String {
      let title = Bool.random(using: &random) ? "" : " title=\"\(pick(words.filter { !$0.contains("<") }))\""
      let cells = (0..<Int.random(in: 1...4, using: &random)).map { _ in "<td>\(pick(words))</td>" }.joined()
      let filler = "<td>公示的内容由机关负责，请社会监督，欢迎反映有关的问题</td>"
      let start = Bool.random(using: &random) ? filler + cells : cells + filler
      let link = "<td\(title)><a href=\"\(pick(links))\">案</a></td>"
      let end = Bool.random(using: &random) ? "<td>\(pick(words))</td></tr>\n" : "</tr>\n"
      return "<tr>" + (Bool.random(using: &random) ? start + link : link + start) + end
    }
    let rows = (0..<160).map { _ in row() }
    var found = 0
    for page in 0..<3_000 {
      // Rows with nothing to find are kept only from files in which nothing is found.
      let few = (0..<Int.random(in: 1...4, using: &random)).map { _ in pick(rows) }
      let open = page % 5 == 0 ? "<li>" : "<table><tbody>"
      let content = "\(open)\n\(few.joined())</tbody></table>\n<p>共4321条</p>\n"
      let path = pick(["a/l.html", "cases/l.html", "old/l.html", "l.html"])
      guard let outcome = rivals.scan(content, record: page % 7 == 0 ? "R2" : nil, path: path) else {
        Issue.record("page \(page) at \(path): \(content)")
        continue
      }
      found += outcome.findings.count + outcome.firings.count
    }
    #expect(found > 500)
    #expect(rivals.fast.knownRows?.count ?? 0 > 20)
    #expect(rivals.fast.knownRows?.passed ?? 0 > 200)
  }

  @Test("finds as much among lines of one tag and long lines that are known", arguments: [9 as UInt64, 99, 9_009])
  func findsAsMuchAmongLinesOfOneTag(seed: UInt64) {
    print("tags seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let rivals = Rivals(
      [
        .name("龙小虎", record: "R1"), .name("鹿鸣", record: "R2"), .everywhere("13987654321", record: "R3"),
        .everywhere("5323012", record: "R3"),
      ],
      pages: [("cases/r1.html", "R1"), ("cases/r2.html", "R2")])
    let long = "公示的内容由机关负责，请社会监督，欢迎反映有关的问题，谢谢"
    let lines = [
      "<section>", "<section class=\"a\">", "</section>", "<div>", "</div>", "<dl>", "</dl>", "<ul>", "</ul>", "<li>",
      "</li>",
      "<table>", "</table>", "<tr>", "</tr>", "<tbody>", "</tbody>", "<p>", "<br>", "<i title=\"鹿鸣\">", "</i>",
      "<i title=\"护照\">",
      "<article>", "</article>", "<b>", "</b>", "<td>", "<p>\(long)</p>", "<h2>\(long)</h2>", "<p>\(long)护照</p>",
      "<p>\(long)E12345678</p>", "<p>139\(long)</p>", "<p>\(long)139</p>", "<p>\(long)</p>", "<h2>\(long)</h2>",
      "<p><a href=\"cases/r1.html\">案</a></p>", "<a href=\"cases/r2.html\">", "</a>", "<b>139</b>", "<b>8765</b>",
      "<b>4321</b>",
      "<p>龙小虎</p>", "<b>鹿</b>", "<b>鸣</b>", "护照", "E12345678", "QQ", "38124567", "<p>5323</p>", "<p>012</p>", "",
    ]
    var found = 0
    for page in 0..<4_000 {
      let content = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        (lines.randomElement(using: &random) ?? "") + (Int.random(in: 0..<8, using: &random) == 0 ? "" : "\n")
      }.joined()
      guard let outcome = rivals.scan(content, record: page % 5 == 0 ? "R2" : nil) else {
        Issue.record("page \(page): \(content)")
        continue
      }
      found += outcome.findings.count + outcome.firings.count
    }
    #expect(found > 200)
  }

  @Test("finds names and short words at every place", arguments: [2 as UInt64, 22, 222])
  func findsNamesAndShortWordsAtEveryPlace(seed: UInt64) {
    print("pairs seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let letters = Array("赤橙黄绿青蓝")
    func word(_ length: ClosedRange<Int>) -> String {
      String((0..<Int.random(in: length, using: &random)).map { _ in letters.randomElement(using: &random) ?? "赤" })
    }
    for round in 0..<400 {
      let names = Set((0..<Int.random(in: 1...6, using: &random)).map { _ in word(2...4) })
      let shorts = Set((0..<(round % 3 == 0 ? 3 : 0)).map { _ in word(2...5) })
      let secrets =
        names.sorted().map { GuardedSecret.name($0) }
        + shorts.sorted().map { GuardedSecret.everywhere($0, record: "B2") }
      let content = word(0...60)
      let expected = Set(secrets.indices.filter { content.contains(secrets[$0].value) })
      let index = SecretIndex(secrets: secrets, canaries: [], allowed: [:])
      let scanner = ArtefactScanner(index: index, pages: RecordPages([("r/1.html", "A1")], records: index.records))
      // Once on the page of the record, once in a row of a list, with a gap in each name there.
      for (path, text, record) in [
        ("r/1.html", content, "A1" as String?),
        ("l.html", "<ul><li><a href=r/1.html></a>\(content.map { "\($0)·" }.joined())</li></ul>", nil),
      ] {
        var text = text
        let found = text.withUTF8 {
          scanner.scan(path: path, bytes: $0, type: .html, record: record).findings.map(\.secret)
        }
        #expect(Set(found) == expected, "round \(round) in \(path)")
      }
    }
  }

  @Test("finds every number wherever it stands in a run", arguments: [6 as UInt64, 606])
  func findsEveryNumber(seed: UInt64) {
    print("runs seed \(seed)")
    var random = SeededGenerator(seed: seed)
    func digits(_ length: ClosedRange<Int>) -> String {
      (0..<Int.random(in: length, using: &random)).map { _ in String(Int.random(in: 0...2, using: &random)) }.joined()
    }
    for _ in 0..<300 {
      let values = Set((0..<12).map { _ in digits(11...20) })
      let secrets = values.sorted().map { GuardedSecret.everywhere($0) }
      let index = SecretIndex(secrets: secrets, canaries: [], allowed: [:])
      let planted = secrets.randomElement(using: &random)?.value ?? ""
      let content = digits(0...9) + (Bool.random(using: &random) ? planted : String(planted.reversed())) + digits(0...9)
      let expected = Set(secrets.indices.filter { content.contains(secrets[$0].value) })
      let backwards = Set(secrets.indices.filter { content == String(secrets[$0].value.reversed()) })
      var text = content
      let found = Set(
        text.withUTF8 {
          ArtefactScanner(index: index).scan(path: "a", bytes: $0, type: .text, record: nil).findings.map(\.secret)
        })
      #expect(found.isSuperset(of: expected.union(backwards)))
      let possible = secrets.indices.filter {
        content.contains(secrets[$0].value) || content.contains(secrets[$0].value.reversed())
      }
      #expect(found.isSubset(of: possible))
    }
  }

  @Test(
    "finds a name in base64 in the row of its record alone",
    arguments: [
      ("a.csv", "案件编号,注\nB2,{}\nA1,{}\n"), ("a.json", "[{\"id\":\"B2\",\"n\":\"{}\"},{\"id\":\"A1\",\"n\":\"{}\"}]"),
      ("a.html", "<ul><li><a href=r/2.html>x</a> {}</li><li><a href=r/1.html>x</a> {}</li></ul>"),
      ("a.xml", "<feed><entry><link>/r/2.html</link>{}</entry><entry><link>/r/1.html</link>{}</entry></feed>"),
    ])
  func findsNameInBase64OfItsRow(file: String, content: String) throws {
    let index = SecretIndex(
      secrets: [.name("龙小虎"), .name("白小熊", record: "B2")], canaries: [], allowed: [:])
    let pages = RecordPages([("r/1.html", "A1"), ("r/2.html", "B2")], records: index.records)
    let scanner = ArtefactScanner(index: index, pages: pages)
    // 「经营者龙小虎，男」
    let encoded = "57uP6JCl6ICF6b6Z5bCP6JmO77yM55S3"
    var text = content.replacing("{}", with: encoded)
    let type = try #require(ArtefactType(path: file))
    let findings = text.withUTF8 { scanner.scan(path: file, bytes: $0, type: type, record: nil).findings }
    #expect(findings.map(\.secret) == [0])
    let last = try #require(text.range(of: encoded, options: .backwards))
    // Three ideographs stand before the name in what is decoded.
    #expect(findings.map(\.offset) == [text.utf8.distance(from: text.startIndex, to: last.lowerBound) + 9])
  }
}

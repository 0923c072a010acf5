import Foundation
import Testing

@testable import LeakCheck

/// One value planted in one place: file, content, and the reader that must see it.
struct Sink: Sendable, CustomTestStringConvertible {
  let file: String
  let content: String
  let reader: Reader
  let testDescription: String

  init(_ description: String, _ file: String, _ reader: Reader, _ content: String) {
    testDescription = description
    self.file = file
    self.content = content
    self.reader = reader
  }
}

@Suite struct SinkTests {
  static let phone = "13987654321"
  static let address = "鹿城镇虚构路27号附3室"
  static let identity = "53230119800230125X"

  static let sinks: [Sink] = [
    Sink("text", "a.html", .text, "<p>电话13987654321。</p>"),
    Sink("split by b", "a.html", .text, "<p>1398<b>7654</b>321</p>"),
    Sink("Han split by b", "a.html", .text, "<p>鹿城镇<b>虚构路</b>27号附<i class=x>3室</i></p>"),
    Sink("split by comment", "a.html", .text, "<p>鹿城镇虚<!-- x -->构路27号附3室</p>"),
    Sink("split by br", "a.html", .text, "<p>鹿城镇虚<br/>构路27号附3室</p>"),
    Sink("cells", "a.html", .text, "<tr><td>139</td><td>8765</td><td>4321</td></tr>"),
    Sink("entities", "a.html", .text, "<p>鹿城镇&#34394;&#x6784;路27号附3室</p>"),
    Sink("named entity", "a.html", .text, "<p>139&nbsp;8765&ensp;4321</p>"),
    Sink("CDATA", "a.xml", .xml, "<a><![CDATA[139]]>8765<![CDATA[4321]]></a>"),
    Sink("tags in CDATA", "a.xml", .xml, "<a><![CDATA[<p>139<b>8765</b>4321]]></a>"),
    Sink("tags in a feed", "a.rss", .xml, "<d>&lt;b&gt;鹿城&lt;/b&gt;镇虚构路27号附&lt;i class=x&gt;3室</d>"),
    Sink("tags in JSON", "a.json", .json, "{\"t\":\"1398<b>7654</b>321\"}"),
    Sink("escaped tags in JSON", "a.json", .json, "{\"t\":\"鹿城镇\\u003cb\\u003e虚构路27号附3室\"}"),
    Sink("tags in CSV", "a.csv", .csv, "a,鹿城镇<em>虚构</em>路27号附3室"),
    Sink("short base64", "a.html", .base64, "<p>MTM5ODc2NTQzMjE=</p>"),
    Sink("identity without its last digit", "a.html", .text, "<p>53230119800230125，</p>"),
    Sink("percent-coded href", "a.html", .attribute, "<a href='?q=%E9%B9%BF%E5%9F%8E%E9%95%87虚构路27%E5%8F%B7附3室'>"),
    Sink("last half percent-coded", "a.txt", .raw, "%41" + String(repeating: "白", count: 400) + "鹿城镇虚构路27号%E9%99%843室"),
    Sink("alt", "a.html", .attribute, "<img alt=\"鹿城镇 虚构路 27号附3室\">"),
    Sink("title", "a.html", .attribute, "<abbr title='139-8765-4321'>x</abbr>"),
    Sink("aria-label", "a.html", .attribute, "<b aria-label=13987654321>x</b>"),
    Sink("data attribute", "a.html", .attribute, "<b data-x='{&quot;t&quot;:&quot;\\u9e7f城镇虚构路27号附3室&quot;}'>x</b>"),
    Sink("meta", "a.html", .attribute, "<meta name=\"description\" content=\"鹿城镇虚构路&#50;7号附3室\">"),
    Sink("attribute name", "a.html", .raw, "<b data-13987654321 class=x>x</b>"),
    Sink("tag name", "a.html", .raw, "<x-13987654321>x</x>"),
    Sink("unclosed tag", "a.html", .raw, "<b x=y 13987654321"),
    Sink("unclosed attribute", "a.html", .attribute, "<b x=\"13987654321"),
    Sink("less than", "a.html", .text, "1 < 13987654321"),
    Sink("declaration", "a.html", .comment, "<!DOCTYPE 13987654321>"),
    Sink("title text", "a.html", .text, "<title>鹿城镇虚构路&#50;7号附3室</title>"),
    Sink("processing instruction", "a.xml", .comment, "<?x 13987654321?>"),
    Sink("script that never ends", "a.html", .script, "<script>x='13987654321'</scrip>"),
    Sink("comment", "a.html", .comment, "<!-- 鹿城镇虚构路27号附3室 -->"),
    Sink("open comment", "a.html", .comment, "x <!-- 鹿城镇虚构路27号附3室"),
    Sink("script", "a.html", .script, "<script>var a='\\u9e7f\\u57CE\\u{9547}虚构路27号附3室'</script>"),
    Sink("script halves", "a.html", .script, "<script>a='1398'+'7654321'</script>"),
    Sink(
      "JSON-LD", "a.html", .script, "<script type='application/ld+json'>{\"a\":\"\\u0031398765432\\u0031\"}</script>"),
    Sink("style", "a.html", .style, "<style>a::after{content:'\\9e7f 城镇虚构路27号附3室'}</style>"),
    Sink("style sheet", "a.css", .style, "a{content:\"13987654321\"}"),
    Sink("script file", "a.js", .script, "x='\\x31398765432\\x31'"),
    Sink("JSON", "a.json", .json, "{\"a\":\"\\u9e7f\\u57ce镇虚构路27号附3室\"}"),
    Sink("JSON key", "a.json", .json, "{\"鹿城镇\\n虚构路27号附3室\":1}"),
    Sink("JSON list", "a.json", .json, "[\"鹿城镇虚构\",\"路27号附3室\"]"),
    Sink("JSON outside of strings", "a.json", .raw, "{\"a\":鹿城镇虚构路27号附3室}"),
    Sink("JSON lines", "a.jsonl", .json, "{}\n{\"a\":\"139\\t87654321\"}"),
    Sink("CSV", "a.csv", .csv, "a,b\n1,\"鹿城镇\n虚构路27号附3室\""),
    Sink("CSV quotes", "a.csv", .csv, "a,b\n1,\"号码\"\"13987654321\"\"\""),
    Sink("sitemap", "sitemap.xml", .xml, "<url><loc>https://a.test/%E9%B9%BF城镇虚构路27号附3室</loc></url>"),
    Sink("file name", "cases/13987654321.html", .name, "x"),
    Sink("folder name", "鹿城镇虚构路27号附3室/index.html", .name, "x"),
    Sink("base64", "a.html", .base64, "<b data-x='\(Data("tel:13987654321;".utf8).base64EncodedString())'>"),
    Sink("base64 glued", "a.txt", .base64, "xyz\(Data("住 鹿城镇虚构路27号附3室。".utf8).base64EncodedString())"),
    Sink("reversed", "a.txt", .raw, "电话12345678931。"),
    Sink("full width", "a.txt", .raw, "１３９８７６５４３２１"),
    Sink("circled", "a.txt", .raw, "①③⑨⑧⑦⑥⑤④③②①"),
    Sink("Chinese digits", "a.txt", .raw, "幺三九八七六五四三二一"),
    Sink("lookalikes", "a.txt", .raw, "l398765432I"),
    Sink("zero width", "a.txt", .raw, "139\u{200B}8765\u{2060}4321"),
    Sink("zero width in Han", "a.txt", .raw, "鹿城\u{200B}镇虚\u{FEFF}构路27号附3室"),
    Sink("newline", "a.txt", .raw, "139\r\n    87654321"),
    Sink("glued", "a.txt", .raw, "tel13987654321abc"),
    Sink("country code", "a.txt", .raw, "008613987654321"),
    Sink("invalid byte", "a.txt", .raw, "鹿城镇虚构路27号附3室"),
    Sink("identity", "a.txt", .raw, "（53230119800230125×）"),
    Sink("identity in brackets", "a.txt", .raw, "532301（19800230）125x"),
    Sink("identity reversed", "a.txt", .raw, "X521032008911 03235"),
    Sink("twice encoded", "a.html", .attribute, "<a href='?a=%2531398765432%2531'>"),
    Sink("binary", "a.png", .raw, "\u{1}\u{2}13987654321"),
    Sink("unknown type", "a.exe", .raw, "13987654321"),
  ]

  @Test("finds a value in every sink", arguments: sinks)
  func findsValueInSink(_ sink: Sink) async throws {
    let folder = try SiteFolder([sink.file: sink.content, "index.html": "<p>公示</p>"])
    let secrets = [
      GuardedSecret.everywhere(Self.phone), .everywhere(Self.address), .everywhere(Self.identity),
    ]
    let report = await folder.check(secrets)
    #expect(report.leaks.count == 1)
    let leak = try #require(report.leaks.first)
    #expect(leak.record == "A1")
    let index = SecretIndex(secrets: secrets, canaries: [], allowed: [:])
    var content = sink.content
    let found = content.withUTF8 { bytes in
      ArtefactScanner(index: index).scan(
        path: sink.file, bytes: bytes, type: ArtefactType(path: sink.file) ?? .binary, record: nil)
    }
    #expect(found.findings.map(\.reader).contains(sink.reader))
    for diagnostic in report.diagnostics {
      let text = "\(diagnostic)"
      #expect(!text.contains("9876") && !text.contains("虚构路") && !text.contains("19800230"))
    }
  }

  @Test("finds nothing in a clean tree", arguments: [1, 2, 5])
  func findsNothingInCleanTree(jobs: Int) async throws {
    let folder = try SiteFolder([
      "index.html": "<p>当事人某县某矿业有限公司，电话139****4321，2020年5月6日，鹿城镇虚构路。</p>",
      "a.json": "{\"a\":[1398765,\"4322\"]}", "data.csv": "a,b\n\"1\",\"x\"\"y\"\n", "SHA256SUMS": "9e7f  index.html\n",
    ])
    let report = await folder.check(
      [.everywhere(Self.phone), .everywhere(Self.address), .everywhere(Self.identity)], jobs: jobs)
    #expect(report.isClean)
    #expect(report.diagnostics.isEmpty)
    #expect(report.files == 4)
  }

  @Test func reportsOffsetOfTheValue() async throws {
    let folder = try SiteFolder(["a.html": "<p>公示</p><p>13<b>987654321</b>"])
    let report = await folder.check([.everywhere(Self.phone)])
    #expect(report.leaks.map(\.offset) == [16])
    #expect(report.leaks.map(\.reader) == [.text])
  }
}

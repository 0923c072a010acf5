import Foundation
import Testing

@testable import LeakCheck

/// A way to write a value into an artefact: file, bytes, the reader that must see it, and where it begins.
struct SinkForm: Sendable, CustomTestStringConvertible {
  struct Artefact {
    let path: String
    let bytes: [UInt8]
    let offset: Int
  }

  let testDescription: String
  let reader: Reader
  let write: @Sendable (String) throws -> Artefact

  /// A form that puts the encoded value between two texts; what is encoded with it takes `skip` bytes.
  init(
    _ description: String, _ reader: Reader, _ path: String, _ before: String, _ after: String, skip: Int = 0,
    encode: @escaping @Sendable (String) -> String = { $0 }
  ) {
    testDescription = description
    self.reader = reader
    write = { value in
      Artefact(path: path, bytes: Array((before + encode(value) + after).utf8), offset: before.utf8.count + skip)
    }
  }

  init(_ description: String, _ reader: Reader, write: @escaping @Sendable (String) throws -> Artefact) {
    testDescription = description
    self.reader = reader
    self.write = write
  }

  /// A member of an archive, packed so that its bytes do not stand in the file.
  static func member(_ description: String, _ file: String, _ name: String, _ before: String, _ after: String)
    -> SinkForm
  {
    SinkForm(description, .archive) { value in
      let content = String(repeating: "<!-- 公示 -->", count: 40) + before + value + after
      return Artefact(path: file, bytes: try ArchiveTests.zip(name, content), offset: 0)
    }
  }
}

/// Every kind of secret in every sink.
@Suite struct SinkMatrixTests {
  /// What is planted, and how the guard must know it.
  enum Planted: String, CaseIterable, Sendable {
    case knownNumber, knownAddress, nameOnItsPage, unknownIdentity, unknownMobile, unknownCard

    var value: String {
      switch self {
      case .knownNumber: "15087654321"
      case .knownAddress: "鹿城镇虚构路27号附3室"
      case .nameOnItsPage: "龙小虎"
      case .unknownIdentity: "532301198002301251"
      case .unknownMobile: "13987654321"
      case .unknownCard: "6222021234567890128"
      }
    }

    var kind: String? {
      switch self {
      case .knownNumber: "people.phone"
      case .knownAddress: "people.address"
      case .nameOnItsPage: "people.name"
      default: nil
      }
    }

    var detector: Detector? {
      switch self {
      case .unknownIdentity: .identityNumber
      case .unknownMobile: .mobile
      case .unknownCard: .bankCard
      default: nil
      }
    }
  }

  static func split(_ value: String) -> (String, String) {
    let middle = value.index(value.startIndex, offsetBy: value.count / 2)
    return (String(value[..<middle]), String(value[middle...]))
  }

  static func escaped(_ value: String) -> String {
    value.utf16.map { "\\u" + String(repeating: "0", count: 4 - String($0, radix: 16).count) + String($0, radix: 16) }
      .joined()
  }

  static let forms: [SinkForm] = [
    SinkForm("visible text", .text, "a.html", "<p>公示（", "）。</p>"),
    SinkForm("split by tags", .text, "a.html", "<p>公示：", "。</p>") {
      "\(split($0).0)<b class=x><!-- -->\(split($0).1)</b>"
    },
    SinkForm("split by a comment", .text, "a.html", "<p>公示：", "。</p>") { "\(split($0).0)<!-- 注 -->\(split($0).1)" },
    SinkForm("title of the page", .text, "a.html", "<title>", " - 公示</title>"),
    SinkForm("entities", .text, "a.html", "<p>公示：", "</p>") { $0.unicodeScalars.map { "&#\($0.value);" }.joined() },
    SinkForm("hexadecimal entities", .text, "a.html", "<p>公示：", "</p>") {
      $0.unicodeScalars.map { "&#x\(String($0.value, radix: 16));" }.joined()
    },
    SinkForm("quoted attribute", .attribute, "a.html", "<p><img alt=\"", "\"></p>"),
    SinkForm("attribute in single quotes", .attribute, "a.html", "<p><img alt='", "'></p>"),
    SinkForm("unquoted attribute", .attribute, "a.html", "<p><b data-x=", " class=y>x</b></p>"),
    SinkForm("entities in an attribute", .attribute, "a.html", "<p><b title='", "'>x</b></p>") {
      $0.unicodeScalars.map { "&#\($0.value);" }.joined()
    },
    SinkForm("percent run", .attribute, "a.html", "<a href='../?q=", "'>x</a>") {
      $0.utf8.map { "%" + (String($0, radix: 16, uppercase: true)) }.joined()
    },
    SinkForm("meta tag", .attribute, "a.html", "<meta name=\"Keywords\" content=\"公示,", "\">"),
    SinkForm("name of an attribute", .raw, "a.html", "<b data-", "=x>x</b>"),
    SinkForm("comment", .comment, "a.html", "<p>x</p><!-- ", " -->"),
    SinkForm("script string", .script, "a.html", "<script>var a = '", "'</script>"),
    SinkForm("script string with escapes", .script, "a.html", "<script>var a = '", "'</script>", encode: escaped),
    SinkForm(
      "JSON-LD", .script, "a.html", "<script type='application/ld+json'>{\"a\":\"", "\"}</script>", encode: escaped),
    SinkForm("style", .style, "a.html", "<style>a::after{content:'", "'}</style>"),
    SinkForm("script file", .script, "a.js", "const a = \"", "\""),
    SinkForm("style sheet", .style, "a.css", "a::after{content:\"", "\"}"),
    SinkForm("JSON string", .json, "a.json", "{\"a\":[{\"b\":\"", "\"}]}"),
    SinkForm("JSON string with escapes", .json, "a.json", "{\"a\":\"", "\"}", encode: escaped),
    SinkForm("JSON key", .json, "a.json", "{\"", "\":1}"),
    SinkForm("JSON outside of strings", .raw, "a.json", "{\"a\":x。", "}"),
    SinkForm("JSON lines", .json, "a.jsonl", "{\"a\":1}\n{\"a\":\"", "\"}\n"),
    SinkForm("CSV cell", .csv, "a.csv", "a,b\r\nx,", ",y\r\n"),
    SinkForm("quoted CSV cell", .csv, "a.csv", "a,b\r\nx,\"甲,", "\"\"乙\",y\r\n"),
    SinkForm("CSV heading", .csv, "a.csv", "\u{FEFF}", ",b\r\nx,y\r\n"),
    SinkForm("feed", .xml, "feed.xml", "<feed><entry><title>", "</title></entry></feed>"),
    SinkForm("attribute of a feed", .xml, "feed.atom", "<feed><entry><link title=\"", "\"/></entry></feed>"),
    SinkForm("CDATA", .xml, "feed.xml", "<feed><entry><![CDATA[<p>", "</p>]]></entry></feed>"),
    SinkForm("sitemap", .xml, "sitemap.xml", "<urlset><url><loc>https://a.test/", "</loc></url></urlset>"),
    SinkForm("comment of XML", .comment, "a.xml", "<a/><!-- ", " -->"),
    SinkForm("text file", .raw, "a.txt", "公示：", "。\n"),
    SinkForm("base64 run", .base64, "a.html", "<p>x</p><i data-x=\"", "\"></i>", skip: 9) {
      Data("公示：\($0)。".utf8).base64EncodedString()
    },
    SinkForm("base64 for addresses", .base64, "a.txt", "#", "\n", skip: 9) {
      Data("公示：\($0)。".utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
    },
    SinkForm("name of a file", .name) { .init(path: "cases/\($0).html", bytes: Array("x".utf8), offset: 6) },
    SinkForm("name of a folder", .name) { .init(path: "a/\($0)/b.html", bytes: Array("x".utf8), offset: 2) },
    .member("member of a ZIP archive", "a.zip", "b.html", "<p>", "</p>"),
    .member("shared string of a workbook", "a.xlsx", "xl/sharedStrings.xml", "<sst><si><t>", "</t></si></sst>"),
    .member("CSV in a ZIP archive", "a.zip", "b.csv", "\n\"", "\",x\n"),
    // Names of members stand in the bytes as they are, behind a header of 30 bytes.
    SinkForm("name of a member", .raw) { value in
      .init(path: "a.zip", bytes: try ArchiveTests.zip("x/\(value).txt", "x"), offset: 32)
    },
  ]

  static let pairs = forms.flatMap { form in Planted.allCases.map { (form, $0) } }

  @Test("finds every kind of secret in every sink", arguments: pairs)
  func findsSecretInSink(form: SinkForm, planted: Planted) async throws {
    let artefact = try form.write(planted.value)
    let folder = try SiteFolder()
    try folder.write(artefact.path, artefact.bytes)
    let secrets = Planted.allCases.compactMap { other in
      other.kind.map {
        GuardedSecret(
          record: "A1", kind: $0, value: other.value, scope: other == .nameOnItsPage ? .record : .everywhere)
      }
    }
    let report = await folder.check(secrets, records: [artefact.path: "A1"])
    #expect(report.faults.isEmpty)
    #expect(!report.isClean)
    let shown = form.reader == .name ? String(artefact.path.prefix(artefact.offset)) + "…" : artefact.path
    if let kind = planted.kind {
      #expect(
        report.leaks == [Leak(path: shown, record: "A1", kind: kind, reader: form.reader, offset: artefact.offset)])
      #expect(report.detections.isEmpty)
    } else if let detector = planted.detector {
      let found = Detection(
        path: shown, record: "A1", detector: detector, reader: form.reader, offset: artefact.offset)
      #expect(report.detections == [found])
      #expect(report.leaks.isEmpty)
    }
    for diagnostic in report.diagnostics { #expect(!"\(diagnostic)".contains(planted.value)) }
  }

  @Test("keeps silent about a name on a page of nobody", arguments: forms)
  func keepsSilentAboutNameElsewhere(_ form: SinkForm) async throws {
    let artefact = try form.write(Planted.nameOnItsPage.value)
    let folder = try SiteFolder()
    try folder.write(artefact.path, artefact.bytes)
    #expect(await folder.check([.name(Planted.nameOnItsPage.value)]).isClean)
  }
}

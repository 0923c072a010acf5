import TestSupport
import Testing

@testable import LeakCheck

/// Tables and lists made to take long.
@Suite struct HostileTableTests {
  private static let index = SecretIndex(
    secrets: [
      .name("0878-3456789", record: "2021-0001"), .name("龙小虎", record: "2021-0001"),
      .everywhere("13987654321", record: "A"),
    ], canaries: [], allowed: [:])
  private static let pages = RecordPages([("cases/2021-0001.html", "2021-0001")], records: index.records)

  private func scan(_ content: String, _ type: ArtefactType) -> [String] {
    let scanner = ArtefactScanner(index: Self.index, pages: Self.pages)
    let bytes = Array(content.utf8)
    let outcome = bytes.withUnsafeBufferPointer { scanner.scan(path: "a", bytes: $0, type: type, record: nil) }
    return outcome.findings.map { Self.index.secrets[$0.secret].value }
  }

  @Test(
    "reads them in linear time",
    arguments: [
      (.csv, "id,m\n", "2021-0001,5\n", "2021-0001,0878-3456789\n", 1),
      (
        .xml, "<urlset>", "<c v='cases/2021-0001.html'>1</c>", "<c v='cases/2021-0001.html'>0878-3456789</c></urlset>",
        1
      ),
      (.csv, String(repeating: "id,", count: 60_000), "1,1,1,", "\n2021-0001,龙小虎\n", 1),
      (.json, "[\"", "a13987654321", "\"]", 1),
      (.csv, "n,m\n", "12,5\n", "2021-0001,龙小虎\n", 1),
      (.json, String(repeating: "[", count: 60_000), "{\"a\":\"字字字字字字\"},", "{\"id\":\"2021-0001\",\"n\":\"龙小虎\"}", 1),
    ] as [(ArtefactType, String, String, String, Int)])
  func readsInLinearTime(type: ArtefactType, head: String, row: String, tail: String, found: Int) {
    let time = processorTime {
      #expect(Set(scan(head + String(repeating: row, count: 12_000) + tail, type)).count == found)
    }
    #expect(time < .seconds(20))
  }

  @Test func searchesThousandsOfNamesOfOneRecordInLinearTime() {
    func name(_ number: Int) -> String {
      var name = ""
      for scalar in [0x4E00 + number % 5_000, 0x6E00 + number / 50].compactMap(Unicode.Scalar.init) {
        name.unicodeScalars.append(scalar)
      }
      return name
    }
    let secrets = (0..<8_000).map { GuardedSecret.name(name($0), record: "2021-0001") }
    let index = SecretIndex(secrets: secrets, canaries: [], allowed: [:])
    let scanner = ArtefactScanner(index: index, pages: RecordPages([], records: index.records))
    let text = (0..<8_000).map { "\(name($0 + 20_000))，经查确认" }.joined()
    let bytes = Array("<p>\(text)</p><p>\(name(3_456))</p>".utf8)
    let time = processorTime {
      let outcome = bytes.withUnsafeBufferPointer {
        scanner.scan(path: "a", bytes: $0, type: .html, record: "2021-0001")
      }
      #expect(outcome.findings.contains { index.secrets[$0.secret].value == name(3_456) })
    }
    #expect(time < .seconds(10))
  }

  @Test func findsNumberOfARecordThatEndsBehindItsRow() {
    #expect(scan("id,m\n2021-0001,0878345\n6789,1\n", .csv) == ["0878-3456789"])
  }
}

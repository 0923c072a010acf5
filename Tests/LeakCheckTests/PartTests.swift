import TestSupport
import Testing

@testable import LeakCheck

/// Tables, lists and maps of a site that are searched part by part against the same artefact searched at once.
@Suite struct PartTests {
  private static let index = SecretIndex(
    secrets: [
      .everywhere("13987654321"), .everywhere("532301198002301251"), .everywhere("鹿城镇虚构路27号"),
      .name("龙小虎", record: "R1"), .name("鹿鸣", record: "R2"), .everywhere("0878-3456789", record: "R3"),
      .name("0878-2233445", record: "R3"),
    ], canaries: [], allowed: ["R1": ["龙小虎饭店"]])
  private static let pages = RecordPages(
    [("r/1.html", "R1"), ("r/2.html", "R2"), ("r/3.html", "R3")], records: index.records)

  /// The same artefact read by a scanner that parts it and by one that does not.
  private struct Pair {
    let parted = ArtefactScanner(index: PartTests.index, pages: PartTests.pages)
    let whole = ArtefactScanner(index: PartTests.index, pages: PartTests.pages)

    init() { whole.partLength = .max }

    func scan(
      _ bytes: [UInt8], _ type: ArtefactType, record: String? = nil, partLength: Int
    ) -> (parted: ArtefactScanner.Outcome, whole: ArtefactScanner.Outcome) {
      parted.partLength = partLength
      return bytes.withUnsafeBufferPointer { buffer in
        (
          parted.scan(path: "x/a", bytes: buffer, type: type, record: record),
          whole.scan(path: "x/a", bytes: buffer, type: type, record: record)
        )
      }
    }
  }

  @Test("finds what is found at once", arguments: [3 as UInt64, 303, 33_333])
  func findsWhatIsFoundAtOnce(seed: UInt64) throws {
    print("parts seed \(seed)")
    var material = PartMaterial(seed: seed)
    let pair = Pair()
    var (found, parts) = (0, 0)
    for turn in 0..<3_200 {
      material.isDull = turn % 3 > 0
      let (type, bytes): (ArtefactType, [UInt8]) =
        switch turn % 16 {
        case 0: (.archive, try material.archive())
        case 1...5: (.csv, Array(material.csv().utf8))
        case 6...10: (.json, Array(material.json().utf8))
        default: (.xml, Array(material.xml().utf8))
        }
      let (left, right) = pair.scan(
        bytes, type, record: ["R1", nil, nil, nil, "R3"][turn % 5],
        partLength: Int.random(in: 1...60, using: &material.random))
      let content = Comment(
        rawValue: "turn \(turn): " + (type == .archive ? "" : String(decoding: bytes, as: UTF8.self)))
      #expect(Set(left.findings) == Set(right.findings), content)
      #expect(Set(left.firings.map(\.detector)) == Set(right.firings.map(\.detector)), content)
      #expect(left.damage == right.damage, content)
      found += left.findings.count
      if pair.parted.partStart > 0 { parts += 1 }
    }
    #expect(found > 1_000)
    #expect(parts > 300)
  }

  @Test("joins what goes on behind a word of JSON", arguments: ["null", "true", "false"])
  func joinsBehindWordOfJSON(word: String) {
    let content = "[{\"a\":\"护照 一字一字一字一字一字一字一字一字 E1234567\"},\(word),{\"9\":8}]"
    let (left, right) = Pair().scan(Array(content.utf8), .json, partLength: 8)
    #expect(left.firings.map(\.detector) == right.firings.map(\.detector))
  }
}

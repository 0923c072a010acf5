import TestSupport
import Testing

@testable import LeakCheck

/// Tables, lists and maps of a site that are searched part by part against the same artefact searched at once.
@Suite struct PartTests {
  private static let secrets: [GuardedSecret] = [
    .everywhere("13987654321"), .everywhere("532301198002301251"), .everywhere("鹿城镇虚构路27号"),
    .name("龙小虎", record: "R1"), .name("鹿鸣", record: "R2"), .everywhere("0878-3456789", record: "R3"),
  ]
  private static let values = [
    "139", "8765", "4321", "13987654321", "1398765", "5323011980", "02301251", "鹿城镇", "虚构路27号", "鹿城镇虚构路27号", "龙小虎",
    "鹿鸣",
    "龙小", "虎", "护照", "E12345678", "公示内容", "r/1.html", "r/2.html", "r/3.html", "R1", "R2", "R3", "2021-09-30", "%31%33",
    "9876543",
    "MTM5ODc2NTQzMjE7MTIz", "0878", "3456789", "a", "", "1", "&#49;",
    "c3b2c270c4ce60d71fc17fe1caa244478e487d0e0ff278fb2c5d5ec937375",
  ]

  private static func csv(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...12, using: &random)).map { _ in
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        let value = values.randomElement(using: &random) ?? ""
        return Bool.random(using: &random) ? "\"\(value)\"" : value
      }.joined(separator: ",")
    }.joined(separator: Bool.random(using: &random) ? "\n" : "\r\n")
  }

  private static func json(_ random: inout SeededGenerator) -> String {
    func value(_ depth: Int, _ random: inout SeededGenerator) -> String {
      switch Int.random(in: 0..<(depth > 3 ? 2 : 5), using: &random) {
      case 0, 1: return "\"\(values.randomElement(using: &random) ?? "")\""
      case 2: return "[" + (0..<3).map { _ in value(depth + 1, &random) }.joined(separator: ",") + "]"
      default:
        let keys = ["id", "name", "pages", "text", "139"]
        return "{"
          + (0..<3).map { _ in "\"\(keys.randomElement(using: &random) ?? "id")\":\(value(depth + 1, &random))" }
          .joined(separator: ",") + "}"
      }
    }
    return "{\"all\":[" + (0..<6).map { _ in value(0, &random) }.joined(separator: ",\n") + "],\"id\":\"R2\"}"
  }

  private static func xml(_ random: inout SeededGenerator) -> String {
    let rows = (0..<Int.random(in: 1...12, using: &random)).map { _ -> String in
      let cells = (0..<3).map { _ -> String in
        let value = values.randomElement(using: &random) ?? ""
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return "<loc>\(value)</loc>"
        case 1: return "<c v=\"\(value)\">x</c>"
        case 2: return "<t>\(value)</t>"
        case 3: return "<!-- \(value) -->"
        default: return "<v>\(value)</v>\n"
        }
      }
      return Bool.random(using: &random) ? "<url>\(cells.joined())</url>\n" : cells.joined()
    }
    return "<urlset>\n\(rows.joined())</urlset>"
  }

  @Test("finds what is found at once", arguments: [3 as UInt64, 303, 33_333])
  func findsWhatIsFoundAtOnce(seed: UInt64) {
    print("parts seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let index = SecretIndex(secrets: Self.secrets, canaries: [], allowed: ["R1": ["龙小虎饭店"]])
    let pages = RecordPages([("r/1.html", "R1"), ("r/2.html", "R2"), ("r/3.html", "R3")], records: index.records)
    let (parted, whole) = (
      ArtefactScanner(index: index, pages: pages), ArtefactScanner(index: index, pages: pages)
    )
    whole.partLength = .max
    var (found, parts) = (0, 0)
    for turn in 0..<3_000 {
      let (type, content): (ArtefactType, String) =
        switch turn % 3 {
        case 0: (.csv, Self.csv(&random))
        case 1: (.json, Self.json(&random))
        default: (.xml, Self.xml(&random))
        }
      parted.partLength = Int.random(in: 1...60, using: &random)
      let record = ["R1", nil, nil, "R3"][turn % 4]
      let bytes = Array(content.utf8)
      let (left, right) = bytes.withUnsafeBufferPointer { buffer in
        (
          parted.scan(path: "x/a", bytes: buffer, type: type, record: record),
          whole.scan(path: "x/a", bytes: buffer, type: type, record: record)
        )
      }
      #expect(Set(left.findings) == Set(right.findings), "turn \(turn)")
      #expect(Set(left.firings.map(\.detector)) == Set(right.firings.map(\.detector)), "turn \(turn)")
      found += left.findings.count
      if parted.partStart > 0 { parts += 1 }
    }
    #expect(found > 1_000)
    #expect(parts > 300)
  }
}

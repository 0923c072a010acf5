import TestSupport
import Testing

@testable import LeakCheck

@Suite struct PlantingTests {
  static let disguises: [@Sendable (String) -> (String, String)] = [
    { ("t.html", "<p>甲方\($0)乙方</p>") },
    { value in ("t.html", "<p>" + value.map { "<i>\($0)</i>" }.joined() + "</p>") },
    { value in ("t.html", "<b title='" + value.unicodeScalars.map { "&#\($0.value);" }.joined() + "'>") },
    { value in ("t.html", "<a href='" + value.utf8.map { "%" + String($0, radix: 16) }.joined() + "'>") },
    { value in ("t.html", "<!--\(value.map(String.init).joined(separator: " "))-->") },
    { value in
      let escaped = value.unicodeScalars.map { scalar in
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
      return ("t.json", "{\"k\":\"" + escaped.joined() + "\"}")
    },
    { ("t.csv", "a,\"x \($0.map(String.init).joined(separator: "\n")) y\"") },
    { ("t.txt", $0.map(String.init).joined(separator: "\u{200D}")) },
    { ("t.xml", "<loc>https://a.test/\($0)</loc>") },
  ]

  @Test("reports exactly what was planted", arguments: [0x6C65_616B as UInt64, 7, 20_201_231])
  func reportsExactlyWhatWasPlanted(seed: UInt64) async throws {
    print("planting seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let han = Array("赤橙黄绿青蓝紫金银铜铁锡东西南北中春夏秋冬风花雪月江河湖海山川村镇组号弄")
    let secrets = (0..<2_000).map { number in
      let value =
        switch number % 3 {
        case 0: "1" + (0..<10).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
        case 1: (0..<18).map { _ in String(Int.random(in: 1...9, using: &random)) }.joined()
        default:
          "虚构市"
            + (0..<Int.random(in: 5...9, using: &random)).map { _ in String(han.randomElement(using: &random) ?? "村") }
            .joined() + "\(number)号"
        }
      return GuardedSecret.everywhere(value, record: "R\(number)")
    }
    let folder = try SiteFolder()
    var planted: Set<String> = []
    for number in 0..<120 {
      let secret = try #require(secrets.randomElement(using: &random))
      let disguise = try #require(Self.disguises.randomElement(using: &random))
      let (name, content) = disguise(secret.value)
      try folder.write("f\(number)/\(name)", Array(content.utf8))
      planted.insert("f\(number)/\(name) \(secret.record)")
    }
    let report = await folder.check(secrets)
    #expect(report.faults.isEmpty)
    #expect(Set(report.leaks.map { "\($0.path) \($0.record)" }) == planted)
    #expect(report.leaks.count == planted.count)
  }
}

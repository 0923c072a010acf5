import TestSupport
import Testing

@testable import LeakCheck

@Suite struct FuzzTests {
  @Test("survives broken artefacts", arguments: [1 as UInt64, 77, 4_096])
  func survivesBrokenArtefacts(seed: UInt64) {
    print("breaking seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] =
      [
        "<", ">", "</", "<!--", "-->", "<script", "</script", "<style>", "<![CDATA[", "]]>", "<b x=", "\"", "'", "=",
        "&", "&#",
        "&#x", "&amp;", ";", "%", "%E5", "%9", "\\", "\\u", "\\u5f2", "\\ud800", "\\x4", "\\u{", "{", "[", ",", "\n",
        " ", "1",
        "139876", "54321", "X", "l", "鹿城", "镇", "\u{200B}", "😀", "abcdefghijklmnopq", "/",
      ].map { Array($0.utf8) } + [[0xFF], [0xE9, 0xB9], [0xF0, 0x9F], [0xC0], [0]]
    let secrets: [GuardedSecret] = [
      .everywhere("13987654321"), .everywhere("鹿城镇1"), .everywhere("鹿城镇鹿城镇鹿城"), .name("鹿城"),
    ]
    let scanner = ArtefactScanner(index: SecretIndex(secrets: secrets, canaries: [], allowed: ["A1": ["鹿城镇"]]))
    var found = 0
    for _ in 0..<1_500 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).flatMap { _ in pieces.randomElement(using: &random) ?? []
      }
      for type in [ArtefactType.html, .xml, .json, .csv, .text] {
        found += bytes.withUnsafeBufferPointer {
          scanner.scan(path: "a", bytes: $0, type: type, record: "A1").findings.count
        }
      }
    }
    #expect(found > 0)
  }
}

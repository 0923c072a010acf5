import TestSupport
import Testing

@testable import LeakCheck

/// The search of all secrets in one pass against looking for each of them at each place.
@Suite struct LiteralOracleTests {
  @Test("finds what looking at each place finds", arguments: [5 as UInt64, 66, 20_221_231])
  func findsWhatLookingAtEachPlaceFinds(seed: UInt64) {
    print("oracle seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let letters = Array("赤橙黄绿青ab3一 -·")
    func text(_ length: Int) -> String {
      String((0..<length).map { _ in letters.randomElement(using: &random) ?? "赤" })
    }
    for _ in 0..<60 {
      let values = Set((0..<40).map { _ in text(Int.random(in: 4...10, using: &random)) })
      let secrets = values.sorted().map { GuardedSecret.everywhere($0) }
      let index = SecretIndex(secrets: secrets, canaries: [], allowed: [:])
      let content = text(3_000)
      let folder = SecretFolder()
      let folded = folder.fold(content).letters
      var expected: Set<Int> = []
      for (number, secret) in secrets.enumerated() {
        let value = folder.fold(secret.value)
        guard value.isGuardable, !value.isNumber else { continue }
        // What stands apart from other letters is judged by the search itself; here only what must is asked for.
        guard value.letters.contains(where: { $0 >= 0x80 }) else { continue }
        if folded.indices.contains(where: { folded[$0...].starts(with: value.letters) }) { expected.insert(number) }
      }
      var bytes = content
      let found = bytes.withUTF8 { buffer in
        ArtefactScanner(index: index).scan(path: "a", bytes: buffer, type: .text, record: nil).findings.map(\.secret)
      }
      let judged = Set(
        found.filter { secret in
          let value = folder.fold(secrets[secret].value)
          return !value.isNumber && value.letters.contains { $0 >= 0x80 }
        })
      #expect(judged == expected)
    }
  }
}

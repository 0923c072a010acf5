import Matching

/// The digits of all numbers among a record's own secrets, searched together in one pass over a run.
struct KnownDigitSet: Sendable {
  private let secrets: [KnownDigits]
  private let set: LiteralSet
  /// The most digits that are compared at one place of a run.
  let workPerPlace: Int

  init(_ secrets: [KnownDigits]) {
    self.secrets = secrets.filter { $0.values.count >= 6 }
    let literals = self.secrets.map { $0.values.map(UInt32.init) }
    set = LiteralSet(literals)
    workPerPlace = LiteralWork.perPlace(literals)
  }

  /// Every place of `run` where the digits of a secret stand in a row, whatever separates them.
  func spans(in run: DigitRun) -> [Span] {
    guard !secrets.isEmpty, run.digits.count >= 6 else { return [] }
    var spans: [Span] = []
    let values = run.digits.map { UInt32($0.value) }
    values.withUnsafeBufferPointer { buffer in
      set.forEachMatch(in: buffer) { index, range in
        let secret = secrets[index]
        let place = run.digits[range.lowerBound].position..<run.digits[range.upperBound - 1].position + 1
        spans.append(
          Span(range: place, entity: secret.entity, rule: secret.rule, certainty: .certain))
      }
    }
    return spans
  }
}

/// How much work a search for many literals can be made to do.
enum LiteralWork {
  /// Scalars compared at one place at worst: all literals that begin alike, end to end.
  static func perPlace(_ literals: [[UInt32]]) -> Int {
    var groups: [ArraySlice<UInt32>: Int] = [:]
    var most = 0
    for literal in literals {
      let sum = (groups[literal.prefix(prefix)] ?? 0) + literal.count
      groups[literal.prefix(prefix)] = sum
      most = max(most, sum)
    }
    return most
  }

  /// Scalars by which a search tells literals apart before it compares them.
  private static let prefix = 11
}

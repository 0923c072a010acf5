/// What is searched only where one record is spoken of.
final class RecordSecrets: Sendable {
  /// Its literals: letters and secret.
  let literals: [(letters: [UInt32], secret: Int32)]
  /// Whether it has numbers.
  let hasNumbers: Bool
  /// Pairs of letters with which the literals begin (`PiecePairs.hash`), each once, in order.
  let pairs: [UInt32]
  /// The same as bits of the bitmap of pairs (`ViewSearch.pairBit`).
  let bits: [UInt32]
  /// The same as they stand in memory (`ViewSearch.pair`).
  let memoryPairs: [UInt32]

  /// Nothing.
  static let none = RecordSecrets(literals: [], hasNumbers: false)

  init(literals: [(letters: [UInt32], secret: Int32)], hasNumbers: Bool) {
    self.literals = literals
    self.hasNumbers = hasNumbers
    pairs = Set(literals.map { PiecePairs.hash($0.letters[0], $0.letters[1]) }).sorted()
    memoryPairs = Set(literals.map { ViewSearch.pair($0.letters[0], $0.letters[1]) }).sorted()
    bits = Set(literals.map { ViewSearch.pairBit(ViewSearch.pair($0.letters[0], $0.letters[1])) }).sorted()
  }
}

/// What is searched only where one record is spoken of.
final class RecordSecrets: Sendable {
  /// Its literals: letters and secret, by their second letters.
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
    // The sort is stable: literals with one second letter stay in their order.
    self.literals = literals.sorted { $0.letters[1] < $1.letters[1] }
    self.hasNumbers = hasNumbers
    pairs = Set(literals.map { PiecePairs.hash($0.letters[0], $0.letters[1]) }).sorted()
    memoryPairs = Set(literals.map { ViewSearch.pair($0.letters[0], $0.letters[1]) }).sorted()
    bits = Set(literals.map { ViewSearch.pairBit(ViewSearch.pair($0.letters[0], $0.letters[1])) }).sorted()
  }

  /// Those with this second letter: a record may have tens of thousands.
  func literals(withSecond letter: UInt32) -> ArraySlice<(letters: [UInt32], secret: Int32)> {
    let start = firstLiteral { $0 >= letter }
    return literals[start..<firstLiteral { $0 > letter }]
  }

  /// The first literal of whose second letter `isBehind` is true, as it is of all later ones.
  private func firstLiteral(_ isBehind: (UInt32) -> Bool) -> Int {
    var low = 0
    var high = literals.count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(literals[middle].letters[1]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

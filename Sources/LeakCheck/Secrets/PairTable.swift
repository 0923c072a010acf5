/// By number of the record, the pairs of letters with which its literals begin, and whether it has numbers, close together in memory:
/// lists speak of thousands of records, each for a line.
struct PairTable: Sendable {
  /// Pairs as they stand in memory (`ViewSearch.pair`), record by record.
  private let pairs: [UInt32]
  private let starts: [Int32]
  private let hasNumbers: [Bool]

  init(_ records: [RecordSecrets]) {
    pairs = records.flatMap(\.memoryPairs)
    starts = records.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.memoryPairs.count)) }
    hasNumbers = records.map(\.hasNumbers)
  }

  /// Calls `body` with the pairs of a record and whether it has numbers.
  @inline(__always)
  func withPairs<Result>(of record: Int32, _ body: (UnsafeBufferPointer<UInt32>, Bool) -> Result) -> Result {
    let (first, end) = (Int(starts[Int(record)]), Int(starts[Int(record) + 1]))
    return pairs.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[first..<end]), hasNumbers[Int(record)])
    }
  }
}

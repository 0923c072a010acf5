/// A bitmap over four letters in a row, small enough for the fast cache, that turns almost every place of a text away.
struct QuadFilter: Sendable {
  /// Words of the bitmap; a key sets two bits of one word.
  private(set) var bits: [UInt64]
  let shift: UInt64

  /// Makes a filter for the windows of `tables`: those of four letters, and the last four of those of eight.
  init(_ tables: [LiteralTable]) {
    let count = tables.reduce(0) { $0 + $1.windowTails.count }
    var wordShift: UInt64 = 58
    while 1 << (64 - wordShift) < count / 2, wordShift > 50 { wordShift -= 1 }
    shift = wordShift
    bits = [UInt64](repeating: 0, count: 1 << Int(64 - wordShift))
    for key in tables.flatMap(\.windowTails) {
      let hash = WindowTable.hash(key)
      bits[Int(truncatingIfNeeded: hash >> shift)] |= WindowTable.pattern(hash, shift)
    }
  }
}

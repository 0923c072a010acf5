/// A bitmap over four letters in a row, small enough for the second cache, that turns almost every place of a text away.
struct QuadFilter: Sendable {
  /// Places of the bitmap; fixed, so that the loop that asks it shifts by constants.
  static let width: UInt64 = 21
  private(set) var bits: [UInt64]

  /// Makes a filter for the windows of `tables`: those of four letters, and the last four of those of eight.
  init(_ tables: [LiteralTable]) {
    bits = [UInt64](repeating: 0, count: 1 << Int(Self.width - 6))
    for table in tables {
      for key in table.windowTails {
        let hash = WindowTable.hash(Self.turned(key))
        bits[Int(hash >> Self.shift)] |= Self.pattern(hash)
      }
    }
  }

  /// The rolling key of four letters from the four as they stand in memory, and the other way round.
  static func turned(_ key: UInt64) -> UInt64 {
    key << 48 | key << 16 & 0xFFFF_0000_0000 | key >> 16 & 0xFFFF_0000 | key >> 48
  }

  /// What is left of a hash for the word of the bitmap; the bits below choose two bits in it.
  private static let shift: UInt64 = 64 - width + 6

  @inline(__always)
  private static func pattern(_ hash: UInt64) -> UInt64 {
    1 &<< (hash &>> (shift &- 6)) | 1 &<< (hash &>> (shift &- 12))
  }

  /// Whether `key`, four letters as they stand in memory, may be one of the windows; `bits` are those of the filter.
  @inline(__always)
  static func mayContain(_ key: UInt64, _ bits: UnsafePointer<UInt64>) -> Bool {
    let hash = WindowTable.hash(key)
    let pattern = pattern(hash)
    return bits[Int(truncatingIfNeeded: hash &>> shift)] & pattern == pattern
  }
}

/// A bitmap over keys of 64 bits, small enough for the second cache, that turns almost every place of a text away.
///
/// Two are used: one over four letters in a row, one over six digits.
struct KeyFilter: Sendable {
  /// Places of the bitmap; fixed, so that the loop that asks it shifts by constants.
  static let width: UInt64 = 21
  private(set) var bits: [UInt64]

  /// Makes a filter for `keys`.
  init(_ keys: some Sequence<UInt64>) {
    bits = [UInt64](repeating: 0, count: 1 << Int(Self.width - 6))
    for key in keys {
      let hash = WindowTable.hash(key)
      bits[Int(hash >> Self.shift)] |= Self.pattern(hash)
    }
  }

  /// What is left of a hash for the word of the bitmap; the bits below choose three bits in it.
  private static let shift: UInt64 = 64 - width + 6

  @inline(__always)
  private static func pattern(_ hash: UInt64) -> UInt64 {
    1 &<< (hash &>> (shift &- 6)) | 1 &<< (hash &>> (shift &- 12)) | 1 &<< (hash &>> (shift &- 18))
  }

  /// Whether `key` may be one of the keys; `bits` are those of the filter.
  @inline(__always)
  static func mayContain(_ key: UInt64, _ bits: UnsafePointer<UInt64>) -> Bool {
    let hash = WindowTable.hash(key)
    let pattern = pattern(hash)
    return bits[Int(truncatingIfNeeded: hash &>> shift)] & pattern == pattern
  }

  /// The bits in memory of their own, which the caller frees.
  func allocateBits() -> UnsafePointer<UInt64> {
    let copy = UnsafeMutablePointer<UInt64>.allocate(capacity: bits.count)
    copy.initialize(from: bits, count: bits.count)
    return UnsafePointer(copy)
  }
}

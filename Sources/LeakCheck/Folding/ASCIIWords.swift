/// Eight characters of ASCII at once: digests, numbers and addresses have them, where nothing tells of which kind the next one is.
final class ASCIIWords {
  private static let run: UInt8 = 1
  private static let irregular: UInt8 = 0x80
  /// For each character whether it may belong to a run of digits, and whether it must be read by itself: where it is a blank, a sign at
  /// which something may begin, or dropped.
  private let kinds: UnsafePointer<UInt8>

  /// Asks `table`, the entries of all characters.
  init(_ table: UnsafePointer<UInt32>) {
    let kinds = UnsafeMutablePointer<UInt8>.allocate(capacity: 0x80)
    for byte in 0..<0x80 {
      let entry = table[byte]
      let isMarkup = byte == 0x3C || byte == 0x26
      let isIrregular = entry == 0 || isMarkup || entry & (FoldEntry.blank | FoldEntry.mark) != 0
      kinds[byte] = (isIrregular ? Self.irregular : 0) | (entry & FoldEntry.runMask != 0 ? Self.run : 0)
    }
    self.kinds = UnsafePointer(kinds)
  }

  deinit { kinds.deallocate() }

  /// Whether the eight bytes at `start` are ASCII.
  @inline(__always)
  static func mayBeRegular(_ start: UnsafePointer<UInt8>) -> Bool {
    UnsafeRawPointer(start).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0
  }

  /// A bit for each of the eight characters of `word` that may belong to a run of digits, the first one's the highest; `nil` where they
  /// must be read one by one.
  @inline(__always)
  func runs(in word: UInt64) -> Int? {
    guard word & 0x8080_8080_8080_8080 == 0 else { return nil }
    var (all, runs): (UInt8, Int) = (0, 0)
    for place in 0..<8 {
      let kind = kinds[Int(truncatingIfNeeded: word &>> UInt64(8 &* place) & 0x7F)]
      all |= kind
      runs = runs &<< 1 | Int(kind & Self.run)
    }
    return all & Self.irregular == 0 ? runs : nil
  }

  /// Of the eight bits `runs`, those at which a row of bits that are set has become long enough for a number; `before` is how many stood
  /// right before the first.
  @inline(__always)
  static func longEnough(_ runs: Int, behind before: Int) -> Int {
    let bits = (1 &<< min(before, NumberTable.fewestDigits) &- 1) &<< 8 | runs
    let two = bits & bits &>> 1
    return two & two &>> 2 & two &>> 4 & ~(bits &>> NumberTable.fewestDigits) & 0xFF
  }
}

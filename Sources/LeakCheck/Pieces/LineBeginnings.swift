/// The lines that were met last, by a hash of their first bytes.
///
/// Most lines of a text say something new, and looking for them takes longer than reading them: where many lines in a row that begin alike
/// were not known, few more of them are looked for.
struct LineBeginnings: ~Copyable {
  private static let width = 12
  private static let mostMisses: UInt8 = 24

  /// How many lines in a row that begin alike were not known.
  private let misses: UnsafeMutablePointer<UInt8>
  /// The line that was met last of those that begin alike, or -1.
  private let lines: UnsafeMutablePointer<Int32>
  private var looks = 0

  init() {
    misses = .allocate(capacity: 1 << Self.width)
    misses.initialize(repeating: 0, count: 1 << Self.width)
    lines = .allocate(capacity: 1 << Self.width)
    lines.initialize(repeating: -1, count: 1 << Self.width)
  }

  deinit {
    misses.deallocate()
    lines.deallocate()
  }

  /// What stands for the first bytes of the line at `start`; `nil` where it may have fewer.
  @inline(__always)
  static func beginning(of start: UnsafePointer<UInt8>, within room: Int) -> Int? {
    guard room >= 32 else { return nil }
    let raw = UnsafeRawPointer(start)
    let hash =
      PieceBytes.mix(
        raw.loadUnaligned(as: UInt64.self), raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      ^ PieceBytes.mix(
        raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self), raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
    return Int(truncatingIfNeeded: WindowTable.hash(hash) &>> UInt64(64 - width))
  }

  /// Whether lines that begin so were known now and then; of others one in sixteen is looked for.
  @inline(__always)
  mutating func isWorthLook(_ beginning: Int) -> Bool {
    looks &+= 1
    return misses[beginning] < Self.mostMisses || looks & 15 == 0
  }

  /// Whether no line that begins so was known for long.
  @inline(__always)
  func isNeverKnown(_ beginning: Int) -> Bool { misses[beginning] >= Self.mostMisses }

  /// The line that was met last of those that begin so, or -1.
  @inline(__always)
  func line(_ beginning: Int) -> Int32 { lines[beginning] }

  /// Notes that the line `index` begins so.
  @inline(__always)
  func note(_ beginning: Int, _ index: Int32) {
    misses[beginning] = 0
    lines[beginning] = index
  }

  /// Notes that a line which begins so was not known.
  @inline(__always)
  func noteUnknown(_ beginning: Int) { misses[beginning] = min(misses[beginning], .max - 1) + 1 }
}

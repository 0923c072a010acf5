/// A folded text without the characters that people and programs put between the characters of a name or number.
///
/// Blanks, line ends, dots, hyphens and Markdown's marks go; words and all other punctuation stay, so that `张 三` and `张**三**` are
/// found and 紧张，三人 is not.
public struct JoinedText: Sendable {
  /// The scalars that remain.
  public private(set) var scalars: [UInt32]
  /// Index of each in the folded text.
  public private(set) var positions: [UInt32]

  /// Joins `text`.
  public init(_ text: FoldedText) {
    var kept = 0
    scalars = []
    positions = []
    scalars = [UInt32](unsafeUninitializedCapacity: text.count) { scalarBuffer, scalarCount in
      positions = [UInt32](unsafeUninitializedCapacity: text.count) { positionBuffer, positionCount in
        text.scalars.withUnsafeBufferPointer { kept = Self.join($0, scalarBuffer, positionBuffer) }
        positionCount = kept
      }
      scalarCount = kept
    }
  }

  /// Copies what is no gap, with its index → how much that is.
  private static func join(
    _ source: UnsafeBufferPointer<UInt32>, _ scalars: UnsafeMutableBufferPointer<UInt32>,
    _ positions: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    let memory = UnsafeRawBufferPointer(source)
    let scalarMemory = UnsafeMutableRawBufferPointer(scalars)
    var kept = 0
    var index = 0
    while index < source.count {
      // Ideographs and their punctuation are no gaps, and are copied four at a time: in each half of a word the sum has its highest bit
      // where the scalar is higher than any gap.
      if index &+ 4 <= source.count {
        let low = memory.loadUnaligned(fromByteOffset: index &* 4, as: UInt64.self)
        let high = memory.loadUnaligned(fromByteOffset: index &* 4 &+ 8, as: UInt64.self)
        if (low &+ aboveGaps) & (high &+ aboveGaps) & highestBits == highestBits {
          scalarMemory.storeBytes(of: low, toByteOffset: kept &* 4, as: UInt64.self)
          scalarMemory.storeBytes(of: high, toByteOffset: kept &* 4 &+ 8, as: UInt64.self)
          for offset in 0..<4 { positions[kept &+ offset] = UInt32(truncatingIfNeeded: index &+ offset) }
          kept &+= 4
          index &+= 4
          continue
        }
      }
      let stop = min(source.count, index &+ 4)
      while index < stop {
        if !isGap(source[index]) {
          scalars[kept] = source[index]
          positions[kept] = UInt32(truncatingIfNeeded: index)
          kept &+= 1
        }
        index &+= 1
      }
    }
    return kept
  }

  /// Folded scalars of `text` without gaps, for use as a literal.
  public static func literal(_ text: String) -> [UInt32] {
    FoldedText.scalars(of: text).filter { !isGap($0) }
  }

  /// The range of the folded text from the first to the last scalar of `range`.
  public func foldedRange(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return Int(positions[range.lowerBound])..<Int(positions[range.upperBound - 1]) + 1
  }

  /// Lifts what is higher than any gap to the highest bit; no scalar is near it.
  private static let aboveGaps: UInt64 = 0x7FFF_FF48_7FFF_FF48
  private static let highestBits: UInt64 = 0x8000_0000_8000_0000
  /// No gap is higher.
  @usableFromInline static let highestGap: UInt32 = 0xB7

  /// Whether `scalar` may stand between two characters of one name or number.
  @inlinable
  public static func isGap(_ scalar: UInt32) -> Bool {
    if scalar > highestGap { return false }
    switch scalar {
    case 0x20, 0x0A, 0xB7, 0x2D, 0x2E, 0x2A, 0x5F, 0x60, 0x7E, 0x5C: return true
    default: return false
    }
  }
}

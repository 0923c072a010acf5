import Matching

/// A folded text as names with marks inside are searched in it: without /, | and the like between ideographs, and with one placeholder for
/// whatever stands in place of characters left out (*, ×, ○, 某).
struct NameView: Sendable {
  private(set) var scalars: [UInt32] = []
  /// Index of each in the folded text.
  private(set) var positions: [UInt32] = []

  /// The view, or `nil` where the text has no such mark beside an ideograph.
  init?(_ text: FoldedText) {
    let source = text.scalars
    guard Self.hasMark(source) else { return nil }
    scalars.reserveCapacity(source.count)
    positions.reserveCapacity(source.count)
    for index in source.indices {
      let scalar = source[index]
      let isPlaceholder = Self.isPlaceholder(scalar)
      if isPlaceholder {
        if scalars.last == NameVariant.placeholder { continue }
      } else if JoinedText.isGap(scalar)
        || Self.isSeparator(scalar) && Self.isInside(index - 1, source) && Self.isInside(index + 1, source)
      {
        continue
      }
      scalars.append(isPlaceholder ? NameVariant.placeholder : scalar)
      positions.append(UInt32(truncatingIfNeeded: index))
    }
  }

  /// The range of the folded text from the first to the last scalar of `range`.
  func foldedRange(of range: Range<Int>) -> Range<Int> {
    Int(positions[range.lowerBound])..<Int(positions[range.upperBound - 1]) + 1
  }

  private static func hasMark(_ source: [UInt32]) -> Bool {
    source.withUnsafeBufferPointer { source in
      var previous: UInt32 = 0
      for scalar in source {
        // Two ideographs in a row, as almost everywhere.
        if isIdeograph(scalar), isIdeograph(previous), scalar != 0x67D0, previous != 0x67D0 {
          previous = scalar
          continue
        }
        if isPlaceholder(scalar) || isSeparator(scalar) {
          if isIdeograph(previous) { return true }
        } else if isIdeograph(scalar), isPlaceholder(previous) {
          return true
        }
        previous = scalar
      }
      return false
    }
  }

  private static func isInside(_ index: Int, _ source: [UInt32]) -> Bool {
    source.indices.contains(index)
      && (isIdeograph(source[index]) || isSeparator(source[index]) || source[index] == 0x20)
  }

  @inline(__always)
  private static func isIdeograph(_ scalar: UInt32) -> Bool { scalar >= 0x3400 && scalar < 0xA000 }

  /// / | + = # ^ & @ % $
  @inline(__always)
  private static func isSeparator(_ scalar: UInt32) -> Bool {
    if scalar > 0x7C { return false }
    switch scalar {
    case 0x2F, 0x7C, 0x2B, 0x3D, 0x23, 0x5E, 0x26, 0x40, 0x25, 0x24: return true
    default: return false
    }
  }

  /// * _ x X × 某 ○ and other geometric shapes.
  @inline(__always)
  private static func isPlaceholder(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2A, 0x5F, 0x78, 0x58, 0xD7, 0x67D0, 0x25A0...0x25CF, 0x2588, 0x203B, 0x3007, 0x2610: true
    default: false
    }
  }
}

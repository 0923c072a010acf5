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
    guard text.traits.contains(.nameSigns), Self.hasMark(source) else { return nil }
    scalars.reserveCapacity(source.count)
    positions.reserveCapacity(source.count)
    for index in source.indices {
      let scalar = source[index]
      let isPlaceholder = NameSign.isPlaceholder(scalar)
      if isPlaceholder {
        if scalars.last == NameVariant.placeholder { continue }
      } else if JoinedText.isGap(scalar)
        || NameSign.isSeparator(scalar) && Self.isInside(index - 1, source) && Self.isInside(index + 1, source)
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
        if NameSign.isPlaceholder(scalar) || NameSign.isSeparator(scalar) {
          if isIdeograph(previous) { return true }
        } else if isIdeograph(scalar), NameSign.isPlaceholder(previous) {
          return true
        }
        previous = scalar
      }
      return false
    }
  }

  private static func isInside(_ index: Int, _ source: [UInt32]) -> Bool {
    source.indices.contains(index)
      && (isIdeograph(source[index]) || NameSign.isSeparator(source[index]) || source[index] == 0x20)
  }

  @inline(__always)
  private static func isIdeograph(_ scalar: UInt32) -> Bool { scalar >= 0x3400 && scalar < 0xA000 }
}

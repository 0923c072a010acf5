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
    guard !text.traits.isDisjoint(with: [.nameSigns, .nameGaps]), Self.hasMark(source) else { return nil }
    scalars.reserveCapacity(source.count)
    positions.reserveCapacity(source.count)
    for index in source.indices {
      let scalar = source[index]
      // 李（某）明
      let isBracket =
        scalar == 0x28 && Self.isBracketed(index + 1, source) || scalar == 0x29 && Self.isBracketed(index - 1, source)
      let isPlaceholder = NameSign.isPlaceholder(scalar) || isBracket || Self.isGap(index, source)
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
        } else if NameSign.mayBePlaceholder(scalar) || scalar == 0x28 {
          if isIdeograph(previous) { return true }
        } else if isIdeograph(scalar), NameSign.isPlaceholder(previous) {
          return true
        }
        previous = scalar
      }
      return false
    }
  }

  /// Whether the sign at `index` stands in a name for a character: 李?明, 李…明, 李..明, 李●明, whose circle is folded to a dot; one point is none.
  private static func isGap(_ index: Int, _ source: [UInt32]) -> Bool {
    guard NameSign.mayBePlaceholder(source[index]) else { return false }
    var (start, end) = (index, index + 1)
    while index - start < 3, start > 0, NameSign.mayBePlaceholder(source[start - 1]) { start -= 1 }
    while end - index < 4, end < source.count, NameSign.mayBePlaceholder(source[end]) { end += 1 }
    let isPoint = end - start == 1 && source[index] == 0x2E
    return !isPoint && start > 0 && end < source.count && isIdeograph(source[start - 1]) && isIdeograph(source[end])
  }

  private static func isBracketed(_ index: Int, _ source: [UInt32]) -> Bool {
    index > 0 && index + 1 < source.count && source[index - 1] == 0x28 && source[index + 1] == 0x29
      && NameSign.isPlaceholder(source[index])
  }

  private static func isInside(_ index: Int, _ source: [UInt32]) -> Bool {
    source.indices.contains(index)
      && (isIdeograph(source[index]) || NameSign.isSeparator(source[index]) || source[index] == 0x20)
  }

  @inline(__always)
  private static func isIdeograph(_ scalar: UInt32) -> Bool { scalar >= 0x3400 && scalar < 0xA000 }
}

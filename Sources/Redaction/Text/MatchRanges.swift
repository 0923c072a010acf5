/// The union of the ranges at which a pattern matches, as they come in order of their ends.
///
/// A pattern is told of at each place where it can end; what any of its matches covers is hidden.
struct RangeUnion: Sendable {
  /// In order, apart from each other.
  private(set) var ranges: [Range<Int>] = []

  mutating func add(_ range: Range<Int>) {
    var start = range.lowerBound
    while let last = ranges.last, last.upperBound > start {
      start = min(start, last.lowerBound)
      ranges.removeLast()
    }
    ranges.append(start..<range.upperBound)
  }
}

/// Of the ranges at which a pattern matches, as they come in order of their ends, the leftmost and longest that do not overlap.
///
/// What stays is what one match covers, and no more: the union of many short ones could keep a number that none of them means.
struct LongestMatches: Sendable {
  /// In order, apart from each other.
  private(set) var ranges: [Range<Int>] = []

  mutating func add(_ range: Range<Int>) {
    while let last = ranges.last, last.lowerBound >= range.lowerBound { ranges.removeLast() }
    if let last = ranges.last, last.upperBound > range.lowerBound { return }
    ranges.append(range)
  }
}

/// Lists of ranges that are in order and apart from each other.
enum RangeList {
  /// Whether `outer` holds all of `inner`.
  static func contains(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
    outer.lowerBound <= inner.lowerBound && outer.upperBound >= inner.upperBound
  }

  /// The first range of `kept` (in order, apart) that overlaps `range`.
  static func firstOverlap(of range: Range<Int>, in kept: [Range<Int>]) -> Range<Int>? {
    var low = 0
    var high = kept.count
    while low < high {
      let middle = (low + high) / 2
      if kept[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < kept.count && kept[low].lowerBound < range.upperBound ? kept[low] : nil
  }

  /// Whether one of the ranges holds `place`.
  static func holds(_ place: Int, in ranges: [Range<Int>]) -> Bool {
    firstOverlap(of: place..<place + 1, in: ranges) != nil
  }

  /// All of `ranges` in order and apart; those that touch stay apart.
  static func union(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) })
    where !range.isEmpty {
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}

/// The digits of one run and their places in a view, in memory that is used again. Used by one task.
final class RunBuffer {
  private(set) var values: UnsafeMutablePointer<UInt8>
  private(set) var places: UnsafeMutablePointer<Int32>
  private(set) var count = 0
  private var capacity = 64

  init() {
    values = .allocate(capacity: capacity)
    places = .allocate(capacity: capacity)
  }

  deinit {
    values.deallocate()
    places.deallocate()
  }

  /// Up to this many separators in a row join two digits.
  static let longestGap = 3

  /// Collects the maximal run around the digit at `first`, through separators and letters that look like digits → the place behind it.
  ///
  /// Nothing from `last` on is collected.
  func collect(in view: FoldedView, from first: Int, notBefore limit: Int, before last: Int = .max) -> Int {
    let entries = view.entries
    let viewCount = min(view.count, last)
    var start = first
    while start > limit, first - start < 4, entries[start - 1] & (FoldEntry.lookalike | FoldEntry.x) != 0 { start -= 1 }
    var place = start
    var end = first + 1
    var written = 0
    while place < viewCount {
      let entry = entries[place]
      if entry & (FoldEntry.digit | FoldEntry.lookalike | FoldEntry.x) != 0 {
        if written == capacity { grow(written) }
        values[written] = FoldEntry.value(entry)
        places[written] = Int32(truncatingIfNeeded: place)
        written += 1
        end = place + 1
      } else if entry & (FoldEntry.gap | FoldEntry.separator) == 0 || place - end >= Self.longestGap {
        break
      }
      place += 1
    }
    count = written
    return end
  }

  /// Whether the digits are grouped as in some number of a person: nine in a row, nine single ones, or three and three with nothing but
  /// blanks, hyphens and the like between them.
  func isGroupedLikeNumber(in view: FoldedView) -> Bool {
    var length = 1
    var last = 0
    var singles = 0
    var place = 1
    while place <= count {
      let distance = place < count ? places[place] &- places[place &- 1] : 0
      if distance == 1 {
        length &+= 1
      } else {
        singles = length == 1 ? singles &+ 1 : 0
        if length >= 9 || singles >= 9 || length >= 3 && last >= 3 { return true }
        last = place < count && FoldEntry.joinsDigits(view.entries[Int(places[place]) &- 1]) ? length : 0
        length = 1
      }
      place &+= 1
    }
    return false
  }

  /// Whether at least `RunJudge.fewest` digits without anything between them may be a number of a person, by their count and ends; no memory
  /// is taken.
  var mayBeNumber: Bool {
    guard places[count - 1] - places[0] == Int32(count - 1) else { return true }
    let (first, second) = (values[0], values[1])
    switch count {
    case 11: return first == 0 || first == 1 && second >= 3
    case 12: return first == 0
    case 13: return first == 8 && second == 6
    case 14: return false
    case 15...19:
      var innerX = false
      for place in 1..<count - 1 where values[place] == 10 { innerX = true }
      return !innerX && (first != 9 || second != 1)
    default: return true
    }
  }

  private func grow(_ used: Int) {
    let newValues = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
    let newPlaces = UnsafeMutablePointer<Int32>.allocate(capacity: capacity * 2)
    newValues.update(from: values, count: used)
    newPlaces.update(from: places, count: used)
    values.deallocate()
    places.deallocate()
    (values, places, capacity) = (newValues, newPlaces, capacity * 2)
  }

  /// Place of the first to behind the last of the digits of `range`.
  func places(_ range: Range<Int>) -> Range<Int> {
    Int(places[range.lowerBound])..<Int(places[range.upperBound - 1]) + 1
  }

  /// Whether `number` stands in the run from `start` on.
  func holds(_ number: ArraySlice<UInt8>, at start: Int) -> Bool {
    guard start >= 0, start + number.count <= count else { return false }
    var position = start
    for digit in number {
      guard values[position] == digit else { return false }
      position += 1
    }
    return true
  }
}

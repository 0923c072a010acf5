/// Literals of folded letters that are searched together, each by its rarest windows of `width` letters.
///
/// As many windows as the search has letters in a step stand one letter apart, so that a step ends on one of them wherever the literal is.
struct LiteralTable: Sendable {
  /// Letters of a window: 2, 3, 4 or 8.
  let width: Int
  private(set) var windows: WindowTable
  private var letters: [UInt32] = []
  private var ends: [Int32] = [0]
  /// The last four letters of each window, as a key of four letters; empty for shorter windows.
  private(set) var windowTails: [UInt64] = []
  /// What each literal stands for.
  private(set) var values: [Int32] = []

  var isEmpty: Bool { values.isEmpty }
  /// Bits of the rolling key that belong to a window of up to four letters.
  var keyMask: UInt64 { width >= 4 ? .max : (1 << UInt64(16 * width)) - 1 }

  /// The rolling key of four letters, sixteen bits each, with one more letter.
  @inline(__always)
  static func narrow(_ key: UInt64, _ letter: UInt32) -> UInt64 { key << 16 | UInt64(letter & 0xFFFF) }

  /// The rolling key of eight letters, eight bits each, with one more letter.
  @inline(__always)
  static func wide(_ key: UInt64, _ letter: UInt32) -> UInt64 { key << 8 | UInt64((letter ^ letter >> 7) & 0xFF) }

  /// Makes a table of literals of at least `width + step - 1` letters; `values[i]` is what literal `i` stands for.
  init(width: Int, step: Int = 1, literals: [[UInt32]], values: [Int32]) {
    self.width = width
    self.values = values
    windows = WindowTable(count: literals.count * step)
    letters.reserveCapacity(literals.reduce(0) { $0 + $1.count })
    var frequency = [UInt16](repeating: 0, count: 1 << 18)
    for literal in literals { forEachWindow(literal) { key, _ in Self.count(key, &frequency) } }
    var keys: [UInt64] = []
    for (index, literal) in literals.enumerated() {
      letters.append(contentsOf: literal)
      ends.append(Int32(letters.count))
      keys.removeAll(keepingCapacity: true)
      forEachWindow(literal) { key, _ in keys.append(key) }
      var best = (first: 0, count: UInt32.max)
      for first in 0...max(0, keys.count - step) {
        let group = keys[first..<min(keys.count, first + step)]
        let count = group.reduce(0) { $0 + UInt32(frequency[Self.place($1)]) }
        if count < best.count { best = (first, count) }
      }
      for window in best.first..<min(keys.count, best.first + step) {
        let last = window + width - 1
        windows.insert(keys[window], item: index, last: last)
        if width >= 4 { windowTails.append(literal[last - 3...last].reduce(0) { Self.narrow($0, $1) }) }
      }
    }
  }

  /// The letters of a literal.
  func literal(_ index: Int) -> ArraySlice<UInt32> { letters[Int(ends[index])..<Int(ends[index + 1])] }

  private func forEachWindow(_ literal: [UInt32], _ body: (UInt64, Int) -> Void) {
    var key: UInt64 = 0
    for (index, letter) in literal.enumerated() {
      key = width == 8 ? Self.wide(key, letter) : Self.narrow(key, letter) & keyMask
      if index >= width - 1 { body(key, index) }
    }
  }

  private static func place(_ key: UInt64) -> Int { Int(truncatingIfNeeded: WindowTable.hash(key) >> 46) }

  private static func count(_ key: UInt64, _ frequency: inout [UInt16]) {
    let place = place(key)
    if frequency[place] < .max { frequency[place] += 1 }
  }
}

/// Literals of folded letters that are searched together, each by its rarest windows of `width` letters.
///
/// As many windows as the search has letters in a step stand one letter apart, so that a step ends on one of them wherever the literal is.
final class LiteralTable: Sendable {
  /// Letters of a window: 2, 4 or 8.
  let width: Int
  let windows: WindowTable
  private let letters: [UInt32]
  private let ends: [Int32]
  /// The last two or four letters of each window, as a key of so many letters.
  let windowTails: [UInt64]
  /// What each literal stands for.
  let values: [Int32]

  var isEmpty: Bool { values.isEmpty }

  /// The rolling key of four letters, sixteen bits each, with one more letter.
  @inline(__always)
  static func narrow(_ key: UInt64, _ letter: UInt32) -> UInt64 { key << 16 | UInt64(letter & 0xFFFF) }

  /// The rolling key of eight letters, eight bits each, with one more letter.
  @inline(__always)
  static func wide(_ key: UInt64, _ letter: UInt32) -> UInt64 { key << 8 | UInt64((letter ^ letter >> 7) & 0xFF) }

  /// The rolling key of four letters from the four as they stand in memory, and the other way round.
  static func turned(_ key: UInt64) -> UInt64 {
    key << 48 | key << 16 & 0xFFFF_0000_0000 | key >> 16 & 0xFFFF_0000 | key >> 48
  }

  /// Makes a table of literals of at least `width + step - 1` letters; `values[i]` is what literal `i` stands for.
  init(width: Int, step: Int = 1, literals: [[UInt32]], values: [Int32]) {
    var letters: [UInt32] = []
    var ends: [Int32] = [0]
    var entries: [WindowTable.Entry] = []
    var tails: [UInt64] = []
    letters.reserveCapacity(literals.reduce(0) { $0 + $1.count })
    entries.reserveCapacity(literals.count * step)
    var frequency = [UInt16](repeating: 0, count: literals.isEmpty ? 0 : 1 << 18)
    for literal in literals { Self.forEachWindow(literal, width) { Self.count($0, &frequency) } }
    var keys: [UInt64] = []
    for (index, literal) in literals.enumerated() {
      letters.append(contentsOf: literal)
      ends.append(Int32(letters.count))
      keys.removeAll(keepingCapacity: true)
      Self.forEachWindow(literal, width) { keys.append($0) }
      let costs = keys.enumerated().map { window, key in
        let isCommon = Self.isOnlyDigits(Self.tail(literal, window + width - 1, width))
        return UInt32(frequency[Self.place(key)]) + (isCommon ? Self.costOfDigits : 0)
      }
      var best = (first: 0, cost: UInt32.max)
      for first in 0...max(0, keys.count - step) {
        let cost = costs[first..<min(keys.count, first + step)].reduce(0, +)
        if cost < best.cost { best = (first, cost) }
      }
      for window in best.first..<min(keys.count, best.first + step) {
        let last = window + width - 1
        entries.append(.init(key: keys[window], item: index, last: last))
        tails.append(Self.tail(literal, last, width).reduce(0) { Self.narrow($0, $1) })
      }
    }
    self.width = width
    self.values = values
    self.letters = letters
    self.ends = ends
    windowTails = tails
    windows = WindowTable(entries)
  }

  /// The letters of a literal.
  func literal(_ index: Int) -> ArraySlice<UInt32> { letters[Int(ends[index])..<Int(ends[index + 1])] }

  private static func forEachWindow(_ literal: [UInt32], _ width: Int, _ body: (UInt64) -> Void) {
    let mask: UInt64 = width >= 4 ? .max : (1 << UInt64(16 * width)) - 1
    var key: UInt64 = 0
    for (index, letter) in literal.enumerated() {
      key = width == 8 ? Self.wide(key, letter) : Self.narrow(key, letter) & mask
      if index >= width - 1 { body(key) }
    }
  }

  /// The letters of a window that the first filter asks for, by the place of its last one.
  private static func tail(_ literal: [UInt32], _ last: Int, _ width: Int) -> ArraySlice<UInt32> {
    literal[last - min(width, 4) + 1...last]
  }

  /// Years, amounts and numbers of houses stand everywhere: a window that ends with digits alone is taken where there is no other.
  private static let costOfDigits: UInt32 = 1 << 20

  private static func isOnlyDigits(_ letters: ArraySlice<UInt32>) -> Bool { letters.allSatisfy { $0 &- 0x30 < 10 } }

  private static func place(_ key: UInt64) -> Int { Int(truncatingIfNeeded: WindowTable.hash(key) >> 46) }

  private static func count(_ key: UInt64, _ frequency: inout [UInt16]) {
    let place = place(key)
    if frequency[place] < .max { frequency[place] += 1 }
  }
}

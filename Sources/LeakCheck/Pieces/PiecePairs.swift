/// The pairs of letters in known pieces: a name may stand only in a piece that holds the pair with which it begins.
struct PiecePairs: ~Copyable {
  /// Pairs in half of all memory.
  static let most = 1 << 18
  private static let words = 8
  private static let unionWords = 1 << 14

  /// Bitmap over the pairs of each piece, and of all pieces of a half together.
  private let bits: UnsafeMutablePointer<UInt64>
  private let unions: UnsafeMutablePointer<UInt64>
  /// The pairs of every piece; asked where the bitmap does not turn a name away.
  private let list: UnsafeMutablePointer<UInt32>

  /// Makes memory for two halves of so many pieces.
  init(pieces: Int) {
    bits = PieceMemory.allocate(2 * pieces * Self.words)
    unions = .allocate(capacity: 2 * Self.unionWords)
    unions.initialize(repeating: 0, count: 2 * Self.unionWords)
    list = .allocate(capacity: 2 * Self.most)
  }

  deinit {
    bits.deallocate()
    unions.deallocate()
    list.deallocate()
  }

  /// The pair of the two letters with which a name begins, spread over 32 bits.
  @inline(__always)
  static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
    (first << 16 | second & 0xFFFF) &* 0x9E37_79B1
  }

  /// Forgets which pairs stand in the pieces of a half.
  func forget(half: Int) {
    (unions + half * Self.unionWords).update(repeating: 0, count: Self.unionWords)
  }

  /// Notes that the piece `index` has the pairs `pairs`, which go to `first` in the list of all.
  func add(_ pairs: UnsafeBufferPointer<UInt32>, of index: Int, at first: Int, half: Int) {
    let own = bits + index * Self.words
    own.update(repeating: 0, count: Self.words)
    let union = unions + half * Self.unionWords
    for (place, pair) in pairs.enumerated() {
      list[first + place] = pair
      own[Int(pair >> 29)] |= 1 << UInt64(pair >> 23 & 63)
      union[Int(pair >> 18)] |= 1 << UInt64(pair >> 12 & 63)
    }
  }

  /// The pairs at `range` of the list of all.
  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: list + range.lowerBound, count: range.count)
  }

  /// Whether a pair may stand in some piece.
  func mayHold(_ pair: UInt32) -> Bool {
    let word = unions[Int(pair >> 18)] | unions[Self.unionWords + Int(pair >> 18)]
    return word >> UInt64(pair >> 12 & 63) & 1 != 0
  }

  /// Whether a pair stands in the piece `index`, whose pairs are at `range`.
  func holds(_ pair: UInt32, _ index: Int32, _ range: Range<Int>) -> Bool {
    (bits + Int(index) * Self.words)[Int(pair >> 29)] >> UInt64(pair >> 23 & 63) & 1 != 0 && slice(range).contains(pair)
  }

  /// Whether one of the pairs `asked`, which are in order, stands in the piece `index`, whose pairs are at `range`.
  ///
  /// The shorter of the two lists is gone through first: a record may hide thousands of words, and a piece is never long.
  func holds(anyOf asked: [UInt32], _ index: Int32, _ range: Range<Int>) -> Bool {
    asked.withUnsafeBufferPointer { asked in
      if range.count < asked.count { return slice(range).contains { Self.isIn(asked, $0) } }
      return asked.contains { holds($0, index, range) }
    }
  }

  /// Whether a list in order has `pair`.
  private static func isIn(_ list: UnsafeBufferPointer<UInt32>, _ pair: UInt32) -> Bool {
    let place = list.firstIndex(notBelow: { $0 < pair })
    return place < list.count && list[place] == pair
  }
}

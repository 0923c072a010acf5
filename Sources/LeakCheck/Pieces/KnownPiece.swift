/// A piece of markup that was read by itself; pieces are small, so that those in use fit the fast caches.
struct KnownPiece {
  /// What the reader must do in place of reading a piece.
  struct Effect {
    /// How many entries stand in for its text.
    var entries: UInt8 = 0
    /// Whether nothing that stands before it matters to a search of what stands behind it: a second one right behind it says nothing more.
    var isFullBreak = false
    /// Whether it has values of attributes.
    var hasAttributes = false
    /// Whether it holds a whole row that links to a record: on the page of another one its surroundings may belong to it.
    var hasLinks = false
    /// Whether it is a single tag, with the end of its line or without.
    var isTag = false
    /// What a single tag means to the rows of the page: its name, and whether it ends an element.
    var role = MarkupTags.Role.none
    var isClosing = false
    var tag: UInt64 = 0
  }

  let hash: UInt64
  /// Its first sixteen bytes, so that most pieces are told apart without a look at their bytes.
  let head: (UInt64, UInt64)
  private let firstByte: UInt32
  private let firstPair: UInt32
  private let byteCount: UInt16
  private let pairCount: UInt16
  /// The piece that stood behind it last time, or -1.
  var successor: Int32 = -1
  let effect: Effect
  /// Whether it may be passed over; a piece that failed the test is kept so that it is not tested again.
  let isClean: Bool
  /// Whether it is a whole line, not a single tag.
  let isLine: Bool
  /// Whether what it says does not depend on the rows around it.
  let isSettled: Bool

  /// Where its bytes begin in the memory of all.
  var start: Int { Int(firstByte) }
  var length: Int { Int(byteCount) }
  /// Its pairs of letters in the list of all.
  var pairs: Range<Int> { Int(firstPair)..<Int(firstPair) + Int(pairCount) }

  /// A piece that has no place in memory yet.
  init(hash: UInt64, length: Int, effect: Effect, isClean: Bool, isLine: Bool, isSettled: Bool) {
    (head, firstByte, firstPair, pairCount) = ((0, 0), 0, 0, 0)
    byteCount = UInt16(length)
    (self.hash, self.effect, self.isClean, self.isLine, self.isSettled) = (hash, effect, isClean, isLine, isSettled)
  }

  /// The same piece whose bytes and pairs lie elsewhere.
  init(_ piece: KnownPiece, start: Int, pairs: Range<Int>, head: (UInt64, UInt64)) {
    self.head = head
    (firstByte, firstPair, pairCount) = (UInt32(start), UInt32(pairs.lowerBound), UInt16(pairs.count))
    (hash, byteCount, effect) = (piece.hash, piece.byteCount, piece.effect)
    (isClean, isLine, isSettled) = (piece.isClean, piece.isLine, piece.isSettled)
  }
}

import Glibc

/// Pieces of markup, whole lines and single tags, that stood in several pages and were found clean by themselves.
///
/// A piece that is met again byte for byte need not be read again: its bytes are compared, never a hash alone. Only pieces whose reading
/// does not depend on what stands around them are kept (see `PieceProbe`). Names of the record in hand are the one thing that differs
/// from page to page; `isUsable` asks for them. Memory is bounded: when it is full, all is forgotten. Used by one task.
final class KnownPieces {
  /// What the reader must do in place of reading a piece.
  struct Effect {
    /// Entries that stand in for its text, up to four; 0 for none.
    var text: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    /// Whether it has values of attributes.
    var hasAttributes = false
    /// Whether it holds a whole row that links to a record: on the page of another one its surroundings may belong to it.
    var hasLinks = false
    /// What a single tag means to the rows of the page: its name, and whether it ends an element.
    var role = MarkupTags.Role.none
    var isClosing = false
    var tag: UInt64 = 0
  }

  struct Piece {
    let start: Int
    /// Its pairs of letters, in order, in the list of all.
    let pairs: Range<Int>
    let length: Int
    /// Whether it may be passed over; a piece that failed the test is kept so that it is not tested again.
    let isClean: Bool
    let effect: Effect
    /// Whether what it says does not depend on the rows around it.
    let isSettled: Bool
    /// The piece that stood behind it last time, or -1.
    var successor: Int32
  }

  /// Longer pieces are read each time.
  static let longestLine = 1024
  static let longestTag = 256
  /// How often a piece must be seen before it is worth a test.
  private static let sightsBeforeTest: UInt32 = 3
  private static let mostPieces = 4096
  private static let arenaSize = 1 << 19
  private static let slotWidth = 13
  private static let sightWidth = 14
  private static let pairWords = 64
  private static let mostPairs = 1 << 18
  private static let unionWords = 1024

  let pieces: UnsafeMutablePointer<Piece>
  private let arena: UnsafeMutablePointer<UInt8>
  private let slots: UnsafeMutablePointer<Int32>
  private let sights: UnsafeMutablePointer<UInt32>
  /// Bitmap over pairs of letters of each piece, and of all pieces together.
  private let pairs: UnsafeMutablePointer<UInt64>
  private let union: UnsafeMutablePointer<UInt64>
  /// The pairs of every piece, in order; asked where the bitmap does not turn a name away.
  private let pairList: UnsafeMutablePointer<UInt32>
  private var usedPairs = 0
  private var scratch: [UInt32] = []
  private var count = 0
  private var used = 0
  /// How often all was forgotten; indexes of pieces hold for one generation.
  private(set) var generation = 0
  /// The line that was passed over last, or -1.
  private var lastLine: Int32 = -1
  /// Pairs with which a name of the record in hand begins.
  private var names: [UInt32] = []
  /// Those of them that may stand in some piece.
  private var asked: [UInt32] = []
  private var asksForNames = false
  private var asksForSettled = false

  init() {
    pieces = .allocate(capacity: Self.mostPieces)
    arena = .allocate(capacity: Self.arenaSize + Self.margin)
    arena.initialize(repeating: 0, count: Self.arenaSize + Self.margin)
    slots = .allocate(capacity: 1 << Self.slotWidth)
    sights = .allocate(capacity: 1 << Self.sightWidth)
    pairs = .allocate(capacity: Self.mostPieces * Self.pairWords)
    union = .allocate(capacity: Self.unionWords)
    pairList = .allocate(capacity: Self.mostPairs)
    sights.initialize(repeating: 0, count: 1 << Self.sightWidth)
    forgetAll()
  }

  deinit {
    pieces.deallocate()
    arena.deallocate()
    slots.deallocate()
    sights.deallocate()
    pairs.deallocate()
    union.deallocate()
    pairList.deallocate()
  }

  private func forgetAll() {
    generation += 1
    count = 0
    used = 0
    usedPairs = 0
    lastLine = -1
    slots.update(repeating: -1, count: 1 << Self.slotWidth)
    union.update(repeating: 0, count: Self.unionWords)
  }

  /// The pair of the two letters with which a name begins, spread over 32 bits.
  @inline(__always)
  static func pairHash(_ first: UInt32, _ second: UInt32) -> UInt32 {
    (first << 16 | second & 0xFFFF) &* 0x9E37_79B1
  }

  private func isInUnion(_ pair: UInt32) -> Bool { union[Int(pair >> 22)] >> UInt64(pair >> 16 & 63) & 1 != 0 }

  /// Makes ready for an artefact whose record has names beginning with these pairs (`pairHash`), in order.
  ///
  /// `readsRows` is whether rows of records are looked for in it.
  func begin(pairs: [UInt32], readsRows: Bool) {
    asksForSettled = readsRows
    names = pairs
    asked = pairs.filter(isInUnion)
    asksForNames = !asked.isEmpty
    lastLine = -1
  }

  /// The line that followed the last one the time before, if it stands at `start`.
  func successor(at start: UnsafePointer<UInt8>, within room: Int) -> Int32? {
    guard lastLine >= 0 else { return nil }
    let next = pieces[Int(lastLine)].successor
    guard next >= 0, stands(next, at: start, within: room), isUsable(next) else { return nil }
    lastLine = next
    return next
  }

  /// Notes that the line `index` comes after the last one.
  func follow(_ index: Int32) {
    if lastLine >= 0 { pieces[Int(lastLine)].successor = index }
    lastLine = index
  }

  /// Whether no name of the record in hand can stand in the piece, nor an edge of a row where that matters.
  @inline(__always)
  private func isUsable(_ index: Int32) -> Bool {
    (!asksForSettled || pieces[Int(index)].isSettled) && (!asksForNames || !mayHoldName(index))
  }

  private func mayHoldName(_ index: Int32) -> Bool { mayHold(asked, index) }

  /// Whether a name that begins with one of these pairs, which are in order, may stand in the piece.
  ///
  /// The shorter of the two lists is gone through: a record may hide thousands of words, and a piece is never long.
  func mayHold(_ asked: [UInt32], _ index: Int32) -> Bool {
    let bits = self.pairs + Int(index) * Self.pairWords
    let range = pieces[Int(index)].pairs
    let own = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(start: pairList, count: usedPairs)[range])
    if own.count < asked.count {
      return asked.withUnsafeBufferPointer { asked in own.contains { Self.holds(asked, $0) } }
    }
    return asked.contains { bits[Int($0 >> 26)] >> UInt64($0 >> 20 & 63) & 1 != 0 && Self.holds(own, $0) }
  }

  /// Whether a list in order has `pair`.
  private static func holds(_ list: UnsafeBufferPointer<UInt32>, _ pair: UInt32) -> Bool {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < pair { low = middle + 1 } else { high = middle }
    }
    return low < list.count && list[low] == pair
  }

  /// Whether the piece `index` stands at `start`, where `margin` bytes may be read.
  @inline(__always)
  private func stands(_ index: Int32, at start: UnsafePointer<UInt8>, within room: Int) -> Bool {
    let piece = pieces[Int(index)]
    guard piece.length <= room else { return false }
    // Most pieces are told apart by their first bytes; there is always room for eight.
    let stored = UnsafeRawPointer(arena + piece.start)
    let difference =
      stored.loadUnaligned(as: UInt64.self) ^ UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
    if piece.length < 8 { return difference &<< UInt64(64 &- 8 &* piece.length) == 0 }
    return difference == 0 && memcmp(stored, start, piece.length) == 0
  }

  /// What is known of a piece.
  enum Answer {
    /// It is this one, clean, and holds no name of the record in hand.
    case usable(Int32)
    /// It is to be read.
    case unknown
    /// It was seen often enough to be tested and kept; length and hash.
    case worthTesting(Int, UInt64)
  }

  /// Bytes that must be readable behind the limit of a search.
  static let margin = 8

  /// Looks for the piece that begins at `start` and ends with `last` within `limit` bytes, and notes that it was seen.
  @inline(__always)
  func look(_ start: UnsafePointer<UInt8>, endingWith last: UInt8, within limit: Int) -> Answer {
    let raw = UnsafeRawPointer(start)
    let pattern = UInt64(last) &* 0x0101_0101_0101_0101
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    var place = 0
    while place < limit {
      let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let difference = word ^ pattern
      let hit = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
      if hit != 0 {
        let bits = hit.trailingZeroBitCount
        hash = Self.mix(hash, word & (~0 &>> UInt64(63 - bits)))
        return answer(start, place &+ (bits &>> 3) &+ 1, hash)
      }
      hash = Self.mix(hash, word)
      place &+= 8
    }
    return .unknown
  }

  @inline(__always)
  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ product &>> 32
  }

  private func answer(_ start: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt64) -> Answer {
    var slot = Int(truncatingIfNeeded: hash &>> UInt64(64 - Self.slotWidth))
    while slots[slot] >= 0 {
      let index = slots[slot]
      if pieces[Int(index)].length == length, stands(index, at: start, within: length) {
        return pieces[Int(index)].isClean && isUsable(index) ? .usable(index) : .unknown
      }
      slot = (slot &+ 1) & (1 << Self.slotWidth - 1)
    }
    let sight = sights + Int(truncatingIfNeeded: hash & UInt64(1 << Self.sightWidth - 1))
    let tag = UInt32(truncatingIfNeeded: hash &>> 20) & ~0xFF
    let times = sight.pointee & ~0xFF == tag ? sight.pointee & 0xFF &+ 1 : 1
    sight.pointee = tag | min(times, 0xFF)
    return times >= Self.sightsBeforeTest ? .worthTesting(length, hash) : .unknown
  }

  /// Keeps a piece that was tested; `forEachPair` calls back with every pair of letters in it (`pairHash`).
  func keep(
    _ start: UnsafePointer<UInt8>, _ length: Int, hash: UInt64, isClean: Bool, isSettled: Bool, effect: Effect,
    forEachPair: ((UInt32) -> Void) -> Void
  ) {
    scratch.removeAll(keepingCapacity: true)
    forEachPair { scratch.append($0) }
    scratch.sort()
    if count == Self.mostPieces || used + length > Self.arenaSize || usedPairs + scratch.count > Self.mostPairs {
      forgetAll()
    }
    let list = usedPairs..<usedPairs + scratch.count
    for (place, pair) in zip(list, scratch) { pairList[place] = pair }
    usedPairs = list.upperBound
    (arena + used).update(from: start, count: length)
    (pieces + count).initialize(
      to: Piece(
        start: used, pairs: list, length: length, isClean: isClean, effect: effect, isSettled: isSettled, successor: -1)
    )
    let bits = pairs + count * Self.pairWords
    bits.update(repeating: 0, count: Self.pairWords)
    // A name that no piece held may stand in this one.
    asked = names
    asksForNames = !names.isEmpty
    for pair in scratch {
      bits[Int(pair >> 26)] |= 1 << UInt64(pair >> 20 & 63)
      union[Int(pair >> 22)] |= 1 << UInt64(pair >> 16 & 63)
    }
    var slot = Int(truncatingIfNeeded: hash >> UInt64(64 - Self.slotWidth))
    while slots[slot] >= 0 { slot = (slot + 1) & (1 << Self.slotWidth - 1) }
    slots[slot] = Int32(count)
    count += 1
    used += length
  }
}

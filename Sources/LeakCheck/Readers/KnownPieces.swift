import Glibc

/// Pieces of markup, whole lines and single tags, that stood in several pages and were found clean by themselves.
///
/// A piece that is met again byte for byte need not be read again: its bytes are compared, never a hash alone. Only pieces whose reading
/// does not depend on what stands around them are kept (see `PieceProbe`). Names of the record in hand are the one thing that differs
/// from page to page; `isUsable` asks for them. Memory is bounded: there are two halves, and when the newer one is full the older one is
/// forgotten and begun anew; what is met in the older half moves to the newer one. Used by one task.
final class KnownPieces {
  /// What the reader must do in place of reading a piece.
  struct Effect {
    /// How many entries stand in for its text.
    var entries = 0
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
    /// Its pairs of letters in the list of all.
    let pairs: Range<Int>
    let length: Int
    let hash: UInt64
    /// Whether it may be passed over; a piece that failed the test is kept so that it is not tested again.
    let isClean: Bool
    /// Whether it is a whole line, not a single tag.
    let isLine: Bool
    let effect: Effect
    /// Whether what it says does not depend on the rows around it.
    let isSettled: Bool
    /// The piece that stood behind it last time, or -1.
    var successor: Int32
  }

  /// What is filled of one of the two halves of all memory.
  private struct Half {
    var count = 0
    var bytes = 0
    var pairs = 0
  }

  /// As many entries may stand in for the text of a piece.
  static let mostEntries = 16
  /// Longer pieces are read each time.
  static let longestLine = 1024
  static let longestTag = 256
  /// How often a piece must be seen before it is worth a test.
  private static let sightsBeforeTest: UInt32 = 6
  /// Room of a half: pieces, their bytes, their pairs.
  private static let mostPieces = 4096
  private static let mostBytes = 1 << 19
  private static let mostPairs = 1 << 18
  private static let slotWidth = 13
  private static let sightWidth = 14
  private static let pairWords = 8
  private static let unionWords = 1024

  let pieces: UnsafeMutablePointer<Piece>
  private let arena: UnsafeMutablePointer<UInt8>
  private let slots: UnsafeMutablePointer<Int32>
  private let sights: UnsafeMutablePointer<UInt32>
  /// Bitmap over pairs of letters of each piece, and of all pieces of a half together.
  private let pairs: UnsafeMutablePointer<UInt64>
  private let unions: UnsafeMutablePointer<UInt64>
  /// The pairs of every piece; asked where the bitmap does not turn a name away.
  private let pairList: UnsafeMutablePointer<UInt32>
  /// The entries that stand in for the text of each piece, `mostEntries` apart.
  private let texts: UnsafeMutablePointer<UInt32>
  /// The tags of up to eight bytes that were met last, by their bytes, and their pieces.
  private let shortTags: UnsafeMutablePointer<(bytes: UInt64, piece: Int32)>
  private static let shortTagWidth = 8
  private var halves = (Half(), Half())
  /// Which half is filled: 0 or 1.
  private var newer = 0
  private var scratch: [UInt32] = []
  /// How often a half was forgotten; indexes of pieces hold for one generation.
  private(set) var generation = 0
  /// The line that was passed over last, or -1.
  private var lastLine: Int32 = -1
  /// The tag that was passed over last, or -1.
  private var lastTag: Int32 = -1
  /// Pairs with which a name of the record in hand begins.
  private var names: [UInt32] = []
  /// Those of them that may stand in some piece.
  private var asked: [UInt32] = []
  private var asksForNames = false
  private var asksForSettled = false

  init() {
    pieces = .allocate(capacity: 2 * Self.mostPieces)
    arena = .allocate(capacity: 2 * Self.mostBytes + Self.margin)
    arena.initialize(repeating: 0, count: 2 * Self.mostBytes + Self.margin)
    slots = .allocate(capacity: 2 << Self.slotWidth)
    slots.initialize(repeating: -1, count: 2 << Self.slotWidth)
    sights = .allocate(capacity: 1 << Self.sightWidth)
    sights.initialize(repeating: 0, count: 1 << Self.sightWidth)
    pairs = .allocate(capacity: 2 * Self.mostPieces * Self.pairWords)
    unions = .allocate(capacity: 2 * Self.unionWords)
    unions.initialize(repeating: 0, count: 2 * Self.unionWords)
    pairList = .allocate(capacity: 2 * Self.mostPairs)
    texts = .allocate(capacity: 2 * Self.mostPieces * Self.mostEntries)
    shortTags = .allocate(capacity: 1 << Self.shortTagWidth)
    shortTags.initialize(repeating: (0, -1), count: 1 << Self.shortTagWidth)
  }

  deinit {
    pieces.deallocate()
    arena.deallocate()
    slots.deallocate()
    sights.deallocate()
    pairs.deallocate()
    unions.deallocate()
    pairList.deallocate()
    texts.deallocate()
    shortTags.deallocate()
  }

  /// Forgets the older half and begins it anew.
  private func turn() {
    generation += 1
    newer = 1 - newer
    if newer == 0 { halves.0 = Half() } else { halves.1 = Half() }
    (slots + newer << Self.slotWidth).update(repeating: -1, count: 1 << Self.slotWidth)
    (unions + newer * Self.unionWords).update(repeating: 0, count: Self.unionWords)
    shortTags.update(repeating: (0, -1), count: 1 << Self.shortTagWidth)
    if lastLine >= 0, !isKept(lastLine) { lastLine = -1 }
    if lastTag >= 0, !isKept(lastTag) { lastTag = -1 }
  }

  /// Whether `index`, which was noted earlier, is still that of a piece.
  @inline(__always)
  private func isKept(_ index: Int32) -> Bool {
    Int(index) < Self.mostPieces ? Int(index) < halves.0.count : Int(index) - Self.mostPieces < halves.1.count
  }

  /// The pair of the two letters with which a name begins, spread over 32 bits.
  @inline(__always)
  static func pairHash(_ first: UInt32, _ second: UInt32) -> UInt32 {
    (first << 16 | second & 0xFFFF) &* 0x9E37_79B1
  }

  private func isInUnion(_ pair: UInt32) -> Bool {
    let word = unions[Int(pair >> 22)] | unions[Self.unionWords + Int(pair >> 22)]
    return word >> UInt64(pair >> 16 & 63) & 1 != 0
  }

  /// Makes ready for an artefact whose record has names beginning with these pairs (`pairHash`), in order.
  ///
  /// `readsRows` is whether rows of records are looked for in it.
  func begin(pairs: [UInt32], readsRows: Bool) {
    asksForSettled = readsRows
    names = pairs
    asked = pairs.filter(isInUnion)
    asksForNames = !asked.isEmpty
    lastLine = -1
    lastTag = -1
  }

  /// The line that followed the last one the time before, if it stands at `start`.
  @inline(__always)
  func successor(at start: UnsafePointer<UInt8>, within room: Int) -> Int32? {
    guard lastLine >= 0 else { return nil }
    let next = pieces[Int(lastLine)].successor
    guard next >= 0, isKept(next), stands(next, at: start, within: room) else { return nil }
    // The place of a piece may have been given to another.
    guard pieces[Int(next)].isClean, pieces[Int(next)].isLine, isUsable(next) else { return nil }
    lastLine = next
    return next
  }

  /// The tag that was passed over after the last one the time before, if it stands at `start`.
  @inline(__always)
  func successorOfTag(at start: UnsafePointer<UInt8>, within room: Int) -> Int32? {
    guard lastTag >= 0 else { return nil }
    let next = pieces[Int(lastTag)].successor
    guard next >= 0, isKept(next), stands(next, at: start, within: room) else { return nil }
    guard pieces[Int(next)].isClean, !pieces[Int(next)].isLine, isUsable(next) else { return nil }
    lastTag = next
    return next
  }

  /// Notes that the tag `index` comes after the last one.
  @inline(__always)
  func followTag(_ index: Int32) {
    if lastTag >= 0 { pieces[Int(lastTag)].successor = index }
    lastTag = index
  }

  /// Notes that the line `index` comes after the last one.
  func follow(_ index: Int32) {
    if lastLine >= 0 { pieces[Int(lastLine)].successor = index }
    lastLine = index
  }

  /// The entries that stand in for the text of the piece `index`.
  @inline(__always)
  func text(of index: Int32) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: texts + Int(index) * Self.mostEntries, count: pieces[Int(index)].effect.entries)
  }

  /// Whether no name of the record in hand can stand in the piece, nor an edge of a row where that matters.
  @inline(__always)
  private func isUsable(_ index: Int32) -> Bool {
    (!asksForSettled || pieces[Int(index)].isSettled) && (!asksForNames || !mayHold(asked, index))
  }

  /// Whether a name that begins with one of these pairs, which are in order, may stand in the piece.
  ///
  /// The shorter of the two lists is gone through first: a record may hide thousands of words, and a piece is never long.
  func mayHold(_ asked: [UInt32], _ index: Int32) -> Bool {
    let bits = self.pairs + Int(index) * Self.pairWords
    let range = pieces[Int(index)].pairs
    let own = UnsafeBufferPointer(start: pairList + range.lowerBound, count: range.count)
    return asked.withUnsafeBufferPointer { asked in
      if own.count < asked.count { return own.contains { Self.holds(asked, $0) } }
      return asked.contains { bits[Int($0 >> 29)] >> UInt64($0 >> 23 & 63) & 1 != 0 && own.contains($0) }
    }
  }

  /// Whether a pair, as it stands in memory, may stand in the piece.
  func mayHold(pair: UInt32, _ index: Int32) -> Bool {
    let hash = Self.pairHash(pair & 0xFFFF, pair >> 16)
    let bits = self.pairs + Int(index) * Self.pairWords
    guard bits[Int(hash >> 29)] >> UInt64(hash >> 23 & 63) & 1 != 0 else { return false }
    let range = pieces[Int(index)].pairs
    return UnsafeBufferPointer(start: pairList + range.lowerBound, count: range.count).contains(hash)
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
    let piece = pieces + Int(index)
    let length = piece.pointee.length
    guard length <= room else { return false }
    // Most pieces are told apart by their first bytes; there is always room for eight.
    let stored = UnsafeRawPointer(arena + piece.pointee.start)
    let difference =
      stored.loadUnaligned(as: UInt64.self) ^ UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
    if length < 8 { return difference &<< UInt64(64 &- 8 &* length) == 0 }
    guard difference == 0 else { return false }
    return length <= Self.fewBytes ? Self.areEqual(stored, start, length) : memcmp(stored, start, length) == 0
  }

  /// Up to so many bytes a loop compares faster than a call does.
  private static let fewBytes = 64

  /// Whether at least eight bytes are the same, of which the first eight are.
  @inline(__always)
  private static func areEqual(_ left: UnsafeRawPointer, _ right: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let right = UnsafeRawPointer(right)
    var place = 8
    while place &+ 8 <= length {
      if left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        != right.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      {
        return false
      }
      place &+= 8
    }
    return left.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self)
      == right.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self)
  }

  /// What is known of a piece.
  enum Answer {
    /// It is this one, clean, and holds no name of the record in hand.
    case usable(Int32)
    /// It is to be read; length and hash, or 0 and 0 where it has no end.
    case unknown(Int, UInt64)
    /// It was seen often enough to be tested and kept; length and hash.
    case worthTesting(Int, UInt64)
  }

  /// Bytes that must be readable behind the limit of a search.
  static let margin = 8

  /// The bytes of the tag at `start` if it has at most eight, else 0.
  @inline(__always)
  static func shortTag(at start: UnsafePointer<UInt8>) -> UInt64 {
    let word = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
    let difference = word ^ 0x3E3E_3E3E_3E3E_3E3E
    let hit = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    return hit == 0 ? 0 : word & (~0 &>> UInt64(63 &- hit.trailingZeroBitCount))
  }

  /// The usable piece with the bytes of a short tag, or -1.
  @inline(__always)
  func piece(ofShortTag bytes: UInt64) -> Int32 {
    let entry = shortTags[Int(truncatingIfNeeded: WindowTable.hash(bytes) &>> UInt64(64 - Self.shortTagWidth))]
    return bytes != 0 && entry.bytes == bytes && isUsable(entry.piece) ? entry.piece : -1
  }

  /// Notes that the short tag with these bytes is the clean piece `index`.
  func note(shortTag bytes: UInt64, _ index: Int32) {
    guard bytes != 0 else { return }
    shortTags[Int(truncatingIfNeeded: WindowTable.hash(bytes) &>> UInt64(64 - Self.shortTagWidth))] = (bytes, index)
  }

  /// Looks for the piece that begins at `start` and ends with `last` within `limit` bytes, and notes that it was seen.
  @inline(__always)
  func look(_ start: UnsafePointer<UInt8>, endingWith last: UInt8, within limit: Int) -> Answer {
    if last == 0x0A { return lookForLine(start, within: limit) }
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
    return .unknown(0, 0)
  }

  /// Looks for the line that begins at `start`.
  private func lookForLine(_ start: UnsafePointer<UInt8>, within limit: Int) -> Answer {
    guard let end = memchr(start, 0x0A, limit) else { return .unknown(0, 0) }
    let raw = UnsafeRawPointer(start)
    let length = UnsafeRawPointer(end) - raw + 1
    // Two products at once take half the time of one behind the other.
    var hash = Self.mix(0x9E37_79B9_7F4A_7C15, UInt64(length))
    var other: UInt64 = 0x9E37_79B9_7F4A_7C15
    guard length >= 8 else {
      let word = raw.loadUnaligned(as: UInt64.self) & (~0 &>> UInt64(64 &- 8 &* length))
      return answer(start, length, Self.mix(hash, word))
    }
    var place = 0
    while place &+ 16 <= length {
      hash = Self.mix(hash, raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      other = Self.mix(other, raw.loadUnaligned(fromByteOffset: place &+ 8, as: UInt64.self))
      place &+= 16
    }
    if place &+ 8 <= length { hash = Self.mix(hash, raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)) }
    other = Self.mix(other, raw.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self))
    return answer(start, length, Self.mix(hash, other))
  }

  @inline(__always)
  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ product &>> 32
  }

  private func answer(_ start: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt64) -> Answer {
    var found = find(start, length, hash, in: newer)
    if found < 0 {
      let old = find(start, length, hash, in: 1 - newer)
      if old >= 0 { found = move(old) }
    }
    if found >= 0 { return pieces[Int(found)].isClean && isUsable(found) ? .usable(found) : .unknown(length, hash) }
    let sight = sights + Int(truncatingIfNeeded: hash & UInt64(1 << Self.sightWidth - 1))
    let tag = UInt32(truncatingIfNeeded: hash &>> 20) & ~0xFF
    let times = sight.pointee & ~0xFF == tag ? sight.pointee & 0xFF &+ 1 : 1
    sight.pointee = tag | min(times, 0xFF)
    return times >= Self.sightsBeforeTest ? .worthTesting(length, hash) : .unknown(length, hash)
  }

  @inline(__always)
  private func find(_ start: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt64, in half: Int) -> Int32 {
    let slots = slots + half << Self.slotWidth
    var slot = Int(truncatingIfNeeded: hash &>> UInt64(64 - Self.slotWidth))
    while slots[slot] >= 0 {
      let index = slots[slot]
      let piece = pieces + Int(index)
      if piece.pointee.hash == hash, piece.pointee.length == length,
        memcmp(arena + piece.pointee.start, start, length) == 0
      {
        return index
      }
      slot = (slot &+ 1) & (1 << Self.slotWidth - 1)
    }
    return -1
  }

  /// Moves a piece of the older half to the newer one → its new index.
  ///
  /// Where the newer half is full for it, it stays for this once: the next piece that is kept turns the halves.
  @inline(never)
  private func move(_ index: Int32) -> Int32 {
    let piece = pieces[Int(index)]
    let half = newer == 0 ? halves.0 : halves.1
    guard half.count < Self.mostPieces, half.bytes + piece.length <= Self.mostBytes,
      half.pairs + piece.pairs.count <= Self.mostPairs
    else { return index }
    return add(
      arena + piece.start, UnsafeBufferPointer(start: pairList + piece.pairs.lowerBound, count: piece.pairs.count),
      text(of: index), piece)
  }

  /// Keeps a piece that was tested; `forEachPair` calls back with every pair of letters in it (`pairHash`).
  func keep(
    _ start: UnsafePointer<UInt8>, _ length: Int, hash: UInt64, isClean: Bool, isLine: Bool, isSettled: Bool,
    effect: Effect, text: [UInt32], forEachPair: ((UInt32) -> Void) -> Void
  ) {
    scratch.removeAll(keepingCapacity: true)
    forEachPair { scratch.append($0) }
    let half = newer == 0 ? halves.0 : halves.1
    if half.count == Self.mostPieces || half.bytes + length > Self.mostBytes
      || half.pairs + scratch.count > Self.mostPairs
    {
      turn()
    }
    // A name that no piece held may stand in this one.
    asked = names
    asksForNames = !names.isEmpty
    scratch.withUnsafeBufferPointer { list in
      _ = add(
        start, list, text,
        Piece(
          start: 0, pairs: 0..<0, length: length, hash: hash, isClean: isClean, isLine: isLine, effect: effect,
          isSettled: isSettled, successor: -1))
    }
  }

  /// Adds a piece with its bytes, pairs and text to the newer half, which has room → its index.
  private func add(
    _ bytes: UnsafePointer<UInt8>, _ list: UnsafeBufferPointer<UInt32>, _ text: some Sequence<UInt32>,
    _ piece: Piece
  ) -> Int32 {
    let half = newer == 0 ? halves.0 : halves.1
    let index = newer * Self.mostPieces + half.count
    let start = newer * Self.mostBytes + half.bytes
    let first = newer * Self.mostPairs + half.pairs
    (arena + start).update(from: bytes, count: piece.length)
    for (place, entry) in text.enumerated() { texts[index * Self.mostEntries + place] = entry }
    let bits = pairs + index * Self.pairWords
    bits.update(repeating: 0, count: Self.pairWords)
    let union = unions + newer * Self.unionWords
    for (place, pair) in list.enumerated() {
      pairList[first + place] = pair
      bits[Int(pair >> 29)] |= 1 << UInt64(pair >> 23 & 63)
      union[Int(pair >> 22)] |= 1 << UInt64(pair >> 16 & 63)
    }
    (pieces + index).initialize(
      to: Piece(
        start: start, pairs: first..<first + list.count, length: piece.length, hash: piece.hash,
        isClean: piece.isClean, isLine: piece.isLine, effect: piece.effect, isSettled: piece.isSettled, successor: -1))
    let slots = slots + newer << Self.slotWidth
    var slot = Int(truncatingIfNeeded: piece.hash >> UInt64(64 - Self.slotWidth))
    while slots[slot] >= 0 { slot = (slot + 1) & (1 << Self.slotWidth - 1) }
    slots[slot] = Int32(index)
    let filled = Half(count: half.count + 1, bytes: half.bytes + piece.length, pairs: half.pairs + list.count)
    if newer == 0 { halves.0 = filled } else { halves.1 = filled }
    return Int32(index)
  }
}

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
    var entries: UInt8 = 0
    /// Whether it has values of attributes.
    var hasAttributes = false
    /// Whether it holds a whole row that links to a record: on the page of another one its surroundings may belong to it.
    var hasLinks = false
    /// What a single tag means to the rows of the page: its name, and whether it ends an element.
    var role = MarkupTags.Role.none
    var isClosing = false
    var tag: UInt64 = 0
  }

  /// A piece; they are small, so that those in use fit the fast caches.
  struct Piece {
    let hash: UInt64
    /// Its first sixteen bytes, so that most pieces are told apart without a look at their bytes.
    fileprivate private(set) var head: (UInt64, UInt64) = (0, 0)
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

    var start: Int { Int(firstByte) }
    var length: Int { Int(byteCount) }
    /// Its pairs of letters in the list of all.
    var pairs: Range<Int> { Int(firstPair)..<Int(firstPair) + Int(pairCount) }

    init(hash: UInt64, length: Int, effect: Effect, isClean: Bool, isLine: Bool, isSettled: Bool) {
      (firstByte, firstPair, pairCount) = (0, 0, 0)
      byteCount = UInt16(length)
      (self.hash, self.effect, self.isClean, self.isLine, self.isSettled) = (hash, effect, isClean, isLine, isSettled)
    }

    /// The same piece whose bytes and pairs lie elsewhere.
    init(_ piece: Piece, start: Int, pairs: Range<Int>, head: (UInt64, UInt64)) {
      self.head = head
      (firstByte, firstPair, pairCount) = (UInt32(start), UInt32(pairs.lowerBound), UInt16(pairs.count))
      (hash, byteCount, effect) = (piece.hash, piece.byteCount, piece.effect)
      (isClean, isLine, isSettled) = (piece.isClean, piece.isLine, piece.isSettled)
    }
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
  private static let unionWords = 1 << 14

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
  /// How many lines in a row that begin alike were not known, by a hash of their first bytes: most lines of a text say something new,
  /// and looking for them takes longer than reading them.
  private let misses: UnsafeMutablePointer<UInt8>
  /// The line that was met last of those that begin alike, or -1.
  private let lines: UnsafeMutablePointer<Int32>
  private static let missWidth = 12
  private static let mostMisses: UInt8 = 24
  private var looks = 0
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
    arena = .allocate(capacity: 2 * Self.mostBytes + 16)
    arena.initialize(repeating: 0, count: 2 * Self.mostBytes + 16)
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
    misses = .allocate(capacity: 1 << Self.missWidth)
    misses.initialize(repeating: 0, count: 1 << Self.missWidth)
    lines = .allocate(capacity: 1 << Self.missWidth)
    lines.initialize(repeating: -1, count: 1 << Self.missWidth)
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
    misses.deallocate()
    lines.deallocate()
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
    let word = unions[Int(pair >> 18)] | unions[Self.unionWords + Int(pair >> 18)]
    return word >> UInt64(pair >> 12 & 63) & 1 != 0
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
    UnsafeBufferPointer(start: texts + Int(index) * Self.mostEntries, count: Int(pieces[Int(index)].effect.entries))
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
    let head = piece.pointee.head
    let raw = UnsafeRawPointer(start)
    let first = raw.loadUnaligned(as: UInt64.self) ^ head.0
    // There is always room for eight bytes more.
    if length < 8 { return Self.firstBytes(first, length) == 0 }
    guard first == 0 else { return false }
    let second = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self) ^ head.1
    if length < 16 { return Self.firstBytes(second, length &- 8) == 0 }
    guard second == 0 else { return false }
    let stored = UnsafeRawPointer(arena + piece.pointee.start)
    return length <= Self.fewBytes ? Self.areEqual(stored, start, length) : memcmp(stored, start, length) == 0
  }

  /// A word without the bytes behind the first `count`.
  @inline(__always)
  private static func firstBytes(_ word: UInt64, _ count: Int) -> UInt64 {
    count >= 8 ? word : count <= 0 ? 0 : word & (~0 &>> UInt64(64 &- 8 &* count))
  }

  /// Up to so many bytes a loop compares faster than a call does.
  private static let fewBytes = 64

  /// Whether at least sixteen bytes are the same, of which the first sixteen are.
  @inline(__always)
  private static func areEqual(_ left: UnsafeRawPointer, _ right: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let right = UnsafeRawPointer(right)
    var place = 16
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

  /// What stands for the first bytes of the line at `start`; `nil` where it may have fewer.
  @inline(__always)
  func beginning(of start: UnsafePointer<UInt8>, within room: Int) -> Int? {
    guard room >= 32 else { return nil }
    let raw = UnsafeRawPointer(start)
    let hash =
      Self.mix(
        raw.loadUnaligned(as: UInt64.self), raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      ^ Self.mix(
        raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self), raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
    return Int(truncatingIfNeeded: WindowTable.hash(hash) &>> UInt64(64 - Self.missWidth))
  }

  /// Whether lines that begin so were known now and then; of others one in sixteen is looked for.
  @inline(__always)
  func isWorthLook(_ beginning: Int) -> Bool {
    looks &+= 1
    return misses[beginning] < Self.mostMisses || looks & 15 == 0
  }

  /// The line that was met last of those that begin so, if it stands at `start`.
  @inline(__always)
  func line(_ beginning: Int, at start: UnsafePointer<UInt8>, within room: Int) -> Int32? {
    let next = lines[beginning]
    guard next >= 0, isKept(next), stands(next, at: start, within: room) else { return nil }
    guard pieces[Int(next)].isClean, pieces[Int(next)].isLine, isUsable(next) else { return nil }
    misses[beginning] = 0
    follow(next)
    return next
  }

  /// Notes that the line `index` begins so.
  func note(_ beginning: Int, _ index: Int32) {
    misses[beginning] = 0
    lines[beginning] = index
  }

  /// Notes that a line which begins so was not known.
  func noteUnknown(_ beginning: Int) { misses[beginning] = min(misses[beginning], .max - 1) + 1 }

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
          hash: hash, length: length, effect: effect, isClean: isClean, isLine: isLine, isSettled: isSettled))
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
      union[Int(pair >> 18)] |= 1 << UInt64(pair >> 12 & 63)
    }
    let raw = UnsafeRawPointer(arena + start)
    let head = (
      Self.firstBytes(raw.loadUnaligned(as: UInt64.self), piece.length),
      Self.firstBytes(raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self), piece.length - 8)
    )
    (pieces + index).initialize(to: Piece(piece, start: start, pairs: first..<first + list.count, head: head))
    let slots = slots + newer << Self.slotWidth
    var slot = Int(truncatingIfNeeded: piece.hash >> UInt64(64 - Self.slotWidth))
    while slots[slot] >= 0 { slot = (slot + 1) & (1 << Self.slotWidth - 1) }
    slots[slot] = Int32(index)
    let filled = Half(count: half.count + 1, bytes: half.bytes + piece.length, pairs: half.pairs + list.count)
    if newer == 0 { halves.0 = filled } else { halves.1 = filled }
    return Int32(index)
  }
}

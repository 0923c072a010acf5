/// Pieces of markup, whole lines and single tags, that stood in several pages and were found clean by themselves.
///
/// A piece that is met again byte for byte need not be read again: its bytes are compared, never a hash alone. Only pieces whose reading
/// does not depend on what stands around them are kept (see `PieceProbe`). Names of the record in hand are the one thing that differs
/// from page to page; `isUsable` asks for them. Memory is bounded (see `PieceMemory`). Used by one task.
final class KnownPieces {
  /// What is known of a piece.
  enum Answer {
    /// It is this one, clean, and holds no name of the record in hand.
    case usable(Int32)
    /// It is to be read; length and hash, or 0 and 0 where it has no end.
    case unknown(Int, UInt64)
    /// It was seen often enough to be tested and kept; length and hash.
    case worthTesting(Int, UInt64)
  }

  /// Longer pieces are read each time.
  static let longestLine = 1024
  static let longestTag = 256
  static let longestHead = 256
  /// How often a piece must be seen before it is worth a test.
  private static let sightsBeforeTest: UInt32 = 6
  private static let sightWidth = 14

  /// Nothing here calls back, so no access can meet another: it need not be checked at each of the millions of tags.
  @exclusivity(unchecked) private var memory = PieceMemory()
  @exclusivity(unchecked) private var beginnings = LineBeginnings()
  private let shortTags = ShortTags()
  /// How often pieces were seen that are not kept, by their hash.
  private let sights: UnsafeMutablePointer<UInt32>
  private var scratch: [UInt32] = []
  /// The line and the tag that were passed over last, or -1.
  private var lastLine: Int32 = -1
  private var lastTag: Int32 = -1
  /// Pairs with which a name of the record in hand begins.
  private var names: [UInt32] = []
  /// Those of them that may stand in some piece.
  private var asked: [UInt32] = []
  private var asksForNames = false
  private var asksForSettled = false

  init() {
    sights = .allocate(capacity: 1 << Self.sightWidth)
    sights.initialize(repeating: 0, count: 1 << Self.sightWidth)
  }

  deinit { sights.deallocate() }

  @inline(__always)
  var pieces: UnsafeMutablePointer<KnownPiece> { memory.pieces }

  /// How often pieces were forgotten; indexes of pieces hold for one generation.
  var generation: Int { memory.generation }

  /// Makes ready for an artefact whose record has names beginning with these pairs (`PiecePairs.hash`), in order.
  ///
  /// `readsRows` is whether rows of records are looked for in it.
  func begin(pairs: [UInt32], readsRows: Bool) {
    asksForSettled = readsRows
    names = pairs
    asked = pairs.filter { memory.pairs.mayHold($0) }
    asksForNames = !asked.isEmpty
    lastLine = -1
    lastTag = -1
  }

  /// The entries that stand in for the text of the piece `index`.
  @inline(__always)
  func text(of index: Int32) -> UnsafeBufferPointer<UInt32> { memory.text(of: index) }

  /// Whether no name of the record in hand can stand in the piece, nor an edge of a row where that matters.
  @inline(__always)
  private func isUsable(_ index: Int32) -> Bool {
    (!asksForSettled || pieces[Int(index)].isSettled) && (!asksForNames || !mayHoldName(index))
  }

  /// Whether a name of the record in hand may stand in the piece.
  private func mayHoldName(_ index: Int32) -> Bool {
    memory.pairs.holds(anyOf: asked, index, pieces[Int(index)].pairs)
  }

  /// Whether a pair, as it stands in memory, stands in the piece.
  func holds(pair: UInt32, _ index: Int32) -> Bool {
    memory.pairs.holds(PiecePairs.hash(pair & 0xFFFF, pair >> 16), index, pieces[Int(index)].pairs)
  }

  /// Whether the piece with the index `index`, which was noted earlier, is a usable line or tag that stands at `start`.
  @inline(__always)
  private func isPassable(_ index: Int32, isLine: Bool, at start: UnsafePointer<UInt8>, within room: Int) -> Bool {
    guard index >= 0, memory.isKept(index), memory.stands(index, at: start, within: room) else { return false }
    // The place of a piece may have been given to another.
    return pieces[Int(index)].isClean && pieces[Int(index)].isLine == isLine && isUsable(index)
  }

  /// The line that followed the last one the time before, if it stands at `start`.
  @inline(__always)
  func successor(at start: UnsafePointer<UInt8>, within room: Int) -> Int32? {
    guard lastLine >= 0 else { return nil }
    let next = pieces[Int(lastLine)].successor
    guard isPassable(next, isLine: true, at: start, within: room) else { return nil }
    lastLine = next
    return next
  }

  /// The tag that was passed over after the last one the time before, if it stands at `start`.
  @inline(__always)
  func successorOfTag(at start: UnsafePointer<UInt8>, within room: Int) -> Int32? {
    guard lastTag >= 0 else { return nil }
    let next = pieces[Int(lastTag)].successor
    guard isPassable(next, isLine: false, at: start, within: room) else { return nil }
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

  /// The line that was met last of those that begin so (`LineBeginnings.beginning`), if it stands at `start`.
  @inline(__always)
  func line(_ beginning: Int, at start: UnsafePointer<UInt8>, within room: Int) -> Int32? {
    let next = beginnings.line(beginning)
    guard isPassable(next, isLine: true, at: start, within: room) else { return nil }
    beginnings.note(beginning, next)
    follow(next)
    return next
  }

  /// Whether lines that begin so were known now and then; of others one in sixteen is looked for.
  @inline(__always)
  func isWorthLook(_ beginning: Int) -> Bool { beginnings.isWorthLook(beginning) }

  /// Notes that the line `index` begins so.
  func note(_ beginning: Int, _ index: Int32) { beginnings.note(beginning, index) }

  /// Notes that a line which begins so was not known.
  func noteUnknown(_ beginning: Int) { beginnings.noteUnknown(beginning) }

  /// The usable piece with the bytes of a short tag (`PieceBytes.shortTag`), or -1.
  @inline(__always)
  func piece(ofShortTag bytes: UInt64) -> Int32 {
    let index = shortTags.piece(bytes)
    return index >= 0 && isUsable(index) ? index : -1
  }

  /// Notes that the short tag with these bytes is the clean piece `index`.
  func note(shortTag bytes: UInt64, _ index: Int32) { shortTags.note(bytes, index) }

  /// Looks for the tag that begins at `start` and ends within `limit` bytes, and notes that it was seen.
  @inline(__always)
  func lookForTag(_ start: UnsafePointer<UInt8>, within limit: Int) -> Answer {
    let (length, hash) = PieceBytes.tag(start, within: limit)
    return length == 0 ? .unknown(0, 0) : answer(start, length, hash)
  }

  /// Looks for the line that begins at `start` and ends within `limit` bytes, and notes that it was seen.
  func lookForLine(_ start: UnsafePointer<UInt8>, within limit: Int) -> Answer {
    let (length, hash) = PieceBytes.line(start, within: limit)
    return length == 0 ? .unknown(0, 0) : answer(start, length, hash)
  }

  /// Looks for the beginning of a line (`PieceBytes.head`), and notes that it was seen.
  func lookForHead(_ start: UnsafePointer<UInt8>, within limit: Int) -> Answer {
    let (length, hash) = PieceBytes.head(start, within: limit)
    return length == 0 ? .unknown(0, 0) : answer(start, length, hash)
  }

  /// Whether no line that begins so was known for long.
  @inline(__always)
  func isNeverKnown(_ beginning: Int) -> Bool { beginnings.isNeverKnown(beginning) }

  private func answer(_ start: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt64) -> Answer {
    let found = memory.find(start, length, hash)
    if found >= 0 { return pieces[Int(found)].isClean && isUsable(found) ? .usable(found) : .unknown(length, hash) }
    let sight = sights + Int(truncatingIfNeeded: hash & UInt64(1 << Self.sightWidth - 1))
    let tag = UInt32(truncatingIfNeeded: hash &>> 20) & ~0xFF
    let times = sight.pointee & ~0xFF == tag ? sight.pointee & 0xFF &+ 1 : 1
    sight.pointee = tag | min(times, 0xFF)
    return times >= Self.sightsBeforeTest ? .worthTesting(length, hash) : .unknown(length, hash)
  }

  /// Keeps a piece that was tested; `forEachPair` calls back with every pair of letters in it (`PiecePairs.hash`).
  func keep(_ piece: KnownPiece, _ start: UnsafePointer<UInt8>, text: [UInt32], forEachPair: ((UInt32) -> Void) -> Void)
  {
    scratch.removeAll(keepingCapacity: true)
    forEachPair { scratch.append($0) }
    if !memory.hasRoom(bytes: piece.length, pairs: scratch.count) { turn() }
    // A name that no piece held may stand in this one.
    asked = names
    asksForNames = !names.isEmpty
    scratch.withUnsafeBufferPointer { _ = memory.add(piece, start, pairs: $0, text: text) }
  }

  private func turn() {
    memory.turn()
    shortTags.forget()
    if lastLine >= 0, !memory.isKept(lastLine) { lastLine = -1 }
    if lastTag >= 0, !memory.isKept(lastTag) { lastTag = -1 }
  }
}

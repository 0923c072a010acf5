/// The memory of known pieces, which is bounded: there are two halves, and when the newer one is full the older one is forgotten and begun
/// anew; what is met in the older half moves to the newer one.
struct PieceMemory: ~Copyable {
  /// What is filled of one of the two halves.
  private struct Half {
    var count = 0
    var bytes = 0
    var pairs = 0
  }

  /// As many entries may stand in for the text of a piece.
  static let mostEntries = 16
  /// Room of a half: pieces and their bytes.
  private static let mostPieces = 4096
  private static let mostBytes = 1 << 19
  private static let slotWidth = 13
  /// Bytes that may be read behind those of the last piece.
  private static let margin = 16

  let pieces: UnsafeMutablePointer<KnownPiece>
  let pairs: PiecePairs
  private let arena: UnsafeMutablePointer<UInt8>
  private let slots: UnsafeMutablePointer<Int32>
  /// The entries that stand in for the text of each piece, `mostEntries` apart.
  private let texts: UnsafeMutablePointer<UInt32>
  private var halves = (Half(), Half())
  /// Which half is filled: 0 or 1.
  private var newer = 0
  /// How often a half was forgotten; indexes of pieces hold for one generation.
  private(set) var generation = 0

  init() {
    pieces = Self.allocate(2 * Self.mostPieces)
    pairs = PiecePairs(pieces: Self.mostPieces)
    arena = .allocate(capacity: 2 * Self.mostBytes + Self.margin)
    arena.initialize(repeating: 0, count: 2 * Self.mostBytes + Self.margin)
    slots = .allocate(capacity: 2 << Self.slotWidth)
    slots.initialize(repeating: -1, count: 2 << Self.slotWidth)
    texts = Self.allocate(2 * Self.mostPieces * Self.mostEntries)
  }

  /// Memory in which a piece, or what belongs to it, lies in as few lines of the cache as can be.
  static func allocate<Element>(_ count: Int) -> UnsafeMutablePointer<Element> {
    UnsafeMutableRawPointer.allocate(byteCount: count * MemoryLayout<Element>.stride, alignment: lineOfCache)
      .bindMemory(to: Element.self, capacity: count)
  }

  private static let lineOfCache = 64

  deinit {
    pieces.deallocate()
    arena.deallocate()
    slots.deallocate()
    texts.deallocate()
  }

  private var filled: Half { newer == 0 ? halves.0 : halves.1 }

  /// Whether `index`, which was noted earlier, is still that of a piece.
  @inline(__always)
  func isKept(_ index: Int32) -> Bool {
    Int(index) < Self.mostPieces ? Int(index) < halves.0.count : Int(index) - Self.mostPieces < halves.1.count
  }

  /// The entries that stand in for the text of the piece `index`.
  @inline(__always)
  func text(of index: Int32) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: texts + Int(index) * Self.mostEntries, count: Int(pieces[Int(index)].effect.entries))
  }

  /// Whether the piece `index` stands at `start`, where `PieceBytes.margin` bytes more than `room` may be read.
  @inline(__always)
  func stands(_ index: Int32, at start: UnsafePointer<UInt8>, within room: Int) -> Bool {
    let piece = pieces + Int(index)
    let length = piece.pointee.length
    return length <= room && PieceBytes.areSame(arena + piece.pointee.start, piece.pointee.head, length, at: start)
  }

  /// The piece with the bytes at `start`, where `PieceBytes.margin` bytes more may be read, or -1; one of the older half moves to the newer one.
  @inline(__always)
  mutating func find(_ start: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt64) -> Int32 {
    let found = find(start, length, hash, in: newer)
    let older = newer == 0 ? halves.1.count : halves.0.count
    if found >= 0 || older == 0 { return found }
    let old = find(start, length, hash, in: 1 - newer)
    return old >= 0 ? move(old) : -1
  }

  @inline(__always)
  private func find(_ start: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt64, in half: Int) -> Int32 {
    let slots = slots + half << Self.slotWidth
    var slot = Int(truncatingIfNeeded: hash &>> UInt64(64 - Self.slotWidth))
    while slots[slot] >= 0 {
      let index = slots[slot]
      let piece = pieces + Int(index)
      if piece.pointee.hash == hash, piece.pointee.length == length,
        PieceBytes.areSame(arena + piece.pointee.start, piece.pointee.head, length, at: start)
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
  private mutating func move(_ index: Int32) -> Int32 {
    let piece = pieces[Int(index)]
    guard hasRoom(bytes: piece.length, pairs: piece.pairs.count) else { return index }
    return add(piece, arena + piece.start, pairs: pairs.slice(piece.pairs), text: text(of: index))
  }

  /// Whether the newer half has room for one piece more.
  func hasRoom(bytes: Int, pairs: Int) -> Bool {
    filled.count < Self.mostPieces && filled.bytes + bytes <= Self.mostBytes && filled.pairs + pairs <= PiecePairs.most
  }

  /// Forgets the older half and begins it anew.
  mutating func turn() {
    generation += 1
    newer = 1 - newer
    if newer == 0 { halves.0 = Half() } else { halves.1 = Half() }
    (slots + newer << Self.slotWidth).update(repeating: -1, count: 1 << Self.slotWidth)
    pairs.forget(half: newer)
  }

  /// Adds a piece with its bytes, pairs and text to the newer half, which has room → its index.
  @discardableResult
  mutating func add(
    _ piece: KnownPiece, _ bytes: UnsafePointer<UInt8>, pairs list: UnsafeBufferPointer<UInt32>,
    text: some Sequence<UInt32>
  ) -> Int32 {
    let half = filled
    let index = newer * Self.mostPieces + half.count
    let start = newer * Self.mostBytes + half.bytes
    let first = newer * PiecePairs.most + half.pairs
    (arena + start).update(from: bytes, count: piece.length)
    for (place, entry) in text.enumerated() { texts[index * Self.mostEntries + place] = entry }
    pairs.add(list, of: index, at: first, half: newer)
    (pieces + index).initialize(
      to: KnownPiece(
        piece, start: start, pairs: first..<first + list.count, head: PieceBytes.head(arena + start, piece.length)))
    let slots = slots + newer << Self.slotWidth
    var slot = Int(truncatingIfNeeded: piece.hash >> UInt64(64 - Self.slotWidth))
    while slots[slot] >= 0 { slot = (slot + 1) & (1 << Self.slotWidth - 1) }
    slots[slot] = Int32(index)
    let grown = Half(count: half.count + 1, bytes: half.bytes + piece.length, pairs: half.pairs + list.count)
    if newer == 0 { halves.0 = grown } else { halves.1 = grown }
    return Int32(index)
  }
}

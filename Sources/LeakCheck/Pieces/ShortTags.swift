/// The tags of up to eight bytes that were met last, by their bytes, and their pieces.
struct ShortTags: ~Copyable {
  private static let width = 8
  private let entries: UnsafeMutablePointer<(bytes: UInt64, piece: Int32)>

  init() {
    entries = .allocate(capacity: 1 << Self.width)
    entries.initialize(repeating: (0, -1), count: 1 << Self.width)
  }

  deinit { entries.deallocate() }

  func forget() { entries.update(repeating: (0, -1), count: 1 << Self.width) }

  /// The piece with the bytes of a short tag (`PieceBytes.shortTag`), or -1.
  @inline(__always)
  func piece(_ bytes: UInt64) -> Int32 {
    let entry = entries[Self.place(bytes)]
    return bytes != 0 && entry.bytes == bytes ? entry.piece : -1
  }

  /// Notes that the short tag with these bytes is the piece `index`.
  func note(_ bytes: UInt64, _ index: Int32) {
    if bytes != 0 { entries[Self.place(bytes)] = (bytes, index) }
  }

  @inline(__always)
  private static func place(_ bytes: UInt64) -> Int {
    Int(truncatingIfNeeded: WindowTable.hash(bytes) &>> UInt64(64 - width))
  }
}

/// The literals of a set that are looked up by the same number of leading scalars, in an open hash table.
struct LiteralBucket: Sendable {
  /// Leading scalars that are hashed; a literal belongs to the widest bucket that it fills.
  static let widths = [1, 2, 3, 4, 8, 11]
  static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  let width: Int
  /// Pairs of hash and literal index + 1 in one word; 0 is an empty slot.
  private var slots: [UInt64]
  private let mask: Int

  static func index(forLength length: Int) -> Int? { widths.lastIndex { $0 <= length } }

  init(width: Int, literals: [UInt32], characters: [UInt32], offsets: [UInt32]) {
    self.width = width
    var size = 8
    while size < literals.count * 2 { size <<= 1 }
    slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
    for literal in literals {
      let start = Int(offsets[Int(literal)])
      var hash = Self.seed
      for place in start..<start + width { hash = Self.mix(hash, characters[place]) }
      var slot = Int(truncatingIfNeeded: hash >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(literal + 1)
    }
  }

  @inline(__always)
  static func mix(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
    let mixed = (hash ^ UInt64(scalar)) &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ (mixed >> 29)
  }

  /// Calls `body` for each literal whose leading scalars have this hash.
  @inline(__always)
  func forEachCandidate(_ hash: UInt64, _ body: (Int) -> Void) {
    slots.withUnsafeBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: hash >> 32) & mask
      while slots[slot] != 0 {
        if (slots[slot] ^ hash) & 0xFFFF_FFFF_0000_0000 == 0 { body(Int(slots[slot] & 0xFFFF_FFFF) - 1) }
        slot = (slot + 1) & mask
      }
    }
  }
}

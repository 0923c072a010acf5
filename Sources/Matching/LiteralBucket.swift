/// The literals of a set that are looked up by the same number of leading scalars, in an open hash table.
///
/// The tables of all buckets of a set stand behind each other in one list of slots.
struct LiteralBucket: Sendable {
  /// Leading scalars that are hashed; a literal belongs to the widest bucket that it fills.
  static let widths = [1, 2, 3, 4, 8, 11]
  static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  let width: Int
  /// First slot of the bucket.
  private let start: Int
  private let mask: Int

  static func index(forLength length: Int) -> Int? { widths.lastIndex { $0 <= length } }

  /// Appends the slots of a bucket to `slots`: pairs of hash and literal index + 1 in one word; 0 is an empty slot.
  init(width: Int, literals: [UInt32], characters: [UInt32], offsets: [UInt32], slots: inout [UInt64]) {
    self.width = width
    var size = 8
    while size < literals.count * 2 { size <<= 1 }
    start = slots.count
    mask = size - 1
    slots.append(contentsOf: repeatElement(0, count: size))
    for literal in literals {
      let first = Int(offsets[Int(literal)])
      var hash = Self.seed
      for place in first..<first + width { hash = Self.mix(hash, characters[place]) }
      var slot = Int(truncatingIfNeeded: hash >> 32) & mask
      while slots[start + slot] != 0 { slot = (slot + 1) & mask }
      slots[start + slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(literal + 1)
    }
  }

  @inline(__always)
  static func mix(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
    let mixed = (hash ^ UInt64(scalar)) &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ (mixed >> 29)
  }

  /// Calls `body` for each literal whose leading scalars have this hash; `slots` are those of the set.
  @inline(__always)
  func forEachCandidate(_ hash: UInt64, in slots: UnsafeBufferPointer<UInt64>, _ body: (Int) -> Void) {
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[start + slot] != 0 {
      if (slots[start + slot] ^ hash) & 0xFFFF_FFFF_0000_0000 == 0 { body(Int(slots[start + slot] & 0xFFFF_FFFF) - 1) }
      slot = (slot + 1) & mask
    }
  }
}

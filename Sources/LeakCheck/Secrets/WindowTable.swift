/// Keys of 64 bits that are looked for at every place of a text: a bitmap turns almost every place away, an open hash table answers
/// for the rest with a chain of candidates.
struct WindowTable: Sendable {
  /// One candidate behind a key: an item, and the index of the window's last element in it.
  struct Candidate: Sendable {
    let item: Int32
    let last: Int32
    let next: Int32
  }

  /// Words of the bitmap; a key sets two bits of one word.
  private(set) var bits: [UInt64]
  let shift: UInt64
  private var slots: [(key: UInt64, head: Int32)]
  private let slotShift: UInt64
  private(set) var candidates: [Candidate] = []

  /// Makes a table with room for `count` keys.
  init(count: Int) {
    var wordShift: UInt64 = 58
    while 1 << (64 - wordShift) < count / 2, wordShift > 44 { wordShift -= 1 }
    shift = wordShift
    bits = [UInt64](repeating: 0, count: 1 << Int(64 - wordShift))
    var width: UInt64 = 4
    while 1 << width < count * 2 { width += 1 }
    slotShift = 64 - width
    slots = Array(repeating: (0, -1), count: 1 << Int(width))
    candidates.reserveCapacity(count)
  }

  @inline(__always)
  static func hash(_ key: UInt64) -> UInt64 {
    key &* 0x9E37_79B9_7F4A_7C15
  }

  /// Whether `key` may be in the table; `bits` and `shift` are those of the table.
  @inline(__always)
  static func mayContain(_ key: UInt64, _ bits: UnsafeBufferPointer<UInt64>, _ shift: UInt64) -> Bool {
    let hash = hash(key)
    let pattern = pattern(hash, shift)
    return bits[Int(truncatingIfNeeded: hash &>> shift)] & pattern == pattern
  }

  /// Whether `key` may be in the table.
  func mayContain(_ key: UInt64) -> Bool { bits.withUnsafeBufferPointer { Self.mayContain(key, $0, shift) } }

  /// The two bits of its word that stand for a key.
  @inline(__always)
  static func pattern(_ hash: UInt64, _ shift: UInt64) -> UInt64 {
    1 &<< (hash &>> (shift &- 6)) | 1 &<< (hash &>> (shift &- 12))
  }

  mutating func insert(_ key: UInt64, item: Int, last: Int) {
    let hash = Self.hash(key)
    bits[Int(truncatingIfNeeded: hash >> shift)] |= Self.pattern(hash, shift)
    var slot = Int(truncatingIfNeeded: hash >> slotShift)
    while slots[slot].head >= 0, slots[slot].key != key { slot = (slot + 1) & (slots.count - 1) }
    candidates.append(Candidate(item: Int32(item), last: Int32(last), next: slots[slot].head))
    slots[slot] = (key, Int32(candidates.count - 1))
  }

  /// First candidate of `key`, or a negative number.
  func first(_ key: UInt64) -> Int32 {
    var slot = Int(truncatingIfNeeded: Self.hash(key) >> slotShift)
    while slots[slot].head >= 0 {
      if slots[slot].key == key { return slots[slot].head }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }
}

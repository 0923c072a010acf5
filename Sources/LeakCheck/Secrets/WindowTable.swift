/// Keys of 64 bits that are looked for at every place of a text: a bitmap turns almost every place away, an open hash table answers
/// for the rest with a chain of candidates.
final class WindowTable: Sendable {
  /// One candidate behind a key: an item, and the index of the window's last element in it.
  struct Candidate: Sendable {
    let item: Int32
    let last: Int32
    let next: Int32
  }

  /// A key to be kept, with what its candidate says.
  struct Entry {
    let key: UInt64
    let item: Int
    let last: Int
  }

  /// Words of the bitmap; a key sets two bits of one word.
  private let bits: [UInt64]
  private let shift: UInt64
  private let slots: [(key: UInt64, head: Int32)]
  private let slotShift: UInt64
  let candidates: [Candidate]

  /// Makes a table of `entries`; of those with one key the last is the first candidate.
  init(_ entries: [Entry]) {
    var wordShift: UInt64 = 58
    while 1 << (64 - wordShift) < entries.count / 2, wordShift > 44 { wordShift -= 1 }
    var width: UInt64 = 4
    while 1 << width < entries.count * 2 { width += 1 }
    var bits = [UInt64](repeating: 0, count: 1 << Int(64 - wordShift))
    var slots: [(key: UInt64, head: Int32)] = Array(repeating: (0, -1), count: 1 << Int(width))
    var candidates: [Candidate] = []
    candidates.reserveCapacity(entries.count)
    for entry in entries {
      let hash = Self.hash(entry.key)
      bits[Int(truncatingIfNeeded: hash >> wordShift)] |= Self.pattern(hash, wordShift)
      var slot = Int(truncatingIfNeeded: hash >> (64 - width))
      while slots[slot].head >= 0, slots[slot].key != entry.key { slot = (slot + 1) & (slots.count - 1) }
      candidates.append(Candidate(item: Int32(entry.item), last: Int32(entry.last), next: slots[slot].head))
      slots[slot] = (entry.key, Int32(candidates.count - 1))
    }
    shift = wordShift
    slotShift = 64 - width
    self.bits = bits
    self.slots = slots
    self.candidates = candidates
  }

  @inline(__always)
  static func hash(_ key: UInt64) -> UInt64 {
    key &* 0x9E37_79B9_7F4A_7C15
  }

  /// Whether `key` may be in the table.
  @inline(__always)
  func mayContain(_ key: UInt64) -> Bool {
    let hash = Self.hash(key)
    let pattern = Self.pattern(hash, shift)
    return bits[Int(truncatingIfNeeded: hash &>> shift)] & pattern == pattern
  }

  /// The two bits of its word that stand for a key.
  @inline(__always)
  private static func pattern(_ hash: UInt64, _ shift: UInt64) -> UInt64 {
    1 &<< (hash &>> (shift &- 6)) | 1 &<< (hash &>> (shift &- 12))
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

/// Surnames of two characters and their costs, found by hash.
struct CompoundTable: Sendable {
  struct Slot: Sendable {
    /// First character in the high half, or 0 where the slot is free.
    var key: UInt32 = 0
    var cost: Int32 = 0
  }

  private(set) var slots = [Slot](repeating: Slot(), count: 2048)

  @inline(__always)
  private static func slot(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 21) }

  /// Adds a surname; the table must stay half empty, which a few hundred surnames leave it.
  mutating func add(_ key: UInt32, cost: Int32) {
    var slot = Self.slot(key)
    while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & 2047 }
    slots[slot] = Slot(key: key, cost: cost)
  }

  /// Cost of the surname of two characters, or `nil`.
  @inline(__always)
  static func cost(_ first: UInt32, _ second: UInt32, in slots: UnsafeBufferPointer<Slot>) -> Int32? {
    let key = first << 16 | second
    var slot = slot(key)
    while slots[slot].key != 0 {
      if slots[slot].key == key { return slots[slot].cost }
      slot = (slot + 1) & 2047
    }
    return nil
  }
}

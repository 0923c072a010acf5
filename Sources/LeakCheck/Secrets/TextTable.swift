import Glibc

/// Texts numbered in the order in which they came, told apart by their bytes: identifiers of records, paths of files.
///
/// The check asks for several such texts a file, where a dictionary of strings takes its time. There are no more than 2³¹ bytes of them.
struct TextTable: Sendable {
  /// Stands for no text.
  static let none: Int32 = -1

  /// Open hash table: the upper half of a hash, and the number of its text or `none`.
  private var slots: [(hash: UInt32, number: Int32)]
  /// The texts, one behind the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []

  var count: Int { ends.count }

  /// Makes an empty table with room for `capacity` texts; it grows where there are more.
  init(capacity: Int = 8) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: (0, Self.none), count: size)
    ends.reserveCapacity(capacity)
  }

  /// The number of a text, a new one where it has none.
  mutating func add(_ text: String) -> Int32 {
    var text = text
    return text.withUTF8 { text in
      let hash = Self.hash(text)
      let slot = slot(of: text, hash)
      if slots[slot].number != Self.none { return slots[slot].number }
      let number = Int32(ends.count)
      bytes.append(contentsOf: text)
      ends.append(Int32(bytes.count))
      slots[slot] = (hash, number)
      if ends.count * 2 > slots.count { grow() }
      return number
    }
  }

  /// The number of a text, or `none`.
  func number(_ text: String) -> Int32 {
    var text = text
    return text.withUTF8 { number($0) }
  }

  /// The number of the text with these bytes, or `none`.
  func number(_ text: UnsafeBufferPointer<UInt8>) -> Int32 { slots[slot(of: text, Self.hash(text))].number }

  /// The slot of a text, or the free one where it would go.
  private func slot(of text: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot].number != Self.none {
      if slots[slot].hash == hash, isText(slots[slot].number, text) { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isText(_ number: Int32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : Int(ends[Int(number) - 1])
    guard Int(ends[Int(number)]) - start == text.count else { return false }
    guard let other = text.baseAddress else { return true }
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { memcmp($0 + start, other, text.count) == 0 } ?? true
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, Self.none), count: old.count * 2)
    for entry in old where entry.number != Self.none {
      var slot = Int(entry.hash) & (slots.count - 1)
      while slots[slot].number != Self.none { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  /// The upper half of a hash of eight bytes at once.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: PieceBytes.hash(text) &>> 32)
  }
}

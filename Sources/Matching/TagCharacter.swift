/// Characters of the block Tags (U+E0020–U+E007E), which nobody sees and machines read as ASCII.
///
/// One or two of them between other characters are dropped like any invisible character. From three in a row on they are read, since a
/// telephone may stand in them.
enum TagCharacter {
  /// The ASCII character that the tag character `value` at `index` stands for, where it is one of three in a row.
  static func letter(_ value: UInt32, at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard (0xE0020...0xE007E).contains(value) else { return nil }
    var count = 1
    var place = index - length
    while count < least, isTag(at: place, in: bytes) { (count, place) = (count + 1, place - length) }
    place = index + length
    while count < least, isTag(at: place, in: bytes) { (count, place) = (count + 1, place + length) }
    return count == least ? value - 0xE0000 : nil
  }

  private static func isTag(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard place >= 0, place + length <= bytes.count, bytes[place] == 0xF3, bytes[place + 1] == 0xA0 else {
      return false
    }
    let last = bytes[place + 3]
    return bytes[place + 2] == 0x80
      ? (0xA0...0xBF).contains(last) : bytes[place + 2] == 0x81 && (0x80...0xBE).contains(last)
  }

  /// Tag characters in a row that are read.
  private static let least = 3
  /// Bytes of one.
  private static let length = 4
}

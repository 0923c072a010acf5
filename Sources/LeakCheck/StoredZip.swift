/// The smallest archive there is: one member, not compressed. For the guard's test of its own reader.
enum StoredZip {
  /// An archive that holds `content` under `name` (APPNOTE.TXT 6.3, local header, directory, end).
  static func archive(name: String, content: String) -> [UInt8] {
    let name = Array(name.utf8)
    let content = Array(content.utf8)
    let sizes = word(checksum(content)) + word(UInt32(content.count)) + word(UInt32(content.count))
    let common = half(20) + half(0x0800) + half(0) + half(0) + half(0x21) + sizes + half(UInt16(name.count)) + half(0)
    let local = word(0x0403_4B50) + common + name + content
    let entry = word(0x0201_4B50) + half(20) + common + half(0) + half(0) + half(0) + word(0) + word(0) + name
    let counts = half(0) + half(0) + half(1) + half(1)
    return local + entry + word(0x0605_4B50) + counts + word(UInt32(entry.count)) + word(UInt32(local.count)) + half(0)
  }

  private static func half(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

  private static func word(_ value: UInt32) -> [UInt8] {
    half(UInt16(truncatingIfNeeded: value)) + half(UInt16(truncatingIfNeeded: value >> 16))
  }

  /// CRC-32 as in ISO 3309.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 0 ? 0 : 0xEDB8_8320) }
    }
  }
}

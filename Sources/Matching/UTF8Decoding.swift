/// Decoding of one scalar of UTF-8 that may be damaged.
enum UTF8Decoding {
  /// The scalar at `index` and its length in bytes; U+FFFD and 1 where the bytes are not well formed.
  static func scalar(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (value: UInt32, length: Int) {
    let first = bytes[index]
    let length: Int
    var value: UInt32
    switch first {
    case 0x00..<0x80: return (UInt32(first), 1)
    case 0xC2..<0xE0: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0..<0xF0: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0..<0xF5: (length, value) = (4, UInt32(first & 0x07))
    default: return (0xFFFD, 1)
    }
    guard index + length <= bytes.count else { return (0xFFFD, 1) }
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard Unicode.Scalar(value) != nil, length != 3 || value >= 0x800, length != 4 || value >= 0x10000 else {
      return (0xFFFD, 1)
    }
    return (value, length)
  }
}

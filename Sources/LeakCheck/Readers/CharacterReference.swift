/// A character reference of HTML or XML, `&…;`.
enum CharacterReference {
  /// Reads the reference whose `&` stands at `place` → the scalars it stands for (as far as they matter to a search) and its length.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (scalar: UInt32, length: Int)? {
    var end = place + 1
    guard end < bytes.count else { return nil }
    if bytes[end] == UInt8(ascii: "#") { return readNumber(bytes, at: place) }
    var packed: UInt64 = 0
    while end < bytes.count, end - place <= 32, isAlphanumeric(bytes[end]) {
      packed = packed << 8 | UInt64(bytes[end])
      end += 1
    }
    guard end > place + 1 else { return nil }
    let isClosed = end < bytes.count && bytes[end] == UInt8(ascii: ";")
    let length = end - place + (isClosed ? 1 : 0)
    if let scalar = named[packed] { return (scalar, length) }
    // An unknown name stands for some sign or other: a blank lets what is around it be joined.
    return isClosed ? (0x20, length) : nil
  }

  private static func readNumber(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (scalar: UInt32, length: Int)? {
    var end = place + 2
    let isHexadecimal = end < bytes.count && bytes[end] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { end += 1 }
    let first = end
    var value: UInt32 = 0
    while end < bytes.count, let digit = digit(bytes[end]), isHexadecimal || digit < 10 {
      value = min(value &* (isHexadecimal ? 16 : 10) &+ digit, 0x20_0000)
      end += 1
    }
    guard end > first else { return nil }
    if end < bytes.count, bytes[end] == UInt8(ascii: ";") { end += 1 }
    return (value, end - place)
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: UInt32((byte | 0x20) - 0x57)
    default: nil
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }

  /// Names that stand for what may be part of a value, or for nothing that is seen; longer names by their last eight letters.
  private static let named: [UInt64: UInt32] = {
    let names: KeyValuePairs<String, UInt32> = [
      "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "commat": 0x40, "num": 0x23, "percnt": 0x25,
      "bsol": 0x5C, "lpar": 0x28, "rpar": 0x29, "colon": 0x3A, "semi": 0x3B, "comma": 0x2C, "times": 0xD7,
      "shy": 0xAD, "zwj": 0x200D, "zwnj": 0x200C, "lrm": 0x200E, "rlm": 0x200F, "NoBreak": 0x2060,
      "ZeroWidthSpace": 0x200B, "excl": 0x21, "equals": 0x3D, "plus": 0x2B, "sol": 0x2F, "AMP": 0x26, "LT": 0x3C,
      "GT": 0x3E, "QUOT": 0x22,
    ]
    var table: [UInt64: UInt32] = [:]
    for (name, scalar) in names { table[name.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = scalar }
    return table
  }()
}

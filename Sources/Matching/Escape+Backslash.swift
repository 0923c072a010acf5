/// Escapes behind a backslash.
extension Escape {
  /// An escape of JSON, JavaScript, C, Perl or CSS: `\\u0031`, `\\u{31}`, `\\U00000031`, `\\x31`, `\\x{31}`, and by numbers (`\\061`, `\\31 `).
  ///
  /// Also the line end of a program between digits, `189\\n5190`, and a mark that Markdown would read as its own, `\\-`.
  init?(backslashAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard index + 2 < bytes.count else { return nil }
    if Self.hexadecimal(bytes[index + 1]) != nil {
      self.init(numberAt: index, in: bytes)
      return
    }
    guard index + 3 < bytes.count else { return nil }
    switch bytes[index + 1] {
    case 0x6E, 0x72, 0x74:
      guard index > 0, Self.mayBeFigure(bytes[index - 1]), Self.mayBeFigure(bytes[index + 2]) else { return nil }
      self.init(scalar: bytes[index + 1] == 0x74 ? 0x20 : 0x0A, end: index + 2)
    case 0x21, 0x23, 0x2A...0x2E, 0x3D, 0x5B, 0x5D...0x60, 0x7B...0x7E:
      guard index > 0, bytes[index - 1] != 0x5C else { return nil }
      self.init(scalar: UInt32(bytes[index + 1]), end: index + 2)
    case 0x75 where bytes[index + 2] == 0x7B: self.init(bracedAt: index, in: bytes)
    case 0x78 where bytes[index + 2] == 0x7B: self.init(bracedAt: index, in: bytes)
    case 0x55:
      guard let high = Self.codeUnit(digitsAt: index + 2, in: bytes) else { return nil }
      if high < 0x11, let low = Self.codeUnit(digitsAt: index + 6, in: bytes), Self.isScalar(high << 16 | low) {
        self.init(scalar: high << 16 | low, end: index + 10)
      } else {
        self.init(unit: high, at: index, in: bytes)
      }
    case 0x75:
      guard let unit = Self.codeUnit(digitsAt: index + 2, in: bytes) else { return nil }
      // \\u1d7d1: digits of formulas, which have five places.
      if (0x1D40...0x1D7F).contains(unit), index + 6 < bytes.count, let last = Self.hexadecimal(bytes[index + 6]) {
        self.init(scalar: unit << 4 | last, end: index + 7)
      } else {
        self.init(unit: unit, at: index, in: bytes)
      }
    case 0x78, 0x58:
      guard let byte = Self.byte(at: index, in: bytes), byte >= 0x20 else { return nil }
      if byte >= 0xC2,
        let (value, end) = Self.scalar(
          at: index,
          next: { place in
            Self.byte(at: place, in: bytes).map { ($0, place + 4) }
          }), value != 0xFFFD
      {
        self.init(scalar: value, end: end)
      } else {
        self.init(scalar: UInt32(byte), end: index + 4)
      }
    default: return nil
    }
  }

  /// A decimal digit, part of a character that no keyboard has for one, or the sign before another escape: `\\r\\n`.
  private static func mayBeFigure(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte >= 0x80 || byte == 0x5C || byte == 0x6E || byte == 0x72
      || byte == 0x28 || byte == 0x29
  }

  /// A code unit of UTF-16, with its second half where it is a surrogate.
  private init?(unit: UInt32, at index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    if (0xD800..<0xDC00).contains(unit), index + 7 < bytes.count, bytes[index + 6] == 0x5C,
      bytes[index + 7] | 0x20 == 0x75,
      let low = Self.codeUnit(digitsAt: index + 8, in: bytes), (0xDC00..<0xE000).contains(low)
    {
      self.init(scalar: 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), end: index + 12)
    } else if Self.isScalar(unit) {
      self.init(scalar: unit, end: index + 6)
    } else {
      return nil
    }
  }

  private init?(bracedAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var value: UInt32 = 0
    var place = index + 3
    while place < bytes.count, place < index + 11, let digit = Self.hexadecimal(bytes[place]) {
      value = min(value << 4 | digit, 0x20_0000)
      place += 1
    }
    guard place > index + 3, place < bytes.count, bytes[place] == 0x7D, Self.isScalar(value) else { return nil }
    self.init(scalar: value, end: place + 1)
  }

  /// The byte of `\\x31` at `index`.
  private static func byte(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
    guard index + 3 < bytes.count, bytes[index] == 0x5C, bytes[index + 1] | 0x20 == 0x78,
      let high = hexadecimal(bytes[index + 2]), let low = hexadecimal(bytes[index + 3])
    else { return nil }
    return UInt8(high << 4 | low)
  }
}

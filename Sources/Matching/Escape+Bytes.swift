extension Escape {
  /// A byte of UTF-8 in a URL, `%31`, with those that belong to the same scalar; or `%u0031`.
  init?(percentAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    if index + 1 < bytes.count, bytes[index + 1] | 0x20 == 0x75 {
      guard let unit = Self.codeUnit(digitsAt: index + 2, in: bytes), Self.isScalar(unit) else { return nil }
      self.init(scalar: unit, end: index + 6)
    } else {
      self.init(markedBytesAt: index, mark: 0x25, in: bytes)
    }
  }

  /// A byte of UTF-8 in quoted-printable text, `=31`, next to another one; or a line end behind `=`, which is none.
  init?(equalsAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard index + 1 < bytes.count else { return nil }
    if bytes[index + 1] <= 0x0D, Self.isPadding(at: index, in: bytes) { return nil }
    if bytes[index + 1] == 0x0A {
      self.init(scalar: nil, end: index + 2)
    } else if bytes[index + 1] == 0x0D, index + 2 < bytes.count, bytes[index + 2] == 0x0A {
      self.init(scalar: nil, end: index + 3)
    } else if Self.isQuoted(at: index, in: bytes), !Self.isInRowOfFigures(index, in: bytes),
      Self.isQuoted(at: index - 3, in: bytes) || Self.isQuoted(at: index + 3, in: bytes),
      !Self.isControl(at: index, in: bytes) || Self.isQuotedText(at: index - 3, in: bytes)
        || Self.isQuotedText(at: index + 3, in: bytes)
    {
      self.init(markedBytesAt: index, mark: 0x3D, in: bytes)
    } else {
      return nil
    }
  }

  /// A code point by its number, `U+0031`, with four to six places.
  init?(codePointAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard index + 5 < bytes.count, bytes[index + 1] == 0x2B else { return nil }
    var value: UInt32 = 0
    var place = index + 2
    while place < bytes.count, place < index + 8, let digit = Self.hexadecimal(bytes[place]) {
      value = value << 4 | digit
      place += 1
    }
    guard place >= index + 6, Self.isScalar(value), value > 0x20 else { return nil }
    // The blank between two of them.
    if place + 2 < bytes.count, bytes[place] == 0x20, bytes[place + 1] == 0x55, bytes[place + 2] == 0x2B { place += 1 }
    self.init(scalar: value, end: place)
  }

  /// An escape of JSON, JavaScript, C, Perl or CSS: `\\u0031`, `\\u{31}`, `\\U00000031`, `\\x31`, `\\x{31}`, `\\061`, `\\31 `.
  ///
  /// Also the line end of a program between digits, `189\\n5190`, and a mark that Markdown would read as its own, `\\-`.
  init?(backslashAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
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
      self.init(unit: unit, at: index, in: bytes)
    case 0x78, 0x58:
      guard let high = Self.hexadecimal(bytes[index + 2]), let low = Self.hexadecimal(bytes[index + 3]),
        high << 4 | low >= 0x20
      else { return nil }
      self.init(scalar: high << 4 | low, end: index + 4)
    case 0x30...0x33: self.init(numberAt: index, in: bytes)
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

  /// A digit by its number, octal with three places (`\\061`) or hexadecimal with a blank behind (`\\31 `).
  private init?(numberAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var places: [UInt8] = []
    var place = index + 1
    while place < bytes.count, places.count < 6, Self.hexadecimal(bytes[place]) != nil {
      places.append(bytes[place])
      place += 1
    }
    let octal = places.prefix(3).allSatisfy { $0 < 0x38 } ? places.prefix(3).reduce(0) { $0 << 3 | UInt32($1 & 7) } : 0
    if places.count >= 3, (0x30...0x39).contains(octal) || octal == 0x58 || octal == 0x78 {
      self.init(scalar: octal, end: index + 4)
      return
    }
    let value = places.reduce(0) { $0 << 4 | (Self.hexadecimal($1) ?? 0) }
    guard places.count >= 2, (0x30...0x39).contains(value), place < bytes.count, bytes[place] == 0x20 else {
      return nil
    }
    self.init(scalar: value, end: place + 1)
  }

  /// Bytes that are each written as `mark` and two hexadecimal digits, as many as make one scalar.
  private init?(markedBytesAt index: Int, mark: UInt8, in bytes: UnsafeBufferPointer<UInt8>) {
    var decoded: [UInt8] = []
    var place = index
    while place + 2 < bytes.count, bytes[place] == mark, decoded.count < 4,
      let high = Self.hexadecimal(bytes[place + 1]), let low = Self.hexadecimal(bytes[place + 2])
    {
      decoded.append(UInt8(high << 4 | low))
      place += 3
      if decoded[0] < 0x80 { break }
    }
    guard let first = decoded.first, first != 0 else { return nil }
    let (value, length) = decoded.withUnsafeBufferPointer { UTF8Decoding.scalar(at: 0, in: $0) }
    self.init(scalar: value, end: index + 3 * length)
  }

  /// Whether the sign fills up a word of Base64: sixteen characters or more, a multiple of four with it, most of them letters.
  private static func isPadding(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = index
    var letters = 0
    while start > 0, index - start < 256 {
      let byte = bytes[start - 1]
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      guard
        isLetter || (0x2F...0x39).contains(byte) || byte == 0x2B || byte == 0x2D || byte == 0x5F
          || byte == 0x3D && index == start
      else { break }
      if isLetter { letters += 1 }
      start -= 1
    }
    return letters >= 4 && index - start >= 11 && (index - start + 1) % 4 == 0
  }

  /// Whether `=xx` stands for a control character; among others of its kind it is no text: 120=10=11=198.
  private static func isControl(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isQuoted(at: index, in: bytes), bytes[index + 1] == 0x30 || bytes[index + 1] == 0x31 else { return false }
    // Tabs and line ends are text.
    return !(bytes[index + 1] == 0x30 && [0x39, 0x41, 0x61, 0x44, 0x64].contains(bytes[index + 2]))
  }

  /// Whether `=xx` is one of several pairs of figures that would be no digits: 13=80=01=38=00=0.
  private static func isInRowOfFigures(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var isFigure = false
    for place in [index - 6, index - 3, index, index + 3, index + 6] where isQuoted(at: place, in: bytes) {
      let (high, low) = (bytes[place + 1], bytes[place + 2])
      guard (0x30...0x39).contains(high), (0x30...0x39).contains(low) else { return false }
      if high != 0x33, !(high == 0x32 && low == 0x30) { isFigure = true }
    }
    return isFigure
  }

  private static func isQuotedText(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isQuoted(at: index, in: bytes) && !isControl(at: index, in: bytes)
  }

  private static func isQuoted(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    index >= 0 && index + 2 < bytes.count && bytes[index] == 0x3D && hexadecimal(bytes[index + 1]) != nil
      && hexadecimal(bytes[index + 2]) != nil
  }

  /// Four hexadecimal digits.
  private static func codeUnit(digitsAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard index + 3 < bytes.count else { return nil }
    var value: UInt32 = 0
    for place in index..<index + 4 {
      guard let digit = hexadecimal(bytes[place]) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  private static func isScalar(_ value: UInt32) -> Bool { value != 0 && Unicode.Scalar(value) != nil }
}

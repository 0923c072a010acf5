/// A scalar written as an escape, or a piece of markup, at one place of a text.
struct Escape {
  /// The scalar that the escape stands for, or `nil` for markup that is dropped.
  let scalar: UInt32?
  /// Byte behind it.
  let end: Int

  /// Reads the escape that begins at `index`, if one does.
  @inline(__always)
  init?(at index: Int, in bytes: UnsafeBufferPointer<UInt8>, options: FoldedText.Options) {
    switch bytes[index] {
    case 0x26 where options.contains(.escapes): self.init(entityAt: index, in: bytes)
    case 0x25 where options.contains(.escapes): self.init(percentAt: index, in: bytes)
    case 0x5C where options.contains(.escapes): self.init(backslashAt: index, in: bytes)
    case 0x3C where options.contains(.tags): self.init(tagAt: index, in: bytes)
    default: return nil
    }
  }

  private init(scalar: UInt32?, end: Int) {
    self.scalar = scalar
    self.end = end
  }

  private init?(entityAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var place = index + 1
    guard place < bytes.count else { return nil }
    guard bytes[place] == 0x23 else {
      guard let (value, end) = Self.namedEntity(at: place, in: bytes) else { return nil }
      self.init(scalar: value, end: end)
      return
    }
    place += 1
    let isHexadecimal = place < bytes.count && bytes[place] | 0x20 == 0x78
    if isHexadecimal { place += 1 }
    var value: UInt32 = 0
    let first = place
    while place < bytes.count, place - first < 10,
      let digit = Self.hexadecimal(bytes[place]), isHexadecimal || digit < 10
    {
      value = min(value &* (isHexadecimal ? 16 : 10) &+ digit, 0x20_0000)
      place += 1
    }
    guard place > first, Unicode.Scalar(value) != nil, value != 0 else { return nil }
    if place < bytes.count, bytes[place] == 0x3B { place += 1 }
    self.init(scalar: value, end: place)
  }

  private init?(percentAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var decoded: [UInt8] = []
    var place = index
    while place + 2 < bytes.count, bytes[place] == 0x25, decoded.count < 4,
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

  private init?(backslashAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard let unit = Self.codeUnit(at: index, in: bytes) else { return nil }
    if (0xD800..<0xDC00).contains(unit), let low = Self.codeUnit(at: index + 6, in: bytes),
      (0xDC00..<0xE000).contains(low)
    {
      self.init(scalar: 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), end: index + 12)
    } else if Unicode.Scalar(unit) != nil, unit != 0 {
      self.init(scalar: unit, end: index + 6)
    } else {
      return nil
    }
  }

  private init?(tagAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard index + 2 < bytes.count else { return nil }
    let next = bytes[index + 1]
    if next == 0x21, index + 3 < bytes.count, bytes[index + 2] == 0x2D, bytes[index + 3] == 0x2D {
      var place = index + 4
      let limit = min(bytes.count, index + 4096)
      while place + 2 < limit {
        if bytes[place] == 0x2D, bytes[place + 1] == 0x2D, bytes[place + 2] == 0x3E {
          self.init(scalar: nil, end: place + 3)
          return
        }
        place += 1
      }
      return nil
    }
    guard next == 0x2F || next == 0x21 || next == 0x3F || (0x61...0x7A).contains(next | 0x20) else { return nil }
    var place = index + 2
    let limit = min(bytes.count, index + 512)
    while place < limit, bytes[place] != 0x3C {
      if bytes[place] == 0x3E {
        self.init(scalar: nil, end: place + 1)
        return
      }
      place += 1
    }
    return nil
  }

  private static func codeUnit(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard index + 5 < bytes.count, bytes[index] == 0x5C, bytes[index + 1] | 0x20 == 0x75 else { return nil }
    var value: UInt32 = 0
    for place in index + 2..<index + 6 {
      guard let digit = hexadecimal(bytes[place]) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }

  /// The entities that stand inside numbers and names, or hide the characters that do.
  private static func namedEntity(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (UInt32, Int)? {
    for (name, value) in names {
      let length = name.utf8CodeUnitCount
      guard index + length <= bytes.count else { continue }
      var matches = true
      for offset in 0..<length where bytes[index + offset] != name.utf8Start[offset] { matches = false }
      if matches { return (value, index + length) }
    }
    return nil
  }

  private static var names: KeyValuePairs<StaticString, UInt32> {
    [
      "amp;": 0x26, "lt;": 0x3C, "gt;": 0x3E, "quot;": 0x22, "apos;": 0x27, "nbsp;": 0xA0, "ensp;": 0x2002,
      "emsp;": 0x2003, "thinsp;": 0x2009, "zwj;": 0x200D, "zwnj;": 0x200C, "shy;": 0xAD, "middot;": 0xB7,
      "bull;": 0x2022, "times;": 0xD7, "ndash;": 0x2013, "mdash;": 0x2014, "Tab;": 0x20, "NewLine;": 0x0A,
      "num;": 0x23, "period;": 0x2E, "colon;": 0x3A, "lbrace;": 0x7B, "rbrace;": 0x7D, "lcub;": 0x7B, "rcub;": 0x7D,
    ]
  }
}

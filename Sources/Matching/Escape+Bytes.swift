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

  /// Bytes that are each written as `mark` and two hexadecimal digits, as many as make one scalar.
  init?(markedBytesAt index: Int, mark: UInt8, in bytes: UnsafeBufferPointer<UInt8>) {
    let scalar = Self.scalar(at: index) { place in
      guard place + 2 < bytes.count, bytes[place] == mark, let high = Self.hexadecimal(bytes[place + 1]),
        let low = Self.hexadecimal(bytes[place + 2])
      else { return nil }
      return (UInt8(high << 4 | low), place + 3)
    }
    guard let scalar, scalar.value != 0 else { return nil }
    self.init(scalar: scalar.value, end: scalar.end)
  }

  /// The scalar whose bytes of UTF-8 `next` reads one after another from `index` on, each with the place behind it.
  static func scalar(at index: Int, next: (Int) -> (byte: UInt8, end: Int)?) -> (value: UInt32, end: Int)? {
    var decoded: [UInt8] = []
    var ends: [Int] = []
    var place = index
    while decoded.count < 4, let (byte, end) = next(place) {
      decoded.append(byte)
      ends.append(end)
      place = end
      if decoded[0] < 0x80 { break }
    }
    if decoded.isEmpty { return nil }
    let (value, length) = decoded.withUnsafeBufferPointer { UTF8Decoding.scalar(at: 0, in: $0) }
    return (value, ends[length - 1])
  }

  /// Four hexadecimal digits.
  static func codeUnit(digitsAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard index + 3 < bytes.count else { return nil }
    var value: UInt32 = 0
    for place in index..<index + 4 {
      guard let digit = hexadecimal(bytes[place]) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  static func isScalar(_ value: UInt32) -> Bool { value != 0 && Unicode.Scalar(value) != nil }
}

/// Characters by their numbers behind a backslash: octal, `\\061`, `\\344\\272\\221`, and hexadecimal as in style sheets, `\\31 `, `\\000031`.
extension Escape {
  /// A digit in octal or with a blank behind its code, any character with six places, and others where several stand in a row.
  init?(numberAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let places = Self.places(at: index, in: bytes)
    if Self.isOctalDigit(at: index, in: bytes), Self.isRowOfOctalDigits(index, in: bytes) {
      self.init(scalar: UInt32(bytes[index + 1] - 0x36) * 8 + UInt32(bytes[index + 2]), end: index + 3)
      return
    }
    if places >= 3, let octal = Self.octal(at: index, in: bytes) {
      if (0x30...0x39).contains(octal) || octal == 0x58 || octal == 0x78 {
        self.init(scalar: UInt32(octal), end: index + 4)
        return
      }
      if Self.isOctalText(at: index, in: bytes),
        let (value, end) = Self.scalar(
          at: index, next: { place in Self.octal(at: place, in: bytes).map { ($0, place + 4) } }),
        value > 0x20, value != 0xFFFD
      {
        self.init(scalar: value, end: end)
        return
      }
    }
    var value: UInt32 = 0
    for place in index + 1..<index + 1 + places { value = value << 4 | (Self.hexadecimal(bytes[place]) ?? 0) }
    let end = index + 1 + places
    guard places >= 2, value >= 0x20, Self.isScalar(value) else { return nil }
    // The blank that ends a number belongs to it.
    if end < bytes.count, bytes[end] == 0x20 {
      guard
        places == 6 && Self.isWhole(value, before: end, in: bytes) || (0x30...0x39).contains(value)
          || Self.isNearAnother(index, in: bytes, isOne: { Self.isClosedNumber(at: $0, in: bytes) })
      else { return nil }
      self.init(scalar: value, end: end + 1)
      return
    }
    // \\31\\33: the next sign ends the number.
    let isGlued =
      places == 2 && value < 0x7F
      && (Self.places(at: end, in: bytes) == 2 || Self.places(at: index - 3, in: bytes) == 2)
      && Self.beginsText(at: index, step: 3, in: bytes) { Self.places(at: $0, in: bytes) == 2 }
    // \\5409\\0042\\0046 is text, 6212\\2685\\4458 a number in groups.
    let isCharacter =
      places == 4 && (value < 0x7F || value >= 0x4E00)
      && Self.isNearAnother(index, in: bytes) { place in
        Self.places(at: place, in: bytes) == 4 && bytes[place + 1] == 0x30 && bytes[place + 2] == 0x30
      }
    guard isGlued || isCharacter || places == 6 && Self.isWhole(value, before: end, in: bytes) else { return nil }
    self.init(scalar: value, end: end)
  }

  /// Whether six places are the number of a character rather than the first digits of \\01012345678.
  private static func isWhole(_ value: UInt32, before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    (value < 0x10000 || (0x1D000..<0x20000).contains(value))
      && !(end < bytes.count && (0x30...0x39).contains(bytes[end]))
  }

  /// Whether \\60 to \\71 stands at `index`, a digit in octal, and no more places.
  private static func isOctalDigit(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard places(at: index, in: bytes) == 2 else { return false }
    let (high, low) = (bytes[index + 1], bytes[index + 2])
    return high == 0x36 && (0x30...0x37).contains(low) || high == 0x37 && (0x30...0x31).contains(low)
  }

  /// Whether seven of them stand in a row around `index`; in hexadecimal they would be seven letters up to q.
  private static func isRowOfOctalDigits(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var (first, end) = (index, index + 3)
    while index - first < leastDigits, isOctalDigit(at: first - 3, in: bytes) { first -= 3 }
    while end - index < leastDigits, isOctalDigit(at: end, in: bytes) { end += 3 }
    return end - first >= leastDigits
  }

  /// Bytes of the shortest row, and no more are looked at on either side.
  private static let leastDigits = 21

  /// Hexadecimal digits behind the backslash at `index`, up to six; 0 where none stands there.
  private static func places(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard bytes.indices.contains(index), bytes[index] == 0x5C else { return 0 }
    var end = index + 1
    while end < bytes.count, end - index <= 6, hexadecimal(bytes[end]) != nil { end += 1 }
    return end - index - 1
  }

  /// Whether the octal number at `index` is one of a text: others are near, and no digits stand before the first or behind one of them, as
  /// in 533\\102\\1995.
  private static func isOctalText(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    func isOne(_ place: Int) -> Bool {
      octal(at: place, in: bytes) != nil
        && !(place + 4 < bytes.count && (0x30...0x39).contains(bytes[place + 4]))
    }
    return isOne(index) && isNearAnother(index, in: bytes, isOne: isOne)
      && beginsText(at: index, step: 4, in: bytes, isOne: isOne)
  }

  /// Whether no digit stands before the first of the numbers of `step` bytes that lead up to `index` without anything between.
  private static func beginsText(
    at index: Int, step: Int, in bytes: UnsafeBufferPointer<UInt8>, isOne: (Int) -> Bool
  ) -> Bool {
    var first = index
    while index - first < 4 * reach, isOne(first - step) { first -= step }
    return first == 0 || index - first >= 4 * reach || !(0x30...0x39).contains(bytes[first - 1])
  }

  /// Whether a number with a blank behind it begins at `index`.
  private static func isClosedNumber(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let places = places(at: index, in: bytes)
    return places >= 2 && index + places + 1 < bytes.count && bytes[index + places + 1] == 0x20
  }

  /// Whether another number begins a few bytes before the one at `index` or behind it.
  private static func isNearAnother(
    _ index: Int, in bytes: UnsafeBufferPointer<UInt8>, isOne: (Int) -> Bool
  ) -> Bool {
    let range = max(0, index - reach)..<min(bytes.count, index + reach)
    return range.contains { $0 != index && bytes[$0] == 0x5C && isOne($0) }
  }

  /// Bytes in which another number stands.
  private static let reach = 24

  /// The byte whose three octal digits stand behind the backslash at `index`.
  private static func octal(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
    guard index >= 0, index + 3 < bytes.count, bytes[index] == 0x5C, (0x30...0x33).contains(bytes[index + 1]),
      (0x30...0x37).contains(bytes[index + 2]), (0x30...0x37).contains(bytes[index + 3])
    else { return nil }
    return (bytes[index + 1] & 3) << 6 | (bytes[index + 2] & 7) << 3 | bytes[index + 3] & 7
  }
}

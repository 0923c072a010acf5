/// Quoted-printable text, as it stands in mails and cards: `=31=33`.
extension Escape {
  /// A byte of UTF-8 in quoted-printable text, `=31`, next to another one or in a row with others; or a line end behind `=`, which is none.
  init?(equalsAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard index + 1 < bytes.count else { return nil }
    if bytes[index + 1] <= 0x0D, Self.isPadding(at: index, in: bytes) { return nil }
    if bytes[index + 1] == 0x0A {
      self.init(scalar: nil, end: index + 2)
    } else if bytes[index + 1] == 0x0D, index + 2 < bytes.count, bytes[index + 2] == 0x0A {
      self.init(scalar: nil, end: index + 3)
    } else if Self.isQuoted(at: index, in: bytes),
      Self.isPaired(at: index, in: bytes) || Self.isSpread(at: index, in: bytes)
    {
      self.init(markedBytesAt: index, mark: 0x3D, in: bytes)
    } else {
      return nil
    }
  }

  /// Whether another byte stands beside `=xx`, and both are text rather than figures.
  private static func isPaired(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isQuoted(at: index - 3, in: bytes) || isQuoted(at: index + 3, in: bytes), !isInRowOfFigures(index, in: bytes)
    else { return false }
    return !isControl(at: index, in: bytes) || isQuotedText(at: index - 3, in: bytes)
      || isQuotedText(at: index + 3, in: bytes)
  }

  /// Whether `=xx` is a character of which several stand in a row with one and the same thing between them, which ends in no letter or
  /// digit: =31*=33*=38. In a=31;b=32 the sign follows a letter.
  private static func isSpread(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isCharacter(at: index, in: bytes) else { return false }
    let (before, behind) = (gap(before: index, in: bytes), gap(behind: index, in: bytes))
    switch (before, behind) {
    case (let before?, let behind?) where isSame(before, behind, in: bytes): return true
    case (_, let behind?):
      if let next = gap(behind: behind.upperBound, in: bytes), isSame(behind, next, in: bytes) { return true }
    default: break
    }
    guard let before, let last = gap(before: before.lowerBound - 3, in: bytes) else { return false }
    return isSame(before, last, in: bytes)
  }

  /// What stands between the `=xx` at `index` and the next one, if that is near.
  private static func gap(behind index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let start = index + 3
    var end = start
    while end < bytes.count, end - start <= longestGap, bytes[end] != 0x3D { end += 1 }
    guard isCharacter(at: end, in: bytes), end > start, !isFigureOrLetter(bytes[end - 1]) else { return nil }
    return start..<end
  }

  /// What stands between the `=xx` at `index` and the one before it, if that is near.
  private static func gap(before index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard index > 0, !isFigureOrLetter(bytes[index - 1]) else { return nil }
    var start = index - 1
    while start >= 0, index - start <= longestGap + 3, bytes[start] != 0x3D { start -= 1 }
    guard start >= 0, start + 3 < index, isCharacter(at: start, in: bytes) else { return nil }
    return start + 3..<index
  }

  private static func isSame(_ left: Range<Int>, _ right: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { bytes[$0] == bytes[$1] }
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

  /// Whether `=xx` is one of several pairs of figures that would be no digits: 13=80=01=38=00=0. Those that are all letters, digits and
  /// signs of an address may be text where no figure stands before the first one: =68=61=69.
  private static func isInRowOfFigures(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var isFigure = false
    var isText = true
    var (first, end) = (index, index + 3)
    while index - first < longestRow, isQuoted(at: first - 3, in: bytes) { first -= 3 }
    while end - index < longestRow, isQuoted(at: end, in: bytes) { end += 3 }
    for place in stride(from: first, to: end, by: 3) {
      let (high, low) = (bytes[place + 1], bytes[place + 2])
      guard (0x30...0x39).contains(high), (0x30...0x39).contains(low) else { return false }
      if high != 0x33, !(high == 0x32 && low == 0x30) { isFigure = true }
      if !isCharacter(at: place, in: bytes) { isText = false }
    }
    guard isFigure, isText else { return isFigure }
    return first == 0 || isFigureOrLetter(bytes[first - 1])
  }

  private static func isQuotedText(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isQuoted(at: index, in: bytes) && !isControl(at: index, in: bytes)
  }

  /// Whether `=xx` stands for a letter, a digit or a sign of an address.
  private static func isCharacter(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isQuoted(at: index, in: bytes), let high = hexadecimal(bytes[index + 1]),
      let low = hexadecimal(bytes[index + 2])
    else { return false }
    let byte = UInt8(high << 4 | low)
    return isFigureOrLetter(byte) || [0x40, 0x2E, 0x2D, 0x5F, 0x2B].contains(byte)
  }

  private static func isQuoted(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    index >= 0 && index + 2 < bytes.count && bytes[index] == 0x3D && hexadecimal(bytes[index + 1]) != nil
      && hexadecimal(bytes[index + 2]) != nil
  }

  /// Bytes between two characters of a row.
  private static let longestGap = 18
  /// Bytes of a row on either side.
  private static let longestRow = 60
}

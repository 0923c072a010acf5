/// Tags whose signs are written as escapes: `&lt;b&gt;`, `\u003cbr\u003e`, `%3Cspan%3E`. Whoever unfolds the text once sees the tag.
extension Escape {
  /// The tag that `opening`, an escape for its first sign, begins; `nil` where no plain tag follows.
  init?(tagBehind opening: Escape, in bytes: UnsafeBufferPointer<UInt8>) {
    var place = opening.end
    func next() -> UInt8? {
      guard let (value, end) = Self.sign(at: place, in: bytes) else { return nil }
      place = end
      return value
    }
    var scalar = next()
    if scalar == 0x5C { scalar = next() }  // <\/b>
    let isClosing = scalar == 0x2F
    if isClosing { scalar = next() }
    var name: [UInt8] = []
    while let letter = scalar, Self.isName(letter), name.count < Self.longestName {
      name.append(letter | 0x20)
      scalar = next()
    }
    // a<b and c>d: behind the name of a tag stands its end or a blank.
    guard let first = name.first, (0x61...0x7A).contains(first), scalar == 0x3E || scalar == 0x20 || scalar == 0x2F
    else { return nil }
    while scalar != 0x3E {
      guard let sign = scalar, sign != 0x3C, place - opening.end < Self.longestTag else { return nil }
      scalar = next()
    }
    self.init(scalar: nil, end: place)
    self.isClosing = isClosing
    border = name.count < 4 ? Border(name) : nil
  }

  /// The sign of ASCII at `place`, plain or escaped, and the byte behind it.
  private static func sign(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (UInt8, Int)? {
    guard place < bytes.count, (0x20..<0x7F).contains(bytes[place]) else { return nil }
    let escape: Escape? =
      switch bytes[place] {
      case 0x26: Escape(entityAt: place, in: bytes)
      case 0x25: Escape(percentAt: place, in: bytes)
      case 0x5C: Escape(backslashAt: place, in: bytes)
      default: nil
      }
    guard let escape else { return (bytes[place], place + 1) }
    guard let value = escape.scalar, (0x20..<0x7F).contains(value) else { return nil }
    return (UInt8(value), escape.end)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x3A).contains(byte)
  }

  private static let longestName = 16
  private static let longestTag = 512
}

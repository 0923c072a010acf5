/// A scalar written as an escape, or a piece of markup, at one place of a text.
struct Escape {
  /// The scalar that the escape stands for, or `nil` for markup that is dropped.
  let scalar: UInt32?
  /// Byte behind it.
  let end: Int
  /// What the tag parts, if it parts anything.
  var border: Border?
  /// Whether the tag closes what it is the border of.
  var isClosing = false

  /// What stands before and behind a tag where these are two things; read as in a table whose cells are parted by bars.
  enum Border: UInt32 {
    /// The edge of a cell.
    case cell = 0x7C
    /// The edge of a row or an item.
    case line = 0x0A

    /// The border at the tag of that name, in small letters.
    init?(_ name: some Collection<UInt8>) {
      switch name.reduce(0, { $0 << 8 | UInt32($1) }) {
      case 0x7464, 0x7468: self = .cell  // td, th
      // tr, li, p, div, dd, dt, h1 to h6
      case 0x7472, 0x6C69, 0x70, 0x646976, 0x6464, 0x6474, 0x6831...0x6836: self = .line
      default: return nil
      }
    }
  }

  /// Reads the escape that begins at `index`, if one does.
  ///
  /// - Parameter openComment: Byte up to which no comment ends, so that comments that nobody closes are passed over once.
  @inline(__always)
  init?(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, options: FoldedText.Options, openComment: inout Int
  ) {
    switch bytes[index] {
    case 0x26 where options.contains(.escapes): self.init(entityAt: index, in: bytes)
    case 0x25 where options.contains(.escapes): self.init(percentAt: index, in: bytes)
    case 0x5C where options.contains(.escapes): self.init(backslashAt: index, in: bytes)
    case 0x3D where options.contains(.escapes): self.init(equalsAt: index, in: bytes)
    case 0x55 where options.contains(.escapes): self.init(codePointAt: index, in: bytes)
    case 0x5B where options.contains(.tags): self.init(forumTagAt: index, in: bytes)
    case 0x3C where options.contains(.tags): self.init(tagAt: index, in: bytes, &openComment)
    case 0x5D where options.contains(.tags) && Self.closesSection(at: index, in: bytes):
      self.init(scalar: nil, end: index + 3)
    case 0x3C where options.contains(.plainTags): self.init(plainTagAt: index, in: bytes)
    default: return nil
    }
  }

  init(scalar: UInt32?, end: Int) {
    self.scalar = scalar
    self.end = end
  }

  private init?(tagAt index: Int, in bytes: UnsafeBufferPointer<UInt8>, _ openComment: inout Int) {
    guard index + 2 < bytes.count else { return nil }
    let next = bytes[index + 1]
    if next == 0x21, index + 3 < bytes.count, bytes[index + 2] == 0x2D, bytes[index + 3] == 0x2D {
      var place = max(index + 4, openComment)
      let limit = min(bytes.count, index + 4096)
      while place + 2 < limit {
        if bytes[place] == 0x2D, bytes[place + 1] == 0x2D, bytes[place + 2] == 0x3E {
          self.init(scalar: nil, end: place + 3)
          return
        }
        place += 1
      }
      openComment = max(openComment, place)
      return nil
    }
    if next == 0x21, Self.opensSection(at: index, in: bytes) {
      self.init(scalar: nil, end: index + Self.section.count)
      return
    }
    // <at> stands for the sign of an address.
    if next | 0x20 == 0x61, index + 3 < bytes.count, bytes[index + 2] | 0x20 == 0x74, bytes[index + 3] == 0x3E {
      return nil
    }
    guard next == 0x2F || next == 0x21 || next == 0x3F || (0x61...0x7A).contains(next | 0x20) else { return nil }
    guard
      let end = Self.tagEnd(from: index + 2, in: bytes, obeysQuotes: true)
        ?? Self.tagEnd(from: index + 2, in: bytes, obeysQuotes: false)
    else { return nil }
    self.init(scalar: nil, end: end)
    isClosing = next == 0x2F
    border = Self.border(at: isClosing ? index + 2 : index + 1, in: bytes)
  }

  /// Whether `<![CDATA[` begins at `index`: what stands in such a section of XML is text.
  private static func opensSection(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    index + section.count <= bytes.count && section.indices.allSatisfy { bytes[index + $0] == section[$0] }
  }

  /// Whether `]]>` stands at `index`.
  private static func closesSection(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0x5D && bytes[index + 2] == 0x3E
  }

  private static let section = Array("<![CDATA[".utf8)

  /// Behind the sign that closes a tag: the first one that stands in no quotes.
  private static func tagEnd(from start: Int, in bytes: UnsafeBufferPointer<UInt8>, obeysQuotes: Bool) -> Int? {
    var place = start
    var quote: UInt8 = 0
    let limit = min(bytes.count, start + 510)
    while place < limit {
      let byte = bytes[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
        if byte == 0x3C { return nil }
      } else if byte == 0x3E {
        return place + 1
      } else if byte == 0x3C {
        return nil
      } else if obeysQuotes, byte == 0x22 || byte == 0x27, bytes[place - 1] == 0x3D {
        quote = byte
      }
      place += 1
    }
    return nil
  }

  /// The border whose tag has its name at `start`.
  private static func border(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Border? {
    for end in start + 1..<min(start + 4, bytes.count) {
      switch bytes[end] {
      case 0x3E, 0x20, 0x0A, 0x2F: return Border(bytes[start..<end].lazy.map { $0 | 0x20 })
      default: continue
      }
    }
    return nil
  }

  /// The value of a hexadecimal digit.
  static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }

  /// Whether the byte is a letter or a digit of ASCII.
  static func isFigureOrLetter(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}

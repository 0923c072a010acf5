/// A scalar written as an escape, or a piece of markup, at one place of a text.
struct Escape {
  /// The scalar that the escape stands for, or `nil` for markup that is dropped.
  let scalar: UInt32?
  /// Byte behind it.
  let end: Int

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
    case 0x3C where options.contains(.tags): self.init(tagAt: index, in: bytes, &openComment)
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

  /// The value of a hexadecimal digit.
  static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }
}

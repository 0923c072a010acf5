import Matching

/// One piece of a folded text as UTF-8, with the scalar that each byte belongs to.
///
/// Made from scalars, it is well-formed UTF-8 by construction, as the engine demands.
struct EncodedText {
  private(set) var bytes: [UInt8] = []
  /// Index of the scalar in the folded text, a byte.
  private(set) var positions: [UInt32] = []

  /// Reads the piece that begins at `index`, and moves `index` behind the barrier that ends it.
  mutating func read(_ scalars: [UInt32], from index: inout Int) {
    bytes.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    scalars.withUnsafeBufferPointer { scalars in
      while index < scalars.count, scalars[index] != FoldedText.barrier {
        append(scalars[index], UInt32(truncatingIfNeeded: index))
        index += 1
      }
      index += 1
    }
  }

  private mutating func append(_ scalar: UInt32, _ position: UInt32) {
    switch scalar {
    case 0x0A: return
    case 0..<0x80: append(byte: scalar, position)
    case 0x80..<0x800:
      append(byte: 0xC0 | scalar >> 6, position)
      append(byte: 0x80 | scalar & 0x3F, position)
    case 0xD800..<0xE000, 0x11_0000...: append(0xFFFD, position)
    case 0x800..<0x1_0000:
      append(byte: 0xE0 | scalar >> 12, position)
      append(byte: 0x80 | scalar >> 6 & 0x3F, position)
      append(byte: 0x80 | scalar & 0x3F, position)
    default:
      append(byte: 0xF0 | scalar >> 18, position)
      append(byte: 0x80 | scalar >> 12 & 0x3F, position)
      append(byte: 0x80 | scalar >> 6 & 0x3F, position)
      append(byte: 0x80 | scalar & 0x3F, position)
    }
  }

  private mutating func append(byte: UInt32, _ position: UInt32) {
    bytes.append(UInt8(truncatingIfNeeded: byte))
    positions.append(position)
  }
}

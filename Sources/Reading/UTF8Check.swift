/// Strict validation of UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Check {
  /// Offset of the first byte of the first sequence that is not UTF-8, or `nil` where all is.
  static func firstBadByte(of bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let byte = buffer[index]
        if byte < 0x80 {
          index += 1
        } else if let past = behindTriples(at: index, in: buffer) {
          index = past
        } else {
          guard let length = sequenceLength(at: index, in: buffer) else { return index }
          index += length
        }
      }
      return nil
    }
  }

  /// Behind two characters of three bytes where any two bytes of continuation behind the first will do: all but those behind E0 and ED.
  @inline(__always)
  private static func behindTriples(at index: Int, in buffer: UnsafeBufferPointer<UInt8>) -> Int? {
    guard index + 8 <= buffer.count else { return nil }
    let bytes = UnsafeRawBufferPointer(buffer).loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    guard bytes & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 else { return nil }
    let (first, second) = (UInt8(truncatingIfNeeded: bytes), UInt8(truncatingIfNeeded: bytes >> 24))
    return first != 0xE0 && first != 0xED && second != 0xE0 && second != 0xED ? index + 6 : nil
  }

  /// Whether the text is UTF-8 that was damaged in places: it has at least as many characters of three bytes as bad bytes.
  ///
  /// Such a text must not be taken for GB18030, as which most of it would decode, to nonsense.
  static func isDamagedUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var good = 0
      var bad = 0
      var index = 0
      while index < buffer.count {
        if buffer[index] < 0x80 {
          index += 1
        } else if let length = sequenceLength(at: index, in: buffer) {
          if length >= 3 { good += 1 }
          index += length
        } else {
          bad += 1
          index += 1
        }
      }
      return good > 0 && good >= bad
    }
  }

  /// Length of the sequence of two to four bytes at `index`, or `nil` where it is none.
  private static func sequenceLength(at index: Int, in buffer: UnsafeBufferPointer<UInt8>) -> Int? {
    let first = buffer[index]
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if first == 0xE0 { low = 0xA0 }
      if first == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { low = 0x90 }
      if first == 0xF4 { high = 0x8F }
    default: return nil
    }
    guard index + length <= buffer.count, buffer[index + 1] >= low, buffer[index + 1] <= high else { return nil }
    if length > 2, buffer[index + 2] & 0xC0 != 0x80 { return nil }
    if length > 3, buffer[index + 3] & 0xC0 != 0x80 { return nil }
    return length
  }
}

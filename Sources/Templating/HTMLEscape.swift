/// Escapes text for HTML element content and for attribute values in quotes of either kind.
public enum HTMLEscape {
  /// Appends the UTF-8 of `text` with `&`, `<`, `>`, `"` and `'` written as references.
  @inlinable
  public static func append(_ text: String, to buffer: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &buffer) }
  }

  /// Appends UTF-8 bytes with the same five characters written as references.
  public static func append(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
    let raw = UnsafeRawBufferPointer(bytes)
    let count = bytes.count
    var pending = 0
    var position = 0
    while position < count {
      var end = count
      if position + 8 <= count {
        // All five characters are below 0x40: eight bytes with bit 6 or 7 set hold none, as most Chinese text does.
        let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        if (word | word << 1) & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080 {
          position += 8
          continue
        }
        end = position + 8
      }
      while position < end {
        let byte = bytes[position]
        if byte < 0x40, special >> UInt64(byte) & 1 == 1 {
          buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[pending..<position]))
          appendReference(to: byte, to: &buffer)
          pending = position + 1
        }
        position += 1
      }
    }
    buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[pending..<count]))
  }

  /// One bit for each of the five characters, at its code.
  private static var special: UInt64 { 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E }

  private static func appendReference(to byte: UInt8, to buffer: inout [UInt8]) {
    let reference: StaticString =
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      default: "&#39;"
      }
    reference.withUTF8Buffer { buffer.append(contentsOf: $0) }
  }
}

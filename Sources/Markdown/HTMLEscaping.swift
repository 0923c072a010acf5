extension [UInt8] {
  /// Appends text for element content or a quoted attribute value.
  ///
  /// `&`, `<`, `>` and `"` are escaped; control characters, which HTML forbids, become U+FFFD.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    for index in text.indices {
      let byte = text[index]
      if byte > UInt8(ascii: ">"), byte != 0x7F { continue }
      let entity: StaticString
      switch byte {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      case 0x09, 0x0A, 0x20...0x3D: continue
      default: entity = "\u{FFFD}"
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
      append(entity)
      copied = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
  }

  /// Appends text for element content or a quoted attribute value, escaped.
  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  /// Appends an address for a quoted attribute value: what no address may hold is percent-encoded, then escaped.
  mutating func appendEscapedAddress(_ target: [UInt8]) {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(target.count + 16)
    for byte in target {
      switch byte {
      case ...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
        UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
        encoded.append(UInt8(ascii: "%"))
        for digit in [byte >> 4, byte & 15] { encoded.append(digit < 10 ? digit + 0x30 : digit + 0x37) }
      default:
        encoded.append(byte)
      }
    }
    encoded.withUnsafeBufferPointer { appendEscaped($0) }
  }

  /// Appends markup as it stands.
  @inline(__always)
  mutating func append(_ markup: StaticString) {
    markup.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends a number in decimal digits.
  mutating func append(decimal number: Int) { append(contentsOf: String(number).utf8) }
}

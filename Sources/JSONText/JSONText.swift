/// The pieces of a JSON text, for writers of long lists that build no `JSONValue` first.
public enum JSONText {
  /// Appends `text` as a JSON string with its quotes; only what RFC 8259 demands is escaped.
  public static func append(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var copied = 0
      for index in bytes.indices where bytes[index] < 0x20 || bytes[index] == 0x22 || bytes[index] == 0x5C {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
        appendEscape(bytes[index], to: &output)
        copied = index + 1
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Appends a whole number.
  public static func append(_ number: some BinaryInteger, to output: inout [UInt8]) {
    output.append(contentsOf: String(number).utf8)
  }

  /// Whether `text` is a number as JSON writes it: no leading zero, no plus sign, digits on both sides of the point.
  public static func isNumber(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    func skipDigits() -> Int {
      let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      bytes = bytes.dropFirst(digits.count)
      return digits.count
    }
    if bytes.first == UInt8(ascii: "-") { bytes = bytes.dropFirst() }
    let leadsWithZero = bytes.first == UInt8(ascii: "0")
    let whole = skipDigits()
    guard whole > 0, !leadsWithZero || whole == 1 else { return false }
    if bytes.first == UInt8(ascii: ".") {
      bytes = bytes.dropFirst()
      guard skipDigits() > 0 else { return false }
    }
    if bytes.first == UInt8(ascii: "e") || bytes.first == UInt8(ascii: "E") {
      bytes = bytes.dropFirst()
      if bytes.first == UInt8(ascii: "+") || bytes.first == UInt8(ascii: "-") { bytes = bytes.dropFirst() }
      guard skipDigits() > 0 else { return false }
    }
    return bytes.isEmpty
  }

  private static func appendEscape(_ byte: UInt8, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x22, 0x5C: output.append(byte)
    case 0x08: output.append(UInt8(ascii: "b"))
    case 0x09: output.append(UInt8(ascii: "t"))
    case 0x0A: output.append(UInt8(ascii: "n"))
    case 0x0C: output.append(UInt8(ascii: "f"))
    case 0x0D: output.append(UInt8(ascii: "r"))
    default:
      output.append(contentsOf: (byte < 0x10 ? "u000" : "u001").utf8)
      let low = byte & 15
      output.append(low < 10 ? low + UInt8(ascii: "0") : low - 10 + UInt8(ascii: "a"))
    }
  }
}

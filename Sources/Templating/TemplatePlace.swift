/// A place in a template file: line and column from 1, columns in Unicode scalars.
struct TemplatePlace: Sendable, Hashable {
  var line = 1
  var column = 1

  /// Moves over bytes of UTF-8.
  mutating func advance(over bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }
}

import Glibc

extension ArtefactScanner {
  /// First place of `byte` from `start` on, or the end.
  @inline(__always)
  static func index(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard start < bytes.count, let base = bytes.baseAddress else { return bytes.count }
    guard let found = memchr(base + start, Int32(byte), bytes.count - start) else { return bytes.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether `text` stands at `place`.
  static func matches(_ text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard place + length <= bytes.count else { return false }
    for index in 0..<length where bytes[place + index] != text.utf8Start[index] { return false }
    return true
  }

  /// First place of `text` from `start` on, or the end.
  static func firstMatch(_ text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    while true {
      place = index(of: text.utf8Start[0], in: bytes, from: place)
      if place >= bytes.count || matches(text, bytes, at: place) { return place }
      place += 1
    }
  }

  /// Place of `</name` from `start` on in any case, or the end.
  static func closingTag(of name: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    while true {
      place = firstMatch("</", bytes, from: place)
      let length = name.utf8CodeUnitCount
      guard place + 2 + length <= bytes.count else { return bytes.count }
      if (0..<length).allSatisfy({ bytes[place + 2 + $0] | 0x20 == name.utf8Start[$0] }) { return place }
      place += 2
    }
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

  @inline(__always)
  static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}

/// The tags of a member of an office file, one after the other; names without their prefixes.
struct XMLTags {
  struct Tag {
    /// Place of its `<` and behind its `>`.
    let start: Int
    let end: Int
    /// Its name without a prefix.
    let name: UnsafeBufferPointer<UInt8>
    let isClosing: Bool
    /// Whether it is closed by itself.
    let isEmpty: Bool

    func isNamed(_ text: StaticString) -> Bool {
      name.count == text.utf8CodeUnitCount && name.indices.allSatisfy { name[$0] == text.utf8Start[$0] }
    }
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next tag; comments and the like are passed over.
  mutating func next() -> Tag? {
    while true {
      let start = ArtefactScanner.index(of: UInt8(ascii: "<"), in: bytes, from: place)
      guard start + 1 < bytes.count else { return nil }
      let close = ArtefactScanner.index(of: UInt8(ascii: ">"), in: bytes, from: start)
      let end = min(bytes.count, close + 1)
      place = end
      let isClosing = bytes[start + 1] == UInt8(ascii: "/")
      var first = start + (isClosing ? 2 : 1)
      var last = first
      while last < close, !ArtefactScanner.endsName(bytes[last]) {
        if bytes[last] == UInt8(ascii: ":") { first = last + 1 }
        last += 1
      }
      guard last > first, bytes[first] != UInt8(ascii: "!"), bytes[first] != UInt8(ascii: "?") else { continue }
      return Tag(
        start: start, end: end, name: UnsafeBufferPointer(rebasing: bytes[first..<last]), isClosing: isClosing,
        isEmpty: close > start && bytes[close - 1] == UInt8(ascii: "/"))
    }
  }

  /// Moves behind the end of the element that `tag` begins → its content.
  mutating func content(of tag: Tag) -> Range<Int> {
    guard !tag.isEmpty, !tag.isClosing else { return tag.end..<tag.end }
    while let next = next() {
      if next.isClosing, next.name.elementsEqual(tag.name) { return tag.end..<next.start }
    }
    return tag.end..<bytes.count
  }

  /// The value of an attribute of `tag`, without or with a prefix.
  func value(of attribute: StaticString, in tag: Tag) -> UnsafeBufferPointer<UInt8>? {
    let bytes = UnsafeBufferPointer(rebasing: bytes[..<tag.end])
    let length = attribute.utf8CodeUnitCount
    var place = tag.start
    while place < tag.end {
      let sign = ArtefactScanner.index(of: UInt8(ascii: "="), in: bytes, from: place)
      guard sign + 1 < tag.end else { return nil }
      let quote = bytes[sign + 1]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        place = sign + 1
        continue
      }
      let end = min(tag.end, ArtefactScanner.index(of: quote, in: bytes, from: sign + 2))
      let start = sign - length
      if start > tag.start, (0..<length).allSatisfy({ bytes[start + $0] == attribute.utf8Start[$0] }),
        ArtefactScanner.isSpace(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ":")
      {
        return UnsafeBufferPointer(rebasing: bytes[sign + 2..<end])
      }
      place = end + 1
    }
    return nil
  }
}

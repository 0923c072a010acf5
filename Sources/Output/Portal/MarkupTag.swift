/// A tag of HTML that our own templates wrote, with its attributes.
struct MarkupTag {
  /// Name in lower case; of a closing tag with `/` in front.
  let name: String
  /// Where the tag stands, with its angle brackets.
  let range: Range<Int>
  private let attributes: [(name: String, value: String)]

  /// Reads the tag that begins at the first byte of `bytes`; `nil` where it has no end.
  init?(_ bytes: ArraySlice<UInt8>) {
    var end = bytes.startIndex + 1
    var quote: UInt8?
    while end < bytes.endIndex {
      let byte = bytes[end]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      end += 1
    }
    guard end < bytes.endIndex else { return nil }
    range = bytes.startIndex..<(end + 1)
    let inside = bytes[(bytes.startIndex + 1)..<end]
    let nameEnd = inside.firstIndex { $0 <= 0x20 } ?? inside.endIndex
    name = String(decoding: inside[..<nameEnd], as: UTF8.self).lowercased()
    attributes = Self.attributes(inside[nameEnd...])
  }

  /// Value of an attribute, its references resolved; `nil` where the tag has none of this name.
  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  private static func attributes(_ bytes: ArraySlice<UInt8>) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    var rest = bytes
    while let start = rest.firstIndex(where: { $0 > 0x20 }) {
      rest = rest[start...]
      let end = rest.firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "=") } ?? rest.endIndex
      let name = String(decoding: rest[..<end], as: UTF8.self).lowercased()
      rest = rest[end...]
      var value: ArraySlice<UInt8> = []
      if rest.first == UInt8(ascii: "=") {
        rest = rest.dropFirst()
        if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          rest = rest.dropFirst()
          value = rest.prefix { $0 != quote }
          rest = rest[value.endIndex...].dropFirst()
        } else {
          value = rest.prefix { $0 > 0x20 }
          rest = rest[value.endIndex...]
        }
      } else if end == start {
        return found
      }
      found.append((name, HeadTags.plain(value)))
    }
    return found
  }
}

/// The tags of a page's head that describe its article (国办发〔2017〕47号).
enum HeadTags {
  /// Content by name; of `title` its text.
  static func read(_ bytes: ArraySlice<UInt8>) -> [String: String] {
    var tags: [String: String] = [:]
    var position = bytes.startIndex
    while let next = bytes[position...].firstIndex(of: UInt8(ascii: "<")), let tag = MarkupTag(bytes[next...]) {
      position = tag.range.upperBound
      if tag.name == "meta", let name = tag["name"], let content = tag["content"] {
        tags[name] = content
      } else if tag.name == "title" {
        tags["title"] = plain(bytes[position...].prefix { $0 != UInt8(ascii: "<") })
      }
    }
    return tags
  }

  /// Text without the five references that our pages use.
  static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      text = text.split(separator: reference, omittingEmptySubsequences: false).joined(separator: character)
    }
    return text
  }
}

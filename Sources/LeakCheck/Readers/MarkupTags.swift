/// Names of tags packed into a word, and what they do to the text around them.
enum MarkupTags {
  /// The first eight letters of a tag's name, small, the first in the highest byte that is used.
  static func pack(_ name: StaticString) -> UInt64 {
    var packed: UInt64 = 0
    for index in 0..<min(8, name.utf8CodeUnitCount) { packed = packed << 8 | UInt64(name.utf8Start[index]) }
    return packed
  }

  static let script = pack("script")
  static let style = pack("style")
  static let lineBreak = pack("br")

  /// Whether a tag of XML parts no text: runs within the strings of a sheet (ECMA-376, `r`, `t`, `rPr` and what it holds).
  static func isInlineXML(_ packed: UInt64) -> Bool { inline.contains(packed) }

  private static let inline: Set<UInt64> = [
    pack("r"), pack("t"), pack("rpr"), pack("b"), pack("i"), pack("u"), pack("sz"), pack("color"), pack("rfont"),
    pack("family"), pack("scheme"), pack("charset"), pack("is"), pack("strike"), pack("vertalig"),
  ]

  /// Whether the tag parts the text before it from the text behind it. Unknown tags do not: joining finds more.
  @inline(__always)
  static func isBlock(_ packed: UInt64) -> Bool {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle] == packed { return true }
      if blocks[middle] < packed { low = middle + 1 } else { high = middle }
    }
    return false
  }

  private static let blocks: [UInt64] = [
    pack("address"), pack("article"), pack("aside"), pack("blockquo"), pack("body"), pack("button"), pack("caption"),
    pack("dd"), pack("details"), pack("dialog"), pack("div"), pack("dl"), pack("dt"), pack("fieldset"),
    pack("figcapti"), pack("figure"), pack("footer"), pack("form"), pack("h1"), pack("h2"), pack("h3"), pack("h4"),
    pack("h5"), pack("h6"), pack("head"), pack("header"), pack("hr"), pack("html"), pack("legend"), pack("li"),
    pack("link"), pack("main"), pack("meta"), pack("nav"), pack("ol"), pack("option"), pack("p"), pack("pre"),
    pack("section"), pack("select"), pack("summary"), pack("table"), pack("tbody"), pack("td"), pack("textarea"),
    pack("tfoot"), pack("th"), pack("thead"), pack("title"), pack("tr"), pack("ul"), pack("script"), pack("style"),
  ].sorted()
}

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
  static let table = pack("table")

  /// What a tag means to the rows of a page.
  enum Role: UInt8 {
    case none
    /// An element that may be the row of a record.
    case row
    /// A row of which the next one is the end.
    case repeatedRow
    /// An element whose children speak of different things.
    case collection
    /// The beginning of a paragraph.
    case block
  }

  /// What is known of a name of a tag.
  struct Meaning {
    /// What it means to the rows of a page.
    var role = Role.none
    /// Whether it parts the text around it.
    var isBlock = false
  }

  /// What is known of a name of HTML; unknown tags mean nothing and part nothing: joining finds more.
  @inline(__always)
  static func meaning(_ packed: UInt64) -> Meaning {
    let table = meanings
    var slot = Int(truncatingIfNeeded: WindowTable.hash(packed) &>> slotShift)
    while table[slot].name != 0 {
      if table[slot].name == packed { return table[slot].meaning }
      slot = (slot + 1) & (table.count - 1)
    }
    return Meaning()
  }

  /// What is known of a name of XML: every element but those within a text parts it and may be a row.
  static func meaningInXML(_ packed: UInt64) -> Meaning {
    if inline.contains(packed) { return Meaning() }
    return Meaning(role: collectionsOfXML.contains(packed) ? .collection : .row, isBlock: true)
  }

  private static let slotShift: UInt64 = 56

  /// A hash table over the names of HTML, four slots a name.
  private static let meanings: [(name: UInt64, meaning: Meaning)] = {
    var table: [(name: UInt64, meaning: Meaning)] = Array(repeating: (0, Meaning()), count: 1 << Int(64 - slotShift))
    for name in Set(roles.keys).union(blocks) {
      var slot = Int(truncatingIfNeeded: WindowTable.hash(name) >> slotShift)
      while table[slot].name != 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = (name, Meaning(role: roles[name] ?? .none, isBlock: blocks.contains(name)))
    }
    return table
  }()

  private static let collectionsOfXML: Set<UInt64> = [
    pack("feed"), pack("channel"), pack("rss"), pack("urlset"), pack("sitemapindex"), pack("sst"), pack("worksheet"),
    pack("sheetdata"),
  ]

  private static let roles: [UInt64: Role] = {
    var roles: [UInt64: Role] = [pack("tr"): .repeatedRow, pack("li"): .repeatedRow]
    for name in [
      pack("article"), pack("section"), pack("div"), pack("dl"), pack("details"), pack("figure"), pack("blockquote"),
      pack("aside"), pack("fieldset"),
    ] {
      roles[name] = .row
    }
    for name in [
      pack("head"), pack("body"), pack("main"), pack("nav"), pack("header"), pack("footer"), pack("table"),
      pack("thead"), pack("tbody"), pack("tfoot"), pack("ul"), pack("ol"), pack("form"), pack("select"),
    ] {
      roles[name] = .collection
    }
    for name in [
      pack("p"), pack("h1"), pack("h2"), pack("h3"), pack("h4"), pack("h5"), pack("h6"), pack("dt"), pack("hr"),
      pack("caption"), pack("summary"),
    ] {
      roles[name] = .block
    }
    return roles
  }()

  /// Tags of XML that part no text: runs within the strings of a sheet (ECMA-376, `r`, `t`, `rPr` and what it holds).
  private static let inline: Set<UInt64> = [
    pack("r"), pack("t"), pack("rpr"), pack("b"), pack("i"), pack("u"), pack("sz"), pack("color"), pack("rfont"),
    pack("family"), pack("scheme"), pack("charset"), pack("is"), pack("strike"), pack("vertalig"),
  ]

  /// Tags that part the text before them from the text behind them.
  private static let blocks: Set<UInt64> = [
    pack("address"), pack("article"), pack("aside"), pack("blockquo"), pack("body"), pack("button"), pack("caption"),
    pack("dd"), pack("details"), pack("dialog"), pack("div"), pack("dl"), pack("dt"), pack("fieldset"),
    pack("figcapti"), pack("figure"), pack("footer"), pack("form"), pack("h1"), pack("h2"), pack("h3"), pack("h4"),
    pack("h5"), pack("h6"), pack("head"), pack("header"), pack("hr"), pack("html"), pack("legend"), pack("li"),
    pack("link"), pack("main"), pack("meta"), pack("nav"), pack("ol"), pack("option"), pack("p"), pack("pre"),
    pack("section"), pack("select"), pack("summary"), pack("table"), pack("tbody"), pack("td"), pack("textarea"),
    pack("tfoot"), pack("th"), pack("thead"), pack("title"), pack("tr"), pack("ul"), pack("script"), pack("style"),
  ]
}

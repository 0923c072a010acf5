/// Reads what the article of one of our own pages shows, line by line: the text of `<main>`, each `<mark>` as one mask.
///
/// The pages are made by this program, so that every tag is closed and every attribute quoted; other input gives other lines, never a fault.
struct PageReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var lines: [PageLine] = []
  private var line = PageLine()
  /// Text of the mask that is being read.
  private var mask: String?
  private(set) var heading = ""
  private var isHeading = false

  /// The lines of a page, and its first heading.
  static func read(_ page: [UInt8]) -> (lines: [PageLine], heading: String) {
    var reader = PageReader(page)
    reader.read()
    return (reader.lines, reader.heading)
  }

  private init(_ page: [UInt8]) {
    let start = Self.position(of: "<main", in: page[...]) ?? page.startIndex
    let end = Self.position(of: "</main", in: page[start...]) ?? page.endIndex
    bytes = page[start..<end]
    position = start
  }

  private mutating func read() {
    while position < bytes.endIndex {
      switch bytes[position] {
      case UInt8(ascii: "<"): readTag()
      case UInt8(ascii: "&"): readReference()
      default: readScalar()
      }
    }
    endLine()
  }

  private mutating func readTag() {
    guard let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")) else {
      position = bytes.endIndex
      return
    }
    let inside = bytes[(position + 1)..<end]
    let isClosing = inside.first == UInt8(ascii: "/")
    let name = String(
      decoding: inside.drop { $0 == UInt8(ascii: "/") }.prefix { $0 != 0x20 && $0 != UInt8(ascii: "/") && $0 != 0x0A },
      as: UTF8.self)
    position = end + 1
    switch name {
    case "mark": if isClosing { endMask() } else { mask = "" }
    case "script", "style": if !isClosing { skip(to: "</\(name)") }
    case "td", "th": append(" ")
    case "h1":
      endLine()
      isHeading = !isClosing
    case "p", "li", "tr", "h2", "h3", "h4", "h5", "h6", "div", "section", "article", "table", "ul", "ol", "dl", "dt",
      "dd",
      "caption", "br", "nav", "main", "blockquote", "pre", "hr":
      endLine()
    default: break
    }
  }

  private mutating func endMask() {
    if let mask { line.units.append(.mask(mask)) }
    mask = nil
  }

  private mutating func skip(to end: String) {
    position = Self.position(of: end, in: bytes[position...]) ?? bytes.endIndex
  }

  private mutating func endLine() {
    if let mask { line.units.append(.mask(mask)) }
    mask = mask == nil ? nil : ""
    while line.units.last == .open(" ") { line.units.removeLast() }
    if !line.isBlank {
      lines.append(line)
      if isHeading, heading.isEmpty { heading = line.units.text }
    }
    line = PageLine()
  }

  private mutating func readReference() {
    let names: [(String, Unicode.Scalar)] = [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&nbsp;", " "),
    ]
    for (name, scalar) in names where bytes[position...].starts(with: name.utf8) {
      position += name.utf8.count
      append(scalar)
      return
    }
    readScalar()
  }

  private mutating func readScalar() {
    let lead = bytes[position]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let end = min(position + length, bytes.endIndex)
    for scalar in String(decoding: bytes[position..<end], as: UTF8.self).unicodeScalars { append(scalar) }
    position = end
  }

  /// Adds a scalar; blanks are joined, and none stands at the start of a line.
  private mutating func append(_ scalar: Unicode.Scalar) {
    let isBlank = scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
    if mask != nil {
      if !isBlank { mask?.unicodeScalars.append(scalar) }
      return
    }
    guard isBlank else {
      line.units.append(.open(scalar))
      return
    }
    if let last = line.units.last, last != .open(" ") { line.units.append(.open(" ")) }
  }

  private static func position(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return nil }
    var start = bytes.startIndex
    while let found = bytes[start...].firstIndex(of: first) {
      if bytes[found...].starts(with: wanted) { return found }
      start = found + 1
    }
    return nil
  }
}

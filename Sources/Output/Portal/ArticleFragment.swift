/// What a portal whose columns take articles needs of a page: the inside of its `main` element, and the tags of its head.
///
/// Links to other pages of the site become plain text, for those pages stand elsewhere on the portal; links to files that go with the
/// article, links out and links within the page stay. It is cut from bytes that the leak check has read; nothing is added.
struct ArticleFragment {
  /// The article as HTML.
  let html: [UInt8]
  /// Files of the site that the article links to or shows, each once, in the order in which they stand.
  let attachments: [String]
  /// Content of the `meta` tags by name, and of `title` under that name.
  let tags: [String: String]

  /// Takes the article out of a page at `path` in the site; `nil` for a page without a `main` element.
  init?(page: [UInt8], path: String) {
    guard let open = page.firstRange(of: Array("<main".utf8), from: 0),
      let start = page[open.upperBound...].firstIndex(of: UInt8(ascii: ">")),
      let end = page.lastRange(of: Array("</main>".utf8), from: start)
    else { return nil }
    var reader = LinkReader(path: path)
    reader.read(page[(start + 1)..<end.lowerBound])
    html = reader.output
    attachments = reader.attachments
    tags = HeadTags.read(page[..<open.lowerBound])
  }
}

/// Copies HTML and takes the links to other pages out of it.
private struct LinkReader {
  let path: String
  private(set) var output: [UInt8] = []
  private(set) var attachments: [String] = []
  /// For each `a` that is open, whether it was kept.
  private var kept: [Bool] = []

  init(path: String) { self.path = path }

  mutating func read(_ bytes: ArraySlice<UInt8>) {
    output.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let next = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
      output += bytes[position..<next]
      guard next < bytes.endIndex, let tag = MarkupTag(bytes[next...]) else {
        output += bytes[next...]
        return
      }
      copy(tag, bytes[tag.range])
      position = tag.range.upperBound
    }
  }

  private mutating func copy(_ tag: MarkupTag, _ bytes: ArraySlice<UInt8>) {
    switch tag.name {
    case "a":
      let keeps = tag["href"].map { stays($0) } ?? true
      kept.append(keeps)
      if keeps { output += bytes }
    case "/a":
      if kept.popLast() ?? true { output += bytes }
    default:
      if let source = tag["src"] { _ = stays(source) }
      output += bytes
    }
  }

  /// Whether a link stays; what it leads to goes with the article if it is a file of the site.
  private mutating func stays(_ address: String) -> Bool {
    switch SiteLink(address, from: path) {
    case .within, .outside: return true
    case .page: return false
    case .file(let path):
      if !attachments.contains(path) { attachments.append(path) }
      return true
    }
  }
}

extension [UInt8] {
  /// Where `text` first stands at or behind `start`.
  fileprivate func firstRange(of text: [UInt8], from start: Int) -> Range<Int>? {
    guard count >= text.count else { return nil }
    for position in start...Swift.max(start, count - text.count)
    where self[position] == text[0] && self[position...].starts(with: text) {
      return position..<(position + text.count)
    }
    return nil
  }

  /// Where `text` last stands at or behind `start`.
  fileprivate func lastRange(of text: [UInt8], from start: Int) -> Range<Int>? {
    guard count - text.count >= start else { return nil }
    for position in (start...(count - text.count)).reversed()
    where self[position] == text[0] && self[position...].starts(with: text) {
      return position..<(position + text.count)
    }
    return nil
  }
}

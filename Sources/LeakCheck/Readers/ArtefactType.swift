/// How an artefact is read, told by its name; a name that is not known is read by no one and so not published.
enum ArtefactType: Sendable {
  case html, xml, json, csv, script, style, text, binary, archive

  /// The type of the file at `path`, or `nil` where the guard cannot read it.
  init?(path: String) {
    let utf8 = path.utf8
    if Self.isPage(utf8) {
      self = .html
      return
    }
    let name = utf8[(utf8.lastIndex(of: UInt8(ascii: "/")).map { utf8.index(after: $0) } ?? utf8.startIndex)...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
      guard ["SHA256SUMS", "CNAME", "LICENSE"].contains(String(Substring(name))) else { return nil }
      self = .text
      return
    }
    switch String(Substring(name[name.index(after: dot)...])).lowercased() {
    case "html", "htm", "xhtml", "svg": self = .html
    case "xml", "atom", "rss": self = .xml
    case "json", "jsonl", "ndjson", "geojson", "webmanifest", "map": self = .json
    case "csv", "tsv": self = .csv
    case "js", "mjs": self = .script
    case "css": self = .style
    case "txt", "md", "yml", "yaml", "ics": self = .text
    case "png", "ico", "jpg", "jpeg", "gif", "webp", "avif", "woff", "woff2": self = .binary
    case "zip", "xlsx": self = .archive
    default: return nil
    }
  }

  /// Whether it is read as text between tags.
  var isMarkup: Bool { self == .html || self == .xml }

  /// Whether a path ends as almost all of a site do: with `.html`, and a name before it.
  private static func isPage(_ path: String.UTF8View) -> Bool {
    path.withContiguousStorageIfAvailable { bytes in
      let dot = bytes.count - 5
      return dot > 0 && bytes[dot - 1] != UInt8(ascii: "/") && bytes[dot] == UInt8(ascii: ".")
        && bytes[(dot + 1)...].elementsEqual("html".utf8)
    } ?? false
  }

  /// The type of a member of an archive at `member`; those of office files have types of their own.
  init?(member: String) {
    if member.hasSuffix(".rels") || member.hasSuffix(".vml") {
      self = .xml
    } else if let type = ArtefactType(path: member) {
      self = type
    } else {
      return nil
    }
  }
}

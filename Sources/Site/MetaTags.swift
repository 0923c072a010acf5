import Diagnostics
import Templating

/// The tags of 国办发〔2017〕47号 that differ from page to page; those of the site stand in ``Chrome``.
enum MetaTags {
  /// The home page: the tags of the site alone.
  case home
  /// A column or list page.
  case list(name: String, type: String, summary: String, keywords: String)
  /// A page with one article; `published` is `YYYY-MM-DD HH:MM`.
  case article(column: String, type: String, title: String, published: String, source: String, keywords: String?)

  /// Name and content of each tag in the order of the standard.
  private var tags: [(name: String, content: String)] {
    switch self {
    case .home: []
    case .list(let name, let type, let summary, let keywords):
      [
        ("ColumnName", name), ("ColumnDescription", summary), ("ColumnKeywords", keywords), ("ColumnType", type),
      ]
    case .article(let column, let type, let title, let published, let source, let keywords):
      [
        ("ColumnName", column), ("ColumnType", type), ("ArticleTitle", title), ("PubDate", published),
        ("ContentSource", source),
      ] + (keywords.map { [("Keywords", $0)] } ?? [])
    }
  }

  /// The tags as HTML, one a line.
  ///
  /// - Throws: ``SiteError`` if a required tag is empty; the page at `path` is then not made.
  func html(path: String, record: String?) throws(SiteError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(600)
    for tag in tags { try Self.append(tag.name, tag.content, path: path, record: record, to: &bytes) }
    return bytes
  }

  /// Appends one required tag.
  static func append(
    _ name: String, _ content: String, path: String, record: String? = nil, to bytes: inout [UInt8]
  ) throws(SiteError) {
    guard content.utf8.contains(where: { $0 > 0x20 }) else {
      throw SiteError(Diagnostic(.siteMissingMeta, record: record, name, path))
    }
    bytes += "<meta name=\"".utf8
    bytes += name.utf8
    bytes += "\" content=\"".utf8
    HTMLEscape.append(content, to: &bytes)
    bytes += "\">\n".utf8
  }
}

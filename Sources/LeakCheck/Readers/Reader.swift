/// A way in which the guard reads artefacts.
public enum Reader: String, Sendable, Hashable, CaseIterable {
  /// Names of files and folders.
  case name
  /// Every byte of a file as it stands.
  case raw
  /// Visible text of HTML, joined across inline tags and comments, entities undone.
  case text
  /// Values of HTML attributes, entities undone.
  case attribute
  /// Comments of HTML and XML.
  case comment
  /// Content of `<script>`, and script files.
  case script
  /// Content of `<style>`, and style sheets.
  case style
  /// Keys and values of JSON, escapes undone.
  case json
  /// Cells of CSV, quotes undone.
  case csv
  /// Text and attributes of XML.
  case xml
  /// Runs of base64, decoded.
  case base64
  /// Members of ZIP archives and office files: their names, comments and contents.
  case archive

  /// Its place among all.
  var rank: UInt8 {
    switch self {
    case .name: 0
    case .raw: 1
    case .text: 2
    case .attribute: 3
    case .comment: 4
    case .script: 5
    case .style: 6
    case .json: 7
    case .csv: 8
    case .xml: 9
    case .base64: 10
    case .archive: 11
    }
  }
}

/// Readers at work, a bit each: asked for every row of a site.
struct ReaderSet {
  private let bits: UInt32

  init(_ readers: Set<Reader>) { bits = readers.reduce(0) { $0 | Self.bit(of: $1) } }

  func contains(_ reader: Reader) -> Bool { bits & Self.bit(of: reader) != 0 }

  private static func bit(of reader: Reader) -> UInt32 { 1 &<< UInt32(reader.rank) }
}

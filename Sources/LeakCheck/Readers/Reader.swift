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
}

/// Readers at work, a bit each: asked for every row of a site.
struct ReaderSet {
  private let bits: UInt32

  init(_ readers: Set<Reader>) { bits = readers.reduce(0) { $0 | Self.bit(of: $1) } }

  func contains(_ reader: Reader) -> Bool { bits & Self.bit(of: reader) != 0 }

  private static func bit(of reader: Reader) -> UInt32 {
    switch reader {
    case .name: 1
    case .raw: 1 << 1
    case .text: 1 << 2
    case .attribute: 1 << 3
    case .comment: 1 << 4
    case .script: 1 << 5
    case .style: 1 << 6
    case .json: 1 << 7
    case .csv: 1 << 8
    case .xml: 1 << 9
    case .base64: 1 << 10
    case .archive: 1 << 11
    }
  }
}

import Markdown
import Testing

/// A document parsed from a string.
func parsed(_ source: String, limits: MarkdownLimits = .init()) throws(MarkdownError) -> MarkdownDocument {
  try MarkdownDocument(parsing: Array(source.utf8), limits: limits)
}

extension MarkdownDocument {
  /// Its HTML as a string.
  func page(_ edits: [SegmentEdit] = [], options: HTMLOptions = .init()) -> String {
    String(decoding: html(applying: edits, options: options), as: UTF8.self)
  }

  /// Its plain text as a string.
  func words(_ edits: [SegmentEdit] = []) -> String {
    String(decoding: plainText(applying: edits), as: UTF8.self)
  }

  /// An edit of the first place where `words` stands in any segment.
  func edit(_ words: String, _ text: String, mark: MarkClass? = nil) throws -> SegmentEdit {
    let needle = Array(words.utf8)
    for (index, segment) in segments.enumerated() {
      for start in segment.text.indices where segment.text[start...].starts(with: needle) {
        return SegmentEdit(segment: index, range: start..<(start + needle.count), text: text, mark: mark)
      }
    }
    return try #require(nil as SegmentEdit?, "no segment holds the words")
  }

  /// Kinds and texts of the segments, for comparison.
  var outline: [String] { segments.map { "\($0.kind) \(String(decoding: $0.text, as: UTF8.self))" } }
}

/// What a reader sees of a page: tags gone, alternative texts kept, entities decoded, all white space taken out.
func visibleText(_ html: String) -> String {
  var text = ""
  var rest = html[...]
  while let start = rest.firstIndex(of: "<") {
    text += rest[..<start]
    let end = rest[start...].firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
    let tag = rest[start..<end]
    if let alternative = tag.firstRange(of: "alt=\"") {
      text += tag[alternative.upperBound...].prefix { $0 != "\"" }
    }
    rest = rest[rest.index(after: end)...]
  }
  text += rest
  for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
    text = text.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
  }
  return withoutSpace(text)
}

/// The text without white space.
func withoutSpace(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
}

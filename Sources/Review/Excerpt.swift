import Redaction

/// A few words around a place of a text, so that a question can be answered where it is asked.
struct Excerpt {
  let before: String
  let value: String
  let after: String

  /// Scalars shown on either side.
  private static let reach = 24

  init(of bytes: Range<Int>, in text: ExplainedText) {
    let all = Array(text.parts.map(\.original).joined().utf8)
    let start = min(bytes.lowerBound, all.count)
    let end = min(max(bytes.upperBound, start), all.count)
    value = String(decoding: all[start..<end], as: UTF8.self)
    let head = String(decoding: all[..<start], as: UTF8.self).unicodeScalars
    let tail = String(decoding: all[end...], as: UTF8.self).unicodeScalars
    before = (head.count > Self.reach ? "…" : "") + String(String.UnicodeScalarView(head.suffix(Self.reach)))
    after = String(String.UnicodeScalarView(tail.prefix(Self.reach))) + (tail.count > Self.reach ? "…" : "")
  }
}

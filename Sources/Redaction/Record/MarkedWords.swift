import Markdown
import Matching
import Records
import Rules

/// The words that marks by hand hide in a record; a word marked once is hidden wherever it stands.
struct MarkedWords: Sendable {
  /// Each word with what it was marked as; none of one scalar.
  private(set) var all: [(entity: MaskEntity, value: String)] = []
  /// What marks by hand make public.
  private(set) var kept: [String] = []
  /// The body, where it had to be parsed to read the marks in it.
  private(set) var body: MarkdownDocument?

  private static let keys = [
    "title", "industry", "subject.address", "violation.type", "violation.facts", "violation.basis", "penalty.content",
    "penalty.licence",
  ]

  /// What marks by hand hide in fields and body; of a body that cannot be parsed the bytes as they stand.
  init(_ record: CaseRecord) {
    var texts: [[UInt8]] = []
    for key in Self.keys {
      if let text = RecordValues.text(of: key, in: record) { texts.append(Array(text.utf8)) }
    }
    for change in record.changes { if let reason = change.reason { texts.append(Array(reason.utf8)) } }
    let source = Array(record.body.utf8)
    if Self.hasBrace(source) {
      body = try? MarkdownDocument(parsing: source, firstLine: max(record.bodyLine, 1))
      texts += body?.segments.map(\.text) ?? [source]
    }
    for (kind, value) in texts.filter(Self.hasBrace).flatMap(Self.marked) {
      switch kind {
      case .keep: kept.append(value)
      case .tradeSecret: all.append((.tradeSecret, value))
      case .personal: all.append((.personal, value))
      }
    }
  }

  /// Whether the bytes may open a mark.
  static func hasBrace(_ bytes: [UInt8]) -> Bool {
    for (index, byte) in bytes.enumerated() {
      if byte == 0x7B || byte == 0x26 { return true }  // { or an entity
      // ｛ and ﹛
      if byte == 0x9B, index >= 2, bytes[index - 2] == 0xEF, bytes[index - 1] == 0xBD || bytes[index - 1] == 0xB9 {
        return true
      }
    }
    return false
  }

  private static func marked(in bytes: [UInt8]) -> [(kind: HandMark.Kind, value: String)] {
    let folded = FoldedText(bytes)
    return folded.scalars.withUnsafeBufferPointer { scalars in
      folded.digits.withUnsafeBufferPointer { digits in
        let view = TextView(scalars: scalars, digits: digits)
        let marks = (try? HandMark.marks(in: view, range: 0..<folded.count)) ?? []
        return marks.compactMap { mark in
          let value = String(decoding: bytes[folded.byteRange(of: mark.content)], as: UTF8.self)
          guard JoinedText.literal(value).count >= 2 else { return nil }
          return (mark.kind, value)
        }
      }
    }
  }
}

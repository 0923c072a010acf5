/// One step of a document's structure; segment numbers index `MarkdownDocument.segments`.
enum Event: Sendable {
  case open(Block)
  case close(Block)
  case openInline(Inline)
  case closeInline
  /// Bytes of a segment's text.
  case text(segment: Int32, start: Int32, end: Int32)
  /// The LF at a place of a segment's text.
  case lineBreak(segment: Int32, at: Int32, isHard: Bool)
  /// `title` is negative without one.
  case image(target: Int32, alt: Int32, title: Int32)
  case thematicBreak

  /// A block; every open one is closed by an equal one.
  enum Block: Sendable, Equatable {
    /// `isTight` in a tight list: no element of its own.
    case paragraph(isTight: Bool)
    /// `number` counts headings from 1.
    case heading(level: Int32, number: Int32)
    case quote
    case bulletList
    case orderedList(start: Int32)
    case item
    case codeBlock
    case table
    case tableHead
    case tableBody
    case tableRow
    case cell(alignment: Alignment, isHeader: Bool)
  }

  /// An inline element.
  enum Inline: Sendable, Equatable {
    case emphasis
    case strong
    case strikethrough
    case code
    /// `title` is negative without one.
    case link(target: Int32, title: Int32)
  }

  /// Where a table column's text stands.
  enum Alignment: Sendable, Equatable {
    case none
    case left
    case center
    case right
  }
}

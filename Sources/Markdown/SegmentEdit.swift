/// A replacement of a byte range of one segment.
public struct SegmentEdit: Sendable, Hashable {
  /// Index into `MarkdownDocument.segments`.
  public let segment: Int
  /// UTF-8 bytes of the segment's text, on scalar boundaries.
  public let range: Range<Int>
  /// What stands there instead; empty takes the range out.
  public let text: String
  /// How the replacement is marked in HTML; none leaves it unmarked.
  public let mark: MarkClass?

  /// An edit of `segment`; ranges inside a scalar or beyond the text are widened or cut to fit, never left out.
  public init(segment: Int, range: Range<Int>, text: String, mark: MarkClass? = nil) {
    self.segment = segment
    self.range = range
    self.text = text
    self.mark = mark
  }
}

/// How a replacement is marked in HTML: `<mark class="…" data-class="…" title="…">`.
public struct MarkClass: Sendable, Hashable {
  /// Value of `class`.
  public let cssClass: String
  /// Value of `data-class`, for machines.
  public let dataClass: String
  /// Value of `title`, for readers; no attribute without it.
  public let title: String?

  /// A mark with its three attribute values, unescaped.
  public init(cssClass: String, dataClass: String, title: String? = nil) {
    self.cssClass = cssClass
    self.dataClass = dataClass
    self.title = title
  }
}

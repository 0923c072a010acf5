/// A parsed document: a flat list of events over segments of joined text.
///
/// A segment is what a reader sees in one piece, whatever markup runs through it: `138**0013**8000` is one text
/// `13800138000`. Searches and edits speak of segments and never of nodes; the renderer puts both together again.
public struct MarkdownDocument: Sendable {
  /// The text of each leaf block and each attribute, in reading order; a block comes before its own attributes.
  public let segments: [Segment]
  /// The headings in order.
  public let headings: [Heading]
  /// Structure, in document order.
  let events: [Event]

  /// Parses Markdown (CommonMark with tables and strikethrough; no autolinks, no footnotes).
  ///
  /// - Parameters:
  ///   - source: UTF-8; line ends may be LF, CRLF or CR.
  ///   - limits: What the document may ask of the parser.
  ///   - firstLine: The line number of the source's first line in its file, for a body after front matter.
  /// - Throws: `MarkdownError` when a limit is passed or the bytes are not UTF-8; nothing is parsed then.
  public init(
    parsing source: [UInt8], limits: MarkdownLimits = .init(), firstLine: Int = 1
  ) throws(MarkdownError) {
    let survey = try SourceSurvey(of: source, limits: limits, firstLine: firstLine)
    let mended = survey.needsMending ? SourceMending.mended(source) : nil
    let tree = ParsedTree(parsing: mended ?? source)
    var flattener = Flattener(isMended: mended != nil, maxNesting: limits.maxNesting, firstLine: firstLine)
    try flattener.flatten(tree)
    segments = flattener.segments
    headings = flattener.headings
    events = flattener.events
  }

  /// The joined text of one leaf block, or the plain value of one attribute.
  public struct Segment: Sendable, Hashable {
    /// The places of a document where text stands.
    public enum Kind: Sendable, Hashable {
      /// A paragraph, or a block of raw HTML, which is shown as literal text.
      case prose
      /// A heading, 1 to 6 as written.
      case heading(level: Int)
      /// One cell of a table's head or body.
      case tableCell
      /// A code block; inline code is part of the text around it.
      case code
      /// A link's address, with percent-encoded letters, digits and non-ASCII characters decoded.
      case linkTarget
      /// The title of a link or an image.
      case linkTitle
      /// An image's address, decoded like a link's.
      case imageTarget
      /// An image's alternative text; that of an image which may not be shown is part of the text around it.
      case imageAlt
      /// A fenced code block's info string; never rendered.
      case codeInfo
    }
    /// What the text is in the document.
    public let kind: Kind
    /// UTF-8; a soft or hard break is one LF; emphasis, code, links and raw inline HTML joined in place.
    public let text: [UInt8]
    /// First source line of the block.
    public let line: Int
  }

  /// A heading as it stands in the source, or after edits.
  public struct Heading: Sendable, Hashable {
    /// 1 to 6, as written.
    public let level: Int
    /// UTF-8 without markup.
    public let text: [UInt8]
    /// Source line.
    public let line: Int
    /// Index of its segment.
    public let segment: Int
  }
}

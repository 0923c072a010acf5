/// What one document may ask of the parser; whatever passes a limit is refused before the parser sees it.
///
/// The C library is quadratic on inputs such as `![[]()` repeated or a table of thousands of columns. The limits
/// are checked in one pass over the bytes, so a refusal costs no more than reading the document once.
public struct MarkdownLimits: Sendable, Hashable {
  /// Bytes of one document.
  public var maxBytes: Int
  /// `|` characters on one line, so columns of a table.
  public var maxPipesPerLine: Int
  /// Containers (quotes, lists) around a block plus inline elements around a text.
  public var maxNesting: Int
  /// Rows times columns of all tables of the document, cells the library would fill up included.
  public var maxTableCells: Int
  /// Sum over the paragraphs of bytes times bytes that can open or close something (`[`, `<`, `*`, …).
  ///
  /// The worst known input costs about 1 ns a unit.
  public var maxInlineWork: Int

  /// Limits that no honest record or regulation comes near.
  public init(
    maxBytes: Int = 1_000_000, maxPipesPerLine: Int = 200, maxNesting: Int = 50, maxTableCells: Int = 200_000,
    maxInlineWork: Int = 400_000_000
  ) {
    self.maxBytes = maxBytes
    self.maxPipesPerLine = maxPipesPerLine
    self.maxNesting = maxNesting
    self.maxTableCells = maxTableCells
    self.maxInlineWork = maxInlineWork
  }
}

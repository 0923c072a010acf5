/// How a document is fitted into the page around it.
public struct HTMLOptions: Sendable, Hashable {
  /// Added to each heading's level, so that `#` becomes `<h2>` under the page's title; capped at `<h6>`.
  public var headingShift: Int
  /// `<caption>` of each table; none leaves it out.
  public var tableCaption: String?
  /// Gives each heading `id="<prefix><n>"`, n counting the document's headings from 1; none leaves ids out.
  public var headingIdentifierPrefix: String?

  /// Options with the defaults of a page body.
  public init(headingShift: Int = 1, tableCaption: String? = nil, headingIdentifierPrefix: String? = nil) {
    self.headingShift = headingShift
    self.tableCaption = tableCaption
    self.headingIdentifierPrefix = headingIdentifierPrefix
  }
}

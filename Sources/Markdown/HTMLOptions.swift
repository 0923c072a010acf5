/// How a document is fitted into the page around it.
public struct HTMLOptions: Sendable, Hashable {
  /// Level at which the highest heading of the document stands on the page (3 under a section of a page); lower ones
  /// follow it, capped at `<h6>`.
  public var topHeading: Int
  /// `<caption>` of each table; none leaves it out.
  public var tableCaption: String?
  /// Gives each heading `id="<prefix><n>"`, n counting the document's headings from 1; none leaves ids out.
  public var headingIdentifierPrefix: String?

  /// Options with the defaults of a page body.
  public init(topHeading: Int = 3, tableCaption: String? = nil, headingIdentifierPrefix: String? = nil) {
    self.topHeading = topHeading
    self.tableCaption = tableCaption
    self.headingIdentifierPrefix = headingIdentifierPrefix
  }
}

public import Records

/// A regulation, standing page or report as the public may see it.
public struct PublicDocument: Sendable {
  public let kind: BureauDocument.Kind
  /// Path below its folder, ASCII; the name of its page.
  public let name: String
  public let title: PublicText
  /// Column of the site, such as `before`; `nil` for the column of its kind.
  public let column: String?
  public let date: CivilDate?
  public let source: String?
  public let documentNumber: String?
  public let year: Int?
  /// Order in its list; smaller first.
  public let order: Int
  /// Body as safe HTML.
  public let html: [UInt8]
  /// Body as plain UTF-8.
  public let text: [UInt8]
  /// Headings after redaction, in order.
  public let headings: [Heading]

  /// A heading of the document: level 1–6 as written, text, and the `id` of its element.
  public struct Heading: Sendable, Hashable {
    public let level: Int
    public let text: PublicText
    public let identifier: String?
  }
}

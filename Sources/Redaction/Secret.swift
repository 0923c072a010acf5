public import Rules

/// A value that must stand in no byte of the site, as handed to the leak check. It never reaches a page, a log or a diagnostic.
public struct Secret: Sendable, Hashable {
  /// Record that it belongs to.
  public let record: String
  /// What it is.
  public let kind: MaskEntity
  /// The value as the record has it.
  public let value: String
  /// All forms to search, the value first; folded without blanks, dots and hyphens they differ from each other.
  public let forms: [String]
  /// Whether it is a name, to be searched in the artefacts of its own record only; others bear the same name.
  public let isName: Bool
  /// Whether it is searched in the artefacts of its own record only: names, birth dates, addresses and short words may be public elsewhere.
  ///
  /// Numbers, e-mail addresses, plates and long texts are searched everywhere.
  public let isOwnRecordOnly: Bool
  /// Whether it is a text that was claimed or marked, of which numbers at its ends are whole ones.
  public var isClaim: Bool { kind == .tradeSecret || kind == .personal }
  /// Public texts of the record inside which the value may stand, such as the name of a shop.
  public let allowedWithin: [String]

  /// Makes a secret.
  public init(
    record: String, kind: MaskEntity, value: String, forms: [String], isName: Bool, isOwnRecordOnly: Bool,
    allowedWithin: [String]
  ) {
    self.record = record
    self.kind = kind
    self.value = value
    self.forms = forms
    self.isName = isName
    self.isOwnRecordOnly = isOwnRecordOnly
    self.allowedWithin = allowedWithin
  }
}

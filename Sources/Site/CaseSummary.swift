import Disclosure
public import Records
public import Redaction

/// What lists, subject pages, sitemap and home page keep of a published case when its page is written and forgotten.
public struct CaseSummary: Sendable {
  public let id: String
  /// Number of the decision as served.
  public let documentNumber: String
  /// Title as safe HTML.
  public let title: [UInt8]
  /// Name of the subject as plain text, masked where the law wants it.
  public let subjectName: String
  /// The same as safe HTML.
  public let subjectHTML: [UInt8]
  /// Key of the subject page: the unified social credit code of a unit.
  public let unifiedCode: String?
  public let county: County
  public let authority: String
  public let industry: String?
  public let kinds: [PenaltyKind]
  public let fine: Money?
  /// Whether only name, number, law, authority and date are public, so that a missing fine does not mean there is none.
  public let isInterim: Bool
  public let decidedOn: CivilDate
  public let publishedOn: CivilDate
  public let until: CivilDate?
  public let corrections: [PublicCorrection]

  /// Takes from a record what is needed after its page is written.
  public init(_ record: PublicRecord) {
    id = record.id
    documentNumber = record.documentNumber
    title = record.title.html
    subjectName = record.subjectName.text
    subjectHTML = record.subjectName.html
    unifiedCode = record.unifiedCode
    county = record.county
    authority = record.authority
    industry = record.industry
    kinds = record.penaltyKinds
    fine = record.fine
    isInterim = record.form == .interim
    decidedOn = record.decidedOn
    publishedOn = record.publishedOn
    until = record.until
    corrections = record.corrections
  }

  /// Path of the case page, also that of the notice which may replace it.
  public var path: String { Self.path(ofCase: id) }

  /// Path of the page of a case.
  public static func path(ofCase id: String) -> String { "cases/\(id.lowercased()).html" }

  /// The day the page last changed.
  var modifiedOn: CivilDate { max(publishedOn, corrections.map(\.date).max() ?? publishedOn) }

  /// Newest decision first, then by identifier.
  static func isListedBefore(_ left: CaseSummary, _ right: CaseSummary) -> Bool {
    left.decidedOn != right.decidedOn ? left.decidedOn > right.decidedOn : left.id < right.id
  }
}

public import Disclosure
public import Records

/// One enforcement case as the public may see it. Only `Redactor` can make one: this is the border of the house.
public struct PublicRecord: Sendable {
  /// Stable identifier; ASCII; the name of the page.
  public let id: String
  /// Whole text, processed text, or the interim entry (name, number, law, authority, date).
  public let form: Form
  /// Number of the decision as served.
  public let documentNumber: String
  /// Number normalised for keys and order.
  public let documentKey: String
  public let title: PublicText
  /// Name of a unit in full, of a natural person as 姓+某.
  public let subjectName: PublicText
  public let subjectKind: SubjectKind
  /// Unified social credit code; `nil` for natural persons.
  public let unifiedCode: String?
  /// Registration number of a unit without a unified code.
  public let registrationNumber: String?
  public let representative: PublicText?
  public let address: PublicText?
  public let county: County
  /// Authority that decided (处罚机关).
  public let authority: String
  public let industry: String?
  public let source: CaseSource?
  public let violationType: PublicText
  public let facts: PublicText?
  public let basis: PublicText?
  public let penaltyKinds: [PenaltyKind]
  public let content: PublicText?
  public let fine: Money?
  public let confiscated: Money?
  public let licence: PublicText?
  public let procedure: Procedure?
  public let severity: ViolationSeverity?
  public let decidedOn: CivilDate
  public let performedOn: CivilDate?
  public let officers: [PublicOfficer]
  /// First publication; never back-dated.
  public let publishedOn: CivilDate
  /// Last day of publication, where the rules know one.
  public let until: CivilDate?
  public let corrections: [PublicCorrection]
  /// Article by which the record is published.
  public let disclosureBasis: String
  /// Processed decision text as safe HTML.
  public let body: [UInt8]?
  /// Processed decision text as plain UTF-8, for search and downloads.
  public let bodyText: [UInt8]?
  /// What was hidden, by class, kind and article.
  public let redactions: [RedactionCount]
  /// SHA-256 (hex) over all public values and the digest of the rules.
  public internal(set) var digest: String
}

/// A correction of a published record (条例 Art. 41): when, and why in general words.
public struct PublicCorrection: Sendable, Hashable {
  public let date: CivilDate
  public let reason: PublicText?
}

public import Records

/// What statistics need of a case: a small value that holds no person and no text.
///
/// A case counts in the year of its decision whether or not it is published (law.md §9, counting rules).
public struct CaseFact: Sendable, Hashable {
  public let id: String
  public let authority: String
  public let countyCode: String
  public let industry: String?
  public let source: CaseSource?
  public let filedOn: CivilDate?
  public let decidedOn: CivilDate?
  public let kinds: [PenaltyKind]
  /// The fine as decided, not as collected.
  public let fine: Money
  public let wasReconsidered: Bool
  public let wasLitigated: Bool

  /// Takes from `record` what is counted; `bureau` supplies the authority where the record names none.
  public init(_ record: CaseRecord, bureau: Bureau) {
    id = record.id
    authority = bureau.authority(of: record)
    countyCode = record.county.code
    industry = record.industry
    source = record.source
    filedOn = record.filedOn
    decidedOn = record.decidedOn
    kinds = record.penalty?.kinds ?? []
    fine = record.penalty?.fine ?? .zero
    wasReconsidered = record.reconsideration != nil
    wasLitigated = record.litigation != nil
  }
}

public import Records

/// What stands in place of a withdrawn record (行政处罚法 Art. 48): number, date, article and reason, without the old facts.
public struct PublicNotice: Sendable, Hashable {
  /// Identifier of the record; the page keeps its address.
  public let id: String
  /// Number of the decision as served.
  public let documentNumber: String
  /// Day of withdrawal.
  public let date: CivilDate
  public let kind: ChangeKind
  /// Article by which it was withdrawn.
  public let article: String
  public let reason: PublicText
}

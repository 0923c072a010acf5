import Records

/// What a case is to be, before its prose is written.
struct CasePlan: Sendable {
  var county: SampleCounty
  /// Whether the bureau itself decides.
  var isBureau: Bool { county.code == SampleCounty.prefecture.code }
  var kind: ViolationKind
  var form: ViolationKind.Form
  var subjectKind: SubjectKind
  var industry: String
  /// Fine in yuan, for the forms that have one.
  var fine: Int?
  var state: LifeState = .published
  var severity: ViolationSeverity = .general
  var isSimple = false
  /// Day of the decision; `nil` while undecided.
  var decidedOn: CivilDate?
  /// Day of filing of an undecided case.
  var filedOn: CivilDate?
  /// No filing before this day.
  var earliestFiling: CivilDate?
  /// No filing after this day.
  var latestFiling: CivilDate?
  var asOf: CivilDate
  /// Serial in the year and authority; part of the id and of the document number.
  var serial = 1
  var serialWidth = 3
  /// Serial of the document number, where it is not that of the id.
  var documentSerial: Int?
  /// Share of the yearly income that a fine on a person is.
  var incomePercent = 30
  /// The unit it is against, or the employer of the person it is against.
  var unit: SampleUnit

  /// Whether the decision needs a legal review (重大执法决定).
  var isMajor: Bool {
    switch form {
    case .suspension, .suspensionFine, .licenceWithheld, .licenceRevoked: true
    case .fine, .warning, .warningFine: (fine ?? 0) >= 50_000 || state == .unreviewedMajor
    }
  }

  /// Id of the record.
  var id: String {
    let year = (filedOn ?? earliestFiling ?? decidedOn ?? asOf).year
    return "\(county.prefix)-\(year)-\(Identifiers.padded(serial, serialWidth))"
  }
}

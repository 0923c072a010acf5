import Diagnostics
public import Records
public import Rules

/// Decides whether, when, in which form and by which article a record is public: a pure function of record, rules and day.
public enum Disclosure {
  /// Assesses `record` as of the day `asOf` by the rules in force on the day of its decision.
  ///
  /// Whatever happens after `asOf` has not happened yet. What cannot be decided, such as a deadline in a year without
  /// calendar, withholds the record with a diagnostic of error grade.
  public static func assess(_ record: CaseRecord, rules: RuleSet, asOf: CivilDate) -> Assessment {
    guard let decidedOn = record.decidedOn, decidedOn <= asOf else {
      let note = Diagnostic(.disclosureNotDecided, at: record.place, record: record.id, asOf.iso)
      return Assessment(
        state: .notDecided, form: .interim, gates: [], basis: "", daysLate: 0, diagnostics: [note])
    }
    var assessor = Assessor(record: record, decidedOn: decidedOn, rules: rules, asOf: asOf)
    return assessor.assess()
  }
}

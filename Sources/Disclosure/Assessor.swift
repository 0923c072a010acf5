import Diagnostics
import Records
import Rules

/// The assessment of one decided record as it is worked out.
struct Assessor {
  let record: CaseRecord
  let decidedOn: CivilDate
  let rules: RuleSet
  let asOf: CivilDate
  var diagnostics: [Diagnostic] = []
  /// Whether something could not be decided, so that the record is withheld whatever the gates say.
  var isUndecidable = false

  init(record: CaseRecord, decidedOn: CivilDate, rules: RuleSet, asOf: CivilDate) {
    self.record = record
    self.decidedOn = decidedOn
    self.rules = rules
    self.asOf = asOf
  }

  mutating func assess() -> Assessment {
    let publicationClass = publicationClass()
    let period = publicationPeriod(of: publicationClass)
    let until = period.map { decidedOn.adding(months: $0.months) }
    let isExpired = until.map { $0 < asOf } ?? false
    let released = released()
    let withdrawal = withdrawal()
    let repair = repair(period)
    let deadline = deadline(isNeeded: !isExpired)
    let (gates, form) = gates(publicationClass)

    var result = Assessment(state: .withheld, form: form, gates: gates, basis: basis, daysLate: 0, diagnostics: [])
    result.due = deadline?.due
    result.lastLawfulDay = deadline?.lastLawfulDay
    result.until = until
    result.repairableFrom = repair.allowedFrom
    result.publishedOn = released
    let failed = gates.filter { !$0.passed && $0.withholds }
    if isUndecidable {
      result.state = .withheld
    } else if isExpired, withdrawal == nil {
      result.state = .expired
      note(.disclosureExpired, until)
    } else if !failed.isEmpty {
      result.state = .withheld
      reportWithheld(failed, wasPublic: released != nil)
    } else if let withdrawal {
      result.state = .withdrawn
      result.withdrawal = withdrawal
    } else if let repairedOn = repair.inEffect {
      result.state = .repaired
      note(.disclosureRepaired, repairedOn)
    } else {
      result.state = released == nil ? .due : .published
      result.publishedOn = released ?? asOf
    }
    if result.isPublic || result.state == .withheld { reportPartialWithoutClaim(gates) }
    if let reason = result.interimReason { reportInterim(gates, reason) }
    result.daysLate = daysLate(result, isKeptByRule: failed.contains { $0.isFinal })
    result.diagnostics = diagnostics
    return result
  }

  /// The article on which publication rests.
  private var basis: String {
    rules.disclosure.publication[.always]?[record.subject.kind]?.rule(on: decidedOn)?.basis ?? ""
  }

  /// Calendar days late, with the diagnostic for it.
  private mutating func daysLate(_ result: Assessment, isKeptByRule: Bool) -> Int {
    guard let due = result.due, !isUndecidable, !isKeptByRule else { return 0 }
    let day: CivilDate
    switch result.state {
    case .due, .published, .repaired, .withdrawn, .expired: day = result.publishedOn ?? due
    case .withheld: day = result.publishedOn ?? asOf
    case .notDecided: return 0
    }
    let days = max(0, Int(day.dayNumber - due.dayNumber))
    if days > 0 {
      let isOut = result.state == .published
      if isOut || result.state == .due || result.state == .withheld {
        let kind: DiagnosticKind = isOut ? .disclosureWasLate : .disclosureLate
        diagnostics.append(Diagnostic(kind, at: record.place, record: record.id, due.iso, "\(days)"))
      }
    }
    return days
  }

  private mutating func reportWithheld(_ failed: [GateResult], wasPublic: Bool) {
    for result in failed {
      if result.reason == .changedSinceApproval, wasPublic {
        // To leave it out would take it down without a reason; to show it would publish what nobody approved.
        diagnostics.append(Diagnostic(.disclosureUnapprovedChange, at: record.place, record: record.id))
      }
      diagnostics.append(
        Diagnostic(
          .disclosureWithheld, at: record.place, record: record.id, result.gate.chinese, result.reason.chinese,
          result.article))
    }
  }

  private mutating func reportInterim(_ gates: [GateResult], _ reason: GateReason) {
    let kind: DiagnosticKind = reason == .consultationWithheld ? .disclosureInterimFinal : .disclosureInterim
    for result in gates where result.gate == .consultation {
      diagnostics.append(Diagnostic(kind, at: record.place, record: record.id, reason.chinese, result.article))
    }
  }

  private mutating func reportPartialWithoutClaim(_ gates: [GateResult]) {
    for result in gates where result.reason == .partialWithoutClaim {
      diagnostics.append(
        Diagnostic(.disclosurePartialWithoutClaim, at: record.place, record: record.id, result.article))
    }
  }

  /// Accounts for a record that is no longer shown.
  private mutating func note(_ kind: DiagnosticKind, _ date: CivilDate?) {
    diagnostics.append(Diagnostic(kind, at: record.place, record: record.id, date?.iso ?? ""))
  }

  /// Reports what cannot be decided; the record is then withheld.
  mutating func giveUp(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    isUndecidable = true
  }

  /// Reports that `what` has no rule in force on `date`.
  mutating func giveUp(noRuleFor what: String, on date: CivilDate) {
    giveUp(Diagnostic(.disclosureNoRule, at: record.place, record: record.id, what, date.iso))
  }

  mutating func giveUp(_ error: CalendarError) {
    giveUp(Diagnostic(.disclosureUnknownYear, at: record.place, record: record.id, "\(error.year)"))
  }
}

extension GateResult {
  /// Whether not passing keeps the record off the site; an unsettled consultation only reduces the form.
  var withholds: Bool { gate != .consultation || reason == .overrideWithoutReason || reason == .noRule }

  /// Whether the record stays off the site for good, so that it is never late.
  var isFinal: Bool { reason == .minor || reason == .notPublishedByRule }
}

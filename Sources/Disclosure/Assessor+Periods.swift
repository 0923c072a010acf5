import Diagnostics
import Records
import Rules

extension Assessor {
  /// The heaviest class among the kinds of penalty, or `nil` with a diagnostic.
  mutating func publicationClass() -> PublicationClass? {
    guard let kinds = record.penalty?.kinds, !kinds.isEmpty else {
      giveUp(Diagnostic(.disclosureNoPenalty, at: record.place, record: record.id))
      return nil
    }
    var heaviest: PublicationClass?
    var articles: [(PublicationClass, String)] = []
    for kind in kinds {
      guard let rule = rules.disclosure.classes[kind]?.rule(on: decidedOn) else {
        giveUp(noRuleFor: "classes: \(kind.rawValue)", on: decidedOn)
        return nil
      }
      let next = rule.publicationClass(severity: record.severity, procedure: record.procedure)
      heaviest = max(heaviest ?? next, next)
      articles.append((next, rule.basis))
    }
    grounds.publicationClass = heaviest
    for (itsClass, article) in articles where itsClass == heaviest && !grounds.classArticles.contains(article) {
      grounds.classArticles.append(article)
    }
    return heaviest
  }

  /// How long the class is shown.
  mutating func publicationPeriod(of publicationClass: PublicationClass?) -> PeriodRule? {
    guard let publicationClass else { return nil }
    if let rule = rules.disclosure.periods[publicationClass]?.rule(on: decidedOn) {
      grounds.period = rule
      return rule
    }
    giveUp(noRuleFor: "periods: \(publicationClass.rawValue)", on: decidedOn)
    return nil
  }

  /// The deadline of first publication. A record whose time has run out needs none, and none is missed for it.
  mutating func deadline(isNeeded: Bool) -> Deadline? {
    guard let rule = rules.disclosure.deadlines[.penalty]?.rule(on: decidedOn) else {
      if isNeeded { giveUp(noRuleFor: "deadlines: penalty", on: decidedOn) }
      return nil
    }
    grounds.deadline = rule
    do {
      return try rules.calendar.deadline(workingDays: rule.workingDays, after: decidedOn)
    } catch {
      if isNeeded { giveUp(error) }
      return nil
    }
  }

  /// The day of the earliest release in effect. A release before the decision is an error, and so is a date before that of the ledger.
  mutating func released() -> CivilDate? {
    var earliest: CivilDate?
    for change in record.changes where change.kind == .released {
      if change.date < decidedOn {
        giveUp(Diagnostic(.disclosureReleasedEarly, at: record.place, record: record.id, change.date.iso))
      } else if change.date <= asOf {
        earliest = min(earliest ?? change.date, change.date)
      }
    }
    if let claimed = record.backdatedTo {
      let known = earliest?.iso ?? ""
      diagnostics.append(Diagnostic(.disclosureBackdated, at: record.place, record: record.id, claimed.iso, known))
    }
    return earliest
  }

  /// The earliest change in effect that withdraws the decision, with its article and deadline.
  ///
  /// The rule is that of the day of the change: what befell the decision later is governed by the law of then.
  mutating func withdrawal() -> Withdrawal? {
    let changes = record.changes.filter { $0.kind.withdraws && $0.date <= asOf }
    guard let change = changes.min(by: { $0.date < $1.date }) else { return nil }
    guard let rule = rules.disclosure.withdrawals[change.kind]?.rule(on: change.date),
      let deadline = rules.disclosure.deadlines[.withdrawal]?.rule(on: change.date)
    else {
      giveUp(noRuleFor: "withdrawals: \(change.kind.rawValue)", on: change.date)
      return nil
    }
    do {
      let due = try rules.calendar.adding(workingDays: deadline.workingDays, to: change.date)
      if record.isInLastRelease, asOf > due {
        let days = asOf.dayNumber - due.dayNumber
        diagnostics.append(
          Diagnostic(.disclosureWithdrawalLate, at: record.place, record: record.id, due.iso, "\(days)", rule.basis))
      }
      return Withdrawal(kind: change.kind, date: change.date, reason: change.reason, article: rule.basis, due: due)
    } catch {
      giveUp(error)
      return nil
    }
  }

  /// The day on which a repair ended publication, and from which day one may. A repair that the rules do not allow is an
  /// error and is not applied: the record stays public. The same holds for the end of what is said of persons.
  mutating func repair(_ period: PeriodRule?) -> (inEffect: CivilDate?, allowedFrom: CivilDate?) {
    let repaired = record.changes.filter { $0.kind == .repaired && $0.date <= asOf }.map(\.date).max()
    guard let period else { return (nil, nil) }
    let first = [repaired, record.personsEndedOn].compactMap { $0 }.min()
    guard let rule = rules.disclosure.repair.rule(on: decidedOn) else {
      if first != nil { giveUp(noRuleFor: "repair", on: decidedOn) }
      return (nil, nil)
    }
    let excluded = excludedKinds(rule)
    (grounds.repairArticle, grounds.unrepairableKinds) = (rule.basis, excluded)
    guard excluded.isEmpty else {
      if first != nil {
        let kinds = excluded.map(\.chinese).joined(separator: "、")
        diagnostics.append(
          Diagnostic(.disclosureRepairExcluded, at: record.place, record: record.id, kinds, rule.basis))
      }
      return (nil, nil)
    }
    let from = decidedOn.adding(months: period.minimumMonths)
    if let first, first < from {
      diagnostics.append(
        Diagnostic(.disclosureRepairEarly, at: record.place, record: record.id, from.iso, period.basis))
    }
    return (repaired.flatMap { $0 >= from ? $0 : nil }, from)
  }

  /// Kinds of penalty in the record that no repair ends.
  private func excludedKinds(_ rule: RepairRule) -> [PenaltyKind] {
    (record.penalty?.kinds ?? []).filter { rule.excludedKinds.contains($0) }
  }
}

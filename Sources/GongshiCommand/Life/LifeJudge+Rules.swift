import Diagnostics
import Disclosure
import Records
import Rules

/// What the rules say of an event: they are asked about the record as it would be behind it.
extension LifeJudge {
  /// Everything that the rules have against the event.
  func ruleRefusals(
    _ order: LifeOrder, _ record: CaseRecord, before: CaseRecord, after: CaseRecord, _ assessment: Assessment
  ) -> [Diagnostic] {
    switch order.act {
    case .approve, .correct:
      let refused = gateRefusals(record, assessment)
      return refused.isEmpty ? assessment.diagnostics.filter { $0.severity == .error } : refused
    case .repair:
      // Persons are no earlier rid of their entry than the unit would be.
      var whole = after
      if !whole.changes.contains(where: { $0.kind == .repaired && $0.date == order.date }) {
        whole.changes.append(CaseRecord.Change(kind: .repaired, date: order.date, reason: order.reason))
      }
      // An earlier repair that was not lawful left the same error behind.
      let refused = Disclosure.assess(whole, rules: rules, asOf: order.date).diagnostics.filter {
        $0.kind == .disclosureRepairExcluded || $0.kind == .disclosureRepairEarly
      }
      return refused.isEmpty ? newErrors(before: before, after: whole, asOf: order.date) : refused
    case .decide(let with, let decision):
      if decision != .withhold, let open = answersUntil(with, after, asOf: order.date) {
        return [refusal(.lifeConsultationRunning, after, open.iso)]
      }
      return newErrors(before: before, after: after, asOf: order.date)
    case .withhold, .withdraw, .ask, .answer: return newErrors(before: before, after: after, asOf: order.date)
    }
  }

  /// The gates that leave to publish does not open: they forbid it, or something else is missing.
  private func gateRefusals(_ record: CaseRecord, _ assessment: Assessment) -> [Diagnostic] {
    var refusals: [Diagnostic] = []
    // The secrecy review that the record itself says was not passed is not passed by an approval.
    if record.approval?.secrecyReviewPassed == false { refusals.append(refusal(.lifeSecrecyFailed, record)) }
    for gate in assessment.gates where !gate.passed {
      switch (gate.gate, gate.reason) {
      case (_, .noRule): break
      case (.minors, _), (.publication, _):
        refusals.append(refusal(.lifeForbidden, record, gate.reason.chinese, gate.article))
      case (.legalReview, _): refusals.append(refusal(.lifeNotReviewed, record, gate.reason.chinese, gate.article))
      default: break
      }
    }
    return refusals
  }

  /// Errors that the event brings with it; those from before it are no reason to refuse it.
  private func newErrors(before: CaseRecord, after: CaseRecord, asOf day: CivilDate) -> [Diagnostic] {
    let known = Set(Disclosure.assess(before, rules: rules, asOf: day).diagnostics)
    return Disclosure.assess(after, rules: rules, asOf: day).diagnostics
      .filter { $0.severity == .error && !known.contains($0) }
  }

  /// The last day on which this third party may answer, while it has not.
  private func answersUntil(_ with: String, _ record: CaseRecord, asOf day: CivilDate) -> CivilDate? {
    var alone = record
    alone.consultations = record.consultations.last(where: { $0.with == with }).map { [$0] } ?? []
    return Disclosure.assess(alone, rules: rules, asOf: day).grounds.answersUntil
  }
}

import Diagnostics
import Records
import Rules

extension Assessor {
  /// What all consultations together leave: the most restrictive form and the reason for it.
  mutating func consultation() -> (result: GateResult, form: Form) {
    let consultations = record.consultations.filter { $0.askedOn <= asOf }
    guard let rule = rules.disclosure.consultation.rule(on: decidedOn) else {
      guard !consultations.isEmpty else {
        return (GateResult(gate: .consultation, article: "", passed: true, reason: .notApplicable), .full)
      }
      giveUp(noRuleFor: "consultation", on: decidedOn)
      return (GateResult(gate: .consultation, article: "", passed: false, reason: .noRule), .interim)
    }
    var form = Form.full
    var reason = consultations.isEmpty ? GateReason.notApplicable : .satisfied
    for consultation in consultations {
      let (nextForm, nextReason) = outcome(of: consultation, rule)
      if (nextForm, nextReason.weight) > (form, reason.weight) { reason = nextReason }
      form = max(form, nextForm)
    }
    let passed = form != .interim && reason != .overrideWithoutReason
    return (GateResult(gate: .consultation, article: rule.basis, passed: passed, reason: reason), form)
  }

  /// What one consultation leaves (条例 Art. 32).
  ///
  /// Consent counts at once; silence never is consent unless the rules say so, and the bureau decides on it only after the
  /// time to answer is over, by the longer of the two calendars: the time belongs to the third party.
  private mutating func outcome(
    of consultation: CaseRecord.Consultation, _ rule: ConsultationRule
  ) -> (Form, GateReason) {
    let answer = answerInEffect(consultation)
    var answerEnds: CivilDate?
    if answer == nil {
      do {
        let end = try rules.calendar.adding(workingDays: rule.workingDays, to: consultation.askedOn, layer: .local)
        if asOf <= end {
          grounds.answersUntil = max(grounds.answersUntil ?? end, end)
          return (.interim, .consultationOpen)
        }
        answerEnds = end
      } catch {
        giveUp(error)
        return (.interim, .consultationOpen)
      }
    }
    if answer == .object, consultation.decision == .publish,
      consultation.decidedOn == nil || (consultation.reason ?? "").isEmpty
    {
      return (.interim, .overrideWithoutReason)
    }
    switch decisionInEffect(consultation, notBefore: answerEnds) {
    case .publish: return (.full, .satisfied)
    case .partial: return claimsSomething ? (.processed, .consultationPartial) : (.interim, .partialWithoutClaim)
    case .withhold: return (.interim, .consultationWithheld)
    case nil:
      let consents = answer == .consent || (answer == nil && rule.silenceIsConsent)
      return consents ? (.full, .satisfied) : (.interim, .consultationUndecided)
    }
  }

  /// The answer given by the day; none where the third party did not answer, or nobody knows when.
  private mutating func answerInEffect(_ consultation: CaseRecord.Consultation) -> ConsultationAnswer? {
    guard let answer = consultation.answer, answer != .none else { return nil }
    guard let answeredOn = consultation.answeredOn else {
      diagnostics.append(
        Diagnostic(.disclosureUndated, at: record.place, record: record.id, "consultation.answer"))
      return nil
    }
    return answeredOn <= asOf ? answer : nil
  }

  /// The decision of the bureau in effect on the day; one made while the third party still had time does not count, but
  /// for one that publishes nothing.
  private mutating func decisionInEffect(
    _ consultation: CaseRecord.Consultation, notBefore answerEnds: CivilDate?
  ) -> ConsultationDecision? {
    guard let decision = consultation.decision else { return nil }
    guard let decidedOn = consultation.decidedOn else {
      diagnostics.append(
        Diagnostic(.disclosureUndated, at: record.place, record: record.id, "consultation.decision"))
      return nil
    }
    guard decidedOn <= asOf else { return nil }
    if decision != .withhold, let answerEnds, decidedOn <= answerEnds { return nil }
    return decision
  }
}

extension GateReason {
  /// Which of several reasons for the interim form tells: what must be mended first, then what is decided for good.
  fileprivate var weight: Int {
    switch self {
    case .overrideWithoutReason: 3
    case .partialWithoutClaim: 2
    case .consultationWithheld: 1
    default: 0
    }
  }
}

extension Form: Comparable {
  /// Less is shown of the greater.
  public static func < (left: Form, right: Form) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .full: 0
    case .processed: 1
    case .interim: 2
    }
  }
}

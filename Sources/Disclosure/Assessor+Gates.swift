import Diagnostics
import Records
import Rules

extension Assessor {
  /// Every gate in the order of `Gate`, and the form that the consultations leave.
  mutating func gates(_ publicationClass: PublicationClass?) -> ([GateResult], Form) {
    let consultation = consultation()
    let hasTradeSecret = record.secrets.contains { $0.kind == .tradeSecret }
    let form = max(consultation.form, hasTradeSecret ? .processed : .full)
    let results = [
      required(.approval) { $0.approval },
      required(.secrecyReview) { assessor in
        guard assessor.isApproved else { return .notApproved }
        return assessor.record.approval?.secrecyReviewPassed == true ? .satisfied : .secrecyReviewFailed
      },
      required(.legalReview) { $0.legalReview },
      consultation.result,
      minors(),
      publication(publicationClass),
    ]
    return (results, form)
  }

  /// Leave to publish, which holds for the record as it was when it was given.
  private var approval: GateReason {
    switch record.standing {
    case .withheld: .withheldByBureau
    case .changedSinceApproval: .changedSinceApproval
    case .open: isApproved ? .satisfied : .notApproved
    }
  }

  /// Whether leave to publish was given by the day.
  private var isApproved: Bool { record.approval.map { $0.date <= asOf } ?? false }

  /// A major decision is reviewed before it is made (Art. 58); a review without date cannot be shown to have been.
  private var legalReview: GateReason {
    guard record.isMajor else { return .notApplicable }
    guard let review = record.legalReview, let date = review.date, date <= asOf else { return .notReviewed }
    guard review.passed else { return .reviewFailed }
    return date <= decidedOn ? .satisfied : .reviewedAfterDecision
  }

  /// The result of a gate that rules can switch; without a rule in force it is not passed.
  private mutating func required(_ gate: Gate, _ reason: (Assessor) -> GateReason) -> GateResult {
    guard let rule = rules.disclosure.gates[gate]?.rule(on: decidedOn) else {
      giveUp(noRuleFor: "gates: \(gate.rawValue)", on: decidedOn)
      return GateResult(gate: gate, article: "", passed: false, reason: .noRule)
    }
    let reason = rule.isRequired ? reason(self) : .notApplicable
    return GateResult(
      gate: gate, article: rule.basis, passed: reason == .satisfied || reason == .notApplicable, reason: reason)
  }

  /// Whether the rules publish a decision of this kind at all.
  private mutating func publication(_ publicationClass: PublicationClass?) -> GateResult {
    let kind = record.subject.kind
    guard let always = rules.disclosure.publication[.always]?[kind]?.rule(on: decidedOn) else {
      giveUp(noRuleFor: "publication: always (\(kind.rawValue))", on: decidedOn)
      return GateResult(gate: .publication, article: "", passed: false, reason: .noRule)
    }
    for circumstance in circumstances(publicationClass) {
      let rule =
        circumstance == .always
        ? always : rules.disclosure.publication[circumstance]?[kind]?.rule(on: decidedOn)
      if let rule, !rule.publishes {
        return GateResult(gate: .publication, article: rule.basis, passed: false, reason: .notPublishedByRule)
      }
    }
    return GateResult(gate: .publication, article: always.basis, passed: true, reason: .satisfied)
  }

  private func circumstances(_ publicationClass: PublicationClass?) -> [Circumstance] {
    let kinds = record.penalty?.kinds ?? []
    var circumstances: [Circumstance] = [.always]
    if !kinds.isEmpty, kinds.allSatisfy({ $0 == .warning || $0 == .circulatedCriticism }) {
      circumstances.append(.warningOnly)
    }
    if record.procedure == .simple { circumstances.append(.simpleProcedure) }
    if publicationClass == .minor { circumstances.append(.minorClass) }
    return circumstances
  }
}

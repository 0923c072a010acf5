extension GateReason {
  /// The reason in English.
  public var english: String {
    switch self {
    case .satisfied: "satisfied"
    case .notApplicable: "does not apply"
    case .noRule: "no rule is in force on the day of the decision"
    case .notApproved: "not approved yet"
    case .withheldByBureau: "the bureau decided not to publish for the time being"
    case .changedSinceApproval: "altered after approval or release, and not approved again"
    case .secrecyReviewFailed: "the secrecy review was not passed"
    case .notReviewed: "no legal review"
    case .reviewFailed: "the legal review was not passed"
    case .reviewedAfterDecision: "the legal review came after the decision"
    case .consultationOpen: "the third party still has time to answer"
    case .consultationUndecided: "an objection or silence, on which the bureau has not decided"
    case .consultationWithheld: "the bureau decided not to publish after hearing the third party"
    case .consultationPartial: "the bureau decided to publish in part after hearing the third party"
    case .partialWithoutClaim: "publication in part was decided, but nothing says what not to publish"
    case .overrideWithoutReason: "publication over an objection lacks its reason or date"
    case .minor: "the subject was a minor"
    case .notPublishedByRule: "the rules do not publish such decisions"
    }
  }

  /// Who must act before the record is public, or is public in full; `nil` where nobody can or need.
  public var awaited: AwaitedParty? {
    switch self {
    case .notApproved, .changedSinceApproval: .approver
    case .secrecyReviewFailed: .secrecyReviewer
    case .notReviewed, .reviewFailed, .reviewedAfterDecision: .legalReviewer
    case .consultationOpen: .thirdParty
    case .consultationUndecided, .overrideWithoutReason, .withheldByBureau: .bureau
    case .partialWithoutClaim: .handler
    case .noRule: .ruleKeeper
    case .satisfied, .notApplicable, .consultationWithheld, .consultationPartial, .minor,
      .notPublishedByRule:
      nil
    }
  }
}

/// Who must act next.
public enum AwaitedParty: String, Sendable, Hashable, CaseIterable {
  /// Who gives leave to publish.
  case approver
  case secrecyReviewer, legalReviewer
  /// The third party that was asked (条例 Art. 32).
  case thirdParty
  /// The bureau, which decides on what the third party said.
  case bureau
  /// The officer who handles the case and marks what is not to be published.
  case handler
  /// Who keeps the rule files.
  case ruleKeeper

  public var chinese: String {
    switch self {
    case .approver: "审批人"
    case .secrecyReviewer: "保密审查人"
    case .legalReviewer: "法制审核机构"
    case .thirdParty: "第三方"
    case .bureau: "本机关"
    case .handler: "承办人"
    case .ruleKeeper: "规则维护人"
    }
  }

  public var english: String {
    switch self {
    case .approver: "the approver"
    case .secrecyReviewer: "the secrecy reviewer"
    case .legalReviewer: "the legal reviewer"
    case .thirdParty: "the third party"
    case .bureau: "the bureau"
    case .handler: "the handler of the case"
    case .ruleKeeper: "the keeper of the rules"
    }
  }
}

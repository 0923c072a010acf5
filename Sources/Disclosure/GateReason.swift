/// Why a record passed a gate or did not.
public enum GateReason: String, Sendable, Hashable, CaseIterable {
  /// What the gate asks for is there.
  case satisfied
  /// The gate does not concern this record, or the rules do not ask for it.
  case notApplicable
  /// No rule is in force on the day of the decision.
  case noRule
  /// No approval by the day.
  case notApproved
  /// The bureau decided not to publish for the time being.
  case withheldByBureau
  /// The record was altered after it was approved or released.
  case changedSinceApproval
  /// The secrecy review was not passed.
  case secrecyReviewFailed
  /// No legal review by the day, or one without date.
  case notReviewed
  /// The legal review did not let it pass.
  case reviewFailed
  /// The legal review came after the decision.
  case reviewedAfterDecision
  /// The third party still has time to answer.
  case consultationOpen
  /// An objection, or silence, on which the bureau has not decided.
  case consultationUndecided
  /// The bureau decided not to publish more than the interim entry.
  case consultationWithheld
  /// The bureau decided to publish in part.
  case consultationPartial
  /// The bureau decided to publish in part, but nothing says what not to publish.
  case partialWithoutClaim
  /// Publication over an objection lacks its reason or date.
  case overrideWithoutReason
  /// The subject was a minor on the day of the decision.
  case minor
  /// The rules do not publish decisions of this kind.
  case notPublishedByRule

  /// The reason in Chinese.
  public var chinese: String {
    switch self {
    case .satisfied: "符合要求"
    case .notApplicable: "不适用"
    case .noRule: "决定日期没有适用的规则"
    case .notApproved: "尚未审批公开"
    case .withheldByBureau: "本机关决定暂不公开"
    case .changedSinceApproval: "审批或者公开后内容有改动，未重新审批"
    case .secrecyReviewFailed: "保密审查未通过"
    case .notReviewed: "未经法制审核"
    case .reviewFailed: "法制审核未通过"
    case .reviewedAfterDecision: "法制审核晚于处罚决定"
    case .consultationOpen: "第三方答复期限未满"
    case .consultationUndecided: "第三方不同意或未答复，本机关尚未决定"
    case .consultationWithheld: "征求意见后决定不公开"
    case .consultationPartial: "征求意见后决定部分公开"
    case .partialWithoutClaim: "决定部分公开，但未标明不公开的内容"
    case .overrideWithoutReason: "第三方不同意而决定公开，缺少理由或决定日期"
    case .minor: "当事人为未成年人"
    case .notPublishedByRule: "按规则不予公开"
    }
  }
}

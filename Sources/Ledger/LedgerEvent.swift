public import Records

/// What a line of the ledger records.
public enum LedgerEvent: String, Choice {
  /// The record was first seen by the ledger.
  case received
  /// Leave to publish, the secrecy review passed (条例 Art. 17).
  case approved
  /// The bureau decided not to publish for the time being.
  case withheld
  /// A third party was asked (条例 Art. 32).
  case consultationSent
  case consultationAnswered
  case consultationDecided
  /// Publicly shown for the first time, or in a new state, by a release.
  case released
  /// A public record was corrected; its address and its date of publication stay.
  case corrected
  /// The decision was changed, revoked, or declared unlawful or void (处罚法 Art. 48).
  case withdrawn
  /// Publication ended early by repair of credit (信用修复).
  case repaired
  /// A release took the record down because its period had ended.
  case expired
  /// A release took the record down for another reason, or put a notice in its place.
  case takenDown
  /// Closes the lines of a release; without it they do not count.
  case release

  public var chinese: String {
    switch self {
    case .received: "收录"
    case .approved: "审批公开"
    case .withheld: "暂不公开"
    case .consultationSent: "征求意见"
    case .consultationAnswered: "第三方答复"
    case .consultationDecided: "征求意见后决定"
    case .released: "公开"
    case .corrected: "更正"
    case .withdrawn: "撤回"
    case .repaired: "信用修复"
    case .expired: "公示期满"
    case .takenDown: "撤下"
    case .release: "发布"
    }
  }
}

/// How much of a public entry a repair ends.
public enum RepairScope: String, Choice {
  /// The whole entry.
  case record
  /// The persons named in it; the entry of the unit stays.
  case person
  public var chinese: String { self == .record ? "整条记录" : "相关人员" }
}

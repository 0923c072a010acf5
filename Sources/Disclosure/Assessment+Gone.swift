public import Records
import Rules

extension Assessment {
  /// Why a decided record is not shown, in words for an approver; `nil` for what is shown, or was not decided.
  public var goneReason: String? {
    switch state {
    case .due, .published, .notDecided: nil
    case .withheld: gates.first { !$0.passed }.map { "暂不公开：\($0.gate.chinese)，\($0.reason.chinese)" } ?? "暂不公开"
    case .expired: "公示期满" + (until.map { "（至 \($0.iso)）" } ?? "")
    case .repaired: "信用修复"
    case .withdrawn: withdrawal.map { "\($0.kind.chinese)（\($0.date.iso)，\($0.article)），原处为撤回公告" } ?? "撤回"
    }
  }
}

extension CaseRecord {
  /// The day of the last correction by `asOf`.
  public func lastCorrection(asOf: CivilDate) -> CivilDate? {
    changes.filter { $0.kind == .corrected && $0.date <= asOf }.map(\.date).max()
  }
}

import Diagnostics
import Disclosure
import Hashing
import Records
import Redaction
import Rules
import Submission

/// What a release must know of a record when its page is written and the record forgotten.
struct RecordState: Sendable {
  let id: String
  let place: Place
  let state: State
  /// Digest of all that the bureau wrote into it.
  let content: SHA256Digest
  /// Who approved it.
  let approver: String?
  /// Why it is not public, in words, where it is not.
  let reason: String
  /// Its public side; `nil` where it is not public.
  let shown: Shown?

  /// The public side of a record.
  struct Shown: Sendable {
    let digest: SHA256Digest
    let page: String
    let publishedOn: CivilDate
    /// Its row for the credit platform; `nil` where none is due.
    let row: SubmissionRow?
  }

  init(_ record: CaseRecord, _ assessment: Assessment, content: SHA256Digest, shown: Shown?) {
    id = record.id
    place = record.place
    state = assessment.state
    self.content = content
    approver = record.approval?.by
    self.shown = shown
    reason = shown == nil ? Self.reason(record, assessment) : ""
  }

  private static func reason(_ record: CaseRecord, _ assessment: Assessment) -> String {
    switch assessment.state {
    case .notDecided: return "尚无处罚决定"
    case .expired: return "公示期满" + (assessment.until.map { "（至 \($0.iso)）" } ?? "")
    case .repaired:
      let date = record.changes.last { $0.kind == .repaired }?.date
      return "信用修复" + (date.map { "（\($0.iso)）" } ?? "")
    case .withdrawn:
      guard let withdrawal = assessment.withdrawal else { return "撤回" }
      return "\(withdrawal.kind.chinese)（\(withdrawal.date.iso)，\(withdrawal.article)）"
    case .withheld:
      let failed = assessment.gates.filter { !$0.passed }
      return "暂不公开：" + failed.map { "\($0.gate.chinese)，\($0.reason.chinese)" }.joined(separator: "；")
    case .due, .published: return ""
    }
  }
}

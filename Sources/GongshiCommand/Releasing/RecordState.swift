import Diagnostics
import Disclosure
import Hashing
import Records
import Redaction
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
  /// The day of its last correction.
  let correctedOn: CivilDate?
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

  init(_ record: CaseRecord, _ assessment: Assessment, content: SHA256Digest, shown: Shown?, asOf: CivilDate) {
    id = record.id
    place = record.place
    state = assessment.state
    self.content = content
    approver = record.approval?.by
    correctedOn = record.lastCorrection(asOf: asOf)
    self.shown = shown
    reason = shown == nil ? assessment.goneReason ?? "尚无处罚决定" : ""
  }
}

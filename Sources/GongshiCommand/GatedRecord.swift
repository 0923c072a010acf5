import Diagnostics
import Disclosure
import Records
import Redaction

/// A record that was judged and taken through the gate: what the public sees of it, and what the leak check must know.
struct GatedRecord {
  /// What the public sees.
  enum PublicSide {
    case record(PublicRecord)
    case notice(PublicNotice)
    case nothing
  }

  let id: String
  /// The number of the decision as it was served.
  let documentNumber: String?
  /// The name of the party where it is a unit.
  let unit: String?
  /// Names of the officers.
  let officers: [String]
  let publicSide: PublicSide
  /// The public side that it had, or would have had, before it was taken down; `nil` for what is public, or never was.
  let former: PublicRecord?
  /// Whether it was taken down, so that nothing of it may stand anywhere.
  let isGone: Bool
  /// Every secret of the record, whether it is public or not.
  let secrets: [Secret]
  /// Long numbers and electronic addresses that it makes public, those of the decision and the unit among them.
  let publicNumbers: [String]
  let diagnostics: [Diagnostic]

  /// Takes `record` through the gate in the form that `assessment` leaves.
  init(_ record: CaseRecord, _ assessment: Assessment, redactor: Redactor, asOf day: CivilDate) {
    id = record.id
    documentNumber = record.documentNumber?.asServed
    let isUnit = record.subject.kind != .naturalPerson && record.subject.name != record.subject.representative
    unit = isUnit ? record.subject.name : nil
    officers = record.officers.map(\.name)
    isGone = assessment.isGone || assessment.state == .expired || assessment.state == .withdrawn
    if assessment.state == .withdrawn {
      former = redactor.former(record, assessment, asOf: day).record
      let outcome = redactor.notice(record, assessment)
      publicSide = outcome.notice.map { .notice($0) } ?? .nothing
      secrets = outcome.secrets
      publicNumbers = outcome.publicNumbers + [outcome.notice?.documentNumber].compactMap { $0 }
      diagnostics = outcome.diagnostics
    } else if isGone {
      let outcome = redactor.former(record, assessment, asOf: day)
      former = outcome.record
      publicSide = .nothing
      secrets = outcome.secrets
      (publicNumbers, diagnostics) = ([], [])
    } else {
      former = nil
      let outcome = redactor.publish(record, assessment, asOf: day)
      publicSide = outcome.record.map { .record($0) } ?? .nothing
      secrets = outcome.secrets
      publicNumbers =
        outcome.publicNumbers
        + [outcome.record?.documentNumber, outcome.record?.registrationNumber].compactMap { $0 }
      diagnostics = outcome.diagnostics
    }
  }
}

import Diagnostics
import Records
import Rules

/// The field policy as it applies to one record.
struct RecordFields: Sendable {
  private let policy: FieldPolicy
  private let settings: SiteSettings
  private let date: CivilDate
  private let kind: SubjectKind
  /// Whether the subject's name is the name of a person: a natural person, or a business without a name of its own.
  let subjectIsPerson: Bool
  /// Keys that the record itself claims as secret, with the kind of secret.
  let claimed: [String: SecretKind]

  init(_ record: CaseRecord, decidedOn: CivilDate, policy: FieldPolicy, settings: SiteSettings) {
    self.policy = policy
    self.settings = settings
    date = decidedOn
    kind = record.subject.kind
    let bearsOwnerName =
      record.subject.kind == .individualBusiness && record.subject.representative == record.subject.name
    subjectIsPerson = record.subject.kind == .naturalPerson || bearsOwnerName
    var claimed: [String: SecretKind] = [:]
    for claim in record.secrets {
      if case .field(let key) = claim.target { claimed[key] = claim.kind }
    }
    self.claimed = claimed
  }

  /// What happens to the field `key`.
  func treatment(_ key: String) -> FieldTreatment {
    let rule = policy.treatment(of: key, for: kind, on: date)
    if rule.setting == .showsRepresentative, !settings.showsRepresentative { return .hidden }
    return rule.treatment
  }

  /// Where the rule that hides the field is written; `nil` where none does.
  func placeOfRule(_ key: String) -> Place? { policy.treatment(of: key, for: kind, on: date).place }

  /// Whether anything of the field is public.
  func isPublic(_ key: String) -> Bool { treatment(key) != .hidden }

  /// Whether the name of the representative is shown as it stands.
  var showsRepresentative: Bool { treatment("subject.representative") == .shown }

  /// Whether the record claims the field as secret.
  func isClaimed(_ key: String) -> Bool { claimed[key] != nil }

  /// Whether rules may hide a field that no claim hides: codes of natural persons, and officers, whom the rules of the place show or not.
  func mayBeHidden(_ key: String) -> Bool {
    key == "subject.uscc" && kind == .naturalPerson || key.hasPrefix("officers.")
  }

  /// Keys without which no record is published; a rule that hides one is a fault of the rules.
  static let mandatory = ["documentNumber", "subject.name", "violation.type", "authority", "decidedOn"]
  /// Further keys that nobody's claim hides: who is punished by whom, how, and by which law. What is secret within the texts is claimed as
  /// a text (行政处罚法第四十八条; redaction rules of SPEC.md §4).
  static let unclaimable = [
    "subject.uscc", "subject.kind", "county", "violation.basis", "penalty.kinds", "penalty.content", "penalty.fine",
    "penalty.confiscated", "officers.name", "officers.certificate",
  ]
  /// Keys that no claim hides where the rules show them: the address of the page, and the representative of a unit.
  static let unclaimableWhereShown = ["id", "subject.representative"]
}

extension FieldPolicy {
  /// All keys that a record can have, so that a rule for a misspelt key is an error and not a gap.
  public static let recordKeys: Set<String> = [
    "id", "documentNumber", "title", "county", "authority", "industry", "source", "subject.name", "subject.kind",
    "subject.uscc", "subject.registrationNumber", "subject.representative", "subject.representativeIDType",
    "subject.representativeID", "subject.idType", "subject.idNumber", "subject.address", "subject.phone",
    "subject.bankAccount", "people.name", "people.role", "people.idNumber", "people.phone", "people.address",
    "people.birthDate", "people.minor", "people.aliases", "officers.name", "officers.certificate", "violation.type",
    "violation.facts", "violation.basis", "penalty.kinds", "penalty.content", "penalty.fine", "penalty.confiscated",
    "penalty.licence", "filedOn", "decidedOn", "servedOn", "performedOn", "closedOn", "procedure", "severity", "major",
    "legalReview.by", "legalReview.date", "legalReview.outcome", "recording.text", "recording.audioVideo",
    "approval.by", "approval.date", "approval.secrecyReview", "consultation.with", "consultation.matter",
    "consultation.askedOn", "consultation.answeredOn", "consultation.answer", "consultation.decision",
    "consultation.decidedOn", "consultation.reason", "secrets.text", "secrets.field", "secrets.kind",
    "secrets.claimant", "evaluation", "evaluation.by", "evaluation.date", "evaluation.outcome", "review", "litigation",
    "changes.kind", "changes.date", "changes.reason", "body",
  ]
}

import Records

/// The text fields of a record by their keys.
enum RecordValues {
  /// Every key that has a text.
  static let keys = [
    "title", "industry", "subject.name", "subject.representative", "subject.address", "subject.phone",
    "subject.bankAccount", "violation.type", "violation.facts", "violation.basis", "penalty.content", "penalty.licence",
  ]

  /// The text of the field `key`, or `nil` where it is empty or no text.
  static func text(of key: String, in record: CaseRecord) -> String? {
    let value: String? =
      switch key {
      case "title": record.title
      case "industry": record.industry
      case "subject.name": record.subject.name
      case "subject.representative": record.subject.representative
      case "subject.address": record.subject.address
      case "subject.phone": record.subject.phone
      case "subject.bankAccount": record.subject.bankAccount
      case "violation.type": record.violation.type
      case "violation.facts": record.violation.facts
      case "violation.basis": record.violation.basis
      case "penalty.content": record.penalty?.content
      case "penalty.licence": record.penalty?.licence
      default: nil
      }
    return value.flatMap { $0.isEmpty ? nil : $0 }
  }
}

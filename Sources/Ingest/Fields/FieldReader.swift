import Diagnostics
import Reading
import Records

/// Reads the values of one record as types, and notes everything that is wrong instead of stopping at the first.
struct FieldReader {
  let set: FieldSet
  let values: FieldValues
  /// Fields whose absence was reported for the table as a whole.
  let isReported: (Int) -> Bool
  /// Id of the record, once it is known.
  var record: String?
  private(set) var diagnostics: [Diagnostic] = []

  init(set: FieldSet, values: FieldValues, record: String? = nil, isReported: @escaping (Int) -> Bool = { _ in false })
  {
    self.set = set
    self.values = values
    self.record = record
    self.isReported = isReported
  }

  func has(_ field: Int) -> Bool { values[field] != nil }
  func place(_ field: Int) -> Place { values[field]?.node.place ?? values.place }
  func key(_ field: Int) -> String { set.fields[field].key }

  /// Notes that something is wrong with `field`; the message names its key, and `more` where it says more.
  mutating func report(_ kind: DiagnosticKind, _ field: Int, at place: Place? = nil, _ more: String? = nil) {
    let position = place ?? self.place(field)
    let diagnostic =
      more.map { Diagnostic(kind, at: position, record: record, key(field), $0) }
      ?? Diagnostic(kind, at: position, record: record, key(field))
    diagnostics.append(diagnostic)
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func take(_ other: [Diagnostic]) { diagnostics += other }

  /// Notes that a field the record must have is not there.
  mutating func reportMissing(_ field: Int) {
    if isReported(field) { return }
    report(.missingField, field, at: values.place)
  }

  /// The text of a field, blanks at its ends taken off; `nil` where it is empty or wrong.
  mutating func text(_ field: Int, limit: Int = 500) -> String? {
    guard let value = values[field] else { return nil }
    guard let scalar = value.node.scalar else {
      report(.wrongStructure, field, "text")
      return nil
    }
    let text = FieldText.trimmed(scalar.text)
    if text.isEmpty { return nil }
    if text.utf8.count > limit, text.unicodeScalars.count > limit {
      report(.fieldTooLong, field, "\(limit)")
      return nil
    }
    return text
  }

  /// The text of a field that must be there.
  mutating func requiredText(_ field: Int, limit: Int = 500) -> String? {
    if let text = text(field, limit: limit) { return text }
    if isBlank(field) { reportMissing(field) }
    return nil
  }

  /// Whether nothing, or only blanks, stands in the field.
  func isBlank(_ field: Int) -> Bool {
    guard let value = values[field] else { return true }
    guard let scalar = value.node.scalar else { return false }
    return FieldText.trimmed(scalar.text).isEmpty
  }
}

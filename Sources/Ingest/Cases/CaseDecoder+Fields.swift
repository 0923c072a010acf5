import Diagnostics
import Reading
import Records

extension CaseDecoder {
  mutating func text(_ field: CaseField, limit: Int = 500) -> String? { reader.text(field.rawValue, limit: limit) }
  mutating func date(_ field: CaseField) -> CivilDate? { reader.date(field.rawValue) }
  mutating func boolean(_ field: CaseField) -> Bool? { reader.boolean(field.rawValue) }
  mutating func choice<Value: Choice>(_ field: CaseField) -> Value? { reader.choice(field.rawValue) }
  func place(_ field: CaseField) -> Place { reader.place(field.rawValue) }
  mutating func report(_ kind: DiagnosticKind, _ field: CaseField) { reader.report(kind, field.rawValue) }

  /// Runs `body` on each item of `list`, with a reader of its own, and takes over what it reports.
  mutating func items<Item>(_ list: String, _ body: (inout FieldReader) -> Item?) -> [Item] {
    guard let items = reader.values.items[list] else { return [] }
    var result: [Item] = []
    for values in items {
      var inner = FieldReader(set: reader.set, values: values, record: reader.record)
      if let item = body(&inner) { result.append(item) }
      reader.take(inner.diagnostics)
    }
    return result
  }
}

extension FieldReader {
  mutating func text(_ field: CaseField, limit: Int = 500) -> String? { text(field.rawValue, limit: limit) }
  mutating func requiredText(_ field: CaseField, limit: Int = 500) -> String? {
    requiredText(field.rawValue, limit: limit)
  }
  mutating func date(_ field: CaseField) -> CivilDate? { date(field.rawValue) }
  mutating func requiredDate(_ field: CaseField) -> CivilDate? { requiredDate(field.rawValue) }
}

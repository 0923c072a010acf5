import Diagnostics
import Reading
import Records

/// Reads all rows of a small table through one closure, with the checks that every kind of table has.
struct RecordTable {
  let set: FieldSet
  /// Keys of columns that must be there.
  let required: [String]

  /// The values `decode` makes of the rows of `file`; a row of which anything is wrong gives none.
  func read<Value>(
    _ file: SourceFile, _ decode: (inout FieldReader) -> Value?
  ) -> (values: [Value], diagnostics: [Diagnostic]) {
    let table: CSVTable
    do throws(ReadingError) {
      table = try CSVTable(file)
    } catch {
      return ([], [error.diagnostic])
    }
    let fields = TableFields(table, set: set, required: required.map { set.ordinal($0) })
    guard fields.isUsable else { return ([], fields.diagnostics) }
    let headers = table.columns.map(\.name)
    var values: [Value] = []
    var problems = fields.diagnostics
    for index in 0..<table.rowCount {
      let row = table.row(index)
      let given = fields.values(of: row, file: file.path, headers: headers)
      var reader = FieldReader(set: set, values: given, isReported: { fields.isMissing($0) })
      let value = decode(&reader)
      let found = row.diagnostics + reader.diagnostics
      if let value, !found.containsError { values.append(value) }
      problems += found
    }
    return (values, problems)
  }
}

extension FieldSet {
  /// Position of the field with this key; keys are those of the set, so an unknown one is a mistake in the program.
  func ordinal(_ key: String) -> Int {
    guard let ordinal = fields.firstIndex(where: { $0.key == key }) else { preconditionFailure("no field \(key)") }
    return ordinal
  }
}

extension FieldReader {
  func ordinal(_ key: String) -> Int { set.ordinal(key) }
  mutating func text(_ key: String) -> String? { text(ordinal(key)) }
  mutating func requiredText(_ key: String) -> String? { requiredText(ordinal(key)) }
  mutating func date(_ key: String) -> CivilDate? { date(ordinal(key)) }
  mutating func requiredDate(_ key: String) -> CivilDate? { requiredDate(ordinal(key)) }
  mutating func unifiedCode(_ key: String) -> UnifiedCode? { unifiedCode(ordinal(key)) }
  mutating func county(_ bureau: Bureau) -> County? { county(ordinal("county"), bureau) }
  mutating func count(_ key: String) -> Int? { count(ordinal(key)) }

  mutating func requiredCount(_ key: String) -> Int? {
    if isBlank(ordinal(key)) { reportMissing(ordinal(key)) }
    return count(ordinal(key))
  }

  mutating func requiredYear() -> Int? {
    if isBlank(ordinal("year")) { reportMissing(ordinal("year")) }
    return year(ordinal("year"))
  }

  mutating func requiredChoice<Value: Choice>(_ key: String) -> Value? {
    if isBlank(ordinal(key)) { reportMissing(ordinal(key)) }
    return choice(ordinal(key))
  }

  /// The id of a row; sets `record`, so that later messages name it.
  mutating func identifier() -> String? {
    guard let text = text("id") else {
      if isBlank(ordinal("id")), !isReported(ordinal("id")) { report(Diagnostic(.missingID, at: values.place)) }
      return nil
    }
    guard RecordID.isValid(text) else {
      report(Diagnostic(.badID, at: place(ordinal("id"))))
      return nil
    }
    record = text
    return text
  }
}

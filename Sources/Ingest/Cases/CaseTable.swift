import Diagnostics
import Reading
import Records

/// A table of cases with what its columns stand for.
struct CaseTable: Sendable {
  let table: CSVTable
  let fields: TableFields

  init(_ table: CSVTable) {
    self.table = table
    let required: [CaseField] = [.id, .subjectName, .violationType]
    fields = TableFields(table, set: FieldNames.cases, required: required.map(\.rawValue))
  }

  /// Reads the rows of `range`.
  func read(_ range: Range<Int>, bureau: Bureau) -> [CaseResult] {
    // Names of file and columns go into every place: each batch has its own copies, so that tasks share no counts.
    let file = String(decoding: Array(table.file.utf8), as: UTF8.self)
    let headers = table.columns.map { String(decoding: Array($0.name.utf8), as: UTF8.self) }
    let header = Array(headers.joined(separator: "\u{1F}").utf8) + [0x1E]
    let absent = [CaseField.id, .subjectName, .violationType].map(\.rawValue).filter { fields.isMissing($0) }
    return range.map { index in
      let row = table.row(index)
      let values = fields.values(of: row, file: file, headers: headers)
      // What is missing is reported for the row; what is said of the record later, at the cell of its id.
      let place = values[CaseField.id.rawValue]?.node.place ?? values.place
      var decoder = CaseDecoder(
        values: values, bureau: bureau, recordPlace: place, isReported: { absent.contains($0) })
      let outcome = decoder.decode()
      let diagnostics = row.diagnostics + outcome.diagnostics
      return CaseResult(
        record: diagnostics.containsError ? nil : outcome.record, id: outcome.id, documentKey: outcome.documentKey,
        documentPlace: outcome.documentPlace,
        place: place, diagnostics: diagnostics, source: header + table.bytes(ofRow: index))
    }
  }
}

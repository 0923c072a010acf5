import Diagnostics
import Reading

/// What the columns of a table stand for, found once a table; rows are then sorted by it.
struct TableFields: Sendable {
  let set: FieldSet
  /// For each column the field it holds, or `nil` for a column that is dropped.
  let matches: [FieldSet.Match?]
  /// What is wrong with the header.
  let diagnostics: [Diagnostic]
  /// Whether rows can be read: some column is known.
  let isUsable: Bool

  private let isStandard: Bool

  init(_ table: CSVTable, set: FieldSet, required: [Int]) {
    self.set = set
    var matches: [FieldSet.Match?] = []
    var problems = table.diagnostics
    var unknown: [Diagnostic] = []
    var seen: [Int: Set<Int?>] = [:]
    for column in table.columns {
      let match = set.match(column.name)
      matches.append(match)
      if let match {
        // A column for all items and one for a numbered item are two columns for one field as well.
        let earlier = seen[match.field] ?? []
        if earlier.contains(match.item) || (!earlier.isEmpty && (match.item == nil || earlier.contains(nil))) {
          problems.append(Diagnostic(.duplicateKey, at: column.place, set.fields[match.field].key))
          matches[matches.count - 1] = nil
        } else {
          seen[match.field, default: []].insert(match.item)
        }
      } else if !column.name.isEmpty {
        let kind: DiagnosticKind = set.isUnused(column.name) ? .unusedKey : .unknownKey
        unknown.append(Diagnostic(kind, at: column.place, column.name))
      }
    }
    self.matches = matches
    isStandard = table.columns.contains { column in
      // Only the codes prove the standard; its Chinese names head tables in yuan as well.
      let start = column.name.prefix(3).uppercased()
      return start == "CF_" || start == "XK_"
    }
    let known = Set(matches.compactMap { $0?.field })
    // A table without header would have its first row, which may hold names, shown as unknown fields.
    if known.isEmpty {
      isUsable = false
      if !table.columns.isEmpty {
        problems.append(Diagnostic(.noKnownColumn, at: Place(file: table.file, line: table.columns[0].place.line)))
      }
    } else {
      isUsable = true
      problems += unknown
      for field in required where !known.contains(field) {
        let place = Place(file: table.file, line: table.columns[0].place.line)
        problems.append(Diagnostic(.missingColumn, at: place, set.fields[field].key))
      }
    }
    diagnostics = problems
  }

  /// The fields that no column gives; they were reported once for the table.
  func isMissing(_ field: Int) -> Bool { !matches.contains { $0?.field == field } }

  /// Sorts `row` into fields; `file` and `headers` are the caller's own copies of the names.
  func values(of row: CSVRow, file: String, headers: [String]) -> FieldValues {
    var values = FieldValues(count: set.fields.count, place: Place(file: file, line: row.line))
    var items: [(list: String, number: Int, values: FieldValues)] = []
    for (number, cell) in row.cells.enumerated() where !cell.text.isEmpty {
      guard let match = matches[number] else { continue }
      let place = Place(file: file, line: cell.line, column: cell.column, cell: .init(header: headers[number]))
      let unit = match.unit == .standard && isStandard ? .tenThousandYuan : match.unit
      func add(_ text: String, item: Int, list: String) {
        let value = FieldValues.Value(node: .scalar(.init(text, at: place, isQuoted: true)), unit: unit)
        if let index = items.firstIndex(where: { $0.list == list && $0.number == item }) {
          _ = items[index].values.set(match.field, value)
        } else {
          var item = (list: list, number: item, values: FieldValues(count: set.fields.count, place: place))
          _ = item.values.set(match.field, value)
          items.append(item)
        }
      }
      guard let list = set.fields[match.field].list else {
        _ = values.set(match.field, .init(node: .scalar(.init(cell.text, at: place, isQuoted: true)), unit: unit))
        continue
      }
      if let item = match.item {
        add(cell.text, item: item, list: list)
      } else if list == "officers" {
        for (item, word) in ListWords.split(cell.text).enumerated() { add(word, item: item, list: list) }
      } else {
        add(cell.text, item: 0, list: list)
      }
    }
    // Items in the order of their numbers; a gap in the numbers is no item.
    for item in items.sorted(by: { $0.number < $1.number }) { values.append(item.values, to: item.list) }
    return values
  }
}

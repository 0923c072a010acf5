import Diagnostics
import Ingest
import Ledger
import Reading
import Records

/// A file that names records: one id a line, or a table with a column of ids. Lines that begin with `#` say nothing.
struct OrderList {
  /// A line of the list; what it leaves out comes from the command line.
  struct Row {
    var id: String
    var place: Place
    var reason: String?
    var by: String?
    var date: CivilDate?
    var kind: ChangeKind?
    var scope: RepairScope?
  }

  private(set) var rows: [Row] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the file at `path`, relative to the workspace or from the root.
  init(path: String) throws(ReadingError) {
    let file = try Self.load(path)
    let text = Self.withoutComments(try file.decoded())
    let table = CSVTable(text, file: path)
    if table.columns.contains(where: { Column(named: $0.name) == .id }) {
      diagnostics = table.diagnostics
      readTable(table)
    } else {
      readLines(text, file: path)
    }
    if rows.isEmpty, !diagnostics.containsError {
      diagnostics.append(Diagnostic(.lifeListEmpty, at: Place(file: path)))
    }
  }

  private static func load(_ path: String) throws(ReadingError) -> SourceFile {
    guard path.hasPrefix("/") else { return try SourceFile.load(root: ".", path: path) }
    do throws(ReadingError) {
      return SourceFile(path: path, bytes: try SourceFile.load(root: "", path: String(path.dropFirst())).bytes)
    } catch {
      let found = error.diagnostic
      throw ReadingError(Diagnostic(found.kind, at: Place(file: path), arguments: found.arguments))
    }
  }

  /// Empties lines that begin with `#`, so that all others keep their numbers; not inside a quoted cell.
  private static func withoutComments(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var isQuoted = false
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !result.isEmpty || line.startIndex > 0 { result.append(0x0A) }
      if !isQuoted, line.first(where: { $0 > 0x20 }) == UInt8(ascii: "#") { continue }
      for byte in line where byte == 0x22 { isQuoted.toggle() }
      result += line
    }
    return result
  }

  private mutating func readLines(_ text: [UInt8], file: String) {
    var number = 0
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let trimmed = line.drop { $0 <= 0x20 }
      guard let end = trimmed.lastIndex(where: { $0 > 0x20 }) else { continue }
      let id = String(decoding: trimmed[...end], as: UTF8.self)
      add(Row(id: id, place: Place(file: file, line: number)))
    }
  }

  private mutating func readTable(_ table: CSVTable) {
    let columns = table.columns.map { Column(named: $0.name) }
    for (column, known) in zip(table.columns, columns) where known == nil && !column.name.isEmpty {
      diagnostics.append(Diagnostic(.lifeListUnknownColumn, at: column.place))
    }
    for index in 0..<table.rowCount {
      let cells = table.row(index)
      diagnostics += cells.diagnostics.filter { $0.severity == .error }
      var row = Row(id: "", place: Place(file: table.file, line: cells.line))
      for (number, cell) in cells.cells.enumerated() where !cell.text.isEmpty {
        guard let column = columns[number] else { continue }
        if !row.set(column, cell.text) {
          let place = table.place(of: cell, column: number)
          diagnostics.append(Diagnostic(.lifeListBadValue, at: place, column.rawValue))
        }
      }
      add(row)
    }
  }

  private mutating func add(_ row: Row) {
    guard RecordID.isValid(row.id) else {
      diagnostics.append(Diagnostic(.lifeListNotAnID, at: row.place))
      return
    }
    rows.append(row)
  }

  /// The columns that a list may have.
  fileprivate enum Column: String, CaseIterable {
    case id, reason, by, on, kind, scope

    init?(named name: String) {
      let name = name.lowercased()
      guard let column = Self.allCases.first(where: { $0.rawValue == name || $0.chinese.contains(name) }) else {
        return nil
      }
      self = column
    }

    private var chinese: [String] {
      switch self {
      case .id: ["编号", "案件编号"]
      case .reason: ["理由", "原因"]
      case .by: ["经办人", "审批人"]
      case .on: ["日期", "date"]
      case .kind: ["变动种类", "种类"]
      case .scope: ["范围", "修复范围"]
      }
    }
  }
}

extension OrderList.Row {
  /// Takes over a cell; `false` where it cannot be read.
  fileprivate mutating func set(_ column: OrderList.Column, _ text: String) -> Bool {
    switch column {
    case .id: id = text
    case .reason: reason = text
    case .by: by = text
    case .on:
      date = try? CivilDate(parsing: text)
      return date != nil
    case .kind:
      kind = ChangeKind(named: text).flatMap { $0.withdraws ? $0 : nil }
      return kind != nil
    case .scope:
      scope = RepairScope(named: text)
      return scope != nil
    }
    return true
  }
}

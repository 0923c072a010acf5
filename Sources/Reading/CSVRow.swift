public import Diagnostics

/// One row of a table, cut into cells.
public struct CSVRow: Sendable {
  /// The cells in the order of the columns; fewer than columns where the row is short.
  public let cells: [Cell]
  /// Line on which the row begins.
  public let line: Int
  /// What is wrong with the form of the row.
  public let diagnostics: [Diagnostic]

  /// A cell: its text and where its first character stands.
  public struct Cell: Sendable, Hashable {
    /// The text without quotes, blanks at its ends taken off.
    public let text: String
    public let line: Int
    public let column: Int
  }
}

extension CSVTable {
  /// Decodes row `index`, counted from 0 below the header.
  public func row(_ index: Int) -> CSVRow {
    let span = rows[index]
    let fields = CSVFields(bytes: bytes, span: span, separator: separator, expected: columns.count).fields
    var problems: [Diagnostic] = []
    var cells: [CSVRow.Cell] = []
    cells.reserveCapacity(columns.count)
    var extra = 0
    for (number, field) in fields.enumerated() {
      guard number < columns.count else {
        if !field.range.isEmpty || field.hasTextAfterQuote { extra = number + 1 }
        continue
      }
      if field.hasTextAfterQuote {
        problems.append(Diagnostic(.csvTextAfterQuote, at: place(of: field, in: number)))
      }
      if field.range.count > Self.cellLimit {
        let limit = "\(Self.cellLimit >> 10)"
        problems.append(Diagnostic(.csvCellTooLarge, at: place(of: field, in: number), limit))
        cells.append(.init(text: "", line: field.line, column: field.column))
      } else {
        let text = field.range.isEmpty ? "" : Self.trimmed(field.text(in: bytes))
        cells.append(.init(text: text, line: field.line, column: field.column))
      }
    }
    if extra > 0 {
      let place = Place(file: file, line: span.line)
      problems.append(Diagnostic(.csvTooManyFields, at: place, "\(columns.count)", "\(extra)"))
    } else if fields.count < columns.count {
      let place = Place(file: file, line: span.line)
      problems.append(Diagnostic(.csvTooFewFields, at: place, "\(columns.count)", "\(fields.count)"))
    }
    for number in columns.indices where number < cells.count && columns[number].name.isEmpty {
      if !cells[number].text.isEmpty {
        let place = Place(file: file, line: cells[number].line, column: cells[number].column)
        problems.append(Diagnostic(.csvUnnamedColumn, at: place, "\(number + 1)"))
      }
    }
    return CSVRow(cells: cells, line: span.line, diagnostics: problems)
  }

  /// The place of a cell of `row` in column `number`.
  public func place(of cell: CSVRow.Cell, column number: Int) -> Place {
    Place(file: file, line: cell.line, column: cell.column, cell: .init(header: columns[number].name))
  }

  private func place(of field: CSVField, in number: Int) -> Place {
    Place(file: file, line: field.line, column: field.column, cell: .init(header: columns[number].name))
  }

}

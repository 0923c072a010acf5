/// Where in the input something stands: a file, and within it a line and column or a cell.
public struct Place: Sendable, Hashable, Comparable {
  /// Path relative to the workspace, with `/`.
  public let file: String
  /// Line counted from 1, or 0 for the file as a whole.
  public let line: Int
  /// Column in Unicode scalars counted from 1, or 0 for the line as a whole.
  public let column: Int
  /// The cell of a table, if the place is one.
  public let cell: Cell?

  /// A cell: the header of its column as written, and for spreadsheets the sheet and reference.
  public struct Cell: Sendable, Hashable {
    /// Header as written in the table.
    public let header: String
    /// `Sheet1!D7` in spreadsheets, `nil` in CSV.
    public let reference: String?

    /// Makes a cell named by its column `header` and, in a spreadsheet, its `reference`.
    public init(header: String, reference: String? = nil) {
      self.header = header
      self.reference = reference
    }
  }

  /// Makes a place; lines and columns count from 1, 0 means the whole.
  public init(file: String, line: Int = 0, column: Int = 0, cell: Cell? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.cell = cell
  }

  public static func < (left: Place, right: Place) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.line != right.line { return left.line < right.line }
    if left.column != right.column { return left.column < right.column }
    return (left.cell?.header ?? "") < (right.cell?.header ?? "")
  }

  /// `file:line:column`, `file[Sheet1!D7]`, or the parts that are known.
  public var text: String {
    if let reference = cell?.reference { return "\(file)[\(reference)]" }
    if line == 0 { return file }
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }
}

public import Diagnostics

/// A table of comma-separated values (RFC 4180), indexed by row so that rows are decoded when they are asked for.
///
/// The separator is `,`, `;` or a tab, whichever the header has most of, or what a first line `sep=;` says.
public struct CSVTable: Sendable {
  /// Most columns of a table.
  public static let columnLimit = 1000
  /// Largest cell, in bytes.
  public static let cellLimit = 1 << 20

  /// A column: its name as written and where.
  public struct Column: Sendable, Hashable {
    public let name: String
    public let place: Place
  }

  /// Path of the file, as in places.
  public let file: String
  /// The columns of the header, in order.
  public let columns: [Column]
  /// The byte between fields.
  public let separator: UInt8
  /// What is wrong with the header or the table as a whole; rows report for themselves.
  public let diagnostics: [Diagnostic]

  let bytes: [UInt8]
  let rows: [RowSpan]

  /// A row: its bytes without the line end, and the line on which it begins.
  struct RowSpan: Sendable {
    var start: Int
    var end: Int
    var line: Int
  }

  /// How many rows there are below the header, blank ones left out.
  public var rowCount: Int { rows.count }

  /// The first line of row `index` in the file.
  public func line(ofRow index: Int) -> Int { rows[index].line }

  /// The bytes of row `index` as they stand in the decoded file.
  public func bytes(ofRow index: Int) -> ArraySlice<UInt8> { bytes[rows[index].start..<rows[index].end] }

  /// Indexes decoded `text` of `file`.
  public init(_ text: [UInt8], file: String) {
    self.file = file
    bytes = text
    var problems: [Diagnostic] = []
    let named = Self.namedSeparator(text)
    let found = named?.separator ?? Self.likelySeparator(text)
    separator = found
    let index = CSVIndex(of: text, from: named?.end ?? 0, line: named == nil ? 1 : 2, separator: found)
    if let quote = index.unterminatedQuote {
      problems.append(Diagnostic(.csvUnterminatedQuote, at: quote.place(in: text, file: file)))
    }
    guard let header = index.rows.first else {
      columns = []
      rows = []
      if problems.isEmpty { problems.append(Diagnostic(.csvNoHeader, at: Place(file: file, line: 1, column: 1))) }
      diagnostics = problems
      return
    }
    let fields = CSVFields(bytes: text, span: header, separator: found).fields
    var columns: [Column] = []
    for field in fields.prefix(Self.columnLimit) {
      let name = Self.trimmed(field.text(in: text))
      let place = Place(file: file, line: field.line, column: field.column, cell: .init(header: name))
      columns.append(Column(name: name, place: place))
    }
    // Empty columns at the right edge are what spreadsheets leave behind.
    while columns.last?.name.isEmpty == true { columns.removeLast() }
    if fields.count > Self.columnLimit {
      let place = Place(file: file, line: header.line)
      problems.append(Diagnostic(.csvTooManyColumns, at: place, "\(Self.columnLimit)"))
    }
    self.columns = columns
    rows = Array(index.rows.dropFirst())
    diagnostics = problems
  }

  /// Decodes and indexes a file; throws where its bytes are no text.
  public init(_ file: SourceFile) throws(ReadingError) {
    self.init(try file.decoded(), file: file.path)
  }

  /// What a first line `sep=;` says, with the offset behind that line.
  private static func namedSeparator(_ text: [UInt8]) -> (separator: UInt8, end: Int)? {
    guard text.count > 5, text.starts(with: Array("sep=".utf8)), text[5] == 0x0A || text[5] == 0x0D else { return nil }
    let end = text[5] == 0x0D && text.count > 6 && text[6] == 0x0A ? 7 : 6
    return (text[4], end)
  }

  private static func likelySeparator(_ text: [UInt8]) -> UInt8 {
    var commas = 0
    var semicolons = 0
    var tabs = 0
    var isQuoted = false
    scan: for byte in text {
      switch byte {
      case 0x22: isQuoted.toggle()
      case 0x0A, 0x0D: if !isQuoted, commas + semicolons + tabs > 0 { break scan }
      case 0x2C: if !isQuoted { commas += 1 }
      case 0x3B: if !isQuoted { semicolons += 1 }
      case 0x09: if !isQuoted { tabs += 1 }
      default: continue
      }
    }
    if tabs > commas, tabs > semicolons { return 0x09 }
    return semicolons > commas ? 0x3B : 0x2C
  }

  /// The text without blanks (ASCII, no-break, ideographic) and byte order marks at its ends.
  static func trimmed(_ text: String) -> String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value <= 0x20 || scalar.value == 0xA0 || scalar.value == 0x3000 || scalar.value == 0xFEFF
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return text }
    guard isBlank(first) || isBlank(last) else { return text }
    guard let start = scalars.firstIndex(where: { !isBlank($0) }), let end = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[start...end])
  }
}

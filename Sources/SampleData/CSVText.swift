/// Tables as the bureau exports them: UTF-8 with BOM, CRLF, quotes where needed.
enum CSVText {
  /// A table with a header.
  static func table(_ header: [String], _ rows: [[String]]) -> String {
    var text = "\u{FEFF}"
    append(header, to: &text)
    for row in rows { append(row, to: &text) }
    return text
  }

  private static func append(_ row: [String], to text: inout String) {
    for (index, cell) in row.enumerated() {
      if index > 0 { text += "," }
      if cell.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) {
        text += "\""
        for scalar in cell.unicodeScalars {
          text.unicodeScalars.append(scalar)
          if scalar == "\"" { text += "\"" }
        }
        text += "\""
      } else {
        text += cell
      }
    }
    text += "\r\n"
  }
}

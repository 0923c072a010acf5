/// A table for the terminal: columns as wide as their widest cell, Chinese characters counted as two.
struct TextTable {
  private var rows: [[String]] = []

  /// Makes a table with a header; without one where there is none.
  init(_ header: [String] = []) { if !header.isEmpty { rows.append(header) } }

  /// Adds a row; all rows have as many cells. Control characters and line ends become blanks.
  mutating func add(_ cells: [String]) { rows.append(cells.map(Self.oneLine)) }

  /// The lines of the table, each with its line end.
  var text: String {
    var widths = [Int](repeating: 0, count: rows.first?.count ?? 0)
    for row in rows {
      for (column, cell) in row.enumerated() where column < widths.count {
        widths[column] = max(widths[column], Self.width(of: cell))
      }
    }
    var text = ""
    for row in rows {
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        guard column < row.count - 1 else { break }
        line += String(repeating: " ", count: widths[column] - Self.width(of: cell) + 2)
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return text
  }

  /// The text without what moves the cursor or begins a command of the terminal.
  static func oneLine(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(scalars)
  }

  /// Columns that a terminal takes for the text (East Asian Width, UAX #11, in its coarse ranges).
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return width
      default: break
      }
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
        0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD:
        return width + 2
      default: return width + 1
      }
    }
  }
}

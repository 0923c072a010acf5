/// Rows of tables that others open in spreadsheets (RFC 4180).
public enum CSVRow {
  /// The byte order mark by which spreadsheets know UTF-8.
  public static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The cells with commas between them and the line end.
  public static func bytes(_ cells: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1_500)
    for (position, cell) in cells.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell, to: &bytes)
    }
    bytes += [0x0D, 0x0A]
    return bytes
  }

  /// Appends a cell; one that a spreadsheet would take for a formula gets an apostrophe in front.
  public static func append(_ cell: String, to bytes: inout [UInt8]) {
    var cell = cell
    cell.withUTF8 { text in
      let isFormula = startsFormula(text)
      guard text.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }) else {
        if isFormula { bytes.append(0x27) }
        bytes.append(contentsOf: text)
        return
      }
      bytes.append(0x22)
      if isFormula { bytes.append(0x27) }
      for byte in text {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    }
  }

  /// Whether the first character is one of `= + - @`, their full-width forms, tab, or a line end.
  private static func startsFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.first {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A: true
    case 0xEF: text.count >= 3 && text[1] == 0xBC && [0x9D, 0x8B, 0x8D, 0xA0].contains(text[2])
    default: false
    }
  }
}

import Diagnostics

/// Where the rows of a table lie in its bytes, found in one pass.
struct CSVIndex {
  /// Rows with content, header first; rows that are blank or hold only separators, and one with an open quote, are left out.
  private(set) var rows: [CSVTable.RowSpan] = []
  /// The quote that is never closed, if any.
  private(set) var unterminatedQuote: Position?

  /// A byte with its line and the start of that line.
  struct Position {
    let offset: Int
    let line: Int
    let lineStart: Int

    func place(in text: [UInt8], file: String) -> Place {
      Place(file: file, line: line, column: text[lineStart..<offset].count { $0 & 0xC0 != 0x80 } + 1)
    }
  }

  /// Indexes `text` from `start`, which is the beginning of `line`.
  init(of text: [UInt8], from start: Int, line: Int, separator: UInt8) {
    var scan = Scan(index: start, line: line, rowStart: start, rowLine: line, lineStart: start)
    text.withUnsafeBufferPointer { buffer in
      while scan.index < buffer.count {
        let byte = buffer[scan.index]
        if byte > 0x22, byte != separator {
          scan.hasContent = true
          scan.index += 1
        } else if byte == 0x0A || byte == 0x0D {
          if scan.hasContent { rows.append(.init(start: scan.rowStart, end: scan.index, line: scan.rowLine)) }
          scan.endRow(buffer)
        } else if byte == 0x22, scan.index == scan.rowStart || buffer[scan.index - 1] == separator {
          let opening = Position(offset: scan.index, line: scan.line, lineStart: scan.lineStart)
          if !scan.skipQuoted(buffer) { unterminatedQuote = opening }
        } else {
          if byte > 0x20, byte != separator { scan.hasContent = true }
          scan.index += 1
        }
      }
      // A row with an open quote has swallowed all that follows: nothing in it is to be trusted.
      if scan.hasContent, unterminatedQuote == nil {
        rows.append(.init(start: scan.rowStart, end: buffer.count, line: scan.rowLine))
      }
    }
  }

  private struct Scan {
    var index: Int
    var line: Int
    var rowStart: Int
    var rowLine: Int
    var lineStart: Int
    var hasContent = false

    mutating func endRow(_ buffer: UnsafeBufferPointer<UInt8>) {
      if buffer[index] == 0x0D, index + 1 < buffer.count, buffer[index + 1] == 0x0A { index += 1 }
      index += 1
      line += 1
      rowStart = index
      rowLine = line
      lineStart = index
      hasContent = false
    }

    /// Moves behind the field whose opening quote is at `index`; returns whether it is closed.
    mutating func skipQuoted(_ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
      index += 1
      while index < buffer.count {
        let byte = buffer[index]
        if byte == 0x22 {
          guard index + 1 < buffer.count, buffer[index + 1] == 0x22 else {
            index += 1
            return true
          }
          index += 1
          hasContent = true
        } else if byte == 0x0A || (byte == 0x0D && (index + 1 == buffer.count || buffer[index + 1] != 0x0A)) {
          line += 1
          lineStart = index + 1
        } else if byte > 0x20 {
          hasContent = true
        }
        index += 1
      }
      return false
    }
  }
}

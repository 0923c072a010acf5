import Diagnostics

/// One field of a row: where its bytes lie and whether quotes must be taken off.
struct CSVField {
  let range: Range<Int>
  let isQuoted: Bool
  let hasDoubledQuote: Bool
  /// Place of its first byte, the quote included.
  let line: Int
  let column: Int
  /// Whether text stands between the closing quote and the separator.
  let hasTextAfterQuote: Bool

  /// The text, with quotes taken off and line ends inside made `\n`.
  func text(in bytes: [UInt8]) -> String {
    guard isQuoted else { return String(decoding: bytes[range], as: UTF8.self) }
    let content = bytes[range]
    guard hasDoubledQuote || content.contains(0x0D) else { return String(decoding: content, as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(content.count)
    var index = content.startIndex
    while index < content.endIndex {
      let byte = content[index]
      if byte == 0x22 {
        index += 1
        text.append(0x22)
      } else if byte == 0x0D {
        if index + 1 < content.endIndex, content[index + 1] == 0x0A { index += 1 }
        text.append(0x0A)
      } else {
        text.append(byte)
      }
      index += 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// The fields of one row, cut at separators outside quotes.
struct CSVFields {
  private(set) var fields: [CSVField] = []

  /// Cuts the row at `span`; stops one field above the limit of columns.
  init(bytes: [UInt8], span: CSVTable.RowSpan, separator: UInt8, expected: Int = 16) {
    fields.reserveCapacity(expected)
    bytes.withUnsafeBufferPointer { buffer in
      var index = span.start
      var line = span.line
      var column = 1
      while true {
        let (startLine, startColumn) = (line, column)
        var isQuoted = false
        var doubled = false
        var tail = false
        var range = index..<index
        if index < span.end, buffer[index] == 0x22 {
          isQuoted = true
          index += 1
          column += 1
          let contentStart = index
          while index < span.end {
            let byte = buffer[index]
            if byte == 0x22 {
              guard index + 1 < span.end, buffer[index + 1] == 0x22 else { break }
              doubled = true
              index += 1
              column += 1
            }
            let endsLine =
              byte == 0x0A || (byte == 0x0D && (index + 1 == span.end || buffer[index + 1] != 0x0A))
            if endsLine {
              line += 1
              column = 1
            } else if byte & 0xC0 != 0x80 {
              column += 1
            }
            index += 1
          }
          range = contentStart..<index
          if index < span.end {
            index += 1
            column += 1
          }
        }
        let plainStart = index
        while index < span.end, buffer[index] != separator {
          if buffer[index] > 0x20 { tail = true }
          if buffer[index] & 0xC0 != 0x80 { column += 1 }
          index += 1
        }
        if !isQuoted { range = plainStart..<index }
        fields.append(
          CSVField(
            range: range, isQuoted: isQuoted, hasDoubledQuote: doubled, line: startLine, column: startColumn,
            hasTextAfterQuote: isQuoted && tail))
        guard index < span.end, fields.count <= CSVTable.columnLimit else { break }
        index += 1
        column += 1
      }
    }
  }
}

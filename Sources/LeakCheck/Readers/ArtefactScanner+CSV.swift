extension ArtefactScanner {
  /// Reads the cells of CSV, quotes undone → why the text could not be read to its end, if so.
  ///
  /// A row is that of the record which its cell in a column of identifiers names, or to whose page a cell leads.
  func readCSV(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    rows.begin(isNarrow: state.record != RecordTable.none)
    holdsTags = Self.index(of: UInt8(ascii: "<"), in: bytes, from: 0) < bytes.count
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var copied = place
    var cell = place
    var isQuoted = false
    var columns = IdentifierColumns()
    let partsBySemicolon = Self.isPartedBySemicolons(bytes)
    /// Appends what was read; outside quotes the ends of cells become marks.
    func copy() {
      text.append(UnsafeBufferPointer(rebasing: bytes[copied..<place]), base: copied, partsCells: !isQuoted)
      copied = place
    }
    func endCell(isLast: Bool) {
      guard readsRows else { return }
      let range = Self.withoutQuotes(bytes, cell..<place)
      let content = UnsafeBufferPointer(rebasing: bytes[range])
      let record = record(ofValue: content, isIdentifier: columns.take(content, isLast: isLast))
      if isLast || record != RecordTable.none { copy() }
      noteMention(of: record, at: range.lowerBound, attribute: 0)
      if isLast { rows.close(Self.object, isTable: false, at: marks(at: place)) }
    }
    beginRow(at: place)
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        copy()
        let isDoubled = isQuoted && place + 1 < bytes.count && bytes[place + 1] == byte
        if isDoubled { text.append(scalar: 0x22, at: place) } else { isQuoted.toggle() }
        place += isDoubled ? 2 : 1
        copied = place
      } else if !isQuoted,
        byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x09
          || byte == 0x0D && (place + 1 == bytes.count || bytes[place + 1] != 0x0A)
          || byte == UInt8(ascii: ";") && partsBySemicolon
      {
        let endsRow = byte == 0x0A || byte == 0x0D
        endCell(isLast: endsRow)
        place += 1
        cell = place
        if endsRow {
          copy()
          endPart(bytes, at: place, .csv)
          beginRow(at: place)
        }
      } else {
        place = Self.endOfPlain(bytes, from: place + 1, isQuoted: isQuoted, partsBySemicolon)
      }
    }
    endCell(isLast: true)
    copy()
    rows.finish(at: marks(at: place))
    searchView(text, .csv)
    searchRows(text: .csv, attributes: .csv)
    return isQuoted ? "CSV" : nil
  }

  /// Place of the next byte that means something in CSV: a quote, and outside quotes the end of a cell.
  @inline(__always)
  private static func endOfPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isQuoted: Bool, _ partsBySemicolon: Bool
  ) -> Int {
    if isQuoted { return index(of: UInt8(ascii: "\""), in: bytes, from: start) }
    var place = start
    // Eight bytes at once, none of which is as small as those that mean something.
    let raw = UnsafeRawBufferPointer(bytes)
    while place &+ 8 <= bytes.count, !partsBySemicolon {
      let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if (word &- 0x2D2D_2D2D_2D2D_2D2D) & ~word & 0x8080_8080_8080_8080 != 0 { break }
      place &+= 8
    }
    while place < bytes.count {
      let byte = bytes[place]
      if byte <= 0x2C, byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x09 || byte == 0x0D { break }
      if byte == UInt8(ascii: ";"), partsBySemicolon { break }
      place &+= 1
    }
    return place
  }

  /// Whether the first row of a table has semicolons and no other sign between its cells.
  private static func isPartedBySemicolons(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = bytes.prefix(while: { $0 != 0x0A && $0 != 0x0D })
    return head.contains(UInt8(ascii: ";")) && !head.contains(UInt8(ascii: ",")) && !head.contains(0x09)
  }

  private func beginRow(at place: Int) {
    if readsRows { rows.open(Self.object, isCollection: false, repeats: true, at: marks(at: place)) }
  }

  /// A cell without the quotes around it and the return behind it.
  private static func withoutQuotes(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>) -> Range<Int> {
    var (start, end) = (cell.lowerBound, cell.upperBound)
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    if end - start >= 2, bytes[start] == UInt8(ascii: "\""), bytes[end - 1] == bytes[start] {
      return start + 1..<end - 1
    }
    // A formula is written with an apostrophe before it.
    if end > start, bytes[start] == UInt8(ascii: "'") { start += 1 }
    return start..<end
  }
}

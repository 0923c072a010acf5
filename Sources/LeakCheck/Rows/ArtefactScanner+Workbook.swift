extension ArtefactScanner {
  /// What belongs to no row of a workbook is searched for the names of its records only if there are no more of them.
  private static let mostRecords = 64

  /// A longer cell is no address or identifier.
  private static let longestValue = 1_024

  /// Searches each row of a workbook for the names of the records of which it speaks, and what belongs to no row for those of all of them
  /// → why it could not be read to its end.
  func readRows(of workbook: Workbook) -> String? {
    guard !pages.isEmpty else { return nil }
    // Many cells may share one long text.
    let length = workbook.sheets.joined().reduce(0) { $0 + $1.cells.reduce(0) { $0 + $1.range.count } }
    guard length <= ZipArchive.mostBytes else { return ZipArchive.Fault.tooLarge.rawValue }
    let own = state.record
    var all: Set<Int32> = []
    for rows in workbook.sheets {
      var columns = IdentifierColumns()
      for row in rows {
        let records = records(of: row, in: workbook, &columns).subtracting([own])
        guard !records.isEmpty else { continue }
        linksOthers = true
        all.formUnion(records)
        if readsRows { search(row.cells + row.notes + row.addresses, of: workbook, for: records) }
      }
    }
    if readsRows, all.count <= Self.mostRecords { search(workbook.rest, of: workbook, for: all) }
    state.record = own
    search.begin(record: own)
    return nil
  }

  private func search(_ pieces: [Workbook.Piece], of workbook: Workbook, for records: Set<Int32>) {
    guard !records.isEmpty else { return }
    part.clear()
    for piece in pieces {
      workbook.members[piece.member].bytes.withUnsafeBufferPointer { bytes in
        appendMarkup(UnsafeBufferPointer(rebasing: bytes[piece.range]), to: part)
      }
      part.appendBreak(at: 0)
    }
    for record in records.sorted() { search.searchRow(part, 0..<part.count, of: record, .archive, state) }
  }

  private func records(of row: Workbook.Row, in workbook: Workbook, _ columns: inout IdentifierColumns) -> Set<Int32> {
    var records: Set<Int32> = []
    for (index, piece) in (row.cells + row.addresses).enumerated() {
      let value = workbook.members[piece.member].bytes.withUnsafeBufferPointer {
        Self.plainText(UnsafeBufferPointer(rebasing: $0[piece.range].prefix(Self.longestValue)))
      }
      value.withUnsafeBufferPointer { value in
        let isIdentifier =
          index < row.cells.count ? columns.take(value, isLast: index == row.cells.count - 1) : false
        let record = record(ofValue: value, isIdentifier: isIdentifier)
        if record != RecordTable.none { records.insert(record) }
      }
    }
    return records
  }

  /// Appends the text of markup, the runs of a string joined, and its tags behind it, whose attributes may hold a text.
  private func appendMarkup(_ bytes: UnsafeBufferPointer<UInt8>, to view: FoldedView) {
    var place = 0
    var tags: [Range<Int>] = []
    while place < bytes.count {
      let end = view.appendText(bytes, from: place)
      guard end < bytes.count else { break }
      if bytes[end] == UInt8(ascii: "&") {
        let reference = CharacterReference.read(bytes, at: end)
        view.append(scalar: reference?.scalar ?? 0x26, at: 0)
        place = end + (reference?.length ?? 1)
      } else {
        place = min(bytes.count, Self.index(of: UInt8(ascii: ">"), in: bytes, from: end) + 1)
        if place - end > 8 { tags.append(end..<place) }
      }
    }
    for tag in tags {
      view.appendBreak(at: 0)
      view.append(UnsafeBufferPointer(rebasing: bytes[tag]), base: 0)
    }
  }

  /// The text of a cell without tags, its character references undone.
  private static func plainText(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "<"): place = index(of: UInt8(ascii: ">"), in: bytes, from: place) + 1
      case UInt8(ascii: "&"):
        let reference = CharacterReference.read(bytes, at: place)
        text += String(Character(Unicode.Scalar(reference?.scalar ?? 0x26) ?? " ")).utf8
        place += reference?.length ?? 1
      case let byte:
        text.append(byte)
        place += 1
      }
    }
    return text
  }
}

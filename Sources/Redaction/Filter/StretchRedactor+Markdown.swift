extension StretchRedactor {
  /// The redacted Markdown of `piece`; a table that a piece cuts is read below its head again.
  ///
  /// The bytes of what was hidden are counted from the beginning of `piece`.
  public mutating func redactMarkdown(
    _ piece: [UInt8], masks: inout FilterMasks
  ) throws(TextRedactor.UnclosedMark) -> TextRedactor.Result {
    let head = isRow(piece.prefix { $0 != 0x0A }) ? tableHead : []
    tableHead = openTable(of: piece, below: head)
    var result = try redactor.redactMarkdown(head + piece, masks: &masks)
    if !head.isEmpty { result.drop(lines: head.count { $0 == 0x0A }, of: head.count) }
    return result
  }

  /// The lines that open the table at the end of `piece`, two in Markdown and one in HTML; `head` opens one that goes on from its beginning.
  private func openTable(of piece: [UInt8], below head: [UInt8]) -> [UInt8] {
    guard piece.last == 0x0A else { return [] }
    var start = piece.count
    while start > 0 {
      let line = RowSigns.lineStart(before: start - 1, in: piece)
      guard isRow(piece[line..<start - 1]) else { break }
      start = line
    }
    if start == 0, !head.isEmpty { return head }
    let lines = piece[start...].split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
    if lines.count > 2, lines[1].contains(0x2D), lines[1].allSatisfy(Self.delimiters.contains) {
      return Array(lines[0] + [0x0A] + lines[1] + [0x0A])
    }
    return start < piece.count ? redactor.openHeads(of: head + piece).flatMap { (head + piece)[$0] + [0x0A] } : []
  }

  /// Whether a line may be a row: it has a bar or a comma, or begins with a tag.
  private func isRow(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == 0x3C || line.contains { $0 == 0x7C || $0 == 0x2C || $0 == 0x09 }
  }

  /// What the line below a head is made of: bars, hyphens, colons, blanks.
  private static let delimiters: Set<UInt8> = [0x7C, 0x2D, 0x3A, 0x20, 0x09, 0x0D]
}

extension TextRedactor.Result {
  /// Takes away the first `lines` of the text, which were `bytes` of the source.
  fileprivate mutating func drop(lines: Int, of bytes: Int) {
    var start = 0
    for _ in 0..<lines { start = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count }
    let rest = hidden.filter { $0.bytes.lowerBound >= bytes }
    self = Self(
      text: Array(text[start...]),
      hidden: rest.map { $0.moved(to: $0.bytes.lowerBound - bytes..<$0.bytes.upperBound - bytes) }, edits: [])
  }
}

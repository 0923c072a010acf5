import Markdown
import Matching

/// All text of a record that may become public, laid end to end so that it is folded and searched in one pass.
struct Sheet: Sendable {
  /// One field, or one segment of the Markdown body.
  struct Piece: Sendable {
    /// Key of the field, or `body`.
    let key: String
    /// Index of the segment in the body.
    let segment: Int?
    /// Line of the segment, 0 for fields.
    let line: Int
    /// Column of a cell of a table, from 1.
    let column: Int?
    /// Whether its text is an address, which is taken out as a whole rather than filled with words.
    let isAddress: Bool
    /// Bytes of the sheet.
    let bytes: Range<Int>
    /// Scalars of the folded sheet.
    fileprivate(set) var scalars: Range<Int>
  }

  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []
  private(set) var folded = FoldedText([])
  /// Tags and comments, which stand behind all pieces in the folded sheet.
  private(set) var markup: [Range<Int>] = []
  private(set) var joined = JoinedText(FoldedText([]))

  /// Adds a field with its text; empty text is no piece.
  mutating func add(_ text: String, key: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    close(from: start, key: key)
  }

  /// Adds a text that is no field.
  mutating func add(_ text: [UInt8]) {
    bytes.append(contentsOf: text)
    close(from: 0, key: "text")
  }

  /// Adds the segments of a body; the cells of a table stand in lines with bars, so that a column is read below its head.
  mutating func add(_ body: MarkdownDocument) {
    var row: Int?
    var (line, column) = (0, 0)
    // Addresses of links in a row stand behind it.
    var addresses: [Int] = []
    func isCell(_ segment: MarkdownDocument.Segment) -> Bool {
      segment.kind == .tableCell && !segment.text.contains(UInt8(ascii: "|")) && !segment.text.contains(0x0A)
    }
    func endRow() {
      bytes.append(contentsOf: [0x0A, FoldedText.barrierByte])
      row = nil
      for index in addresses { add(index, body.segments[index]) }
      addresses.removeAll()
    }
    for (index, segment) in body.segments.enumerated() where segment.kind != .codeInfo {
      if segment.kind == .tableCell { (line, column) = (segment.line, segment.line == line ? column + 1 : 1) }
      if segment.line == row, !isCell(segment), segment.kind != .tableCell {
        addresses.append(index)
        continue
      }
      if let last = row, last != segment.line || !isCell(segment) {
        // The line of bars and hyphens stands behind the head.
        if isCell(segment), segment.line - last <= 2 { bytes.append(0x0A) } else { endRow() }
      }
      guard isCell(segment) else {
        add(index, segment, column: segment.kind == .tableCell ? column : nil)
        continue
      }
      if row != segment.line { bytes.append(contentsOf: "| ".utf8) }
      row = segment.line
      add(index, segment, column: column, end: Array(" | ".utf8))
    }
    if row != nil { endRow() }
  }

  private mutating func add(
    _ index: Int, _ segment: MarkdownDocument.Segment, column: Int? = nil, end: [UInt8] = [FoldedText.barrierByte]
  ) {
    let start = bytes.count
    bytes.append(contentsOf: segment.text)
    let isAddress = segment.kind == .linkTarget || segment.kind == .imageTarget
    close(
      from: start, key: "body", segment: index, line: segment.line, column: column, isAddress: isAddress, end: end)
  }

  private mutating func close(
    from start: Int, key: String, segment: Int? = nil, line: Int = 0, column: Int? = nil, isAddress: Bool = false,
    end: [UInt8] = [FoldedText.barrierByte]
  ) {
    if bytes.count > start {
      pieces.append(
        Piece(
          key: key, segment: segment, line: line, column: column, isAddress: isAddress, bytes: start..<bytes.count,
          scalars: 0..<0))
    } else if end == [FoldedText.barrierByte] {
      return
    }
    bytes.append(contentsOf: end)
  }

  /// Folds what was added; call once, when everything is.
  ///
  /// - Parameter masks: Masks that may stand in it already; their words say nothing of what stands beside them.
  mutating func fold(masks: MaskWords = .none) {
    folded = FoldedText(bytes, options: [.escapes, .tags])
    let end = folded.count
    markup = folded.appendMarkup(of: bytes)
    masks.cover(&folded)
    joined = JoinedText(folded)
    var start = 0
    for piece in pieces.indices {
      start = folded.firstScalar(endingBehind: pieces[piece].bytes.lowerBound, in: start..<end)
      let barrier = folded.firstScalar(endingBehind: pieces[piece].bytes.upperBound, in: start..<end)
      pieces[piece].scalars = start..<barrier
      start = barrier
    }
  }

  /// Index of the piece that holds the scalar at `position`.
  func piece(at position: Int) -> Int? {
    guard position < folded.count else { return nil }
    let byte = Int(folded.starts[position])
    let index = firstPiece(endingBehind: byte)
    return index < pieces.count && pieces[index].bytes.contains(byte) ? index : nil
  }

  private func firstPiece(endingBehind byte: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].bytes.upperBound <= byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The pieces of which something stands in a range of the folded sheet.
  func pieces(in range: Range<Int>) -> Range<Int> {
    let place = folded.byteRange(of: range)
    let first = firstPiece(endingBehind: place.lowerBound)
    var end = first
    while end < pieces.count, pieces[end].bytes.lowerBound < place.upperBound { end += 1 }
    return first..<end
  }

  /// Index of the piece for a field, if it has text.
  func piece(key: String) -> Int? { pieces.firstIndex { $0.key == key && $0.segment == nil } }
}

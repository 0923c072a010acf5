import Markdown
import Matching

/// The edits of a sheet by piece, in bytes of the piece.
struct SheetEdits: Sendable {
  private(set) var byPiece: [[SegmentEdit]]
  /// Folded ranges that stay although a secret stands in them.
  var kept: [Range<Int>] = []
  /// What the bureau's own rules find.
  var ruled: [Span] = []
  /// What claims of the record and marks by hand hide.
  var claimed: [Span] = []

  init(pieces: Int) { byPiece = Array(repeating: [], count: pieces) }

  /// Takes a range out without a mark.
  mutating func add(delete range: Range<Int>, piece: Int, sheet: Sheet) {
    append(range, piece: piece, sheet: sheet, text: "", mark: nil)
  }

  /// Puts `text` in place of a span, and `continuation` in place of what of it stands in further cells of a table or items of a list: no cell
  /// is empty without a word why.
  mutating func add(_ span: Span, sheet: Sheet, text: String, continuation: String, mark: MarkClass) {
    for (index, piece) in sheet.pieces(in: span.range).enumerated() {
      add(span, piece: piece, sheet: sheet, text: index == 0 ? text : continuation, mark: mark)
    }
  }

  /// Puts `text` in place of a span; an address of a link or image is taken out as a whole.
  private mutating func add(_ span: Span, piece: Int, sheet: Sheet, text: String, mark: MarkClass) {
    if sheet.pieces[piece].isAddress {
      append(sheet.pieces[piece].scalars, piece: piece, sheet: sheet, text: "", mark: nil)
    } else {
      append(span.range, piece: piece, sheet: sheet, text: text, mark: mark)
    }
  }

  /// Puts the edits of each piece in order; of equal ones (an address taken out twice) one stays.
  mutating func sort() {
    for piece in byPiece.indices where byPiece[piece].count > 1 {
      byPiece[piece].sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
      var result: [SegmentEdit] = []
      for edit in byPiece[piece] where result.last.map({ $0.range.upperBound <= edit.range.lowerBound }) ?? true {
        result.append(edit)
      }
      byPiece[piece] = result
    }
  }

  private mutating func append(_ range: Range<Int>, piece: Int, sheet: Sheet, text: String, mark: MarkClass?) {
    let bytes = sheet.folded.byteRange(of: range)
    let start = sheet.pieces[piece].bytes.lowerBound
    let end = sheet.pieces[piece].bytes.upperBound
    byPiece[piece].append(
      SegmentEdit(
        segment: sheet.pieces[piece].segment ?? 0,
        range: max(bytes.lowerBound, start) - start..<min(bytes.upperBound, end) - start,
        text: text, mark: mark))
  }

  /// The edits of the body.
  func bodyEdits(in sheet: Sheet) -> [SegmentEdit] {
    var edits: [SegmentEdit] = []
    for (index, piece) in sheet.pieces.enumerated() where piece.segment != nil {
      edits.append(contentsOf: byPiece[index])
    }
    return edits
  }

  /// The sheet after the edits, with barriers in place of text that stays although it holds a secret, for one more search, and
  /// the offset at which each piece begins in it.
  func remainder(of sheet: Sheet) -> (bytes: [UInt8], starts: [Int]) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    bytes.reserveCapacity(sheet.bytes.count)
    let exempt = kept.map { sheet.folded.byteRange(of: $0) }.sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    for (index, piece) in sheet.pieces.enumerated() {
      var place = piece.bytes.lowerBound
      starts.append(bytes.count)
      func copy(to end: Int) {
        while next < exempt.count, exempt[next].upperBound <= place { next += 1 }
        while next < exempt.count, exempt[next].lowerBound < end {
          if exempt[next].lowerBound > place { bytes.append(contentsOf: sheet.bytes[place..<exempt[next].lowerBound]) }
          bytes.append(FoldedText.barrierByte)
          place = min(max(place, exempt[next].upperBound), end)
          if exempt[next].upperBound > end { return }
          next += 1
        }
        if place < end { bytes.append(contentsOf: sheet.bytes[place..<end]) }
        place = max(place, end)
      }
      for edit in byPiece[index] {
        copy(to: piece.bytes.lowerBound + edit.range.lowerBound)
        bytes.append(contentsOf: edit.text.utf8)
        place = max(place, piece.bytes.lowerBound + edit.range.upperBound)
      }
      copy(to: piece.bytes.upperBound)
      bytes.append(FoldedText.barrierByte)
    }
    return (bytes, starts)
  }
}

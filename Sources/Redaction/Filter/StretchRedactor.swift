/// Redacts a text that is given in pieces of which some end in the midst of a sentence, in the same memory however long the sentence is.
///
/// The end of such a piece is held back and read again with what follows, behind some text that is written already: rules look at less
/// than that around a place. Only the head of a table speaks for rows that are farther away, and is read again as long as the table
/// goes on. A hidden piece that is longer (ten million digits in a row) has its mask where it begins, and what follows is hidden without
/// another as long as it is read as part of one.
public struct StretchRedactor: Sendable {
  let redactor: TextRedactor
  /// The text that is read again: `written` bytes of it are written, the rest is not.
  private var held: [UInt8] = []
  private var written = 0
  /// Whether what was hidden last goes on behind the bytes that are written.
  private var isInside = false
  /// The lines that open the table in Markdown that the last piece cut.
  var tableHead: [UInt8] = []

  /// Redacts one text by `redactor`.
  public init(_ redactor: TextRedactor) { self.redactor = redactor }

  /// The redacted text as far as it is certain; persons keep the masks that `masks` gave them before.
  ///
  /// The bytes of what was hidden, or of an unclosed mark, are counted from the beginning of `piece` and are negative in what was held.
  ///
  /// - Parameter goesOn: Whether `piece` ends in the midst of a sentence; where it does not, nothing is held back.
  public mutating func redact(
    _ piece: [UInt8], goesOn: Bool, masks: inout FilterMasks
  ) throws(TextRedactor.UnclosedMark) -> TextRedactor.Result {
    if held.isEmpty, !goesOn {
      carryHeads(of: piece)
      return try redactor.redact(piece, masks: &masks)
    }
    let origin = held.count
    let text = held + piece
    let edits: [TextRedactor.Edit]
    do throws(TextRedactor.UnclosedMark) {
      edits = try redactor.edits(of: text, masks: &masks)
    } catch {
      // The mark may be closed in what follows.
      guard goesOn, text.count < Self.longest else { throw TextRedactor.UnclosedMark(error, behind: held) }
      held = text
      return TextRedactor.Result(text: [], hidden: [], edits: [])
    }
    let end = goesOn ? border(in: text, edits) : text.count
    let result = result(of: text, edits, upTo: end, origin: origin)
    isInside = edits.contains { $0.bytes.lowerBound < end && $0.bytes.upperBound > end }
    if goesOn { hold(text, from: end) } else { carryHeads(of: text) }
    return result
  }

  /// Holds the heads of the tables that the end of `text` cuts, for the rows in the next piece.
  private mutating func carryHeads(of text: [UInt8]) {
    held = []
    // Most pieces end in no row.
    if text.suffix(Self.longestRow).contains(where: RowSigns.all.contains) {
      for head in redactor.openHeads(of: text) { held += text[head] + [0x0A] }
    }
    written = held.count
  }

  /// Holds what is not written, what stands before it, and heads of tables before that.
  private mutating func hold(_ text: [UInt8], from end: Int) {
    var start = Self.scalarStart(at: max(0, end - Self.reach), in: text)
    var heads: [UInt8] = []
    let open = redactor.openHeads(of: text).filter { $0.upperBound < start }
    if !open.isEmpty {
      // A head stands in a line of its own, and so do rows.
      start = text[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? start
      for head in open where head.upperBound < start { heads += text[head] + [0x0A] }
    }
    held = heads + text[start...]
    written = heads.count + end - start
  }

  /// What is written of `text` between what is written already and `end`.
  private func result(
    of text: [UInt8], _ edits: [TextRedactor.Edit], upTo end: Int, origin: Int
  ) -> TextRedactor.Result {
    var output: [UInt8] = []
    output.reserveCapacity(end - written)
    var hidden: [HiddenSpan] = []
    var place = written
    for edit in edits where edit.bytes.upperBound > written && edit.bytes.lowerBound < end {
      let bytes = max(place, edit.bytes.lowerBound)..<min(end, edit.bytes.upperBound)
      output += text[place..<bytes.lowerBound]
      let hasMask = isInside && edit.bytes.lowerBound < written
      let part = TextRedactor.Edit(
        bytes: bytes.lowerBound - origin..<bytes.upperBound - origin, replacement: hasMask ? [] : edit.replacement,
        span: edit.span)
      output += part.replacement
      if let span = part.span { hidden.append(span.fitted(to: part)) }
      place = bytes.upperBound
    }
    output += text[place..<end]
    return TextRedactor.Result(text: output, hidden: hidden, edits: [])
  }

  /// Up to where `text`, which goes on, is written: before what is hidden across that place, if it is short enough to be read again.
  private func border(in text: [UInt8], _ edits: [TextRedactor.Edit]) -> Int {
    let end = Self.scalarStart(at: max(written, text.count - Self.reach), in: text)
    guard let across = edits.first(where: { $0.bytes.lowerBound < end && $0.bytes.upperBound > end }),
      end - across.bytes.lowerBound <= Self.reach
    else { return end }
    return max(written, across.bytes.lowerBound)
  }

  /// The first byte of the scalar that byte `index` belongs to.
  private static func scalarStart(at index: Int, in text: [UInt8]) -> Int {
    var index = index
    while index > 0, index < text.count, text[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  /// Bytes that are read again, and as many that are held back; more than any rule looks at around a place.
  static let reach = 1 << 14
  private static let longestRow = 200
  /// A mark by hand that is not closed within so many bytes never is.
  private static let longest = 1 << 24
}

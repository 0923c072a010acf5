import Matching

/// The cells under the head of a column, in Markdown rows, in lines with commas and in lines with blanks.
struct TableColumn {
  private let view: TextView
  private let separator: UInt32
  /// Cells before this one in its line.
  private let column: Int
  /// Separators of the head's line.
  private let separators: Int
  /// Where the line behind the head begins.
  private let firstLine: Int

  /// Where the head ends whose last word ends at `place`, behind a note and signs around the word: **手机号**, 手机号（必填）; `nil` where
  /// something else follows.
  static func headEnd(behind place: Int, in view: TextView) -> Int? {
    var end = skipSigns(place, in: view)
    if let behind = LabelledDigits.behindNote(end, in: view) { end = skipSigns(behind, in: view) }
    let scalar = view.scalar(end)
    return scalar == 0x7C || scalar == 0x2C || scalar == 0x20 || scalar == 0x0A ? end : nil
  }

  private static func skipSigns(_ place: Int, in view: TextView) -> Int {
    var end = place
    while end - place < 4, signs.contains(view.scalar(end)) { end += 1 }
    return end
  }

  /// Whether the line up to `place` may be one of heads: short, without digits and without the marks of sentences.
  static func isHead(_ place: Int, in view: TextView) -> Bool {
    var start = place
    while view.scalar(start) != 0x0A, view.scalar(start) != FoldedText.barrier {
      if place - start > longestHead || DigitCode.isDecimal(view.code(start)) || isProse(view.scalar(start)) {
        return false
      }
      start -= 1
    }
    return true
  }

  /// The column whose head ends at `end`; `nil` where the line is no row of heads.
  init?(headEndingAt end: Int, in view: TextView) {
    var start = end
    var before = Signs()
    while view.scalar(start - 1) != 0x0A, view.scalar(start - 1) != FoldedText.barrier {
      start -= 1
      let scalar = view.scalar(start)
      guard end - start <= Self.longestHead, !DigitCode.isDecimal(view.code(start)), !Self.isProse(scalar) else {
        return nil
      }
      before.count(scalar)
    }
    var stop = end
    var behind = Signs()
    while view.scalar(stop) != 0x0A {
      let scalar = view.scalar(stop)
      guard stop - end <= Self.longestHead, scalar != FoldedText.barrier, !DigitCode.isDecimal(view.code(stop)),
        !Self.isProse(scalar)
      else { return nil }
      behind.count(scalar)
      stop += 1
    }
    let isMarkdown = view.scalar(start) == 0x7C
    separator = isMarkdown ? 0x7C : before.commas + behind.commas > 0 ? 0x2C : 0x20
    self.view = view
    column = before.number(of: separator)
    separators = column + behind.number(of: separator)
    firstLine = stop + 1
  }

  /// Whether the table has other columns.
  var hasNeighbours: Bool { separators > 0 && separator != 0x20 }

  /// Calls `body` with the cell of each line that is cut like the head, down to the next head: no cell is read for two heads.
  func forEachCell(isHead isOtherHead: (Range<Int>) -> Bool = { _ in false }, _ body: (Range<Int>) -> Void) {
    var line = firstLine
    var rows = 0
    while rows < Self.longestTable, let (cell, next) = cell(inLineAt: line), !isHead(cell),
      !isOtherHead(cell)
    {
      body(cell)
      line = next
      rows += 1
    }
  }

  /// Whether the cell ends with a word that announces numbers and holds none.
  private func isHead(_ cell: Range<Int>) -> Bool {
    var end = cell.upperBound
    while end > cell.lowerBound, view.scalar(end - 1) == 0x20 { end -= 1 }
    guard end > cell.lowerBound, NumberVocabulary.lastScalars[Int(min(view.scalar(end - 1), 0xFFFF))] else {
      return false
    }
    return NumberVocabulary.word(endingAt: end, in: view) != nil
      && !cell.contains { DigitCode.isDecimal(view.code($0)) }
  }

  /// The cell of the line at `line` and the beginning of the next line; `nil` where the table ends.
  private func cell(inLineAt line: Int) -> (Range<Int>, Int)? {
    var place = line
    var count = 0
    var start = column == 0 ? line : nil
    var end: Int?
    while view.scalar(place) != 0x0A, view.scalar(place) != FoldedText.barrier {
      if place - line > Self.longestLine { return nil }
      if view.scalar(place) == separator {
        count += 1
        if count == column { start = place + 1 }
        if count == column + 1 { end = place }
      }
      place += 1
    }
    // The last cell of a row with commas may hold some itself.
    let isLast = separator == 0x2C && column == separators && count > separators
    guard count == separators || isLast, let start, place > line else { return nil }
    return (start..<(isLast ? place : end ?? place), place + 1)
  }

  /// How often each separator stands in part of a line.
  private struct Signs {
    var bars = 0
    var commas = 0
    var blanks = 0

    mutating func count(_ scalar: UInt32) {
      switch scalar {
      case 0x7C: bars += 1
      case 0x2C: commas += 1
      case 0x20: blanks += 1
      default: break
      }
    }

    func number(of separator: UInt32) -> Int { separator == 0x7C ? bars : separator == 0x2C ? commas : blanks }
  }

  /// What stands in sentences and in no head: a full stop, a semicolon, a colon and the like.
  private static func isProse(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0x3B || scalar == 0x3A || scalar == 0x21 || scalar == 0x3F
  }

  /// Signs of emphasis, of a field that must be filled, quotes, the point of No.
  private static let signs = Set("*_`\".".unicodeScalars.map(\.value))
  private static let longestHead = 120
  private static let longestLine = 400
  private static let longestTable = 200
}

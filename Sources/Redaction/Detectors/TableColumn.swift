import Matching

/// The cells under the head of a column, in rows with bars, in lines with commas or semicolons and in lines with blanks.
struct TableColumn {
  private let view: TextView
  private let border: Border
  /// Cells of the head's line, and which of them the head is.
  private let count: Int
  private let column: Int
  /// The line of the head.
  let head: Range<Int>

  /// What parts the cells of a line.
  private enum Border {
    case bar, comma, semicolon
    /// Two blanks or more, so that cells may hold single ones.
    case gap
    case blank
  }

  /// Where the head ends whose last word ends at `place`, behind a note and signs around the word: **手机号**, 手机号（必填）; `nil` where
  /// something else follows.
  private static func headEnd(behind place: Int, in view: TextView) -> Int? {
    var end = skipSigns(place, in: view)
    if let behind = LabelledDigits.behindNote(end, in: view) { end = skipSigns(behind, in: view) }
    let scalar = view.scalar(end)
    return scalar == 0x7C || scalar == 0x2C || scalar == 0x3B || scalar == 0x20 || scalar == 0x0A ? end : nil
  }

  /// Whether a head may end with the scalar before `place`: nothing of a word stands there.
  static func mayEnd(at place: Int, in view: TextView) -> Bool {
    let scalar = view.scalar(place)
    return scalar < 0x80 && !TextView.isAlphanumeric(scalar)
  }

  /// Whether the content of `cell` ends with one of `words`, as another head of the column does.
  static func ends(_ cell: Range<Int>, with words: [[UInt32]], in view: TextView) -> Bool {
    let end = view.trimmed(cell, of: edges).upperBound
    return words.contains { $0.count <= cell.count && view.ends(with: $0, at: end) }
  }

  private static let edges = ScalarSet(FoldedText.scalars(of: "*_`\".) "))

  private static func skipSigns(_ place: Int, in view: TextView) -> Int {
    var end = place
    while end - place < 4, signs.contains(view.scalar(end)) { end += 1 }
    return end
  }

  /// The column whose head's last word ends at `place`.
  init?(headedBy place: Int, in view: TextView) {
    guard let end = Self.headEnd(behind: place, in: view) else { return nil }
    self.init(headEndingAt: end, in: view)
  }

  /// The column whose head ends at `end`; `nil` where the line is no row of heads, which are short, without digits and without the marks of
  /// sentences.
  init?(headEndingAt end: Int, in view: TextView) {
    func isOfHead(_ place: Int) -> Bool {
      // 身份证后4位
      let isFigure = DigitCode.isDecimal(view.code(place)) && view.scalar(place + 1) != Self.places
      return !isFigure && (view.scalar(place) == 0x3B || !Self.isProse(view.scalar(place)))
    }
    var start = end
    while !TextView.isLineEnd(view.scalar(start - 1)) {
      guard end - start < Self.longestHead, isOfHead(start - 1) else { return nil }
      start -= 1
    }
    var stop = end
    while view.scalar(stop) != 0x0A {
      guard stop - end < Self.longestHead, view.scalar(stop) != FoldedText.barrier, isOfHead(stop) else { return nil }
      stop += 1
    }
    self.view = view
    head = start..<stop
    border = Self.border(of: start..<stop, in: view)
    let cells = Self.cells(of: start..<stop, border, in: view)
    count = cells.count
    // A line of prose may have semicolons; one of heads has little between them, and rows below.
    if border == .semicolon {
      guard cells.allSatisfy({ (1...Self.longestCell).contains($0.count) }),
        Self.cells(of: Self.line(behind: stop, in: view), border, in: view).count == count
      else { return nil }
    } else if head.contains(where: { view.scalar($0) == 0x3B }) {
      return nil
    }
    column = cells.firstIndex { $0.upperBound >= end } ?? 0
  }

  /// Whether the table has other columns; where single blanks part them, there are three at least, and lines that are cut like the head.
  var hasNeighbours: Bool { count > 1 && border != .blank || count > 2 && hasRows }

  /// Whether it is a column beside others and has rows.
  var isOfTable: Bool { hasNeighbours && hasRows }

  /// Whether lines follow that are cut like the head.
  private var hasRows: Bool {
    line(at: head.upperBound + 1).flatMap(cell(of:)).map { !isHead($0) } ?? false
  }

  /// Calls `body` with the cell of each line that is cut like the head, down to the next head: no cell is read for two heads.
  func forEachCell(isHead isOtherHead: (Range<Int>) -> Bool = { _ in false }, _ body: (Range<Int>) -> Void) {
    forEachRow(isHead: isOtherHead) { cell, _ in body(cell) }
  }

  /// Where the table is cut, so that no number is read across its rows or out of the cells of the column: the ends of its lines, and what
  /// parts these cells from others.
  func borders(isHead isOtherHead: (Range<Int>) -> Bool = { _ in false }) -> [Int] {
    var places = [head.upperBound]
    forEachRow(isHead: isOtherHead) { cell, line in
      places += [cell.lowerBound - 1, cell.upperBound, line.upperBound].filter {
        line.contains($0) || $0 == line.upperBound
      }
    }
    return places.count > 1 ? places : []
  }

  /// Whether the rows reach the end of the text.
  func isOpen(isHead isOtherHead: (Range<Int>) -> Bool) -> Bool {
    let end = forEachRow(isHead: isOtherHead) { _, _ in }
    return view.scalar(end) == FoldedText.barrier || view.scalar(end - 1) == FoldedText.barrier
  }

  /// Calls `body` with the cell and the line of each row → where the line behind them begins.
  @discardableResult
  private func forEachRow(isHead isOtherHead: (Range<Int>) -> Bool, _ body: (Range<Int>, Range<Int>) -> Void) -> Int {
    var start = head.upperBound + 1
    while let line = line(at: start), let cell = cell(of: line), !isHead(cell),
      !isOtherHead(cell)
    {
      body(cell, line)
      start = line.upperBound + 1
    }
    return start
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

  /// The line that begins at `start`, unless it is empty or too long.
  private func line(at start: Int) -> Range<Int>? {
    var end = start
    while !TextView.isLineEnd(view.scalar(end)) {
      if end - start > Self.longestLine { return nil }
      end += 1
    }
    return end > start ? start..<end : nil
  }

  /// The cell of the column in `line`; `nil` where the table ends.
  private func cell(of line: Range<Int>) -> Range<Int>? {
    let cells = Self.cells(of: line, border, in: view)
    if cells.count == count { return cells[column] }
    guard cells.count > count, count > 1 else { return nil }
    switch border {
    case .bar: return spelledCells(cells)
    case .semicolon: return nil
    // The last cell of a row with commas may hold some itself.
    case .comma: return column == count - 1 ? cells[column].lowerBound..<line.upperBound : nil
    // 1 1389 9068 709 配电工: the cells before and behind tell which parts are those of this one.
    case .gap, .blank:
      if line.contains(where: { Self.isProse(view.scalar($0)) }) { return nil }
      return cells[column].lowerBound..<cells[cells.count - count + column].upperBound
    }
  }

  /// | 5 | 3 | 2 | …: the cells in the place of the column's one, of which each holds one digit of a number.
  private func spelledCells(_ cells: [Range<Int>]) -> Range<Int>? {
    let own = cells[column...column + cells.count - count]
    guard own.count >= Self.leastSpelled, let first = own.first, let last = own.last,
      own.allSatisfy({ cell in
        let content = view.trimmed(cell, of: Self.blank)
        return content.count == 1 && view.code(content.lowerBound) != DigitCode.none
      })
    else { return nil }
    return first.lowerBound..<last.upperBound
  }

  /// The line behind the line end at `end`, as far as lines of tables go.
  private static func line(behind end: Int, in view: TextView) -> Range<Int> {
    var stop = end + 1
    while stop - end <= longestLine, !TextView.isLineEnd(view.scalar(stop)) { stop += 1 }
    return end + 1..<stop
  }

  private static func border(of line: Range<Int>, in view: TextView) -> Border {
    if line.contains(where: { view.scalar($0) == 0x7C }) { return .bar }
    if line.contains(where: { view.scalar($0) == 0x3B }) { return .semicolon }
    if line.contains(where: { view.scalar($0) == 0x2C }) { return .comma }
    return line.contains { view.scalar($0) == 0x20 && view.scalar($0 + 1) == 0x20 } ? .gap : .blank
  }

  private static func cells(of line: Range<Int>, _ border: Border, in view: TextView) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var line = line
    if border == .gap || border == .blank { line = view.trimmed(line, of: blank) }
    var start = line.lowerBound
    var place = start
    while place < line.upperBound {
      // "8,001,020,684": the commas of a cell in quotes part no cells.
      if border == .comma, place == start, view.scalar(place) == 0x22,
        let close = (place + 1..<line.upperBound).first(where: { view.scalar($0) == 0x22 })
      {
        place = close + 1
        continue
      }
      let end = place
      switch border {
      case .bar: if view.scalar(place) == 0x7C { place += 1 }
      case .comma: if view.scalar(place) == 0x2C { place += 1 }
      case .semicolon: if view.scalar(place) == 0x3B { place += 1 }
      case .gap, .blank:
        while place < line.upperBound, view.scalar(place) == 0x20 { place += 1 }
        if border == .gap, place == end + 1 { continue }
      }
      if place > end {
        cells.append(start..<end)
        start = place
      } else {
        place += 1
      }
    }
    cells.append(start..<line.upperBound)
    return cells
  }

  /// What stands in sentences and in no head: a full stop, a semicolon, a colon and the like.
  private static func isProse(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0x3B || scalar == 0x3A || scalar == 0x21 || scalar == 0x3F
  }

  /// Whether one of `words` stands in the line of the head.
  func heads(_ words: WordTable) -> Bool { words.isIn(head, of: view) }

  /// 位.
  private static let places: UInt32 = 0x4F4D
  private static let blank = ScalarSet([0x20])
  /// Signs of emphasis, of a field that must be filled, quotes, the point of No.
  private static let signs = ScalarSet("*_`\".".unicodeScalars.map(\.value))
  /// So many cells with a digit each are a number.
  private static let leastSpelled = 7
  private static let longestCell = 14
  private static let longestHead = 120
  private static let longestLine = 400
}

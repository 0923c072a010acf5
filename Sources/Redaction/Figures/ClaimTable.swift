import Matching

/// A cell of a table that begins with a figure, and the words that say what it is: the head of its column, and the cells left of it.
struct ClaimTable {
  /// The figure as `FigureText` has it, with the unit of the head too where the cell has none, and its range in the folded text.
  let figures: (keys: [[UInt32]], range: Range<Int>)
  private let head: [UInt32]
  private let row: [[UInt32]]

  /// Whether the head and a cell of the row together hold the name: 氧化铝 in the row and 掺量 in the head.
  func isNamed(_ name: [UInt32]) -> Bool {
    head.holds(name) || row.contains { ($0 + head).holds(name) || (head + $0).holds(name) }
  }

  /// Calls `body` with each cell of each table whose first word is a figure.
  static func forEachCell(of text: FoldedText, _ body: (ClaimTable) -> Void) {
    guard text.scalars.contains(bar) else { return }
    var head: [Range<Int>] = []
    var start = 0
    while start < text.scalars.count {
      var end = start
      while end < text.scalars.count, text.scalars[end] != 0x0A, text.scalars[end] != FoldedText.barrier { end += 1 }
      let cells = cells(in: start..<end, of: text)
      if cells.isEmpty {
        head = []
      } else if head.isEmpty {
        head = cells
        read(cells, below: [], of: text, body)
      } else {
        read(cells, below: head, of: text, body)
      }
      start = end + 1
    }
  }

  private static func read(
    _ cells: [Range<Int>], below head: [Range<Int>], of text: FoldedText, _ body: (ClaimTable) -> Void
  ) {
    var row: [[UInt32]] = []
    for (column, cell) in cells.enumerated() {
      guard let first = cell.first, FigurePart.mayBegin(with: text.scalars[first], code: text.digits[first]) else {
        if row.count < most { row.append(words(Self.start(of: cell), of: text)) }
        continue
      }
      let above = Self.start(of: head.count == cells.count ? head[column] : 0..<0)
      let view = FigureText(Array(text.scalars[cell]), digits: Array(text.digits[cell]))
      guard let chain = view.chains.first, chain.lowerBound == 0 else { continue }
      let range = view.foldedRange(of: chain)
      var keys = [Array(view.scalars[chain])]
      if view.scalars[chain.upperBound - 1] == FigureText.edge, let unit = unit(in: above, of: text) {
        let end = cell.lowerBound + range.upperBound
        let own = cell.lowerBound..<end
        let figure = FigureText(
          Array(text.scalars[own]) + Array(text.scalars[unit]),
          digits: Array(text.digits[own]) + Array(text.digits[unit]))
        keys += figure.chains.prefix(1).map { Array(figure.scalars[$0]) }
      }
      body(
        ClaimTable(
          figures: (keys, cell.lowerBound + range.lowerBound..<cell.lowerBound + range.upperBound),
          head: words(above, of: text), row: row))
    }
  }

  /// The cells of a line that begins with a bar, without the blanks around them; none of another line.
  private static func cells(in line: Range<Int>, of text: FoldedText) -> [Range<Int>] {
    guard let first = line.first(where: { text.scalars[$0] != 0x20 }), text.scalars[first] == bar else { return [] }
    var cells: [Range<Int>] = []
    var start = first + 1
    for place in first + 1..<max(line.upperBound, first + 1) where text.scalars[place] == bar {
      var cell = start..<place
      while let first = cell.first, text.scalars[first] == 0x20 { cell.removeFirst() }
      while let last = cell.last, text.scalars[last] == 0x20 { cell.removeLast() }
      cells.append(cell)
      start = place + 1
    }
    return cells
  }

  /// The unit in a head: behind a bracket, a stroke, a comma or a colon. 用量（kg）, 温度/℃.
  private static func unit(in head: Range<Int>, of text: FoldedText) -> Range<Int>? {
    text.scalars.withUnsafeBufferPointer { scalars in
      text.digits.withUnsafeBufferPointer { digits in
        let view = TextView(scalars: scalars, digits: digits)
        for place in head where signs.contains(scalars[place]) {
          if place + 1 < head.upperBound, let end = unitEnd(at: place + 1, in: view) {
            return place + 1..<min(end, head.upperBound)
          }
        }
        return nil
      }
    }
  }

  /// As much of a cell as a name may need.
  private static func start(of cell: Range<Int>) -> Range<Int> {
    cell.lowerBound..<min(cell.upperBound, cell.lowerBound + longest)
  }

  /// Where a unit with 万 or 亿 before it ends.
  private static func unitEnd(at start: Int, in view: TextView) -> Int? {
    let isMultiple = [0x4E07, 0x4EBF].contains(view.scalar(start))
    return FigureUnit(at: start + (isMultiple ? 1 : 0), in: view)?.end
  }

  private static func words(_ range: Range<Int>, of text: FoldedText) -> [UInt32] {
    text.scalars[range].filter { NamedFigure.isWord($0) && !NamedFigure.isNoise($0) }
  }

  private static let bar: UInt32 = 0x7C
  private static let signs = Set("(/,:[".unicodeScalars.map(\.value))
  private static let longest = 200
  /// Cells of a row that may name a figure.
  private static let most = 20
}

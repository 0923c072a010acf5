import Matching

/// The row of a table with bars or commas in which a number stands, with the heads of its column.
struct TableRow {
  /// Where the line begins.
  let start: Int
  /// The sign between cells: a bar, else a comma; a tabulator became a blank and is none.
  let separator: UInt32
  private let place: Int
  private let view: TextView

  /// The row of the number at `place`, unless no sign stands before it in its line.
  init?(before place: Int, in view: TextView) {
    var start = place
    while place - start < Self.reach, !TextView.isLineEnd(view.scalar(start - 1)) { start -= 1 }
    let row = start..<place
    if row.contains(where: { view.scalar($0) == 0x7C }) {
      separator = 0x7C
    } else if row.contains(where: { view.scalar($0) == 0x2C }) || view.scalar(place - 1) == 0x0A {
      separator = 0x2C
    } else {
      return nil
    }
    (self.start, self.place, self.view) = (start, place, view)
  }

  /// The first cell of the row, without the bar that may begin it.
  var first: Range<Int>? { cell(view.scalar(start) == separator ? 1 : 0, from: start) }

  /// The cells above the number in the lines that may be heads.
  var heads: [Range<Int>] {
    let column = (start..<place).count { view.scalar($0) == separator }
    return (view.heads?.heads(above: start, separator: separator) ?? []).compactMap { cell(column, from: $0) }
  }

  /// The cell of `column` in the line at `start`, without blanks at its end.
  private func cell(_ column: Int, from start: Int) -> Range<Int>? {
    var place = start
    var left = column
    while left > 0 {
      let scalar = view.scalar(place)
      if TextView.isLineEnd(scalar) || place - start > Self.reach { return nil }
      if scalar == separator { left -= 1 }
      place += 1
    }
    var end = place
    while end - place < Self.longestCell, view.scalar(end) != separator, !TextView.isLineEnd(view.scalar(end)) {
      end += 1
    }
    while end > place, view.scalar(end - 1) == 0x20 { end -= 1 }
    return end > place ? place..<end : nil
  }

  private static let longestCell = 40
  /// Scalars of the longest row.
  private static let reach = 2000
}

import Matching

/// The ends of lines that are numbered one after the other: 1,压力表,1908152101⏎2,压力表,…: no number goes on in the number of the next row.
enum NumberedRows {
  /// The line ends between two lines of which the second has the next number.
  static func borders(in view: TextView) -> [Int] {
    var borders: [Int] = []
    var last: Int?
    var start = 0
    while start < view.scalars.count {
      let number = number(at: start, in: view)
      if let number, let last, number == last + 1 { borders.append(start - 1) }
      last = number
      guard let end = view.scalars[start...].firstIndex(of: 0x0A) else { break }
      start = end + 1
    }
    return borders
  }

  /// The number of the line that begins at `start`, up to six digits before a comma, a bar or a mark of a list.
  private static func number(at start: Int, in view: TextView) -> Int? {
    var place = start
    while place - start < 3, view.scalar(place) == 0x20 || view.scalar(place) == 0x7C { place += 1 }
    let first = place
    var value = 0
    while place - first < 7, DigitCode.isDecimal(view.code(place)) {
      value = value * 10 + Int(DigitCode.value(view.code(place)))
      place += 1
    }
    guard (1...6).contains(place - first) else { return nil }
    while place - first < 9, view.scalar(place) == 0x20 { place += 1 }
    return marks.contains(view.scalar(place)) ? value : nil
  }

  private static let marks = ScalarSet(FoldedText.scalars(of: ",|、."))
}

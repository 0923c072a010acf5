/// The bars between the cells of a table, which are no ones: |1|20000|2022-05-06|.
///
/// A bar may stand for a one inside a number (138OO|38OOO). It does not where its line begins and ends with a bar, or where the line above
/// or below has as many, nor between figures and a numeral.
enum TableBars {
  /// The bar.
  static let scalar: UInt32 = 0x7C

  /// Takes the digit code from the bars of rows.
  static func read(_ scalars: [UInt32], _ digits: inout [UInt8]) {
    var above = 0
    var line = Line(at: 0, in: scalars)
    while true {
      let next = line.end < scalars.count ? Line(at: line.end + 1, in: scalars) : nil
      if line.isFramed || line.bars > 1 && (line.bars == above || line.bars == next?.bars) {
        for place in line.start..<line.end where scalars[place] == scalar { digits[place] = DigitCode.none }
      } else if line.bars > 0 {
        for place in line.start..<line.end where scalars[place] == scalar && isBeforeNumeral(place, digits) {
          digits[place] = DigitCode.none
        }
      }
      guard let next else { return }
      (above, line) = (line.bars, next)
    }
  }

  /// 532301…0015|壹拾壹万元: whether figures stand before the bar at `place` and a numeral behind it, which are no one number.
  private static func isBeforeNumeral(_ place: Int, _ digits: [UInt8]) -> Bool {
    guard place > 0, place + 1 < digits.count else { return false }
    let (before, behind) = (digits[place - 1], digits[place + 1])
    return DigitCode.isDecimal(before) && DigitCode.isDigit(behind) && !DigitCode.isDecimal(behind)
  }

  private struct Line {
    let start: Int
    let end: Int
    var bars = 0
    /// Whether the first and the last scalar but blanks are bars.
    let isFramed: Bool

    init(at start: Int, in scalars: [UInt32]) {
      var (first, last): (UInt32, UInt32) = (0, 0)
      var end = start
      while end < scalars.count, scalars[end] != 0x0A, scalars[end] != FoldedText.barrier {
        let scalar = scalars[end]
        if scalar == TableBars.scalar { bars += 1 }
        if scalar != 0x20 {
          if first == 0 { first = scalar }
          last = scalar
        }
        end += 1
      }
      (self.start, self.end) = (start, end)
      isFramed = bars > 1 && first == TableBars.scalar && last == TableBars.scalar
    }
  }
}

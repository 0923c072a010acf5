import Matching

/// The number of a foreign passport, in which letters and figures stand in any order: C01X00T47, L898902C3 (ICAO Doc 9303).
enum MixedNumber {
  /// The number that begins at `start`: six to twelve letters and digits, two digits at least, through single blanks, hyphens and marks of
  /// emphasis.
  static func range(at start: Int, in view: TextView) -> Range<Int>? {
    guard isCharacter(start, view) else { return nil }
    var place = start
    var end = start
    var (digits, letters, row) = (0, 0, 0)
    while digits + letters <= longest {
      if DigitCode.isDecimal(view.code(place)) {
        (digits, row) = (digits + 1, 0)
      } else if TextView.isLetter(view.scalar(place)) {
        (letters, row) = (letters + 1, row + 1)
        // A word rather than part of a number.
        if row > longestWord { return nil }
      } else if end == place, let next = behindGap(place, view) {
        // A word behind a blank is no part of the number.
        guard
          view.scalar(place) != 0x20 || DigitCode.isDecimal(view.code(next)) || DigitCode.isDecimal(view.code(next + 1))
        else { break }
        if view.scalar(place) == 0x2E, digits > 1, isEnding(next, view) { break }
        (place, row) = (next, 0)
        continue
      } else {
        break
      }
      place += 1
      end = place
    }
    guard digits >= 2, letters >= 1, (6...longest).contains(digits + letters), !isCharacter(end, view),
      view.scalar(end) != FoldedText.cover
    else { return nil }
    return start..<end
  }

  private static func isCharacter(_ place: Int, _ view: TextView) -> Bool {
    TextView.isLetter(view.scalar(place)) || DigitCode.isDecimal(view.code(place))
  }

  /// Behind a blank, a hyphen, a point or up to two stars.
  private static func behindGap(_ place: Int, _ view: TextView) -> Int? {
    var end = place
    while end - place < 2, gaps.contains(view.scalar(end)), end == place || view.scalar(end) == view.scalar(place) {
      end += 1
    }
    return end > place && isCharacter(end, view) ? end : nil
  }

  /// Whether the letters at `start` are the ending of a file's name, .pdf.
  private static func isEnding(_ start: Int, _ view: TextView) -> Bool {
    var place = start
    while place - start <= longestWord, TextView.isLetter(view.scalar(place)) { place += 1 }
    return place - start >= 3 && !isCharacter(place, view)
  }

  private static let gaps = Set(" -.*·_".unicodeScalars.map(\.value))
  private static let longest = 12
  private static let longestWord = 5
}

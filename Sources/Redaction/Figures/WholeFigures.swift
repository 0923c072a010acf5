import Matching

/// Tells whether a text that was found ends in the middle of a number: 50吨 is not found in 150吨 nor in 一百五十吨, AQ-1 not in AQ-12.
enum WholeFigures {
  /// Whether `range` begins or ends inside of a longer number, or of a Latin word where `wordsToo` says so.
  static func cuts(_ range: Range<Int>, in text: FoldedText, wordsToo: Bool = false) -> Bool {
    if wordsToo, cutsWord(at: range.lowerBound, in: text) || cutsWord(at: range.upperBound, in: text) { return true }
    return text.scalars.withUnsafeBufferPointer { scalars in
      text.digits.withUnsafeBufferPointer { digits in
        let view = TextView(scalars: scalars, digits: digits)
        return cuts(at: range.lowerBound, in: view, text) || cuts(at: range.upperBound, in: view, text)
      }
    }
  }

  /// Whether the sign is a point between digits: of ASCII, or wide.
  static func isPoint(_ scalar: UInt32) -> Bool { scalar == 0x2E || scalar == 0xB7 }

  /// How many points stand between two digits of `range`, or of the whole text: 3.5% is not found for 35%.
  static func points(in text: FoldedText, _ range: Range<Int>? = nil) -> Int {
    let range = range ?? 0..<text.count
    return range.dropFirst().dropLast().count { place in
      isPoint(text.scalars[place]) && DigitCode.isDecimal(text.digits[place - 1])
        && DigitCode.isDecimal(text.digits[place + 1])
    }
  }

  private static func cutsWord(at place: Int, in text: FoldedText) -> Bool {
    place > 0 && place < text.count && TextView.isLetter(text.scalars[place - 1])
      && TextView.isLetter(text.scalars[place])
  }

  /// Whether a number goes on from before `place` to behind it.
  private static func cuts(at place: Int, in view: TextView, _ text: FoldedText) -> Bool {
    func isDecimal(_ place: Int) -> Bool { DigitCode.isDecimal(view.code(place)) }
    if isDecimal(place - 1) {
      if isDecimal(place) { return true }
      return isDecimal(place + 1) && (isPoint(view.scalar(place)) || isGroup(behind: place, in: view, text))
    }
    if isDecimal(place), isDecimal(place - 2) {
      return isPoint(view.scalar(place - 1)) || isGroup(behind: place - 1, in: view, text)
    }
    guard isNumeral(place - 1, in: view), isNumeral(place, in: view) else { return false }
    var start = place - 1
    while place - start < longest, isNumeral(start - 1, in: view) { start -= 1 }
    while start < place {
      guard let number = ChineseNumber(at: start, scalars: view.scalars, digits: view.digits) else {
        start += 1
        continue
      }
      if number.end > place { return true }
      start = number.end
    }
    return false
  }

  /// Whether a comma, no wide one, stands at `comma` with three digits behind it.
  private static func isGroup(behind comma: Int, in view: TextView, _ text: FoldedText) -> Bool {
    guard view.scalar(comma) == 0x2C, text.ends[comma] - text.starts[comma] == 1 else { return false }
    let digits = (1...4).prefix { DigitCode.isDecimal(view.code(comma + $0)) }.count
    return digits == 3
  }

  private static func isNumeral(_ place: Int, in view: TextView) -> Bool {
    ChineseNumber.isNumeral(view.scalar(place), code: view.code(place))
  }

  private static let longest = 24
}

import Matching

/// A number of a person's paper in plain writing: letters and digits, groups with blanks or hyphens, a year in brackets.
enum PaperNumber {
  /// The number that begins at `start`, if it has as many digits as the label asks for and is neither a date nor a quantity.
  static func range(at start: Int, for label: PaperLabel, in view: TextView) -> Range<Int>? {
    if label.kind == .messenger { return account(at: start, in: view) }
    guard isPart(start, in: view), !isPart(start - 1, in: view) else { return nil }
    var (place, end, digits, letters) = (start, start, 0, 0)
    var isOpen = false
    while place - start < longest {
      let scalar = view.scalar(place)
      if DigitCode.isDigit(view.code(place)), scalar < 0x80 || !TextView.isHan(scalar) {
        digits += 1
        end = place + 1
      } else if TextView.isLetter(scalar) {
        letters += 1
        if digits == 0, letters > mostLetters { return nil }
        end = place + 1
      } else if scalar == 0x28, digits <= 2, !isOpen {
        isOpen = true
      } else if scalar == 0x29, isOpen {
        isOpen = false
      } else if !(joints.contains(scalar) && isPart(place + 1, in: view) && end == place) || isDate(place + 1, in: view)
      {
        break
      }
      place += 1
    }
    guard digits >= label.leastDigits, !units.contains(view.scalar(end)), !isDate(start, in: view) else { return nil }
    if view.scalar(end) == 0x2E, DigitCode.isDigit(view.code(end + 1)) { return nil }
    return start..<end
  }

  /// An account of a messenger: a letter and five or more letters, digits, - and _, of which one is no letter.
  private static func account(at start: Int, in view: TextView) -> Range<Int>? {
    guard TextView.isLetter(view.scalar(start)), !isOfAccount(start - 1, in: view) else { return nil }
    var end = start
    while end - start < 24, isOfAccount(end, in: view) { end += 1 }
    let isAccount = end - start >= 6 && (start..<end).contains { !TextView.isLetter(view.scalar($0)) }
    return isAccount && view.scalar(end) != 0x40 && view.scalar(end) != 0x2E ? start..<end : nil
  }

  private static func isOfAccount(_ place: Int, in view: TextView) -> Bool {
    let scalar = view.scalar(place)
    return TextView.isAlphanumeric(scalar) || scalar == 0x5F || scalar == 0x2D
  }

  /// Whether a figure or a letter stands at `place`.
  private static func isPart(_ place: Int, in view: TextView) -> Bool { TextView.isAlphanumeric(view.scalar(place)) }

  /// 2021-11-02, 2021.11: a year and a month.
  private static func isDate(_ start: Int, in view: TextView) -> Bool {
    guard (start..<start + 4).allSatisfy({ DigitCode.isDecimal(view.code($0)) }),
      dateMarks.contains(view.scalar(start + 4)),
      [1, 2].contains(DigitCode.value(view.code(start)))
    else { return false }
    let isMonth = DigitCode.isDecimal(view.code(start + 5))
    let isShort = !DigitCode.isDecimal(view.code(start + 7)) || !DigitCode.isDecimal(view.code(start + 6))
    return isMonth && isShort
  }

  private static let joints = ScalarSet(FoldedText.scalars(of: "- "))
  private static let dateMarks = ScalarSet(FoldedText.scalars(of: "-./"))
  private static let units = ScalarSet(FoldedText.scalars(of: "年月日元个次人份张件万亿米吨%℃"))
  private static let mostLetters = 4
  private static let longest = 36
}

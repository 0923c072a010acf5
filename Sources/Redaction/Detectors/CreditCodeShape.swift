import Matching
import Records

/// Recognises unified social credit codes (GB 32100-2015), which are public for units, by their shape in any text.
enum CreditCodeShape {
  /// The letters and digits around `position`; no further than a code could reach.
  static func token(around position: Int, in view: TextView) -> Range<Int> {
    var start = position
    while TextView.isAlphanumeric(view.scalar(start - 1)), position - start < 19 { start -= 1 }
    var end = position + 1
    while TextView.isAlphanumeric(view.scalar(end)), end - position < 19 { end += 1 }
    return start..<end
  }

  /// Whether the 18 letters and digits at `start` have the build of a credit code.
  static func isCode(_ start: Int, in view: TextView) -> Bool {
    let prefix = (view.scalar(start), view.scalar(start + 1))
    guard [0x31, 0x35, 0x39, 0x41, 0x4E, 0x59].contains(prefix.0), [0x31, 0x32, 0x33, 0x39].contains(prefix.1) else {
      return false
    }
    var letters = 0
    for place in start + 2..<start + 8 where !(0x30...0x39).contains(view.scalar(place)) { return false }
    for place in start + 8..<start + 18 {
      let scalar = view.scalar(place)
      if scalar >= 0x61 { return false }
      if TextView.isLetter(scalar), ![0x49, 0x4F].contains(scalar), !(scalar == 0x58 && place == start + 17) {
        letters += 1
      }
    }
    if letters > 0 { return true }
    // Only digits: a code if its check digit is right and it states no date of birth.
    let digits = (start..<start + 18).map { UInt8(truncatingIfNeeded: view.scalar($0)) }
    func number(_ offset: Int, _ length: Int) -> Int {
      digits[offset..<offset + length].reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }),
      UnifiedCode.checkCharacter(of: digits[0..<17]) == digits[17]
    else { return false }
    return !ResidentIDDetector.isDate(year: number(6, 4), number(10, 2), number(12, 2))
  }
}

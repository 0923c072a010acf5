import Matching

/// Digits with one and the same letter between them, which is no digit: 5a3a2a3a…, 138k0013k8000.
struct FilledDigits {
  /// From the first digit to the last, with a final X.
  let range: Range<Int>
  let digits: [Int]
  /// Digits between letters.
  let lengths: [Int]

  /// Reads the digits that begin at `start`; `nil` where no letter of the kind stands between some.
  init?(at start: Int, in view: TextView) {
    guard DigitCode.isDecimal(view.code(start)), !TextView.isAlphanumeric(view.scalar(start - 1)) else { return nil }
    var digits: [Int] = []
    var lengths: [Int] = []
    var letter: UInt32?
    var place = start
    while digits.count <= Self.longest {
      let first = place
      while place - first <= Self.longest, DigitCode.isDecimal(view.code(place)) {
        digits.append(Int(DigitCode.value(view.code(place))))
        place += 1
      }
      lengths.append(place - first)
      let next = view.scalar(place) | 0x20
      guard Self.isFiller(view.scalar(place)), letter.map({ $0 == next }) ?? true else { break }
      if view.code(place + 1) == DigitCode.x, digits.count == 17 {
        place += 1
        break
      }
      guard DigitCode.isDecimal(view.code(place + 1)) else { return nil }
      letter = next
      place += 1
    }
    if digits.count == 17, view.code(place) == DigitCode.x {
      digits.append(10)
      place += 1
    }
    guard letter != nil, digits.count <= Self.longest, !TextView.isAlphanumeric(view.scalar(place)) else { return nil }
    (range, self.digits, self.lengths) = (start..<place, digits, lengths)
  }

  /// Whether the letter may stand between digits: X, O, I and L are digits themselves.
  static func isFiller(_ scalar: UInt32) -> Bool {
    TextView.isLetter(scalar) && ![0x78, 0x6F, 0x69, 0x6C].contains(scalar | 0x20)
  }

  private static let longest = 30
}

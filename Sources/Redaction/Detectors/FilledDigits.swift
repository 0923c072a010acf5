import Matching

/// Digits with one and the same letter or sign between them, which is no digit and no mark that parts figures: 5a3a2a3a…, 138k0013k8000,
/// 138″0013″8000.
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
    var filling: ArraySlice<UInt32> = []
    var place = start
    while digits.count <= Self.longest {
      let first = place
      while place - first <= Self.longest, DigitCode.isDecimal(view.code(place)) {
        digits.append(Int(DigitCode.value(view.code(place))))
        place += 1
      }
      lengths.append(place - first)
      let next = Self.filling(at: place, in: view)
      // …2a1aX: the last character is an X, and what follows it is no part of what stands between.
      if digits.count == 17, next.starts(with: filling), view.code(place + filling.count) == DigitCode.x {
        place += filling.count
        break
      }
      guard !next.isEmpty, filling.isEmpty || next == filling else { break }
      // 130%、120%: what stands behind the last figure as well is their unit.
      guard DigitCode.isDecimal(view.code(place + next.count)) else { return nil }
      filling = next
      place += next.count
    }
    if digits.count == 17, view.code(place) == DigitCode.x {
      digits.append(10)
      place += 1
    }
    guard !filling.isEmpty, digits.count <= Self.longest, !TextView.isAlphanumeric(view.scalar(place)) else {
      return nil
    }
    (range, self.digits, self.lengths) = (start..<place, digits, lengths)
  }

  /// What stands at `place` between two digits: a sign once or several times, or letters with the blanks, hyphens and brackets around them
  /// (138 then 0013, 138[dot]0013); capital letters as small ones.
  private static func filling(at place: Int, in view: TextView) -> ArraySlice<UInt32> {
    var scalars: [UInt32] = []
    var hasFiller = false
    while scalars.count <= longestFilling {
      let (scalar, code) = (view.scalar(place + scalars.count), view.code(place + scalars.count))
      let isSign = isFiller(scalar) && code == DigitCode.none
      guard isSign || TextView.isLetter(scalar) || beside.contains(scalar) else { break }
      if isSign { hasFiller = true }
      scalars.append(TextView.lowered(scalar))
    }
    return hasFiller && scalars.count <= longestFilling ? ArraySlice(scalars) : []
  }

  /// Whether the letter or sign may stand between digits: X, O, I and L are digits themselves.
  static func isFiller(_ scalar: UInt32) -> Bool {
    TextView.isLetter(scalar) && ![0x78, 0x6F, 0x69, 0x6C].contains(scalar | 0x20)
      || !DigitRun.isSeparator(scalar) && signs.contains { $0.contains(scalar) }
  }

  /// Letters and signs of other kinds: %, $, @, Latin with marks, modifiers, Greek, Cyrillic, minutes and seconds, kana, strokes of
  /// ideographs (丶乚灬).
  static let signs: [ClosedRange<UInt32>] = [
    0x24...0x25, 0x40...0x40, 0xA1...0x2FF, 0x370...0x52F, 0x2032...0x2033, 0x3041...0x318F, 0x31C0...0x31EF,
    0x4E36...0x4E36, 0x4E3F...0x4E40, 0x4E5A...0x4E5A, 0x706C...0x706C,
  ]
  private static let longest = 30
  private static let longestFilling = 10
  /// What stands around letters between two groups.
  static let beside = ScalarSet(FoldedText.scalars(of: " -[]()."))
}

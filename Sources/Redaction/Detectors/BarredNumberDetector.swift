import Matching
import Rules

/// Identity numbers and cards whose groups stand between bars: 532331|19920319|451X, | 6217 | 0012 | 3456 | 7890 |.
///
/// A bar is the border of a cell, and some write it for a one, so only what no row of figures is by chance is taken together.
struct BarredNumberDetector: TextDetector {
  let card = RuleCard(
    "text.barred-number", .number, title: "用竖线隔开的身份证号码、银行卡号", basis: "参照法释〔2016〕19号第十条；GB 11643—1999",
    summary: "竖线隔开的 6、8、4 位身份证号码，或者校验位正确的身份证号码、62 开头的卡号",
    hides: ["留有⟦532331|19920319|451X⟧", "| ⟦532331 | 19920319 | 451X⟧ |", "号⟦5|3|2|3|3|1|1|9|9|2|0|3|1|9|4|5|1|X⟧的"],
    keeps: ["| 532331 | 199233 | 4512 |", "| 6217 | 1200 | 3456 | 7890 |", "| 120 | 3400 | 5600 | 7800 | 99 |"])
  let triggers: Set<UInt32> = [0x7C]

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    var start = before(index, in: view)
    let end = start
    while end - start <= 14, DigitCode.isDecimal(view.code(start - 1)) { start -= 1 }
    guard (1...14).contains(end - start), !TextView.isAlphanumeric(view.scalar(start - 1)) else { return }
    var digits: [Int] = []
    var lengths: [Int] = []
    var place = start
    while digits.count < 20 {
      let first = place
      while place - first < 19, DigitCode.isDecimal(view.code(place)) {
        digits.append(Int(DigitCode.value(view.code(place))))
        place += 1
      }
      var isWhole = place > first && !TextView.isAlphanumeric(view.scalar(place))
      if digits.count == 17, view.code(place) == DigitCode.x, !TextView.isAlphanumeric(view.scalar(place + 1)) {
        digits.append(10)
        place += 1
        isWhole = true
      }
      guard isWhole else { return }
      lengths.append(place - first)
      if lengths.count > 1, isNumber(digits, lengths) { return found(start..<place, .likely) }
      guard let next = behind(place, in: view) else { return }
      place = next
    }
  }

  private func isNumber(_ digits: [Int], _ lengths: [Int]) -> Bool {
    if digits.count == 18, digits.haveFormOfIdentity {
      return Self.shapes.contains(lengths) || ResidentIDDetector.passesCheck(digits)
    }
    let isCard = digits.count == 16 || digits.count == 19
    return isCard && digits.number(0, 2) == 62 && lengths.allSatisfy { $0 == 1 || $0 >= 3 } && digits.passesLuhn
  }

  /// The end of the digits before the bar at `index`, through blanks.
  private func before(_ index: Int, in view: TextView) -> Int {
    var end = index
    while index - end < 4, view.scalar(end - 1) == 0x20 { end -= 1 }
    return end
  }

  /// Behind one or two bars and the blanks around them.
  private func behind(_ place: Int, in view: TextView) -> Int? {
    var next = place
    var bars = 0
    while next - place < 8, view.scalar(next) == 0x20 || view.scalar(next) == 0x7C {
      if view.scalar(next) == 0x7C { bars += 1 }
      next += 1
    }
    return (1...2).contains(bars) && DigitCode.isDecimal(view.code(next)) || bars > 0 && view.code(next) == DigitCode.x
      ? next : nil
  }

  private static let shapes: Set<[Int]> = [
    [6, 8, 4], [6, 4, 4, 4], [6, 4, 2, 2, 4], [6, 12], [14, 4], [6, 8, 3, 1],
  ]
}

import Matching
import Rules

/// Identity numbers in which the day of birth is written as a date in words: 532301（1985年03月02日）121X.
struct DatedIdentityDetector: TextDetector {
  let card = RuleCard(
    "text.dated-identity", .idNumber, title: "出生日期写成年月日的身份证号码", basis: "参照法释〔2016〕19号第十条；GB 11643—1999",
    summary: "6 位区划、写明年月日的出生日期和 4 位顺序校验码连在一起，中间可有空格、括号、连字符",
    hides: ["身份证号⟦5323011985年03月02日121X⟧", "⟦532301 1985年3月2日 1211⟧", "号⟦532301（1985年03月02日）121X⟧的"],
    keeps: ["编号532301，2023年09月12日，1200份", "邮编675000 2020年03月05日 1200份", "共532301元1985年3月2日付1200元"])
  let triggers: Set<UInt32> = [0x5E74]

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    guard DigitCode.isDecimal(view.code(index - 1)), isDigits(4, endingAt: index, view),
      let start = start(before: index - 4, view), let (end, gaps) = end(behind: index, view)
    else { return }
    let digits = (start..<end).filter { DigitCode.isDecimal(view.code($0)) || $0 == end - 1 }
      .map { Int(DigitCode.value(view.code($0))) }
    guard digits.count >= 16, ResidentIDDetector.isProvince(digits[0] * 10 + digits[1]) else { return }
    let isAnnounced = NumberContext.before(start, in: view)?.kind == .identity
    // Commas stand between things; a unit behind makes the last digits a quantity.
    let marks = gaps + (start + 6..<index - 4).map(view.scalar)
    let isPlain = !marks.contains(0x2C) || ResidentIDDetector.passesCheck(digits)
    guard isAnnounced || isPlain && !QuantityRule.startsUnit(at: end, in: view) else { return }
    found(start..<end, isAnnounced ? .certain : .likely)
  }

  /// Where six digits begin that end before `place`, through up to two marks.
  private func start(before place: Int, _ view: TextView) -> Int? {
    var end = place
    while place - end < 2, Self.marks.contains(view.scalar(end - 1)) { end -= 1 }
    return isDigits(6, endingAt: end, view) && !DigitCode.isDecimal(view.code(end - 7)) ? end - 6 : nil
  }

  /// Where the four characters behind month and day end, and the marks before them.
  private func end(behind year: Int, _ view: TextView) -> (Int, [UInt32])? {
    var place = year + 1
    for word: UInt32 in [0x6708, 0x65E5] {
      let first = place
      while place - first < 2, DigitCode.isDecimal(view.code(place)) { place += 1 }
      guard place > first, view.scalar(place) == word else { return nil }
      place += 1
    }
    let marks = place
    while place - marks < 2, Self.marks.contains(view.scalar(place)) { place += 1 }
    let first = place
    while place - first < 4, DigitCode.isDecimal(view.code(place)) { place += 1 }
    if place - first == 3, view.code(place) == DigitCode.x { place += 1 }
    guard place - first == 4, !TextView.isAlphanumeric(view.scalar(place)) else { return nil }
    return (place, (marks..<first).map(view.scalar))
  }

  private func isDigits(_ count: Int, endingAt end: Int, _ view: TextView) -> Bool {
    (1...count).allSatisfy { DigitCode.isDecimal(view.code(end - $0)) }
  }

  private static let marks = Set(FoldedText.scalars(of: " ()[],-./"))
}

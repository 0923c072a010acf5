import Matching
import Rules

/// Identity numbers whose date of birth stands in the brackets of a document's year: 532301〔19850302〕121X.
struct BracketedBirthDetector: TextDetector {
  let card = RuleCard(
    "text.bracketed-birth", .idNumber, title: "出生日期加括号的身份证号码", basis: "参照法释〔2016〕19号第十条；GB 11643—1999",
    summary: "6 位数字，六角或方头括号里的 8 位日期，再加 3 至 4 位",
    hides: [
      "留有⟦532301〔19850302〕121X⟧字样", "号⟦532301【19850302】1211⟧的",
      "另记【⟦532301】【19850302】【1211⟧】",
    ],
    keeps: ["532301〔2020〕1211号", "【1】【2】【3】", "规格【150】【1200】【2400】", "〔2020〕〔1211〕", "编号532301【20200302】"])
  let triggers = Set("〔【".unicodeScalars.map(\.value))

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    if let range = groups(from: index, in: view) {
      found(range, .likely)
      return
    }
    let (start, end) = (index - 6, index + 9)
    guard (start..<index).allSatisfy({ DigitCode.isDigit(view.code($0)) }), !DigitCode.isDigit(view.code(start - 1)),
      (index + 1..<end).allSatisfy({ DigitCode.isDigit(view.code($0)) }),
      [0x3015, 0x3011].contains(view.scalar(end))
    else { return }
    let date = (index + 1..<end).map { Int(DigitCode.value(view.code($0))) }
    guard ResidentIDDetector.isDate(year: date.number(0, 4), date.number(4, 2), date.number(6, 2)) else { return }
    var place = end + 1
    while place - end <= 4, DigitCode.isDigit(view.code(place)) { place += 1 }
    if view.code(place) == DigitCode.x, place == end + 4 { place += 1 }
    if (4...5).contains(place - end), !DigitCode.isDigit(view.code(place)) { found(start..<place, .likely) }
  }

  /// 【138】【0013】【8000】: three groups or more, each in such brackets, with the digits of a telephone, card or identity number.
  private func groups(from index: Int, in view: TextView) -> Range<Int>? {
    guard DigitCode.isDigit(view.code(index + 1)), !Self.closing.contains(view.scalar(index - 1)) else { return nil }
    var place = index
    var values: [UInt8] = []
    var count = 0
    var isRound = true
    while triggers.contains(view.scalar(place)), values.count < 20 {
      let first = place + 1
      var end = first
      while end - first < 12, DigitCode.isDigit(view.code(end)) || view.code(end) == DigitCode.x {
        values.append(DigitCode.value(view.code(end)))
        end += 1
      }
      guard end > first, Self.closing.contains(view.scalar(end)) else { return nil }
      if values.last != 0 { isRound = false }
      count += 1
      place = end + 1
    }
    // 【150】【1200】【2400】: round figures.
    guard count >= 3, !isRound else { return nil }
    let isTelephone = values.count == 11 && values[0] == 1 && values[1] >= 3
    let isIdentity = values.count == 18 && ResidentIDDetector.isProvince(values.number(0, 2))
    let isCard = (16...19).contains(values.count) && (3...6).contains(values[0])
    return isTelephone || isIdentity || isCard ? index + 1..<place - 1 : nil
  }

  private static let closing: Set<UInt32> = [0x3015, 0x3011]
}

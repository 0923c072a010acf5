import Matching
import Rules

/// Identity numbers whose date of birth stands in the brackets of a document's year: 532301〔19850302〕121X.
struct BracketedBirthDetector: TextDetector {
  let card = RuleCard(
    "text.bracketed-birth", .idNumber, title: "出生日期加括号的身份证号码", basis: "参照法释〔2016〕19号第十条；GB 11643—1999",
    summary: "6 位数字，六角或方头括号里的 8 位日期，再加 3 至 4 位", hides: ["留有⟦532301〔19850302〕121X⟧字样", "号⟦532301【19850302】1211⟧的"],
    keeps: ["532301〔2020〕1211号", "编号532301【20200302】"])
  let triggers = Set("〔【".unicodeScalars.map(\.value))

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    let (start, end) = (index - 6, index + 9)
    guard (start..<index).allSatisfy({ DigitCode.isDigit(view.code($0)) }), !DigitCode.isDigit(view.code(start - 1)),
      (index + 1..<end).allSatisfy({ DigitCode.isDigit(view.code($0)) }),
      [0x3015, 0x3011].contains(view.scalar(end))
    else { return }
    let date = (index + 1..<end).map { Int(DigitCode.value(view.code($0))) }
    func number(_ offset: Int, _ length: Int) -> Int { date[offset..<offset + length].reduce(0) { $0 * 10 + $1 } }
    guard ResidentIDDetector.isDate(year: number(0, 4), number(4, 2), number(6, 2)) else { return }
    var place = end + 1
    while place - end <= 4, DigitCode.isDigit(view.code(place)) { place += 1 }
    if view.code(place) == DigitCode.x, place == end + 4 { place += 1 }
    if (4...5).contains(place - end), !DigitCode.isDigit(view.code(place)) { found(start..<place, .likely) }
  }
}

import Matching
import Rules

/// Identity numbers whose date of birth stands in the brackets of a document's year: 532301〔19850302〕121X.
struct BracketedBirthDetector: TextDetector {
  let card = RuleCard(
    "text.bracketed-birth", .idNumber, title: "出生日期加括号的身份证号码", basis: "参照法释〔2016〕19号第十条；GB 11643—1999",
    summary: "6 位数字，六角或方头括号里的 8 位日期，再加 3 至 4 位；方头括号里的 6 位区划和其后的 12 位",
    hides: [
      "留有⟦532301〔19850302〕121X⟧字样", "号⟦532301【19850302】1211⟧的",
      "登记⟦【370102】19860708043X⟧。", "系⟦530602(19641228】4297⟧本人",
      "另记【⟦532301】【19850302】【1211⟧】",
    ],
    keeps: [
      "532301〔2020〕1211号", "【1】【2】【3】", "规格【150】【1200】【2400】", "〔2020〕〔1211〕", "编号532301【20200302】",
      "【370102】20210708检查记录", "【532301】202103120012",
    ])
  let triggers = Set("〔【([".unicodeScalars.map(\.value))

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    // Round and square brackets part much else than the groups of a number.
    let isHeavy = view.scalar(index) > 0x7F
    if isHeavy, let range = division(at: index, in: view) ?? groups(from: index, in: view) {
      found(range, .likely)
      return
    }
    let (start, end) = (index - 6, index + 9)
    guard (start..<index).allSatisfy({ DigitCode.isDigit(view.code($0)) }), !DigitCode.isDigit(view.code(start - 1)),
      (index + 1..<end).allSatisfy({ DigitCode.isDigit(view.code($0)) }),
      Self.closing.contains(view.scalar(end)) || view.scalar(end) == 0x29 || view.scalar(end) == 0x5D
    else { return }
    let date = (index + 1..<end).map { Int(DigitCode.value(view.code($0))) }
    guard ResidentIDDetector.isDate(year: date.number(0, 4), date.number(4, 2), date.number(6, 2)) else { return }
    var place = end + 1
    while place - end <= 4, DigitCode.isDigit(view.code(place)) { place += 1 }
    if view.code(place) == DigitCode.x, place == end + 4 { place += 1 }
    if (4...5).contains(place - end), !DigitCode.isDigit(view.code(place)) { found(start..<place, .likely) }
  }

  /// 【370102】19860708043X, 【640104】20020907,3275: the division in brackets and the rest behind them, through marks, of somebody of age or
  /// with a check digit that agrees.
  private func division(at index: Int, in view: TextView) -> Range<Int>? {
    let (first, close) = (index + 1, index + 7)
    guard Self.closing.contains(view.scalar(close)),
      (first..<close).allSatisfy({ DigitCode.isDigit(view.code($0)) })
    else { return nil }
    var places = Array(first..<close)
    var cuts: Set<Int> = []
    var end = close + 1
    while places.count < 18 {
      let next = behindMarks(end, in: view)
      guard DigitCode.isDigit(view.code(next)) || places.count == 17 && view.code(next) == DigitCode.x else {
        return nil
      }
      if next > end { cuts.insert(places.count) }
      places.append(next)
      end = next + 1
    }
    guard !TextView.isAlphanumeric(view.scalar(end)), !DigitCode.isDigit(view.code(end)) else { return nil }
    let digits = places.map { Int(DigitCode.value(view.code($0))) }
    guard digits.haveFormOfIdentity else { return nil }
    if ResidentIDDetector.passesCheck(digits) { return index..<end }
    // 【532301】1998-12-01 1234份: a day and a figure.
    guard digits.number(6, 4) < 2010, !cuts.isSuperset(of: [10, 12]),
      cuts.isEmpty || !QuantityRule.startsUnit(at: end, in: view)
    else { return nil }
    return index..<end
  }

  /// Behind up to three marks, line ends and blanks at `place`.
  private func behindMarks(_ place: Int, in view: TextView) -> Int {
    var (next, marks) = (place, 0)
    while next - place < Self.longestGap, DigitRun.isSeparator(view.scalar(next)) {
      if view.scalar(next) != 0x20, view.scalar(next) != 0x0A { marks += 1 }
      if marks > DigitRun.longestGap { return place }
      next += 1
    }
    return next
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

  private static let longestGap = 8
  private static let closing: Set<UInt32> = [0x3015, 0x3011]
}

import Matching

/// Serials of documents, cases, licences and permits by their build: 〔2020〕12号, 字[2019]0001234号, 字第1234567号.
struct DocumentSerialRule: KeepRule {
  let card = RuleCard(
    "keep.document-number", title: "文书号、案号、许可证号", basis: "行政处罚法第五十九条；政府信息公开条例第二十条",
    summary: "年份加括号后的序号，“第……号”“字……号”中的序号",
    keeps: [
      "（楚）应急罚〔2020〕1234567号", "楚应急罚[2020]1234567号", "（云楚）YHLS〔2020〕0001234", "许证字[2019]0001234", "云楚危化经字第1234567号",
      "（2020）云23行初1234567号", "（2020）云23行审0000123号", "云0102执保0012345号", "〔2022〕楚安办0786119号",
      "深龙华应急罚【2026】12345678号", "建字第532325200925396号",
    ])

  func claims(in run: DigitRun, view: TextView) -> [Range<Int>] {
    guard let last = run.digits.last, let first = run.digits.first else { return [] }
    var claims: [Range<Int>] = []
    // [2020]0001234: the bracket is one of the separators, so that the year belongs to the run.
    for (index, digit) in run.digits.enumerated().prefix(32) where index >= 4 && digit.position > first.position {
      if isYearInBrackets(before: digit.position, in: view), run.digits.count - index <= 9 {
        claims.append(digit.position - 6..<last.position + 1)
      }
    }
    if isYearInBrackets(before: first.position, in: view), run.digits.count <= 9 {
      claims.append(first.position..<last.position + 1)
    }
    return claims
  }

  func keeps(_ group: DigitGroup, as fit: NumberFit, in view: TextView) -> Bool {
    let isPaper =
      view.scalar(group.range.upperBound) == 0x53F7 && view.ends(with: Self.serial, at: group.range.lowerBound)
    // 建字第532325200925396号 has the form of an old identity number.
    if isPaper, group.isSolid, !group.isPersonal { return true }
    guard fit.certainty < .likely else { return false }
    var front = group.range.lowerBound
    while view.scalar(front - 1) == 0x20, group.range.lowerBound - front < 2 { front -= 1 }
    let before = view.scalar(front - 1)
    if isCase(group.range, view) { return true }
    if Self.issuing.contains(before) || isYearInBrackets(before: group.range.lowerBound, in: view) { return true }
    var behind = group.range.upperBound
    while view.scalar(behind) == 0x20, behind - group.range.upperBound < 2 { behind += 1 }
    let isNumbered = [0x3015, 0x7B2C, 0x5D, 0x29, 0x3011, 0x5B57, 0x521D, 0x7EC8, 0x6267].contains(before)
    return view.scalar(behind) == 0x53F7 && isNumbered
  }

  /// Whether the digits are the serial of a case or document: 号 behind; in front the kind of paper, and before that a court or a year in
  /// brackets: 云0102执保0012345号, （2020）云23行审0000123号.
  private func isCase(_ range: Range<Int>, _ view: TextView) -> Bool {
    guard view.scalar(range.upperBound) == 0x53F7, view.scalar(range.upperBound + 1) != 0x7801 else { return false }
    var place = range.lowerBound
    while range.lowerBound - place < 12, TextView.isHan(view.scalar(place - 1)) { place -= 1 }
    let isKind = range.lowerBound - place <= 4 && range.lowerBound > place
    let court = place
    while court - place < 4, DigitCode.isDecimal(view.code(place - 1)) { place -= 1 }
    if isKind, court - place >= 2, PlateDetector.provinces.contains(view.scalar(place - 1)) { return true }
    while court - place < 8, TextView.isHan(view.scalar(place - 1)) { place -= 1 }
    guard range.lowerBound > place, Self.closing.contains(view.scalar(place - 1)),
      Self.opening.contains(view.scalar(place - 6)),
      (place - 5..<place - 1).allSatisfy({ DigitCode.isDecimal(view.code($0)) })
    else { return false }
    let century = (view.scalar(place - 5), view.scalar(place - 4))
    return century == (0x31, 0x39) || century == (0x32, 0x30)
  }

  private static let closing: Set<UInt32> = [0x3015, 0x5D, 0x3011, 0x29]
  private static let opening: Set<UInt32> = [0x3014, 0x5B, 0x3010, 0x28]
  private static let serial = TextView.words("字第")[0]
  /// 字, 准, 备: the last word in front of a serial.
  private static let issuing: Set<UInt32> = [0x5B57, 0x51C6, 0x5907, 0x8FDB]

  /// Whether a year in brackets, and perhaps 第, stands before `place`.
  private func isYearInBrackets(before place: Int, in view: TextView) -> Bool {
    var end = place
    if view.scalar(end - 1) == 0x7B2C { end -= 1 }
    while view.scalar(end - 1) == 0x20, place - end < 3 { end -= 1 }
    guard [0x3015, 0x5D, 0x3011].contains(view.scalar(end - 1)), [0x3014, 0x5B, 0x3010].contains(view.scalar(end - 6)),
      (end - 5..<end - 1).allSatisfy({ DigitCode.isDecimal(view.code($0)) })
    else { return false }
    let century = (view.scalar(end - 5), view.scalar(end - 4))
    return century == (0x31, 0x39) || century == (0x32, 0x30)
  }
}

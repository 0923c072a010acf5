import Matching

/// Numbers of papers, things and amounts by the words in front: 流水号, 批号, 罚款, 东经.
struct LabelRule: KeepRule {
  let card = RuleCard(
    "keep.label", title: "注明用途的编号和数额", basis: "行政处罚法第五十九条；政府信息公开条例第二十条",
    summary: "前面写明是流水号、编号、批号、发票号、金额等；写明身份证、电话、账号的除外",
    keeps: [
      "流水号59219777806871。", "出厂编号98765432109", "批号：15912345678", "钢瓶号1234567", "缴款书号532300123456789012", "合同价款98765432",
      "执法人员李某某（证号24050101001）", "串号C13518200407", "隐患编号YH-532301-20220415-07", "许可证TS1627767-2014",
      "施工许可证532302200912150101", "雷管箱号：5330322031512345至5330322031512354",
    ])

  /// Numbers of officers' certificates are shown at every inspection (行政处罚法 Art. 55).
  private static let officers = TextView.words("执法人员 执法证 执法")

  func keeps(_ group: DigitGroup, as fit: NumberFit, in view: TextView) -> Bool {
    if fit.certainty < .likely, (8...14).contains(group.count),
      view.distanceBack(from: group.range.lowerBound, to: Self.officers, reach: 24) != nil
    {
      return group.context?.isPersonal != true
    }
    if fit.certainty < .certain, !group.isPersonal, isInLabelledCode(group, view) { return true }
    if fit.certainty < .likely, endsRange(group, view) { return true }
    guard let context = group.context, !context.isPersonal, !isWrittenAsCard(group), !isStatement(group, view) else {
      return false
    }
    if fit.certainty < .likely { return true }
    // A number that has the form of a telephone or card by chance, directly behind 批号.
    return context.kind == .document && context.isAdjacent && context.isNamed && !group.isReversed
  }

  /// 流水_6217-0012-3456-7890: a card of UnionPay in the groups that are printed on it, whatever its last digit.
  private func isWrittenAsCard(_ group: DigitGroup) -> Bool {
    let lengths = group.lengths
    guard (16...19).contains(group.count), group.number(0, 2) == 62, group.isUniform, !group.isReversed else {
      return false
    }
    return lengths.count >= 4 && lengths.prefix(4).allSatisfy { $0 == 4 }
      || group.passesLuhn && lengths.allSatisfy { $0 == 1 }
  }

  /// 流水_62166183-31072383-358.xlsx: the card in the name of a file that lists what went through it.
  private func isStatement(_ group: DigitGroup, _ view: TextView) -> Bool {
    guard group.isLongCard, Self.files.length(at: group.range.upperBound, in: view) > 0 else { return false }
    var end = group.range.lowerBound
    while group.range.lowerBound - end < 2, Self.underscores.contains(view.scalar(end - 1)) { end -= 1 }
    return view.ends(with: Self.statement, at: end)
  }

  private static let statement = TextView.words("流水")[0]
  private static let underscores: Set<UInt32> = [0x5F, 0x2D, 0x20]
  private static let files = WordTable(".xlsx .xls .csv .pdf .docx .doc .txt .jpg .jpeg .png .zip .et")

  /// 箱号：5330322031512345至5330322031512354: the last of a row of things, whose first one is no person's.
  private func endsRange(_ group: DigitGroup, _ view: TextView) -> Bool {
    let mark = group.range.lowerBound - 1
    let start = mark - group.range.count
    guard group.isSolid, Self.until.contains(view.scalar(mark)), start > 0,
      (start..<start + group.range.count / 2).allSatisfy({
        view.scalar($0) == view.scalar($0 + group.range.count + 1) && DigitCode.isDecimal(view.code($0))
      }), !DigitCode.isDigit(view.code(start - 1)), let context = NumberContext.before(start, in: view)
    else { return false }
    return !context.isPersonal
  }

  /// 至, 到, — and the like.
  private static let until = Set(FoldedText.scalars(of: "至到~—-"))

  /// 串号C13518200407, 隐患编号YH-532301-20220415-07: some capital letters between the word and the digits.
  private func isInLabelledCode(_ group: DigitGroup, _ view: TextView) -> Bool {
    let end = view.scalar(group.range.lowerBound - 1) == 0x2D ? group.range.lowerBound - 1 : group.range.lowerBound
    var start = end
    while end - start < 4, (0x41...0x5A).contains(view.scalar(start - 1)) { start -= 1 }
    guard start < end, !TextView.isAlphanumeric(view.scalar(start - 1)),
      let context = NumberContext.before(start, in: view)
    else { return false }
    return context.kind == .document && context.isAdjacent
  }

  /// 施工许可证532301200912150101: the county, the day and a serial, which have the build of an identity number.
  func claims(in run: DigitRun, view: TextView) -> [Range<Int>] {
    guard let first = run.digits.first?.position, run.digits.count == 18, run.range.count == 18,
      run.digits.allSatisfy({ DigitCode.isDecimal($0.code) }), isIssued(run)
    else { return [] }
    var end = first
    while first - end < 4, Self.numbering.contains(view.scalar(end - 1)) { end -= 1 }
    return Self.permits.contains { view.ends(with: $0, at: end) } ? [run.range] : []
  }

  /// Whether the day in it is one of this century: permits were not numbered so before, and who is asked was born before.
  private func isIssued(_ run: DigitRun) -> Bool {
    run.digits[6..<8].map(\.value) == [2, 0]
  }

  private static let numbering = Set(FoldedText.scalars(of: "号编码:为 "))
  private static let permits = TextView.words("施工许可证 规划许可证 工程许可证")
}

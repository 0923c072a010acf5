import Matching
import Rules

/// Dates of birth, by the words around a date: 1985年3月2日出生, 出生日期：1985-03-02, 生于一九八五年三月, 1985年生, 男，1985年3月2日，汉族.
struct BirthDateDetector: TextDetector {
  let card = RuleCard(
    "text.birth-date", .birthDate, title: "出生日期", basis: "政府信息公开条例第十五条；个人信息保护法第六条",
    summary: "“出生”“生于”“生日”前后的日期，农历的也算；“1985年生”；性别与民族之间、性别之前的日期；干支纪年和英文月份的日期；姓名后括号内 2010 年以前的日期",
    hides: [
      "⟦1985年3月2日⟧出生", "出生日期：⟦1985-03-02⟧", "生于⟦一九八五年三月二日⟧", "男，⟦1985年3月⟧生", "⟦1985年⟧生，", "男，⟦1985年3月2日⟧，汉族",
      "，⟦1985-03-02⟧，男，", "出生日期是⟦1985/3/2⟧", "农历⟦一九八五年二月初二⟧出生", "生于⟦1985年农历二月初二⟧",
      "⟦丁卯年二月十四日⟧生", "农历⟦丙辰年腊月廿三⟧出生", "生于⟦March 12, 1987⟧，", "Date of Birth: ⟦12 March 1987⟧", "born on ⟦Mar. 5, 1990⟧",
      "生日：农历⟦二月初二⟧",
      "证人张某（⟦1992-03-19⟧）在场",
    ],
    keeps: [
      "产生于2020年5月6日生产活动", "2020年5月6日生效", "2020年3月2日发生事故", "请沈景生于2019年5月13日前缴款",
      "丁卯年二月十四日生效的合同", "丁卯年重修", "活动于March 12, 2021举行",
      "证人张某（2019-03-19）在场", "抄送：张某（1999-03-19）", "2019年腊月二十生意停业", "执法人员张某（1999年3月19日发证）", "楚雄市应急管理局（1999年3月19日）印发",
    ])
  let triggers = Set("生出男女族(bBdD".unicodeScalars.map(\.value))

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    if view.scalars[index] == 0x28 {
      if let range = behindName(at: index, in: view) { found(range, .possible) }
      return
    }
    if TextView.isLetter(view.scalars[index]) {
      if let range = behindEnglish(at: index, in: view) { found(range, .likely) }
      return
    }
    if Self.personalData.contains(view.scalars[index]) {
      if let range = personalData(at: index, in: view) ?? beforeSex(at: index, in: view) { found(range, .possible) }
      return
    }
    if view.starts(with: Self.bornAfter, at: index), let start = dateStart(endingAt: index, in: view) {
      found(start..<index, .likely)
    } else if view.scalars[index] == 0x751F, !Self.notBirth.contains(view.scalar(index + 1)),
      let start = dateStart(endingAt: index, in: view), index - start >= 7
    {
      found(start..<index, .possible)
    } else if view.scalars[index] == 0x751F, Self.behindBorn.contains(view.scalar(index + 1)),
      let start = yearStart(endingAt: index, in: view)
    {
      found(start..<index, .possible)
    } else if view.starts(with: Self.bornAfter, at: index)
      || view.scalars[index] == 0x751F && !Self.notBirth.contains(view.scalar(index + 1)),
      let start = CalendarDate.start(endingAt: index, in: view)
    {
      found(start..<index, .likely)
    }
    for word in Self.bornBefore
    where view.starts(with: word, at: index) && !Self.notBorn.contains(view.scalar(index - 1)) {
      column(under: index..<index + word.count, in: view) { found($0, .likely) }
      let place = dateBehindLabel(index..<index + word.count, in: view)
      guard let end = dateEnd(startingAt: place, in: view) else { continue }
      // 请沈景生于2019年5月13日前缴款: 生 is the last character of a name and nobody who pays was born then, or the date is a term.
      let isBefore = view.scalar(end) == 0x524D && view.scalar(end + 1) != 0x540E  // 前, and not 前后
      let endsName = view.name(endingBy: index + 1)?.upperBound == index + 1 && isRecent(place, view)
      let isTerm = word == Self.bornIn && (endsName || isBefore)
      if !isTerm { found(place..<end, .likely) }
    }
  }

  /// Where the date would begin that a word announces, in the same line, in the next cell or below the word that has a line of its own.
  private func dateBehindLabel(_ word: Range<Int>, in view: TextView) -> Int {
    var place = word.upperBound
    while Self.links.contains(view.scalar(place)), place - word.upperBound < 6 { place += 1 }
    if view.scalar(place) == 0x0A, TextView.isLineEnd(view.scalar(word.lowerBound - 1)) { place += 1 }
    return place
  }

  /// The dates in the column whose head is the word: 姓名 | 出生日期.
  private func column(under word: Range<Int>, in view: TextView, _ body: (Range<Int>) -> Void) {
    guard let column = TableColumn(headedBy: word.upperBound, in: view) else { return }
    column.forEachCell { cell in
      guard let start = cell.first(where: { !Self.fillers.contains(view.scalar($0)) }) else { return }
      var end = start
      while end < cell.upperBound, isDatePart(view, end) { end += 1 }
      while end > start, view.scalar(end - 1) == 0x20 { end -= 1 }
      let isYear = end - start == 4 && (start..<end).allSatisfy { DigitCode.isDigit(view.code($0)) }
      let rest = end..<cell.upperBound
      guard rest.allSatisfy({ Self.fillers.contains(view.scalar($0)) }), isYear || holdsYear(start..<end, view) else {
        return
      }
      body(start..<end)
    }
  }

  /// 1985年, 85年3月, 一九八五年 before 生 and the end of a clause; 生产 and 生效 are no births.
  private func yearStart(endingAt end: Int, in view: TextView) -> Int? {
    guard let start = dateStart(endingAt: end, in: view),
      view.scalar(end - 1) == 0x5E74 || view.scalar(end - 1) == 0x6708
    else { return nil }
    return start
  }

  /// The date between sex and nationality: 男，1985年3月2日，汉族.
  private func personalData(at index: Int, in view: TextView) -> Range<Int>? {
    guard Self.commas.contains(view.scalar(index + 1)), let end = dateEnd(startingAt: index + 2, in: view) else {
      return nil
    }
    let isBeside = Self.commas.contains(view.scalar(end)) || view.scalar(end) == 0x751F
    let isAlone =
      Self.commas.contains(view.scalar(index - 1)) || Self.openings.contains(view.scalar(index - 1))
      || view.scalars[index] == 0x65CF
    let isExact = (index + 2..<end).contains { [0x6708, 0x2E, 0x2D].contains(view.scalar($0)) }
    return isBeside && isAlone && isExact ? index + 2..<end : nil
  }

  /// The date before the sex, between marks: （1985-03-02，男，, ，1985年3月2日，女。
  private func beforeSex(at index: Int, in view: TextView) -> Range<Int>? {
    guard view.scalars[index] != 0x65CF, Self.commas.contains(view.scalar(index - 1)),
      Self.behindSex.contains(view.scalar(index + 1)), let start = dateStart(endingAt: index - 1, in: view),
      Self.commas.contains(view.scalar(start - 1)) || view.scalar(start - 1) == 0x28,
      DateReading(at: start, in: view).map({ $0.isFull && $0.range.upperBound == index - 1 }) == true,
      !isRecent(start, view)
    else { return nil }
    return start..<index - 1
  }

  /// The date behind born, birth date or DOB, which begins at `index`.
  private func behindEnglish(at index: Int, in view: TextView) -> Range<Int>? {
    guard !TextView.isLetter(view.scalar(index - 1)),
      let word = Self.english.first(where: { view.starts(with: $0, at: index) }),
      !TextView.isLetter(view.scalar(index + word.count))
    else { return nil }
    var place = index + word.count
    while place - index - word.count < 6, Self.englishLinks.contains(view.scalar(place)) { place += 1 }
    return dateEnd(startingAt: place, in: view).map { place..<$0 }
  }

  /// The date alone in the bracket at `index` behind a person, of a year in which nobody was born who is of age: 张三（1992-03-19）.
  private func behindName(at index: Int, in view: TextView) -> Range<Int>? {
    // 某: what a mask left of a name.
    guard view.name(endingBy: index)?.upperBound == index || view.scalar(index - 1) == 0x67D0,
      DigitCode.isDigit(view.code(index + 1)), let date = DateReading(at: index + 1, in: view),
      view.scalar(date.range.upperBound) == 0x29, let (year, _, _) = date.date, (1920..<2010).contains(year),
      view.distanceBack(from: index, to: Self.signing, reach: 6) == nil
    else { return nil }
    return date.range
  }

  /// Whether the four digits at `start` are a year from 2010 on.
  private func isRecent(_ start: Int, _ view: TextView) -> Bool {
    let year = (start..<start + 4).reduce(0) {
      DigitCode.isDecimal(view.code($1)) ? $0 * 10 + Int(DigitCode.value(view.code($1))) : $0
    }
    return year >= 2010
  }

  private func dateStart(endingAt end: Int, in view: TextView) -> Int? {
    var start = end
    while start > 0, end - start < 16, isDatePart(view, start - 1) { start -= 1 }
    while start < end, !DigitCode.isDigit(view.digits[start]) { start += 1 }
    return holdsYear(start..<end, view) ? start : nil
  }

  private func dateEnd(startingAt start: Int, in view: TextView) -> Int? {
    let plain = plainEnd(startingAt: start, in: view)
    guard let end = CalendarDate.end(at: start, in: view) else { return plain }
    return max(end, plain ?? end)
  }

  private func plainEnd(startingAt start: Int, in view: TextView) -> Int? {
    var end = start
    while end < view.scalars.count, end - start < 16, isDatePart(view, end) { end += 1 }
    while end > start, view.scalars[end - 1] == 0x20 { end -= 1 }
    return holdsYear(start..<end, view) || isLunarDay(start..<end, view) ? end : nil
  }

  private func holdsYear(_ range: Range<Int>, _ view: TextView) -> Bool {
    range.count >= 4 && range.prefix(4).filter { DigitCode.isDigit(view.digits[$0]) }.count >= 2
      && range.contains { Self.yearEnds.contains(view.scalars[$0]) || isStroke($0, view) }
      || range.count >= 6 && range.allSatisfy { DigitCode.isDigit(view.digits[$0]) }
  }

  /// Whether a stroke stands between a year and a month: 1985/3.
  private func isStroke(_ place: Int, _ view: TextView) -> Bool {
    view.scalars[place] == 0x2F && DigitCode.isDecimal(view.code(place + 1))
      && (1...4).allSatisfy { DigitCode.isDecimal(view.code(place - $0)) } && !DigitCode.isDecimal(view.code(place - 5))
  }

  private func isDatePart(_ view: TextView, _ index: Int) -> Bool {
    DigitCode.isDigit(view.digits[index]) || Self.marks.contains(view.scalars[index]) || isDay(view, index)
      || isLunar(view, index)
  }

  /// Whether the scalar belongs to a date of the lunar calendar: 农历, 正月, 腊月, 闰二月, 二月初二.
  private func isLunar(_ view: TextView, _ index: Int) -> Bool {
    let (before, behind) = (view.scalar(index - 1), view.scalar(index + 1))
    switch view.scalars[index] {
    case 0x519C, 0x9634, 0x65E7: return behind == 0x5386  // 农 阴 旧, 历
    case 0x5386: return before == 0x519C || before == 0x9634 || before == 0x65E7
    case 0x521D: return before == 0x6708  // 初, 月
    case 0x6B63, 0x51AC, 0x814A: return behind == 0x6708  // 正 冬 腊
    case 0x95F0: return SpelledNumber.mayBegin(at: index + 1, in: view)  // 闰
    default: return false
    }
  }

  /// 二月初二, without a year.
  private func isLunarDay(_ range: Range<Int>, _ view: TextView) -> Bool {
    range.contains { view.scalars[$0] == 0x521D && view.scalar($0 - 1) == 0x6708 }
  }

  /// Whether 号 is written for 日: 3月2号, and not 大村3号.
  private func isDay(_ view: TextView, _ index: Int) -> Bool {
    guard view.scalars[index] == 0x53F7 else { return false }
    var place = index
    while index - place < 3, SpelledNumber.mayBegin(at: place - 1, in: view) { place -= 1 }
    return place < index && view.scalar(place - 1) == 0x6708  // 月
  }

  /// 年 - . behind a year.
  private static let yearEnds: Set<UInt32> = [0x5E74, 0x2D, 0x2E]
  private static let marks = Set("年月日-./十廿 ".unicodeScalars.map(\.value))
  private static let links = Set("日期年月时间为于是: (|,农阴公阳旧新历".unicodeScalars.map(\.value))
  /// Around the date in a cell: spaces, quotation marks, stars.
  private static let fillers: Set<UInt32> = [0x20, 0x22, 0x2A]
  private static let bornAfter = TextView.words("出生")[0]
  private static let english = [
    "born on", "born in", "born", "birth date", "birthdate", "birthday", "birth", "d.o.b.", "dob",
  ].map { FoldedText.scalars(of: $0) }
  private static let englishLinks = Set(FoldedText.scalars(of: " :=|\"'>"))
  private static let bornIn = TextView.words("生于")[0]
  private static let bornBefore = TextView.words("出生日期 出生日期段 出生日期码 出生年月 出生于 出生时间 出生年份 生于 生日 生辰 出生")
  private static let notBorn = Set("产发派衍滋新诞学先医师习究业花卫民考书原再陌".unicodeScalars.map(\.value))
  private static let behindBorn = Set([FoldedText.barrier] + FoldedText.scalars(of: ",。;、)人的于:\n "))
  private static let personalData = Set(FoldedText.scalars(of: "男女族"))
  private static let behindSex = Set([FoldedText.barrier] + FoldedText.scalars(of: ",、。;)性\n"))
  /// Who writes the day of a paper behind the name.
  private static let signing = TextView.words("抄送 签发 签发人 签收 签收人 签字 签名 签批 批准 审批 审核 审定 记录人 经办 经办人 承办 承办人 起草 制表 落款 编制")
  private static let openings = Set([FoldedText.barrier, 0x28, 0x20, 0x0A, 0x3A])
  private static let commas = Set(FoldedText.scalars(of: ",、"))
  private static let notBirth = Set("产效活成意火病".unicodeScalars.map(\.value))
}

import Matching
import Rules

/// Numbers of persons behind a word that announces them, whatever stands between their digits.
struct LabelledNumberDetector: TextDetector, ColumnReader {
  let card = RuleCard(
    LabelledNumberDetector.id, .number, title: "写明种类、用各种符号隔开的号码", basis: "参照法释〔2016〕19号第十条",
    summary: "“身份证号”“手机”“账号”“护照号”等词之后，用任意符号、方格、链接、字母隔开或替代的号码",
    hides: [
      "身份证号码⟦532324?19891011?8657⟧", "电话：⟦186 | 0213 | 5610⟧", "身份证号⟦530111〔20000517〕7556⟧属实",
      "储蓄卡⟦5456×1915×7360×9364⟧",
      "手机[⟦1308684](http://a.example/)8374⟧", "账号：⟦2i232l0o8986⟧", "护照号⟦E J·5966494⟧", "护照号⟦E横线1横线2横线3横线4横线5横线6横线7横线8⟧",
      "护照号⟦C01X00T47⟧",
      "护照号：⟦L898902C3⟧", "德国护照⟦C4VZTR3K1⟧", "| 姓名 | 座机 |\n|---|---|\n| 王某 | ⟦0878a9370869⟧ |",
      "社保卡号\",\"value\":\"⟦5367－6730—3735⟧", "手机：⟦one three eight 0013 eight zero zero zero⟧",
      "电话⟦一百三十八，零零一十三，八千⟧", "| 单位 | 手机 |\n|---|---|\n| 某矿 | ⟦138×0013×8000⟧ |", "⟦13~800~138~0~00⟧是他的手机",
      "护照，证件号：⟦G`4779`3685⟧，", "护照的号码是⟦S890\n01432⟧，", "社保编号知道吗？答：知道，⟦5323–0990–2131⟧。",
      "店名,客服电话\n某店,\"⟦8,001,020,684⟧\"",
    ],
    keeps: [
      "电话通知2022-11-08", "手机3部、电脑12台", "举报电话：12350、12345", "账号2个，金额1200000元", "该账号的登录页面（2024-06-04）", "联系电话（12条）",
      "证件号码：91532301MA6K12340H",
    ])
  let triggers = Set("号码话机式真户卡证照折电宝线".unicodeScalars.map(\.value)).union(
    NumberVocabulary.latinEnds.flatMap { end in
      let letter = UInt32(truncatingIfNeeded: end)
      return TextView.isLetter(letter) ? [letter, letter & ~0x20] : []
    })

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    guard Self.mayEndWord(index, view) else { return }
    if let range = partedLandline(behind: index + 1, in: view) { return found(range, .likely) }
    let start = LabelledDigits.start(behind: index + 1, in: view)
    // A word that ends its bracket or clause belongs to the number before it rather than to the next one.
    let mayBeBehind = LabelBehind.mayStand(before: index, in: view)
    let column = TableColumn(headedBy: index + 1, in: view)
    guard let (kind, length) = NumberVocabulary.word(endingAt: index + 1, in: view),
      let form = form(of: kind, wordEndingAt: index + 1, in: view)
    else { return }
    if mayBeBehind, let range = LabelBehind.number(before: index + 1 - length..<index + 1, as: form, in: view) {
      if !isKept(range, kind, view) { found(range, .possible) }
      return
    }
    let isOfLine = start.map { !isBehindLine($0, index, view) } ?? false
    if let column, !isOfLine || column.hasNeighbours {
      numbers(in: column, kind, form, view) {
        if kind != .phone || !AuthorityPhoneRule.isInRowOfAuthority($0, in: view) { found($0, .possible) }
      }
      if !isOfLine, column.isOfTable { return }
    }
    if let start = start.map({ behindRowNumber($0, in: view) }), mayBegin(start, kind, view),
      let range = number(at: start, kind, as: form, in: view)
    {
      if isKept(range, kind, view) { return }
      for piece in SpokenPieces.of(range, in: view) { found(piece, .possible) }
    } else if let start = LabelledDigits.farStart(behind: index + 1, in: view), mayBegin(start, kind, view),
      let range = number(at: start, kind, as: form, in: view)
    {
      if isKept(range, kind, view) { return }
      for piece in SpokenPieces.of(range, in: view) { found(piece, .possible) }
    }
  }

  /// Whether the number is the telephone of an authority.
  private func isKept(_ range: Range<Int>, _ kind: NumberContext.Kind, _ view: TextView) -> Bool {
    kind == .phone && AuthorityPhoneRule.isOfAuthority(range, in: view)
  }

  var columns: (any ColumnReader)? { self }

  func column(at index: Int, in view: TextView) -> TableColumn? {
    guard Self.mayEndWord(index, view), let column = TableColumn(headedBy: index + 1, in: view),
      let kind = NumberVocabulary.kind(ofWordEndingAt: index + 1, in: view),
      form(of: kind, wordEndingAt: index + 1, in: view) != nil
    else { return nil }
    return column
  }

  /// Whether a word that announces numbers may end with the scalar at `index`: of a Latin one it must be the last letter.
  private static func mayEndWord(_ index: Int, _ view: TextView) -> Bool {
    view.scalars[index] > 0x7F || !TextView.isLetter(view.scalar(index + 1)) && endsLatinWord(index, view)
  }

  /// The area code and the number of 区号0878，号码3507278, if 区号 ends at `end`.
  private func partedLandline(behind end: Int, in view: TextView) -> Range<Int>? {
    guard view.ends(with: Self.areaCode, at: end) else { return nil }
    var place = end
    func skip(_ scalars: Set<UInt32>) { while place - end < 24, scalars.contains(view.scalar(place)) { place += 1 } }
    func digits() -> Int {
      let first = place
      while place - first < 12, DigitCode.isDigit(view.code(place)) { place += 1 }
      return place - first
    }
    skip(Self.links)
    let start = place
    guard (3...4).contains(digits()) else { return nil }
    skip(Self.listMarks)
    guard view.starts(with: Self.number, at: place) else { return nil }
    place += Self.number.count
    skip(Self.links)
    return (7...8).contains(digits()) && !DigitCode.isDigit(view.code(place)) ? start..<place : nil
  }

  /// Whether the letters at `index` and before it end a word such as tel, phone, fax, No.
  private static func endsLatinWord(_ index: Int, _ view: TextView) -> Bool {
    NumberVocabulary.latinEnds.contains(NumberVocabulary.end(view.scalar(index - 1), view.scalar(index)))
  }

  /// Whether a line ends between the word's last scalar at `index` and the digits at `start`.
  private func isBehindLine(_ start: Int, _ index: Int, _ view: TextView) -> Bool {
    (index + 1..<start).contains { view.scalar($0) == 0x0A }
  }

  /// Whether no time, network address, service or unit's code begins at `start`.
  private func mayBegin(_ start: Int, _ kind: NumberContext.Kind, _ view: TextView) -> Bool {
    if ClockTime.begins(at: start, in: view) || NetworkDetector.isAnnouncedAddress(at: start, in: view) { return false }
    if kind == .phone, isShortNumber(at: start, in: view) { return false }
    return kind != .identity || !CreditCodeRule.holdsLetters(at: start, in: view)
  }

  /// The numbers in the cells of a column.
  private func numbers(
    in column: TableColumn, _ kind: NumberContext.Kind, _ form: LabelledDigits.Form, _ view: TextView,
    found: (Range<Int>) -> Void
  ) {
    column.forEachCell { cell in
      let view = view.upTo(cell.upperBound)
      guard let first = firstOfNumber(in: cell, view), mayBegin(first, kind, view),
        let range = number(at: first, kind, as: form, isCell: true, in: view)
      else { return }
      for piece in SpokenPieces.of(range, in: view) { found(piece) }
    }
  }

  /// Where a number may begin in a cell, also behind No.
  private func firstOfNumber(in cell: Range<Int>, _ view: TextView) -> Int? {
    func first(from start: Int) -> Int? {
      (start..<max(start, cell.upperBound)).first { LabelledDigits.begins(at: $0, in: view) }
        .flatMap { $0 - start < 6 ? $0 : nil }
    }
    // 尾号四位0943，前面是1382173
    let start = (cell.lowerBound..<cell.upperBound).first { view.scalar($0) != 0x20 } ?? cell.lowerBound
    if Interjection.mayBegin(with: view.scalar(start)),
      let end = Interjection(scalars: view.scalars, codes: view.digits)
        .end(at: start, isBehindThree: false, letters: true)
    {
      return end
    }
    guard let place = first(from: cell.lowerBound) else { return nil }
    return LabelledDigits.behindNumero(place, in: view).map(first(from:)) ?? place
  }

  /// The number at `start` where other rules do not read it: the longest of what it is in digits with marks, in digits with a letter
  /// between them, and of what a passport may be.
  ///
  /// - Parameter isCell: Whether the word stands above the cell of a table that begins at `start`; other rules do not see it there.
  private func number(
    at start: Int, _ kind: NumberContext.Kind, as form: LabelledDigits.Form, isCell: Bool = false, in view: TextView
  ) -> Range<Int>? {
    var ranges: [Range<Int>] = []
    if let digits = LabelledDigits(at: start, as: form, in: view), isCell || !digits.isSolid || form.letters > 0 {
      ranges.append(digits.range)
    }
    if let filled = FilledDigits(at: start, in: view), filled.digits.count >= form.least { ranges.append(filled.range) }
    if form.mixesLetters, let range = MixedNumber.range(at: start, in: view) { ranges.append(range) }
    if let range = LookalikeNumber.range(at: start, as: kind, in: view) { ranges.append(range) }
    if form.mixesLetters, let range = SpreadNumber.paper(at: start, in: view) { ranges.append(range) }
    if kind == .personal, let range = SpreadNumber.certificate(at: start, in: view) { ranges.append(range) }
    if form.kind == .identity, let range = RegionalIdentity.range(at: start, in: view) { ranges.append(range) }
    return ranges.max { $0.count < $1.count }
  }

  /// The line or cell behind one or two digits that stand alone in theirs, where it begins with a whole number: a cell that counts the rows.
  private func behindRowNumber(_ start: Int, in view: TextView) -> Int {
    var end = start
    while end - start < 3, DigitCode.isDecimal(view.code(end)) { end += 1 }
    guard (1...2).contains(end - start) else { return start }
    var (before, next) = (start - 1, end)
    while start - before < 4, view.scalar(before) == 0x20 { before -= 1 }
    while next - end < 4, view.scalar(next) == 0x20 { next += 1 }
    let border = view.scalar(before)
    guard border == 0x7C || border == 0x0A && before == start - 1 && next == end, view.scalar(next) == border else {
      return start
    }
    while next - end < 8, view.scalar(next) == border || view.scalar(next) == 0x20 { next += 1 }
    var (place, digits) = (next, 0)
    while place - next < 60, view.scalar(place) != 0x0A, view.scalar(place) != FoldedText.barrier {
      if DigitCode.isDigit(view.code(place)) { digits += 1 }
      place += 1
    }
    // 1 | 5 | 2: a number with a digit in each cell.
    let isSpelled = !DigitCode.isDigit(view.code(next + 1))
    return digits >= 7 && !isSpelled && DigitCode.isDigit(view.code(next)) ? next : start
  }

  private func form(of kind: NumberContext.Kind, wordEndingAt end: Int, in view: TextView) -> LabelledDigits.Form? {
    let end = NamedPaper(ofWordEndingAt: end, in: view)?.end ?? end
    switch kind {
    case .identity:
      let isCard = Self.residence.contains { view.ends(with: $0, at: end) }
      return LabelledDigits.Form(
        complete: 15, least: 12, most: 18, letters: isCard ? 3 : 0, endsInX: true, kind: .identity)
    case .phone: return LabelledDigits.Form(complete: 7, least: 7, most: 13, kind: .telephone)
    case .account: return LabelledDigits.Form(complete: 12, least: 8, most: 24)
    case .personal:
      let isPermit = PassportDetector.words.contains { view.ends(with: $0, at: end) }
      return isPermit
        ? LabelledDigits.Form(complete: 7, least: 7, most: 12, letters: 3, mixesLetters: true)
        : LabelledDigits.Form(complete: 12, least: 7, most: 24, letters: 3, endsInX: true)
    default: return nil
    }
  }

  /// 12350, 119, 95598, 400 alone: numbers of services that begin unlike those of persons.
  private func isShortNumber(at place: Int, in view: TextView) -> Bool {
    let start = behindAreaCode(place, view)
    var end = start
    while end - start < 7, DigitCode.isDigit(view.code(end)) { end += 1 }
    let (first, second) = (DigitCode.value(view.code(start)), DigitCode.value(view.code(start + 1)))
    return (3...6).contains(end - start) && (first == 1 && second < 3 || first == 9 && (5...6).contains(second))
  }

  /// 0878-12350: behind the area code of a service's number.
  private func behindAreaCode(_ place: Int, _ view: TextView) -> Int {
    guard DigitCode.value(view.code(place)) == 0 else { return place }
    var end = place
    while end - place < 5, DigitCode.isDecimal(view.code(end)) { end += 1 }
    let isService = view.scalar(end) == 0x2D && view.starts(with: Self.service, at: end + 1)
    let isEnd =
      (1...5).allSatisfy { DigitCode.isDecimal(view.code(end + $0)) } && !LabelledDigits.begins(at: end + 6, in: view)
    return (3...4).contains(end - place) && isService && isEnd ? end + 1 : place
  }

  private static let areaCode = TextView.words("区号")[0]
  private static let number = TextView.words("号码")[0]
  private static let links = Set(FoldedText.scalars(of: ":为是 ("))
  private static let listMarks = Set(FoldedText.scalars(of: ",、;) "))
  private static let service = TextView.words("123")[0]
  /// Identifier of the rule.
  static let id = "text.labelled-number"
  private static let residence = TextView.words(
    "永居证 永居证号 永居证号码 永久居留证 永久居留证号 永久居留证号码 永久居留证编号 永久居留身份证编号 永久居留身份证 永久居留身份证号 永久居留身份证号码 居留证 居留证号")
}

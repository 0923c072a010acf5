import Matching
import Rules

/// Passports, permits to and from Hong Kong, Macau and Taiwan, and residence cards of foreigners: one to three letters and digits.
struct PassportDetector: TextDetector {
  let card = RuleCard(
    "text.passport", .passport, title: "护照、港澳通行证、永久居留证号码，港台身份证号码", basis: "参照法释〔2016〕19号第十条；出境入境管理法",
    summary: "E、G 加 8 位数字，H、M 加 8 或 10 位数字，三个字母加 12 位数字；写明护照、通行证的其他字母加数字",
    hides: [
      "证件号码：⟦JPN 7079 4776 7219⟧", "护照⟦ЕC1921869⟧",
      "护照⟦E12345678⟧", "通行证⟦H1234567800⟧", "护照号码：⟦EA1234567⟧", "持⟦G12345678⟧入境", "永久居留证⟦USA110080010101⟧",
      "护照号⟦E 1234 5678⟧", "香港身份证⟦A123456(7)⟧", "台湾身份证号码⟦A123456789⟧", "⟦E 1234 5678⟧（护照）", "⟦T45650995⟧号往来台湾通行证",
    ],
    keeps: ["国药准字H20123456", "设备编号E12345678", "型号K20200315", "电缆G20190301批"])
  let triggers = Set((0x41...0x5A).map(UInt32.init) + (0x61...0x7A).map(UInt32.init))

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    // Behind digits that are hidden already no more than behind those that are not.
    guard !TextView.isAlphanumeric(view.scalar(index - 1)), view.scalar(index - 1) != 0x2D,
      view.scalar(index - 1) != FoldedText.cover
    else { return }
    if let range = regional(at: index, in: view) ?? spelledCard(at: index, in: view) { return found(range, .likely) }
    var place = index
    while TextView.isLetter(view.scalar(place)), place - index < 4 { place += 1 }
    let letters = place - index
    guard letters <= 3 else { return }
    var digits = 0
    var isSolid = true
    var end = place
    lazy var isNamed = view.distanceBack(from: index, to: Self.words, reach: 12) != nil
    while digits < 16, place - index < 32 {
      // USA110080010101 2019-09-19: a card is whole with twelve digits, and a day may stand behind it.
      if letters == 3, digits == 12, end == place, !DigitCode.isDigit(view.code(place)) { break }
      if DigitCode.isDigit(view.code(place))
        || digits > 0 && end == place
          && (DigitCode.isLookalike(view.code(place)) || Self.weak.contains(view.scalar(place)) && isNamed)
      {
        digits += 1
        place += 1
        end = place
      } else if end == place, [0x20, 0x2D].contains(view.scalar(place)), DigitCode.isDigit(view.code(place + 1)) {
        isSolid = false
        place += 1
      } else if letters == 1, end == place, digits > 0, let next = behindBrokenLine(place, from: index, view) {
        place = next
      } else if letters == 3, end == place, digits < 12, let next = behindMarks(place, view) {
        isSolid = false
        place = next
      } else {
        break
      }
    }
    guard digits >= 6, !TextView.isAlphanumeric(view.scalar(end)), view.scalar(end) != 0x2D,
      EncodingNote.end(at: index - 1, in: view) == nil  // （HEX）：45 31 32
    else { return }
    // E12345678.pdf，2019.1.4: the ending of a file's name and a day.
    if letters == 3, digits < 12, !isSolid, view.scalar(index - 1) == 0x2E { return }
    if let certainty = certainty(letters, digits, isSolid, isNamed, index..<end, in: view) {
      found(index..<end, certainty)
    }
  }

  /// The identity number of Hong Kong or Taiwan that begins at `start`, behind a word that says identity card.
  private func regional(at start: Int, in view: TextView) -> Range<Int>? {
    guard let range = RegionalIdentity.range(at: start, in: view),
      let context = NumberContext.before(start, in: view), context.kind == .identity, context.isAdjacent
    else { return nil }
    return range
  }

  /// The number of a residence card of which the same marks part all letters and digits: D-E-U-1-1-0-….
  private func spelledCard(at start: Int, in view: TextView) -> Range<Int>? {
    var gap = 0
    while gap <= DigitRun.longestGap, DigitRun.isSeparator(view.scalar(start + 1 + gap)) { gap += 1 }
    guard (1...DigitRun.longestGap).contains(gap), TextView.isLetter(view.scalar(start + 1 + gap)) else { return nil }
    for offset in 1..<15 {
      let place = start + offset * (gap + 1)
      guard offset < 3 ? TextView.isLetter(view.scalar(place)) : DigitCode.isDigit(view.code(place)),
        (1...gap).allSatisfy({ view.scalar(place - $0) == view.scalar(start + 1 + gap - $0) })
      else { return nil }
    }
    let end = start + 14 * (gap + 1) + 1
    return TextView.isAlphanumeric(view.scalar(end)) ? nil : start..<end
  }

  /// Behind the marks between two groups of a residence card, which has three letters and twelve digits, whatever they are.
  private func behindMarks(_ place: Int, _ view: TextView) -> Int? {
    var end = place
    while end - place < 4, DigitRun.isSeparator(view.scalar(end)) { end += 1 }
    return end > place && DigitCode.isDigit(view.code(end)) ? end : nil
  }

  /// Behind a hyphen and the line end behind it, where the text before `start` speaks of such papers: H833-⏎5212858.
  private func behindBrokenLine(_ place: Int, from start: Int, _ view: TextView) -> Int? {
    guard view.scalar(place) == 0x2D, view.scalar(place + 1) == 0x0A, DigitCode.isDecimal(view.code(place + 2)),
      view.distanceBack(from: start, to: Self.words, reach: Self.reachOfHead) != nil
    else { return nil }
    return place + 2
  }

  private func certainty(
    _ letters: Int, _ digits: Int, _ isSolid: Bool, _ isNamed: Bool, _ range: Range<Int>, in view: TextView
  ) -> Certainty? {
    if letters > 1, endsInYear(range, view) { return nil }
    let first = view.scalar(range.lowerBound) & ~0x20
    if isNamed { return letters == 1 && digits == 8 ? .certain : .likely }
    if announcesPassport(behind: range.upperBound, view) { return .likely }
    let context = NumberContext.before(range.lowerBound, in: view)
    // 证件号码：JPN 7011 6794 4764
    if letters == 3, digits == 12, context?.kind == .identity { return .likely }
    guard isSolid, context?.kind != .document else { return nil }
    switch (letters, digits) {
    case (1, 8):
      guard [0x45, 0x47, 0x48, 0x4D].contains(first), view.scalar(range.lowerBound - 1) != 0x5B57 else { return nil }
      return statesDate(range, view) ? nil : .possible
    case (1, 10): return first == 0x48 || first == 0x4D ? .possible : nil
    case (2, 7): return first == 0x45 ? .possible : nil
    case (3, 12): return .likely
    default: return nil
    }
  }

  /// E 1234 5678（护照号码）; E12345678，这是他的护照号。
  private func announcesPassport(behind end: Int, _ view: TextView) -> Bool {
    var place = end
    while place - end < Self.reachBehind, !Self.stops.contains(view.scalar(place)) {
      place += 1
      if DigitCode.isDecimal(view.code(place)) { break }
      guard LabelBehind.isEnd(view.scalar(place)) || view.scalar(place) == 0x3C, place - end > 3 else { continue }
      if Self.words.contains(where: { view.ends(with: $0, at: place) }) { return true }
    }
    guard NumberContext.behind(end, in: view)?.kind == .personal else { return false }
    return (end + 1...end + 14).contains { place in Self.words.contains { view.ends(with: $0, at: place) } }
  }

  /// GB15603-2022: a standard rather than a passport.
  private func endsInYear(_ range: Range<Int>, _ view: TextView) -> Bool {
    guard range.count > 7, view.scalar(range.upperBound - 5) == 0x2D else { return false }
    let year = (range.upperBound - 4..<range.upperBound).map { Int(DigitCode.value(view.code($0))) }.number(0, 4)
    return (1950...2049).contains(year)
  }

  /// G20190301: a batch rather than a passport.
  private func statesDate(_ range: Range<Int>, _ view: TextView) -> Bool {
    let values = range.dropFirst().map { Int(DigitCode.value(view.code($0))) }
    let year = values.number(0, 4)
    return (1990...2049).contains(year)
      && ResidentIDDetector.isDate(year: year, values.number(4, 2), values.number(6, 2))
  }

  /// So many scalars behind a number the clause that says what it is may end.
  private static let reachBehind = 24
  /// So many scalars before a number the head of its column may stand.
  private static let reachOfHead = 80
  private static let stops = Set([0x3002, 0x0A, FoldedText.barrier])
  /// Letters for which a scanner takes 5, 8, 2, 6.
  private static let weak = Set("SsBZG".unicodeScalars.map(\.value))

  /// What papers for crossing the border are called.
  static let words = TextView.words(
    "护照 护照号 护照号码 护照编号 护照证号 通行证编号 回乡证号 回乡证号码 台胞证号码 通行证 通行证号 通行证号码 通行证件号 通行证件号码 回乡证 台胞证 台胞证号 永久居留 永久居留证号 永居证 永居证号 居留证 居留证号 旅行证件号 旅行证件号码 出境证件号 出境证件号码 出入境证件号 出入境证件号码 hz号 passport 護照"
  )
}

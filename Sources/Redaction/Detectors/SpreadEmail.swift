import Matching

/// An e-mail address with marks, brackets or words between its characters: z横线s横线@横线qq.com, 【zs12】【@】【163.com】.
enum SpreadEmail {
  /// The address around the sign at `sign`: at a known provider, behind a word for addresses, or with one and the same thing between its
  /// parts that stands between no words of a list.
  static func range(around sign: Int, in view: TextView) -> Range<Int>? {
    guard let end = domainEnd(behind: sign + 1, in: view) else { return nil }
    if let start = announcedStart(before: sign, in: view) { return start..<end }
    return uniformStart(before: sign, in: view).map { $0..<end }
  }

  /// Behind the domain that begins at or behind `start`, with its points or without: qq.com, 1 6 3 点 com.
  private static func domainEnd(behind start: Int, in view: TextView) -> Int? {
    let isFirst = SpreadText.character(at: start, in: view) != nil
    guard let first = isFirst ? start : SpreadText.gapEnd(at: start, in: view),
      let text = SpreadText(at: first, longest: longestDomain, in: view)
    else { return nil }
    for count in stride(from: min(text.characters.count, longestDomain), to: shortestDomain - 1, by: -1)
    where text.ends(behind: count) {
      let letters = text.characters[..<count].map { $0 == 0x40 ? 0x61 : TextView.lowered($0) }
      if domains.contains(letters) { return text.range(through: count - 1).upperBound }
    }
    return nil
  }

  /// Where the name before the sign begins that follows a word for addresses.
  private static func announcedStart(before sign: Int, in view: TextView) -> Int? {
    var place = sign
    var first: Int?
    while sign - place < longestName {
      if let first, isLabel(endingAt: place, before: first, in: view) { return first }
      if isCharacter(place - 1, in: view) {
        place -= 1
        first = place
      } else if let start = gapStart(before: place, in: view) {
        place = start
      } else if let first, isLabel(endingAt: behindLinks(place, in: view), before: first, in: view) {
        return first
      } else {
        return nil
      }
    }
    return nil
  }

  /// Whether a word for addresses ends at `end`, and only links stand up to the name.
  private static func isLabel(endingAt end: Int, before first: Int, in view: TextView) -> Bool {
    guard
      labels.contains(where: { label in
        guard view.ends(with: label, at: end) else { return false }
        // A Latin one is a whole word.
        return label[0] > 0x7F
          || !TextView.isAlphanumeric(view.scalar(end)) && !TextView.isAlphanumeric(view.scalar(end - label.count - 1))
      })
    else { return false }
    return first - end < 10
  }

  /// Back over 为, 是 and the like.
  private static func behindLinks(_ place: Int, in view: TextView) -> Int {
    var end = place
    while place - end < 6, links.contains(view.scalar(end - 1)) { end -= 1 }
    if let word = questions.first(where: { view.ends(with: $0, at: end) }) { end -= word.count }
    return end
  }

  /// Where the name begins whose characters, or whose parts, have the same between them as it has before the sign.
  private static func uniformStart(before sign: Int, in view: TextView) -> Int? {
    guard let gap = gapStart(before: sign, in: view), gap < sign else { return nil }
    let mark = (gap..<sign).map(view.scalar)
    var place = gap
    var first = gap
    var (single, parts) = (true, 0)
    while sign - place < longestName {
      var start = place
      while place - start < longestPart, isCharacter(start - 1, in: view), !isMark(mark, endingAt: start, view) {
        start -= 1
      }
      guard start < place else { break }
      if place - start > 1 { single = false }
      (first, parts) = (start, parts + 1)
      guard isMark(mark, endingAt: start, view) else { break }
      place = start - mark.count
    }
    // zhang @ qq.com
    guard parts > 0, single ? parts > 2 : isPair(mark) else { return nil }
    return first
  }

  private static func isMark(_ mark: [UInt32], endingAt end: Int, _ view: TextView) -> Bool {
    mark.indices.allSatisfy { view.scalar(end - mark.count + $0) == mark[$0] }
  }

  /// What stands between no two words of a list: 】【, ”“, a word, a picture.
  private static func isPair(_ mark: [UInt32]) -> Bool {
    if mark.contains(where: { TextView.isHan($0) || NumberGap.isSign($0) }) { return true }
    return mark.count == 2 && mark.allSatisfy { $0 != 0x20 && $0 != 0x0A && $0 != 0x2A && $0 != 0x2D }
  }

  private static func isCharacter(_ place: Int, in view: TextView) -> Bool {
    SpreadText.character(at: place, signs, in: view) != nil
  }

  /// Where the marks and words begin that end before `place`, with a character before them.
  private static func gapStart(before place: Int, in view: TextView) -> Int? {
    for start in stride(from: place - 1, through: place - longestGap, by: -1) {
      guard view.scalar(start) != FoldedText.barrier else { return nil }
      guard isCharacter(start - 1, in: view) else { continue }
      return behindGap(start, to: place, in: view) ? start : nil
    }
    return nil
  }

  /// Whether nothing but marks and words that are said inside an address stands from `start` to `place`.
  private static func behindGap(_ start: Int, to place: Int, in view: TextView) -> Bool {
    // "value":"zs@qq.com", mailto:zs@qq.com
    if (start..<place).contains(where: { view.scalar($0) == 0x3A || view.scalar($0) == 0x3D }) { return false }
    if SpreadText.gapEnd(at: start, signs, in: view) == place { return true }
    // No character follows where the sign stands.
    var next = start
    while next < place {
      if let word = SpreadText.words.word(at: next, in: view) {
        next += word.count
      } else if isLoose(view.scalar(next)) {
        next += 1
      } else {
        return false
      }
    }
    return next == place
  }

  private static func isLoose(_ scalar: UInt32) -> Bool {
    DigitRun.isSeparator(scalar) || scalar == 0x7C || scalar == 0x20 || scalar == 0x0A
      || LabelledDigits.brackets.contains(scalar)
  }

  private static let longestName = 160
  private static let longestPart = 32
  private static let longestGap = 12
  private static let shortestDomain = 5
  private static let longestDomain = 14
  private static let signs = Set(FoldedText.scalars(of: "._-+"))
  private static let links = ScalarSet(FoldedText.scalars(of: "为是系即答 :\"'“”‘’?([{【】〔「『《<`*|,\n"))
  private static let labels = TextView.words("邮箱 邮箱地址 邮箱号 邮箱为 邮箱是 电邮 电子邮件 email e-mail mail 信箱 电子信箱")
  private static let questions = TextView.words("是多少 多少 是什么")
  /// Domains of providers without their points.
  private static let domains: Set<[UInt32]> = Set(
    TextView.words(
      "qqcom vipqqcom foxmailcom 163com vip163com 126com 139com 188com 189cn yeahnet sinacom sinacn sinacomcn vipsinacom sohucom gmailcom hotmailcom outlookcom livecom livecn msncom aliyuncom icloudcom mecom yahoocom yahoocn yahoocomcn 21cncom 263net tomcom wocn protonmailcom protonme examplecom"
    ))
}

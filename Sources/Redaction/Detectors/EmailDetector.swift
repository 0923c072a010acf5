import Matching
import Rules

/// E-mail addresses, also in full width, with blanks, or with words for the sign and the points. Those under `gov.cn` are offices and stay.
struct EmailDetector: TextDetector {
  let card = RuleCard(
    "text.email", .email, title: "电子邮箱", basis: "参照法释〔2016〕19号第十条（通讯方式）",
    summary: "邮箱地址，也包括用（at）、艾特、#、* 代替 @，用“点”代替小数点的写法；gov.cn 的公务邮箱除外",
    hides: [
      "邮箱⟦a.b_c@qq.com⟧。", "⟦ａｂ＠ｑｑ．ｃｏｍ⟧", "⟦zs(at)163.com⟧", "⟦zs#163.com⟧", "⟦zs 艾特 163点com⟧", "⟦z s @ 1 6 3 . c o m⟧",
      "⟦zs[at]163[dot]com⟧", "⟦zs_at_163点com⟧", "⟦zs（艾特）163dotcom⟧", "⟦zs@163。com⟧", "⟦zs**@**163.com⟧",
      "⟦zs【@】mine.com⟧", "⟦zs小老鼠mine.cn⟧",
      "⟦moc.361@1_sz⟧", "⟦zhangs*aliyun.com⟧", "⟦zs·at·163.com⟧", "⟦zs【at】163.com⟧",
      "邮箱⟦z横线s横线@横线qq.com⟧", "【⟦zs12】【@】【163.com⟧】", "邮箱：“⟦z”“s”“@”“q”“q”“.”“c”“o”“m⟧”",
    ],
    keeps: [
      "联系bgs@cxz.gov.cn", "bgs(at)cxz.gov.cn", "1#163吨储罐", "图#126", "5#163.com", "http*aliyun.com", "3.5*126", "@全体人员",
    ])
  let triggers = Set("@#*☆★([{【「〔<艾爱圈小aA".unicodeScalars.map(\.value))

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    if view.scalars[index] == 0x40, let range = SpreadEmail.range(around: index, in: view) { found(range, .likely) }
    guard let sign = sign(at: index, in: view) else { return }
    let start = localStart(before: sign.lowerBound, in: view)
    if view.scalars[index] == 0x40, let range = reversed(from: start, around: sign, in: view) {
      found(range, .possible)
      return
    }
    if Self.stars.contains(view.scalars[index]) || view.scalars[index] == 0x23,
      !isName(start..<sign.lowerBound, beforeStar: view.scalars[index] != 0x23, in: view)
    {
      return
    }
    guard start < sign.lowerBound, let (end, letters) = domainEnd(from: sign.upperBound, in: view) else { return }
    var domain = letters
    let isPlain = view.scalars[index] == 0x40
    var hasDot = domain.contains(0x2E)
    if !hasDot, let joined = Self.joinedDomain(domain) { (domain, hasDot) = (joined, true) }
    let isKnown = Self.providers.contains { domain.starts(with: $0) && domain.dropFirst($0.count).first == 0x2E }
    let isAnnounced = !isPlain && hasDot && view.distanceBack(from: start, to: Self.labels, reach: 8) != nil
    let isTop = hasDot && Self.tops.contains { domain.suffix($0.count).elementsEqual($0) }
    // zs_at_mine.com, zs【at】mine.com
    let isExplicit =
      isTop
      && (Self.explicit.contains { view.starts(with: $0, at: index) }
        || view.scalars[index] | 0x20 == 0x61 && !isBlank(view.scalar(index - 1)))
    guard isPlain ? hasDot || domain.filter(TextView.isLetter).count >= 2 : isKnown || isAnnounced || isExplicit else {
      return
    }
    if Self.stars.contains(view.scalars[index]), view.scalar(end) == 0x2F { return }
    if domain.suffix(Self.offices.count).elementsEqual(Self.offices) { return }
    found(start..<end, hasDot ? .likely : .possible)
  }

  /// The sign at `index` with the blanks around it; words only in brackets, between blanks, or in Chinese.
  private func sign(at index: Int, in view: TextView) -> Range<Int>? {
    var range = index..<index + 1
    let first = view.scalars[index]
    if Self.stars.contains(first) { return range }
    if first != 0x40, first != 0x23 {
      guard let word = Self.signs.first(where: { view.starts(with: $0, at: index) }) else { return nil }
      range = index..<index + word.count
      let isWord = first | 0x20 == 0x61
      if isWord, !isApart(range, in: view) { return nil }
      // zs_at_163.com, zs-at-163.com
      if isWord, !isBlank(view.scalar(index - 1)) { return index - 1..<range.upperBound + 1 }
    }
    var start = range.lowerBound
    while range.lowerBound - start < 3, isBeside(view.scalar(start - 1)) { start -= 1 }
    var end = range.upperBound
    while end - range.upperBound < 3, isBeside(view.scalar(end)) { end += 1 }
    return start..<end
  }

  /// Whether somebody may be called so at a provider: letters, or five digits at least; before a star three characters at least.
  private func isName(_ range: Range<Int>, beforeStar isStar: Bool, in view: TextView) -> Bool {
    let letters = range.count { TextView.isLetter(view.scalar($0)) }
    guard letters > 0 || range.count >= Self.leastDigits else { return false }
    if !isStar { return true }
    return range.count >= Self.leastName && !range.contains { isEmphasis(view.scalar($0)) }
      && !isEmphasis(view.scalar(range.upperBound - 1))
      && view.scalar(range.lowerBound - 1) != 0x2F && view.scalar(range.lowerBound - 1) != 0x3D
      && !Self.protocols.contains { $0.count == range.count && view.starts(with: $0, at: range.lowerBound) }
  }

  /// Whether the word in `range` stands between two blanks, two hyphens, two underscores or two points.
  private func isApart(_ range: Range<Int>, in view: TextView) -> Bool {
    let (left, right) = (view.scalar(range.lowerBound - 1), view.scalar(range.upperBound))
    return isBlank(left) && isBlank(right) || left == right && (left == 0x2D || left == 0x5F || left == 0xB7)
  }

  /// Where the part before the sign begins; single letters with blanks between them are read as one word.
  private func localStart(before end: Int, in view: TextView) -> Int {
    var start = end
    while end - start < 64 {
      // zs**1**23@163.com: emphasis in the middle.
      var next = start - 1
      while start - next < 4, isEmphasis(view.scalar(next)) { next -= 1 }
      guard isLocal(view, next) || isInnerStop(next, in: view) else { break }
      start = next
    }
    if let first = startOfLineBefore(start, end, in: view) ?? startOfSpaced(start, in: view) { return first }
    guard end - start == 1 else { return start }
    while end - start < 64, isBlank(view.scalar(start - 1)), isLocal(view, start - 2), !isLocal(view, start - 3) {
      start -= 2
    }
    return start
  }

  /// 邮箱：li . wei @ qq . com: where the part in front of points with blanks around them begins, right behind a word for an address.
  private func startOfSpaced(_ start: Int, in view: TextView) -> Int? {
    func blanks(before place: Int) -> Int {
      var first = place
      while place - first < 2, view.scalar(first - 1) == 0x20 { first -= 1 }
      return first
    }
    var first = start
    while start - first < 64 {
      let point = blanks(before: first) - 1
      guard view.scalar(point) == 0x2E else { break }
      let end = blanks(before: point)
      var piece = end
      while end - piece < 32, isLocal(view, piece - 1), view.scalar(piece - 1) != 0x2E { piece -= 1 }
      guard piece < end else { break }
      first = piece
    }
    return first < start && view.distanceBack(from: first, to: Self.labels, reach: 3) != nil ? first : nil
  }

  /// moc.qq@123sz: an address written from the last letter to the first.
  private func reversed(from start: Int, around sign: Range<Int>, in view: TextView) -> Range<Int>? {
    guard Self.reversedTops.contains(where: { view.starts(with: $0, at: start) }) else { return nil }
    var end = sign.upperBound
    while end - sign.upperBound < 64, isLocal(view, end) { end += 1 }
    let domain = Array((start..<sign.lowerBound).map { TextView.lowered(view.scalar($0)) }.reversed())
    let isKnown = Self.providers.contains { domain.starts(with: $0) && domain.dropFirst($0.count).first == 0x2E }
    return isKnown && end > sign.upperBound ? start..<end : nil
  }

  /// 邮箱：zhang⏎95@qq.com: where the part in front of the line end begins, right behind a word for an address.
  private func startOfLineBefore(_ start: Int, _ end: Int, in view: TextView) -> Int? {
    var line = start
    while start - line < 8, isBlank(view.scalar(line - 1)) { line -= 1 }
    guard (line..<start).contains(where: { view.scalar($0) == 0x0A }) else { return nil }
    var first = line
    while line - first < 40, isLocal(view, first - 1) { first -= 1 }
    guard first < line else { return nil }
    // 发到gao_xi⏎a28@189.cn
    let isSent = line - first >= 3 && Self.sending.contains(view.scalar(first - 1))
    return isSent || view.distanceBack(from: first, to: Self.labels, reach: 3) != nil ? first : nil
  }

  /// sz@16⏎3.com: behind a line end in a domain that has no point yet, where the next line goes on with a known end.
  private func behindLineEnd(_ place: Int, _ view: TextView) -> Int? {
    guard view.scalar(place) == 0x0A else { return nil }
    let next = behindLine(place, view)
    var end = next
    while end - next < 40, TextView.isAlphanumeric(view.scalar(end)) || view.scalar(end) == 0x2E { end += 1 }
    return Self.tops.contains { view.ends(with: $0, at: end) && view.scalar(end - $0.count - 1) == 0x2E } ? next : nil
  }

  /// sz@163.c⏎om: behind a line end inside the end of the domain, which what follows makes whole.
  private func behindCutTop(_ place: Int, _ domain: [UInt32], _ view: TextView) -> Int? {
    guard let point = domain.lastIndex(of: 0x2E), domain.count - point <= 3 else { return nil }
    let next = behindLine(place, view)
    var end = next
    while end - next < 4, TextView.isAlphanumeric(view.scalar(end)) { end += 1 }
    let last = domain[(point + 1)...] + (next..<end).map { TextView.lowered(view.scalar($0)) }
    return end > next && Self.tops.contains(Array(last)) ? next : nil
  }

  /// Behind the line end at `place` and the blanks and marks of a quote that begin the next line.
  private func behindLine(_ place: Int, _ view: TextView) -> Int {
    var next = place
    while next - place < 10, isBlank(view.scalar(next)) || view.scalar(next) == 0x3E { next += 1 }
    return next
  }

  /// Where the domain that begins at `start` ends, and its letters with every kind of point as a full stop.
  private func domainEnd(from start: Int, in view: TextView) -> (end: Int, domain: [UInt32])? {
    var domain: [UInt32] = []
    var place = start
    var end = start
    while place - start < 255 {
      let scalar = view.scalar(place)
      if TextView.isAlphanumeric(scalar) || scalar == 0x2D || DigitCode.isDigit(view.code(place)) {
        domain.append(
          TextView.isLetter(scalar) ? scalar | 0x20 : scalar < 0x80 ? scalar : 0x30 + UInt32(view.code(place) & 15))
        place += 1
        end = place
      } else if let length = point(at: place, in: view), domain.last != 0x2E {
        domain.append(0x2E)
        place += length
      } else if end == place, isEmphasis(scalar), case let next = behindEmphasis(place, view), next > place {
        place = next
      } else if scalar == 0x0A, end == place, !domain.isEmpty, !domain.contains(0x2E),
        let next = behindLineEnd(place, view)
      {
        place = next
      } else if scalar == 0x0A, end == place, let next = behindCutTop(place, domain, view) {
        place = next
      } else if isBlank(scalar), end == place, isSpaced(place, view, from: start) {
        place += 1
      } else {
        break
      }
    }
    while let last = domain.last, last == 0x2E || last == 0x2D {
      domain.removeLast()
      if last == 0x2D { end -= 1 }
    }
    return domain.isEmpty ? nil : (end, domain)
  }

  /// qqdotcom → qq.com
  private static func joinedDomain(_ letters: [UInt32]) -> [UInt32]? {
    for top in tops where letters.count > top.count + dot.count && letters.suffix(top.count).elementsEqual(top) {
      let rest = letters.dropLast(top.count)
      if rest.suffix(dot.count).elementsEqual(dot) { return rest.dropLast(dot.count) + [0x2E] + top }
    }
    return nil
  }

  private static let dot = TextView.words("dot")[0]

  /// A point, or what stands for one in front of com, cn and the like; its length.
  private func point(at place: Int, in view: TextView) -> Int? {
    let scalar = view.scalar(place)
    // 126.**com**
    let next = behindEmphasis(place + 1, view)
    if scalar == 0x2E, TextView.isAlphanumeric(view.scalar(next)) { return next - place }
    // sz@163.⏎com
    if scalar == 0x2E, view.scalar(place + 1) == 0x0A {
      let next = behindLine(place + 1, view)
      if beginsTop(next, view) { return next - place }
    }
    var start = place
    while isBlank(view.scalar(start)), start - place < 2 { start += 1 }
    guard let word = Self.points.first(where: { view.starts(with: $0, at: start) }) else { return nil }
    var end = start + word.count
    while isBlank(view.scalar(end)), end - start - word.count < 2 { end += 1 }
    let isSpacedTop = Self.spacedTops.contains { view.starts(with: $0, at: end) }
    return beginsTop(end, view) || isSpacedTop ? end - place : nil
  }

  /// Whether com, cn and the like, or the gov of an office, stands alone at `place`.
  private func beginsTop(_ place: Int, _ view: TextView) -> Bool {
    Self.lastParts.contains { top in
      view.starts(with: top, at: place) && !TextView.isAlphanumeric(view.scalar(place + top.count))
    }
  }

  /// Whether the blank at `place` stands between single letters: 1 6 3.
  private func isSpaced(_ place: Int, _ view: TextView, from start: Int) -> Bool {
    (place - 1 == start || !TextView.isAlphanumeric(view.scalar(place - 2)))
      && (TextView.isAlphanumeric(view.scalar(place + 1)) || view.scalar(place + 1) == 0x2D)
      && !TextView.isAlphanumeric(view.scalar(place + 2))
  }

  private func isLocal(_ view: TextView, _ place: Int) -> Bool {
    let scalar = view.scalar(place)
    return TextView.isAlphanumeric(scalar) || [0x2E, 0x5F, 0x25, 0x2B, 0x2D].contains(scalar)
      || DigitCode.isDigit(view.code(place))
  }

  /// 。 between letters, which is written for a point: li。wei@163。com.
  private func isInnerStop(_ place: Int, in view: TextView) -> Bool {
    view.scalar(place) == 0x3002 && TextView.isAlphanumeric(view.scalar(place - 1))
      && TextView.isAlphanumeric(view.scalar(place + 1))
  }

  private func isEmphasis(_ scalar: UInt32) -> Bool {
    scalar == 0x2A || scalar == 0x7E || scalar == 0x5E || scalar == 0x60
  }

  /// Behind up to three marks of emphasis that letters or a point follow.
  private func behindEmphasis(_ place: Int, _ view: TextView) -> Int {
    var end = place
    while end - place < 3, isEmphasis(view.scalar(end)) { end += 1 }
    return TextView.isAlphanumeric(view.scalar(end)) || view.scalar(end) == 0x2E ? end : place
  }

  private func isBlank(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0x0A }

  /// Blanks and marks of emphasis around the sign.
  private func isBeside(_ scalar: UInt32) -> Bool {
    isBlank(scalar) || scalar == 0x2A || scalar == 0x5C || scalar == 0x60 || scalar == 0x7E
  }

  private static let labels = TextView.words("邮箱 邮箱地址 电邮 电子邮件 email e-mail mail 信箱")
  /// 到, 至, 为, 是, 给.
  private static let sending = Set("到至为是给".unicodeScalars.map(\.value))
  /// What stands for the sign in names at known providers: * ☆ ★.
  private static let stars: Set<UInt32> = [0x2A, 0x2606, 0x2605]
  private static let leastName = 3
  private static let leastDigits = 5
  private static let protocols = TextView.words("http https www ftp mail smtp pop imap")
  private static let lastParts = tops + TextView.words("gov")
  private static let offices = TextView.words(".gov.cn")[0]
  private static let signs = TextView.words(
    "(at) [at] {at} (a) [a] (@) [@] {@} (#) [#] (艾特) [艾特] (圈a) 【at】 「at」 〔at〕 <at> 【@】 「@」 〔@〕 小老鼠 艾特 爱特 圈a at")
  /// Of these the ones that stand for nothing else.
  private static let explicit = signs.filter { $0.count > 2 || $0 == [0x827E, 0x7279] }
  private static let points = TextView.words("。 . · , 点 (dot) [dot] {dot} (.) [.] (点) dot")
  private static let tops = TextView.words("com cn net org edu com.cn")
  private static let reversedTops = TextView.words("moc. nc. ten. gro.")
  private static let spacedTops = ["c o m", "c n", "n e t"].map { $0.unicodeScalars.map(\.value) }
  private static let providers = TextView.words(
    "163 126 qq vip.qq foxmail sina vip.sina sohu gmail hotmail outlook 139 189 wo yeah 21cn aliyun icloud yahoo 263 tom live msn vip.163 188 me proton protonmail mail example 一六三"
  )
}

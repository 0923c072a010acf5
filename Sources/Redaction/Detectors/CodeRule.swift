import Matching

/// Numbers inside the code of a thing: letters, hyphens and digits that belong together, a date with a serial behind it, a web address of an authority.
struct CodeRule: KeepRule {
  let card = RuleCard(
    "keep.code", title: "设备、产品编码和政府网址", basis: "TSG 08—2017；政府信息公开条例第二十四条",
    summary: "与大写字母连成一体的编码，日期加流水的批号，政府网站的地址",
    keeps: [
      "采矿许可C5323002010127120089123", "设备GF1200115已停用", "预算单位：某县应急管理局（672317001）；", "AⅡ-20191234", "起17云E00012(20)",
      "JY15323010012345",
      "http://yjglj.cxz.gov.cn/info/1234/1234567.htm", "https://www.example.com/info/1756/1415025.htm",
      "http://www.example.com/2023/7654321.htm", "打码20200315001", "href=\"/info/2022/05/06/1034567.html\"",
      "http://www.example.cn/art/2019/8/27/art_1894_5955979.html",
      "MD5：4905d4e9bf015703643720ceab4614f5",
      "UUID c3d69424-bfd1-48e4-94a4-7726031796d4",
    ])

  func keeps(_ group: DigitGroup, as fit: NumberFit, in view: TextView) -> Bool {
    if fit.certainty < .certain, !group.isPersonal, isInDigest(group, view) || isInIdentifier(group, view) {
      return true
    }
    if fit.certainty < .certain, !group.isPersonal, isPath(group) || isFileName(group, view),
      isInAddress(group, of: Self.scheme, view)
    {
      return true
    }
    // MB1915560-/2019: the index of a public notice.
    if fit.certainty < .certain, !group.isPersonal, isCapital(view.scalar(group.range.lowerBound - 1)),
      isCapital(view.scalar(group.range.lowerBound - 2)), group.range.contains(where: { view.scalar($0) == 0x2F })
    {
      return true
    }
    if fit.certainty < .certain, !group.isPersonal, group.isReversed, isDatedFile(group, view) { return true }
    guard fit.certainty < .likely, !group.isPersonal else { return false }
    return isBatch(group) || isOfAuthority(group, view) || isInCode(group, view) || isInSum(group, view)
      || isInAddress(group, of: Self.scheme, view)
      || isInAddress(group, of: Self.office, view) || isInPath(group, view)
  }

  /// 某县应急管理局（672317001）: the code of an authority in the budget stands in brackets behind its name.
  private func isOfAuthority(_ group: DigitGroup, _ view: TextView) -> Bool {
    let (start, end) = (group.range.lowerBound, group.range.upperBound)
    return group.isSolid && view.scalar(start - 1) == 0x28 && view.scalar(end) == 0x29
      && Self.authorities.contains { view.ends(with: $0, at: start - 1) }
  }

  private static let authorities = TextView.words("局 厅 委员会 人民政府 指挥部 执法大队 执法支队 执法总队")

  /// /info/2022/1034567.html: the path of a page or a file.
  private func isInPath(_ group: DigitGroup, _ view: TextView) -> Bool {
    func isOfPath(_ place: Int) -> Bool {
      (0x21...0x7E).contains(view.scalar(place)) && !Self.pathEnds.contains(view.scalar(place))
    }
    var start = group.range.lowerBound
    while group.range.lowerBound - start < 100, isOfPath(start - 1) { start -= 1 }
    var end = group.range.upperBound
    while end - group.range.upperBound < 60, isOfPath(end) { end += 1 }
    return (start..<group.range.lowerBound).contains { view.scalar($0) == 0x2F }
      && Self.extensions.contains { view.ends(with: $0, at: end) }
  }

  /// A date of the last decades and a serial of one to six digits.
  private func isBatch(_ group: DigitGroup) -> Bool {
    guard group.isSolid, !group.isReversed, (9...14).contains(group.count), group.isDecimal else { return false }
    let year = group.number(0, 4)
    return (1990...2049).contains(year) && ResidentIDDetector.isDate(year: year, group.number(4, 2), group.number(6, 2))
  }

  /// 20150413_951.jpg: the day and number of a picture.
  private func isDatedFile(_ group: DigitGroup, _ view: TextView) -> Bool {
    guard group.isDecimal, group.count > 8, view.scalar(group.range.upperBound) == 0x2E,
      TextView.isLetter(view.scalar(group.range.upperBound + 1))
    else { return false }
    let digits = (0..<group.count).reversed().map { group[$0] }
    let year = digits.number(0, 4)
    return (1990...2049).contains(year)
      && ResidentIDDetector.isDate(year: year, digits.number(4, 2), digits.number(6, 2))
  }

  /// Whether the digits stand in the hexadecimal digest of a file: 32, 40, 64 or 128 characters, some of them letters.
  private func isInDigest(_ group: DigitGroup, _ view: TextView) -> Bool {
    guard group.range.count == group.count else { return false }
    var start = group.range.lowerBound
    while group.range.lowerBound - start <= 128, isHexadecimal(view.scalar(start - 1)) { start -= 1 }
    var end = group.range.upperBound
    while end - group.range.upperBound <= 128, isHexadecimal(view.scalar(end)) { end += 1 }
    guard [32, 40, 64, 128].contains(end - start), !TextView.isAlphanumeric(view.scalar(start - 1)),
      !TextView.isAlphanumeric(view.scalar(end))
    else { return false }
    return (start..<end).count { TextView.isLetter(view.scalar($0)) } >= 4
  }

  /// Whether the digits stand in a UUID: 8, 4, 4, 4 and 12 hexadecimal digits with hyphens between.
  private func isInIdentifier(_ group: DigitGroup, _ view: TextView) -> Bool {
    var start = group.range.lowerBound
    while group.range.lowerBound - start <= 36, isHexadecimal(view.scalar(start - 1)) || view.scalar(start - 1) == 0x2D
    {
      start -= 1
    }
    guard [8, 13, 18, 23].allSatisfy({ view.scalar(start + $0) == 0x2D }),
      !TextView.isAlphanumeric(view.scalar(start + 36))
    else { return false }
    let rest = (start..<start + 36).filter { ![8, 13, 18, 23].contains($0 - start) }
    return rest.allSatisfy { isHexadecimal(view.scalar($0)) } && rest.contains { TextView.isLetter(view.scalar($0)) }
  }

  private func isHexadecimal(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0x61...0x66).contains(scalar | 0x20)
  }

  /// Whether capital letters stand before or behind the digits, directly or through hyphens and digits.
  private func isInCode(_ group: DigitGroup, _ view: TextView) -> Bool {
    // The X of an identity number stands alone before or behind it.
    let isIdentity = (15...17).contains(group.count) && group.isSolid
    if isIdentity,
      view.code(group.range.lowerBound - 1) == DigitCode.x
        && !TextView.isAlphanumeric(view.scalar(group.range.lowerBound - 2))
        || view.code(group.range.upperBound) == DigitCode.x
          && !TextView.isAlphanumeric(view.scalar(group.range.upperBound + 1))
    {
      return false
    }
    var place = group.range.lowerBound - 1
    while group.range.lowerBound - place < 24, isJoint(view.scalar(place), view, place) { place -= 1 }
    if isCapital(view.scalar(place)) { return true }
    // EMS 1234567890123
    if place == group.range.lowerBound - 1, view.scalar(place) == 0x20, isCapital(view.scalar(place - 1)),
      isCapital(view.scalar(place - 2))
    {
      return true
    }
    place = group.range.upperBound
    while place - group.range.upperBound < 24, isJoint(view.scalar(place), view, place) { place += 1 }
    return isCapital(view.scalar(place))
  }

  /// Whether the digits stand in a check sum or key: twenty letters and digits or more, four letters at least.
  private func isInSum(_ group: DigitGroup, _ view: TextView) -> Bool {
    guard group.range.count == group.count else { return false }
    var start = group.range.lowerBound
    while group.range.lowerBound - start < 64, TextView.isAlphanumeric(view.scalar(start - 1)) { start -= 1 }
    var end = group.range.upperBound
    while end - group.range.upperBound < 64, TextView.isAlphanumeric(view.scalar(end)) { end += 1 }
    // 1301021978090Xabc691503044: two numbers with letters between them are no key.
    let isLetter = (start..<max(end, start)).map { TextView.isLetter(view.scalar($0)) }
    return end - start >= 20 && isLetter.count { $0 } >= 4
      && zip(isLetter, isLetter.dropFirst()).count { $0 != $1 } >= 4
  }

  private func isJoint(_ scalar: UInt32, _ view: TextView, _ place: Int) -> Bool {
    (0x30...0x39).contains(scalar) || scalar == 0x2D || scalar == 0x2F || scalar == 0x5F || scalar == 0x2E
  }

  private func isCapital(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0x2160...0x216B).contains(scalar)
  }

  /// Whether slashes and nothing else part the digits: 1756/1415025.
  private func isPath(_ group: DigitGroup) -> Bool {
    group.parts.count > 1 && group.parts.dropFirst().allSatisfy { $0.separator == 0x2F }
  }

  /// art_1894_5955979.html: a column and an article, as the sites of authorities name their pages; telephones are cut elsewhere.
  private func isFileName(_ group: DigitGroup, _ view: TextView) -> Bool {
    guard group.parts.count == 2, let first = group.parts.first, view.scalar(group.range.lowerBound - 1) == 0x5F else {
      return false
    }
    return (4...6).contains(first.digits.count) && group.parts.dropFirst().allSatisfy { $0.separator == 0x5F }
  }

  /// Whether the digits stand in an address in which `word` comes before them.
  private func isInAddress(_ group: DigitGroup, of word: [UInt32], _ view: TextView) -> Bool {
    var place = group.range.lowerBound - 1
    while group.range.lowerBound - place < 200, (0x21...0x7E).contains(view.scalar(place)) {
      if view.ends(with: word, at: place) { return true }
      place -= 1
    }
    return false
  }

  /// What no path goes on behind: quotes, brackets.
  private static let pathEnds = Set(FoldedText.scalars(of: "\"'()<>[]"))
  private static let extensions = TextView.words(
    ".html .htm .shtml .jhtml .pdf .doc .docx .xls .xlsx .jpg .jpeg .png .gif .zip .rar .mp4 .ofd .wps")
  private static let scheme = TextView.words("://")[0]
  private static let office = TextView.words("gov.cn")[0]
}

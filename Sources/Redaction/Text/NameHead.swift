import Matching

/// Whether what looks like a name is none for its form: the head of a column (姓名 | 座机), or the place in the number of a document
/// (（云楚）YHLS〔2020〕12号, 楚市公（消）行罚决字〔2020〕12号).
enum NameHead {
  /// Whether `range` is one.
  static func holds(_ range: Range<Int>, in view: TextView) -> Bool {
    isHead(range, view) || beginsDocument(range, view) || beginsListOfPlaces(range, view)
  }

  /// 黄山、衡山、华山: three items of a list or more that end with the same word for a place; brothers (杨金山、杨银山) have longer names.
  private static func beginsListOfPlaces(_ range: Range<Int>, _ view: TextView) -> Bool {
    let last = view.scalar(range.upperBound - 1)
    guard range.count == 2, landforms.contains(last), view.scalar(range.upperBound) == 0x3001 else { return false }
    var place = range.upperBound
    var items = 1
    while items < 3, view.scalar(place) == 0x3001 {
      let start = place + 1
      place = start
      while place - start < 5, (0x4E00..<0xA000).contains(view.scalar(place)) { place += 1 }
      guard place - start >= 2, view.scalar(place - 1) == last else { return false }
      items += 1
    }
    return items == 3
  }

  /// 山, 湖, 江, 河.
  private static let landforms = Set(FoldedText.scalars(of: "山湖江河"))

  /// A cell that ends with a word that announces a number, which began in what looks like a name: 操作证号, 永久居留身份证.
  ///
  /// In 张建国手机 and 李流水 a person stands before the word.
  private static func isHead(_ range: Range<Int>, _ view: TextView) -> Bool {
    guard borders.contains(view.scalar(range.lowerBound - 1)) else { return false }
    var end = range.upperBound
    while end - range.lowerBound < longestHead, !borders.contains(view.scalar(end)) { end += 1 }
    guard borders.contains(view.scalar(end)) else { return false }
    func begins(_ length: Int) -> Bool {
      let start = end - length
      return start < range.upperBound && !(start == range.lowerBound + 1 && end == range.upperBound)
    }
    if headWords.contains(where: { view.ends(with: $0, at: end) && begins($0.count) }) { return true }
    guard let word = NumberVocabulary.word(endingAt: end, in: view) else { return false }
    switch word.kind {
    case .amount, .coordinate: return false  // 张北斗
    default: return begins(word.length)
    }
  }

  /// The abbreviation of a place before the kind of document and the year in brackets.
  private static func beginsDocument(_ range: Range<Int>, _ view: TextView) -> Bool {
    let isBracketed = view.scalar(range.lowerBound - 1) == 0x28 && view.scalar(range.upperBound) == 0x29
    guard isBracketed || range.dropFirst().contains(where: { divisions.contains(view.scalar($0)) }) else {
      return false
    }
    var place = range.upperBound + (isBracketed ? 1 : 0)
    let start = place
    while place - start < 14 {
      let scalar = view.scalar(place)
      if scalar == 0x3014 || scalar == 0x5B || scalar == 0x3010 {
        return place > start && (1...4).allSatisfy { DigitCode.isDecimal(view.code(place + $0)) }
      }
      guard (0x4E00..<0xA000).contains(scalar) || TextView.isLetter(scalar) || scalar == 0x28 || scalar == 0x29 else {
        return false
      }
      place += 1
    }
    return false
  }

  private static let borders = Set([FoldedText.barrier, 0x0A] + FoldedText.scalars(of: "|, \""))
  private static let longestHead = 12
  private static let headWords = TextView.words("证号 编号 号码 扣扣 微信 微信号 邮箱 车牌 抖音 钉钉")
  /// 市, 州, 县, 区.
  private static let divisions = Set(FoldedText.scalars(of: "市州县区"))
}

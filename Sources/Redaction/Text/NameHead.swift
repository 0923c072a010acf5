import Matching

/// Whether what looks like a name is none for its form: the head of a column (姓名 | 座机), or the place in the number of a document
/// (（云楚）YHLS〔2020〕12号, 楚市公（消）行罚决字〔2020〕12号).
enum NameHead {
  /// Whether `range` is one.
  static func holds(_ range: Range<Int>, in view: TextView) -> Bool {
    isHead(range, view) || beginsDocument(range, view) || isAmongAlike(range, view) || isAmongPlaces(range, view)
  }

  /// 黄山、衡山、华山; 郎目山、化佛山、紫溪山、昙华山: one of three items of a list or more (of four, where they are longer) that end with
  /// the same word for a landform or a thing; the names of three brothers (杨金山、杨银山、杨宝山) do so too.
  private static func isAmongAlike(_ range: Range<Int>, _ view: TextView) -> Bool {
    let last = view.scalar(range.upperBound - 1)
    guard range.count <= 3, alike.contains(last) else { return false }
    var items = 1
    var end = range.upperBound
    while items < 5, view.scalar(end) == 0x3001 {
      var place = end + 1
      while place - end < 6, TextView.isHan(view.scalar(place)) { place += 1 }
      guard place - end >= 3, view.scalar(place - 1) == last else { break }
      (items, end) = (items + 1, place)
    }
    var start = range.lowerBound
    while items < 5, view.scalar(start - 1) == 0x3001, view.scalar(start - 2) == last {
      var place = start - 1
      while start - place < 6, TextView.isHan(view.scalar(place - 1)) { place -= 1 }
      (items, start) = (items + 1, place)
    }
    return items >= (range.count == 2 ? 3 : 4)
  }

  /// 碧城、南华等地, 仁兴、黑井三镇: items of a list whose end says that they are places.
  private static func isAmongPlaces(_ range: Range<Int>, _ view: TextView) -> Bool {
    var place = range.upperBound
    let isListed = view.scalar(place) == 0x3001
    guard isListed || view.scalar(place) == 0x7B49 else { return false }  // 等
    while place - range.upperBound < longestList, TextView.isHan(view.scalar(place)) || view.scalar(place) == 0x3001 {
      if counts.contains(view.scalar(place)), placeWords.contains(view.scalar(place + 1)) { return true }
      place += 1
    }
    return false
  }

  private static let longestList = 40
  private static let counts = Set(FoldedText.scalars(of: "等两三四五六七八九"))
  private static let placeWords = Set(FoldedText.scalars(of: "地县市州乡镇村省区"))

  private static let alike = Set(FoldedText.scalars(of: "山湖江河沙石岛岭潭树果鱼"))

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
      guard TextView.isHan(scalar) || TextView.isLetter(scalar) || scalar == 0x28 || scalar == 0x29 else {
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

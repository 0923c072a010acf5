/// What stands in the field of a form where no name does: 未登记, 另附, 合格, 矿长, 安环部, 全体.
struct FieldFiller {
  let view: LexiconView
  let scalars: UnsafeBufferPointer<UInt32>

  /// Whether `range`, which the field was read to hold, is no name; `behind` are the classes of what follows.
  func fills(_ range: Range<Int>, _ kind: RunScanner.Kind, behind: ContextClass) -> Bool {
    if kind == .known || kind == .minority || kind == .sound || hasLongSurname(range) { return false }
    let first = scalars[range.lowerBound]
    let hasSurname = view.characters[first].surname < Self.hardlySurname
    if Self.starts.contains(first), !hasSurname || range.count > 2 { return true }
    if Self.words.contains(Array(scalars[range])) { return true }
    let word = view.word(range, of: scalars)
    let own = word.map { view.classes[$0.classes] } ?? []
    if !own.isDisjoint(with: [.role, .title]) { return true }
    // 同上, 空白, 见封面, 邮寄送达: words that begin with no surname.
    if !hasSurname, isMadeOfWords(range), !isGivenName(range) { return true }
    // 高新区; 吉利 before 汽车
    if own.contains(.plain), range.count > 2 || !behind.isDisjoint(with: [.noun, .trade]) { return true }
    return isOffice(range, isWord: word != nil) || beginsWithPlace(range, behind: behind)
  }

  /// 欧阳|明珠, 东方|春花
  private func hasLongSurname(_ range: Range<Int>) -> Bool {
    guard range.count > 2 else { return false }
    return CompoundTable.cost(scalars[range.lowerBound], scalars[range.lowerBound + 1], in: view.compounds) != nil
  }

  /// 建国, 和平, 爱民: words that people are called by.
  private func isGivenName(_ range: Range<Int>) -> Bool {
    let (first, second) = (view.characters[scalars[range.lowerBound]], view.characters[scalars[range.upperBound - 1]])
    return range.count == 2 && first.first < Self.rareGiven && second.second < Self.rareGiven
  }

  private static let rareGiven: UInt16 = 115

  /// Whether words of two characters or more fill `range`, but for a common word of one that may stand before or behind.
  private func isMadeOfWords(_ range: Range<Int>) -> Bool {
    func isWord(_ part: Range<Int>) -> Bool { part.count > 1 && view.word(part, of: scalars) != nil }
    if isWord(range) { return true }
    func isCommon(_ place: Int) -> Bool { view.characters[scalars[place]].single < Self.rareWord }
    switch range.count {
    case 3:
      return isCommon(range.lowerBound) && isWord(range.dropFirst())
        || isCommon(range.upperBound - 1) && isWord(range.dropLast())
    case 4: return isWord(range.prefix(2)) && isWord(range.suffix(2))
    default: return false
    }
  }

  private static let rareWord: UInt16 = 120

  /// 安环部, 总工办, 支队: a part of a unit; 王队 and 李处 are called by their titles.
  private func isOffice(_ range: Range<Int>, isWord: Bool) -> Bool {
    let last = scalars[range.upperBound - 1]
    if NameDoubt(view: view, scalars: scalars).isSection(range) { return true }
    return (range.count > 2 || isWord) && Self.offices.contains(last)
  }

  /// 楚雄德胜, 楚雄德|胜煤化工: the short name of a unit, longer than a name is or with more behind it.
  private func beginsWithPlace(_ range: Range<Int>, behind: ContextClass) -> Bool {
    guard range.count > 2,
      view.classes(ofWord: range.lowerBound..<range.lowerBound + 2, in: scalars).contains(.place)
    else { return false }
    if range.count > 3 { return true }
    let goesOn = range.upperBound < scalars.count && Han.index(scalars[range.upperBound]) != nil
    return goesOn && behind.isDisjoint(with: Self.deeds)
  }

  private static let hardlySurname: UInt16 = 160
  private static let deeds: ContextClass = [
    .speech, .verb, .strong, .taker, .joint, .possessive, .also, .role, .title, .relation, .function, .noun,
  ]
  private static let starts = Set("未无不没暂待另各匿已兼附".unicodeScalars.map(\.value))
  private static let offices = Set("处股室队组办站所院部局".unicodeScalars.map(\.value))
  private static let words = Set(
    ("合格 通过 无误 完整 齐全 良好 正常 属实 同意 准予 全体 全员 全部 全厂 全矿 多人 两人 二人 三人 数人 本人 外聘 外包 专班 专人 专职 兼职 从略 保密 空缺 空白 同下 "
      + "班子 盖章 同前 合计 总计 小计 共计 平均 其他 注安 机电科 生产科 技术科 综合科 法规科 保卫科 执法科 危化科 矿山科 高新区 经开区 开发区")
      .split(separator: " ").map { $0.unicodeScalars.map(\.value) })
}

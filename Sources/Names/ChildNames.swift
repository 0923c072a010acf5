/// Given names of children that stand alone between a word of kin and an age: 其子|小明|（8岁）, 其女（12岁）|小红|当时.
struct ChildNames {
  let view: LexiconView
  let scalars: UnsafeBufferPointer<UInt32>

  /// The findings and the names beside the ages that end at one of `places`, where 岁 stands; in order and apart.
  func adding(
    to findings: [NameFinder.Finding], at places: [Int], isFree: (Range<Int>) -> Bool
  ) -> [NameFinder.Finding] {
    var result: [NameFinder.Finding] = []
    var index = 0
    for place in places {
      guard let name = name(besideAgeEndingAt: place) else { continue }
      while index < findings.count, findings[index].range.upperBound <= name.lowerBound {
        result.append(findings[index])
        index += 1
      }
      let isTaken = index < findings.count && findings[index].range.lowerBound < name.upperBound
      guard !isTaken, name.lowerBound >= result.last?.range.upperBound ?? 0, isFree(name) else { continue }
      result.append(NameFinder.Finding(range: name, ground: .model, certainty: 70))
    }
    if result.isEmpty { return findings }
    result.append(contentsOf: findings[index...])
    return result
  }

  /// The name before or behind the age below eighteen whose 岁 stands at `place`.
  private func name(besideAgeEndingAt place: Int) -> Range<Int>? {
    guard let age = age(endingAt: place) else { return nil }
    var mark = age.lowerBound
    if let word = Self.ages.first(where: { scalars.ends($0, at: mark) }) { mark -= word.count }
    guard mark > 0, Self.openings.contains(scalars[mark - 1]) else { return nil }
    mark -= 1
    if let name = name(endingAt: mark) { return name }
    guard isKin(endingAt: mark), place + 1 < scalars.count, Self.closings.contains(scalars[place + 1]) else {
      return nil
    }
    return name(beginningAt: place + 2)
  }

  /// 其子|小明: the name between a word of kin and the mark at `end`.
  private func name(endingAt end: Int) -> Range<Int>? {
    guard end >= 3 else { return nil }
    let name = end - 2..<end
    return isKin(endingAt: name.lowerBound) && mayBeGiven(name) ? name : nil
  }

  /// |小红|当时: the name behind the age, before a word that goes on with what the child does or suffers.
  private func name(beginningAt start: Int) -> Range<Int>? {
    let name = start..<start + 2
    guard name.upperBound <= scalars.count, mayBeGiven(name), isEnded(name) else { return nil }
    return name
  }

  /// Whether people are called by the two characters and no word is written with them.
  private func mayBeGiven(_ name: Range<Int>) -> Bool {
    let (first, second) = (scalars[name.lowerBound], scalars[name.lowerBound + 1])
    guard Han.index(first) != nil, Han.index(second) != nil else { return false }
    if let word = view.word(name, of: scalars), !view.classes[word.classes].contains(.given) {
      let classes = view.classes[word.classes]
      guard first == second || word.cost >= Self.rareWord, classes.isDisjoint(with: Self.others) else { return false }
    }
    if Self.adverbs.contains(first) || view.characters[second].traits.contains(.particle) { return false }
    return first == second
      || isOfNames(first, view.characters[first].first, Self.likelyFirst)
        && isOfNames(second, view.characters[second].second, Self.likelySecond)
  }

  /// Whether a character is of given names, or hardly ever a word: 梓, 萱.
  private func isOfNames(_ scalar: UInt32, _ cost: UInt16, _ limit: UInt16) -> Bool {
    cost <= limit || cost < Lexicon.never && view.characters[scalar].single >= Self.rareCharacter
  }

  /// Whether the name ends where it stands: no word begins with it or runs out of it, and what follows begins one.
  private func isEnded(_ name: Range<Int>) -> Bool {
    for count in 3...4 where name.lowerBound + count <= scalars.count {
      if view.word(name.lowerBound..<name.lowerBound + count, of: scalars) != nil { return false }
    }
    let end = name.upperBound
    guard end < scalars.count, Han.index(scalars[end]) != nil else { return true }
    if end + 1 <= scalars.count, view.word(end - 1..<end + 1, of: scalars) != nil { return false }
    if view.characters[scalars[end]].traits.contains(.particle) || Self.behind.contains(scalars[end]) { return true }
    var classes: ContextClass = []
    view.forEachWord(at: end, in: scalars) { word, _ in classes.formUnion(view.classes[word.classes]) }
    return !classes.isDisjoint(with: Self.following)
  }

  /// Whether a word for a child of somebody ends at `end`: 其女, 之子, 的小儿子, and the eldest and the like without a pronoun.
  private func isKin(endingAt end: Int) -> Bool {
    if Self.ordered.contains(where: { scalars.ends($0, at: end) }) { return true }
    guard let word = Self.children.first(where: { scalars.ends($0, at: end) }), end > word.count else { return false }
    return Self.owners.contains(scalars[end - word.count - 1])
  }

  /// The number of years below eighteen before the 岁 at `place`.
  private func age(endingAt place: Int) -> Range<Int>? {
    var end = place
    if end > 0, scalars[end - 1] == 0x5468 { end -= 1 }  // 周岁
    var start = end
    var value = 0
    while start > 0, end - start < 2, (0x30...0x39).contains(scalars[start - 1]) {
      value += Int(scalars[start - 1] - 0x30) * (start == end ? 1 : 10)
      start -= 1
    }
    if start < end {
      let isNumber = start > 0 && (0x2E...0x39).contains(scalars[start - 1])
      return value < Self.adultAge && !isNumber ? start..<place : nil
    }
    // 八岁, 十二岁
    while start > 0, end - start < 3, Self.numerals.contains(scalars[start - 1]) { start -= 1 }
    let isTens = end - start == 1 || scalars[start] == 0x5341 && end - start == 2 && scalars[end - 1] != 0x4E5D
    return start < end && isTens ? start..<place : nil
  }

  private static let adultAge = 18
  private static let rareWord: UInt16 = 165
  private static let rareCharacter: UInt16 = 165
  private static let likelyFirst: UInt16 = 135
  private static let likelySecond: UInt16 = 141
  private static let others: ContextClass = [
    .function, .verb, .taker, .speech, .strong, .place, .role, .title, .relation, .joint, .also, .plain,
  ]
  private static let following: ContextClass = [.verb, .taker, .speech, .strong, .function, .relation]
  private static let openings = Set("(,:\u{3001}".unicodeScalars.map(\.value))
  private static let closings = Set(")".unicodeScalars.map(\.value))
  private static let numerals = Set("一二三四五六七八九十".unicodeScalars.map(\.value))
  private static let ages = Han.words("年仅 年 现年 今年 时年 年方 刚满 仅 约")
  /// What begins no name behind a word of kin: 其子|现年, 其女|刚满.
  private static let adverbs = Set("现年今刚仅约均已各尚当时才未在被由和与不随正其等".unicodeScalars.map(\.value))
  private static let behind = Set("当在由被系因于从与和跟随将已未也均都没又受坠掉摔跌落溺获误不手头右左".unicodeScalars.map(\.value))
  private static let owners = Set("其之的他她我".unicodeScalars.map(\.value))
  private static let ordered = Han.words("长子 次子 三子 幼子 长女 次女 三女 幼女 独子 独女 养子 养女 继子 继女 大儿子 小儿子 二儿子 大女儿 小女儿 二女儿")
  private static let children = Han.words(
    "外孙女 外孙子 外甥女 儿子 女儿 孙子 孙女 外孙 侄子 侄女 侄儿 外甥 弟弟 妹妹 小孩 孩子 堂弟 堂妹 表弟 表妹 子 女 弟 妹")
}

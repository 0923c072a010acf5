/// Names whose given name is a word of two characters that people are called by, which the model takes for that word: 薛|满仓, 曾|石头.
struct GivenWords {
  let view: LexiconView
  let scalars: UnsafeBufferPointer<UInt32>

  /// The findings and the names among which none was found, whose given names begin at one of `places`; in order and apart.
  func adding(
    to findings: [NameFinder.Finding], at places: [Int], isFree: (Range<Int>) -> Bool
  ) -> [NameFinder.Finding] {
    var named: [Range<Int>] = []
    for place in places {
      guard let start = surname(before: place), isWordless(start..<place + 2), start >= named.last?.upperBound ?? 0
      else { continue }
      named.append(start..<place + 2)
    }
    if named.isEmpty { return findings }
    var result: [NameFinder.Finding] = []
    result.reserveCapacity(findings.count + named.count)
    var index = 0
    for name in named {
      while index < findings.count, findings[index].range.upperBound <= name.lowerBound {
        result.append(findings[index])
        index += 1
      }
      // 叶石|头: a shorter one that begins here gives way.
      let isCut =
        index < findings.count && findings[index].range.lowerBound == name.lowerBound
        && findings[index].range.upperBound < name.upperBound
      let isTaken = !isCut && index < findings.count && findings[index].range.lowerBound < name.upperBound
      guard !isTaken, isCut || isName(name), isFree(name) else { continue }
      let ground = isCut ? findings[index].ground : .model
      let certainty = isCut ? findings[index].certainty : 60
      if isCut { index += 1 }
      result.append(NameFinder.Finding(range: name, ground: ground, certainty: certainty))
    }
    result.append(contentsOf: findings[index...])
    return result
  }

  /// Where the surname begins that ends at `place` and is no part of another word.
  private func surname(before place: Int) -> Int? {
    if place > 1, CompoundTable.cost(scalars[place - 2], scalars[place - 1], in: view.compounds) != nil {
      return place - 2
    }
    let surname = view.characters[scalars[place - 1]].surname
    let isEdge = place < 2 || Han.index(scalars[place - 2]) == nil
    let isCommon =
      surname < (isEdge ? Self.edgeSurname : Self.commonSurname) && !Self.joints.contains(scalars[place - 1])
    // 字|八斤: many of those who are called by a number bear a surname of the country.
    let isNumbered = Self.numerals.contains(scalars[place])
    if isNumbered, isAmount(place - 1) { return nil }
    if isCommon { return place - 1 }
    let before = classes(endingAt: place - 1)
    let isBrought = isEdge || !before.isDisjoint(with: Self.bringing) || Self.before.contains(scalars[place - 2])
    let isLikely = isNumbered ? isBrought : before.contains(.role)
    return surname < Self.rareSurname && isLikely ? place - 1 : nil
  }

  /// 米|五斤, 一万|五斤: whether the character at `place` is weighed or part of a number, or joins.
  private func isAmount(_ place: Int) -> Bool {
    if Self.joints.contains(scalars[place]) { return true }
    if place > 0, Self.counting.contains(scalars[place - 1]) { return true }
    return scalars[place + 2] == 0x65A4 && Self.weighed.contains(scalars[place])  // 斤
  }

  private static let counting = Set("一二三四五六七八九十百千几数上每".unicodeScalars.map(\.value))

  /// Whether a person may stand before and behind.
  private func isName(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    if start > 0, Han.index(scalars[start - 1]) != nil {
      let isJoined = Self.before.contains(scalars[start - 1])
      let before = classes(endingAt: start)
      if before.isEmpty ? !isJoined : before.isDisjoint(with: Self.introducing) && !isJoined { return false }
    }
    return isFollowed(range.upperBound)
  }

  /// Whether no word begins or ends within the name: 毛石|头, 和平|安.
  private func isWordless(_ range: Range<Int>) -> Bool {
    for count in range.count - 1...5 where range.lowerBound + count <= scalars.count {
      if !view.classes(ofWord: range.lowerBound..<range.lowerBound + count, in: scalars).isEmpty { return false }
    }
    for count in 3...4 where range.upperBound - 2 + count <= scalars.count {
      if !view.classes(ofWord: range.upperBound - 2..<range.upperBound - 2 + count, in: scalars).isEmpty {
        return false
      }
    }
    let start = range.lowerBound
    return start == 0 || view.classes(ofWord: start - 1..<start + 1, in: scalars).isEmpty
  }

  private func classes(endingAt end: Int) -> ContextClass {
    var result: ContextClass = []
    for count in 2...4 where end >= count {
      result.formUnion(view.classes(ofWord: end - count..<end, in: scalars))
    }
    return result
  }

  private func isFollowed(_ end: Int) -> Bool {
    guard end < scalars.count, Han.index(scalars[end]) != nil else { return true }
    if Self.behind.contains(scalars[end]) { return true }
    // 段五斤驾驶, 三妹连续: behind a number nothing but a measure goes on.
    if Self.numerals.contains(scalars[end - 2]), !Self.measured.contains(scalars[end]) {
      return view.classes(ofWord: end - 1..<end + 1, in: scalars).isEmpty
    }
    var behind: ContextClass = []
    view.forEachWord(at: end, in: scalars) { word, _ in behind.formUnion(view.classes[word.classes]) }
    return !behind.isDisjoint(with: Self.following) && behind.isDisjoint(with: [.suffix, .firm, .trade])
  }

  private static let introducing: ContextClass = [
    .role, .title, .relation, .taker, .joint, .speech, .verb, .function, .strong, .also, .noun,
  ]
  private static let following: ContextClass = [.speech, .verb, .strong, .title, .taker, .function, .relation]
  private static let before = Set("被由从向对把将与和是为让叫给系经据但而以因在的到跟及同找了着".unicodeScalars.map(\.value))
  private static let behind = Set("的和与在到说称被将把于从向对等一两二三四五未没不因违驾系是为处手名家已仅曾又也均负任才则却将经则及跟让给叫".unicodeScalars.map(\.value))
  private static let bringing: ContextClass = [.role, .title, .taker, .relation]
  private static let weighed = Set("米麦谷茶花鱼牛羊马姜豆油面酒肉菜盐糖铁铜金银水沙石药烟计余满足重约".unicodeScalars.map(\.value))
  private static let numerals = Set("二三四五六七八九".unicodeScalars.map(\.value))
  private static let measured = Set("半多装重左余以成品属矿县市国".unicodeScalars.map(\.value))
  private static let joints = Set("和于向与由".unicodeScalars.map(\.value))
  private static let commonSurname: UInt16 = 115
  private static let edgeSurname: UInt16 = 130
  private static let rareSurname: UInt16 = 145

  /// The words, two characters in one number.
  static let words =
    """
    有才 有德 有福 有财 有贵 有粮 石头 石生 石柱 铁柱 铁蛋 铁牛 狗蛋 栓柱 拴柱 满仓 满囤 满堂 满红 双喜 双全
    双福 双成 双林 连喜 连生 连成 连贵 援朝 跃进 卫东 卫红 建功 银花 银山 银凤 金花 金宝 金山 金凤 金贵 应发
    应成 应福 应昌 得水 得胜 得福 得才 得财 得宝 木生 木林 水生 水根 火旺 火生 火根 土生 来福 来发 来喜 来顺
    来娣 招弟 引弟 盼弟 来弟 福全 福生 福来 福贵 福禄 福寿 富贵 长青 长生 长寿 启明 开顺 红霞 立新 秋生 秋菊
    秋香 腊梅 国庆 国强 爱民 爱军 拥军 援越 守信 守业 守义 守仁 克勤 克俭 进宝 万金 万福 百川 百顺 百岁 三毛
    二虎 二狗 大壮 大勇 小龙 小虎 天宝 成林 成龙 自明 自强 自清 自亮 从军 学文 学武 青松 青云 宝玉 翠花 春花
    三元 彩云 冬梅 彩霞 天成 小满 立功 抗美 连富 应才 应美 从良 从德 得全 得法 满昌 满良 有明 有亮 有兵
    四斤 五斤 六斤 七斤 八斤 九斤 六金 七金 八金 四代 二妹 三妹 四妹 五妹 六妹
    有军 开富 开贵 开福 开云 开成 正才 正福 正富 正贵 金荣 金才
    """.split { $0 == " " || $0 == "\n" }.map { $0.unicodeScalars.reduce(UInt32(0)) { $0 << 16 | $1.value } }
}

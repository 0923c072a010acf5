/// Forms of words that look like names and are called so after what they are: duties of officials (林长|制), fairs (农博|会), plants (马缨花),
/// villages (镇|张武庄), streets (瑞特|路沿线), and verbs that are surnames of few (当事人|缴清).
struct NamedThings {
  let view: LexiconView
  let scalars: UnsafeBufferPointer<UInt32>

  /// Whether `range` is of one; `isRole` and `isCalled`: a role word, and one of persons at all, stands before it.
  func hold(_ range: Range<Int>, isRole: Bool, isCalled: Bool) -> Bool {
    if isSystem(range) || isClause(range) || isVerb(range, isCalled) { return true }
    return !isRole && (isPlant(range) || isVillage(range) || isStreet(range) || isBeforeTown(range) || isFood(range))
  }

  private func scalar(_ place: Int) -> UInt32 { scalars.indices.contains(place) ? scalars[place] : 0x0A }

  /// 林长|制, 河湖长|制; 农博|会, 花博会.
  private func isSystem(_ range: Range<Int>) -> Bool {
    let (end, last) = (range.upperBound, scalar(range.upperBound - 1))
    switch scalar(end) {
    case 0x5236 where last == 0x957F: return true  // 长制
    case 0x4F1A where last == 0x535A: return true  // 博会
    default: break
    }
    let previous = scalar(end - 2)
    return last == 0x5236 && previous == 0x957F || last == 0x4F1A && previous == 0x535A
  }

  /// 未发文, 家长应|全程看护, 调节池|发生中毒: a negation, a modal verb or the end of a thing, and what it is or does.
  private func isClause(_ range: Range<Int>) -> Bool {
    guard range.count == 3 else { return false }
    let (first, rest) = (scalar(range.lowerBound), range.dropFirst())
    if Self.negations.contains(first) { return true }
    let happens = Self.happenings.contains { scalars.begins($0, at: rest.lowerBound) }
    if happens, Han.index(scalar(range.upperBound)) != nil { return true }
    let own = view.classes(ofWord: rest, in: scalars)
    return Self.modals.contains(first) && !own.isEmpty && !own.contains(.given)
  }

  /// 缴清, 未予; 松是, 崔家; 关错: what few are called by is a verb here, and nobody is called 是, 家 or by what a verb leads to.
  private func isVerb(_ range: Range<Int>, _ isCalled: Bool) -> Bool {
    guard range.count == 2 else { return false }
    let last = scalar(range.upperBound - 1)
    if last == 0x662F || Self.results.contains(last) { return true }  // 是
    // 韦家|能 in a list is cut short.
    let isListed = scalar(range.lowerBound - 1) == 0x3001
    if last == 0x5BB6, !isListed, Han.index(scalar(range.upperBound)) != nil { return true }  // 家
    let first = scalar(range.lowerBound)
    return Self.verbs.contains(first) || !isCalled && Self.seldomSurnames.contains(first)
  }

  /// 马缨花, 黄樱|花.
  private func isPlant(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    return range.count == 3 && scalar(end - 1) == 0x82B1 && Self.plants.contains(scalar(end - 2))
      || range.count == 2 && scalar(end) == 0x82B1 && Self.plants.contains(scalar(end - 1))
  }

  /// 共和镇|张武庄, 张武庄|站点.
  private func isVillage(_ range: Range<Int>) -> Bool {
    guard range.count == 3, Self.villages.contains(scalar(range.upperBound - 1)) else { return false }
    return Self.towns.contains(scalar(range.lowerBound - 1)) || scalars.begins(Self.behindVillage, at: range.upperBound)
  }

  /// 瑞特|路沿线, 卫民|路口.
  private func isStreet(_ range: Range<Int>) -> Bool {
    scalar(range.upperBound) == 0x8DEF && scalars.begins(Self.behindStreet, at: range.upperBound + 1)
  }

  /// 纳入栋|川镇: a name that begins with a word and takes the first character of a town.
  private func isBeforeTown(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard range.count == 3, scalar(end + 1) == 0x9547 || scalar(end + 1) == 0x4E61, Han.index(scalar(end)) != nil else {
      return false
    }
    return !Self.movements.contains(scalar(end))
      && !view.classes(ofWord: range.lowerBound..<end - 1, in: scalars).isEmpty
  }

  /// 姜茶, 葛粉: what is made of a plant.
  private func isFood(_ range: Range<Int>) -> Bool {
    range.count == 2 && Self.stuffs.contains(scalar(range.lowerBound))
      && Self.foods.contains(scalar(range.lowerBound + 1))
  }

  /// What a verb leads to, and nobody is called by.
  private static let results = Set("错掉住坏断碎漏".unicodeScalars.map(\.value))
  private static let modals = Set("应须需".unicodeScalars.map(\.value))
  private static let happenings = Han.words("发生 产生 出现")
  private static let negations = Set("未缴逾".unicodeScalars.map(\.value))
  /// Surnames of hardly anybody that are verbs and adverbs.
  private static let verbs = Set("未缴逾从才仅均已将被".unicodeScalars.map(\.value))
  /// Those that somebody may be called by where a word before says so.
  private static let seldomSurnames = Set(
    ("贝凡别户招滑腾达么位冒可回要里闭上中乃买令仰供偶催允先克兴其具养列刚升却及句另只台名善喜增复多守宜帖开征徒念懂所折拾掌接提揣摆攀"
      + "斩无日枚正沉浮爱环甚疏答类继考补行西见赏超越载还送通逢遇道采降除随零顺须顿首堵扶玄松").unicodeScalars.map(\.value))
  private static let plants = Set("缨樱棉椒葵苔蓟蒿蕨".unicodeScalars.map(\.value))
  private static let villages = Set("庄屯村营坝箐寨冲坪坡塘湾".unicodeScalars.map(\.value))
  private static let towns = Set("镇乡".unicodeScalars.map(\.value))
  /// 王国强|到镇政府
  private static let movements = Set("到在去回往从于向和赴进来是的对将被".unicodeScalars.map(\.value))
  private static let behindVillage = Han.words("站点 点位 自然村 小组 片区 水窖 泵站 桥头")
  private static let behindStreet = Han.words(
    "沿线 沿街 段 口 两侧 两旁 北段 南段 东段 西段 中段 上段 下段 交叉口 路口 与 以东 以西 以南 以北 商铺 片区 农贸市场 人行道")
  private static let stuffs = Set("姜葛花麦苗谷茶米黄白红桑柏松柳桃李梅杏桂枣荆藤蒲艾苏荷莲鱼虾羊牛马".unicodeScalars.map(\.value))
  private static let foods = Set("茶汤油粉酱醋糖酒饼面糕粥糊丝片块丁蛋肉干脯".unicodeScalars.map(\.value))
}

/// Refuses what the model took for a name though its form or its word says that it is none: words of the lexicon, places, firms.
///
/// Costs alone cannot tell these, since the same neighbours stand beside a person: 顾客滑倒, 当事人：西安某某物流有限公司, 吕合镇.
struct NameDoubt {
  let view: LexiconView
  let scalars: UnsafeBufferPointer<UInt32>

  /// Whether the name in `range`, between `before` and `behind` (its classes), is refused.
  /// `isListed`: right before it stands a name that was not refused, and a mark of a list.
  func refuses(
    _ range: Range<Int>, _ kind: RunScanner.Kind, before: ContextClass, behind: ContextClass, isListed: Bool
  ) -> Bool {
    if isSum(range) || isMeasure(range) || isCounter(range) || isParties(range) || isWay(range) { return true }
    if isSlogan(range) || isHoliday(range) || isShop(range) || isGrandchild(range) { return true }
    let things = NamedThings(view: view, scalars: scalars)
    let isNamed =
      !before.isDisjoint(with: Self.announced) || !behind.isDisjoint(with: Self.calledBehind.union(.opening))
    if kind == .name, things.hold(range, isRole: !before.isDisjoint(with: .anyRole), isCalled: isNamed) {
      return true
    }
    if !isListed, before.isDisjoint(with: Self.called.union(.form)), isAmongWords(range) { return true }
    if isShortFirm(range, before: before) { return true }
    // In a list of things and as part of a minority's name too: 冶金、有色、建材; behind a name it may be another: 李建国、黄山.
    if !isListed, classes(range).contains(.plain), before.isDisjoint(with: Self.called.union(.form)),
      behind.isDisjoint(with: Self.calledBehind)
    {
      return true
    }
    if !before.isDisjoint(with: .form), FieldFiller(view: view, scalars: scalars).fills(range, kind, behind: behind) {
      return true
    }
    // A form names its field; nothing but a person stands there.
    if !before.isDisjoint(with: [.field, .named]) || kind == .known || kind == .minority { return false }
    if !isListed, isUnsupported(range, kind, before: before, behind: behind) { return true }
    if !isListed, !before.contains(.role), isOfThings(range, kind, before: before, behind: behind) { return true }
    if kind == .name, !isListed, before.isDisjoint(with: [.taker, .speech]), isRareBeforeThing(range, behind: behind) {
      return true
    }
    if kind == .sound { return classes(range).contains(.plain) }
    if !isListed, isWord(range, before: before, behind: behind) { return true }
    guard kind == .name else { return false }
    if isDivision(range) || isOffice(range) { return true }
    let isCalledSo = isListed || before.contains(.role) || isCalled(before, behind)
    if !isCalledSo, endsAsThing(range) { return true }
    if before.contains(.role) || isListed { return false }
    return isLoosePair(range, before: before, behind: behind)
      || isWordBeforeThing(range, before: before, behind: behind)
  }

  /// 其|孙子|（4岁）: the surname begins a word for a child of somebody.
  private func isGrandchild(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    return range.count == 2 && start > 0 && scalars[start] == 0x5B59 && Self.grandchildren.contains(scalars[start + 1])
      && Self.owners.contains(scalars[start - 1])
  }

  private static let grandchildren = Set("子女儿".unicodeScalars.map(\.value))
  private static let owners = Set("其之的他她我外".unicodeScalars.map(\.value))

  /// 高峰、平峰电价: a word in a list of words that are no names.
  private func isAmongWords(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard range.count == 2, end + 1 < scalars.count, scalars[end] == 0x3001, view.word(range, of: scalars) != nil
    else { return false }
    return [2, 3].contains { end + 1 + $0 <= scalars.count && classes(end + 1..<end + 1 + $0).contains(.plain) }
  }

  /// 据⟨查大华⟩商贸, ：⟨楚雄德⟩胜煤化工: the short name of a firm.
  private func isShortFirm(_ range: Range<Int>, before: ContextClass) -> Bool {
    let end = range.upperBound
    if Self.trades.contains(where: { scalars.begins($0, at: end) }) { return true }
    guard !before.isDisjoint(with: [.field, .role]), beginsWithPlace(range) else { return false }
    var last = end
    while last < scalars.count, last - end < Self.longestFirm, Han.index(scalars[last]) != nil { last += 1 }
    return Self.trades.contains { last - $0.count >= end && scalars.begins($0, at: last - $0.count) }
  }

  private static let longestFirm = 12
  /// Trades that the short name of a firm ends with, and that nobody carries on in one word.
  private static let trades =
    "商贸 贸易 实业 矿业 煤业 置业 药业 酒业 茶业 铜业 铝业 钢铁 煤化工 磷化工 石化 化工 地产 能源 环保 路桥 建安 物流 农牧 农业 科技 电力 燃气 水务 集团"
    .split(separator: " ").map { $0.unicodeScalars.map(\.value) }

  /// What speaks for a name loudly enough that a word is a name: 高峰先生, 局长高峰.
  private static let calledBefore: ContextClass = [.title, .relation, .opening]
  private static let called: ContextClass = [.title, .relation, .role]
  private static let announced: ContextClass = [.title, .relation, .role, .field, .named, .opening]
  private static let calledBehind: ContextClass = [.title, .speech, .strong]
  /// Behind a role word and a noun they speak for a name: 举报人高丽（电话…）.
  private static let marks: ContextClass = [.opening, .comma, .list, .edge]
  /// What a person does stands behind a name that is a word as well.
  private static let deeds: ContextClass = [.verb, .taker, .joint, .possessive, .also, .list]
  private static let ordinary: ContextClass = [.noun, .function, .place]
  private static let acts: ContextClass = [.function, .speech, .verb, .strong, .taker, .role, .trade, .also]

  /// 华凌|空调, 黄线，: two characters behind a surname that few bear, or a short foreign name, which nothing beside it calls a person.
  private func isUnsupported(
    _ range: Range<Int>, _ kind: RunScanner.Kind, before: ContextClass, behind: ContextClass
  ) -> Bool {
    switch kind {
    case .name where range.count == 2 && view.characters[scalars[range.lowerBound]].surname >= Self.fewBear: break
    case .sound where range.count <= 4: break
    default: return false
    }
    if !before.isDisjoint(with: Self.announcing) || !behind.isDisjoint(with: Self.following) { return false }
    // 施耐德NSX630: the model of a maker.
    if kind == .sound, range.upperBound < scalars.count, LatinNames.mayBegin(scalars[range.upperBound]) { return true }
    let isBeforeThing = !behind.isDisjoint(with: Self.things) || kind == .name && behind.contains(.suffix)
    if isBeforeThing { return before.isDisjoint(with: [.taker, .speech]) }
    return kind == .name && !before.isEmpty && before.isSubset(of: Self.bare)
  }

  /// 青瓦, 白龙江, 孔凤春牌: two characters that hardly anybody is called by, or what stands around it is said of places, brands and goods.
  private func isOfThings(
    _ range: Range<Int>, _ kind: RunScanner.Kind, before: ContextClass, behind: ContextClass
  ) -> Bool {
    // 白龙江、冯屯: behind a mark of a list the name before counts only where it was not refused.
    let isJoined = before.contains(.afterName) && scalars[range.lowerBound - 1] != 0x3001
    if isCalled(before, behind) || isJoined { return false }
    if kind == .name, range.count == 2, !before.contains(.opening), isUnlikely(range) { return true }
    return ThingEvidence(scalars: scalars).speaksAgainst(range)
  }

  /// Whether the character behind a surname is of places or goods and hardly ever a given name: 冯屯, 韩式; 封签, 方管.
  private func isUnlikely(_ range: Range<Int>) -> Bool {
    let last = scalars[range.upperBound - 1]
    if Self.landmarks.contains(last) { return true }
    // 云冶, 德钢: works called by a place.
    if Self.works.contains(last), view.characters[scalars[range.lowerBound]].surname >= Self.seldomBorne { return true }
    return Self.goods.contains(last) && view.characters[scalars[range.lowerBound]].surname >= Self.fewBear
  }

  /// Whether hardly anybody is called by a character alone, which is none of those that are seldom written elsewhere.
  private func isRarelyGiven(_ scalar: UInt32) -> Bool {
    let character = view.characters[scalar]
    return character.alone == Lexicon.never && character.single < Self.rarelyWritten
  }

  /// 当事人|高喷|设备: what hardly anybody is called by, where nothing but a thing follows.
  private func isRareBeforeThing(_ range: Range<Int>, behind: ContextClass) -> Bool {
    range.count == 2 && isRarelyGiven(scalars[range.upperBound - 1]) && behind.isDisjoint(with: Self.behindPerson)
      && !view.characters[scalars[range.lowerBound]].traits.contains(.daiSurname)
  }

  private static let rarelyWritten: UInt16 = 200
  /// What follows a person: acts and marks.
  private static let behindPerson: ContextClass = [
    .title, .speech, .strong, .verb, .possessive, .also, .joint, .list, .taker, .opening, .role, .colon, .comma, .edge,
    .sentence, .closing, .quote, .space, .relation,
  ]

  private static let landmarks = Set("屯寨沟坑窑坝堤渠堰闸坳垭垌圩埠街巷镇乡县式村".unicodeScalars.map(\.value))
  private static let goods = Set(
    "瓦管签丝粉板砖线油渣膜胶泵阀罐箱桶漆纸布袋瓶盒机车刀钉锅炉灯表票证款费税单据卡账店厂站铺队组室股部局矿洞桥路村房院寺庙控长".unicodeScalars.map(\.value))
  private static let works = Set("钢冶铝锡磷煤".unicodeScalars.map(\.value))
  private static let seldomBorne: UInt16 = 115
  private static let fewBear: UInt16 = 88
  private static let fewerBear: UInt16 = 95
  private static let announcing: ContextClass = [.role, .title, .relation, .opening, .afterName]
  private static let following: ContextClass = [
    .title, .speech, .strong, .verb, .possessive, .also, .joint, .list, .taker, .opening, .role, .function, .colon,
  ]
  /// What a person hardly stands before without a word between, and what brings none in.
  private static let things: ContextClass = [.noun, .place, .trade]
  /// The beginning of a line or of a sentence, or a thing.
  private static let bare: ContextClass = [.edge, .sentence, .noun, .place]

  private func isCalled(_ before: ContextClass, _ behind: ContextClass) -> Bool {
    !before.isDisjoint(with: Self.calledBefore) || !behind.isDisjoint(with: Self.calledBehind)
  }

  /// A word of the lexicon, or behind a role word the name of an act and a particle: 陈述申, 雷雨中.
  private func isWord(_ range: Range<Int>, before: ContextClass, behind: ContextClass) -> Bool {
    let own = classes(range)
    let isRole = before.contains(.role)
    if isRole, !own.isDisjoint(with: Self.acts) { return true }
    if !own.isDisjoint(with: Self.ordinary) {
      if isCalled(before, behind) { return false }
      if isRole {
        // 法人代表人|资格
        let isRare = view.characters[scalars[range.lowerBound]].surname >= Self.hardlySurname
        if isRare && range.count == 2 { return true }
        return behind.isDisjoint(with: Self.marks) && !isActing(range, own)
      }
      return own.contains(.plain) && !behind.contains(.list) || behind.isDisjoint(with: Self.deeds)
    }
    guard range.count == 3 else { return false }
    let head = classes(range.lowerBound..<range.upperBound - 1)
    if isRole, !head.isDisjoint(with: Self.acts), !isFamily(range.lowerBound) { return true }
    if CompoundTable.cost(scalars[range.lowerBound], scalars[range.lowerBound + 1], in: view.compounds) != nil {
      return false
    }
    // 高标|才: the word is one that names begin with as well.
    if head.contains(.plain), isLoose(range.lowerBound..<range.upperBound - 1) { return false }
    return !head.isDisjoint(with: .noun) && view.characters[scalars[range.upperBound - 1]].traits.contains(.particle)
  }

  private func isLoose(_ range: Range<Int>) -> Bool {
    view.word(range, of: scalars).map { $0.cost >= LexiconBuilder.looseCost } ?? false
  }

  /// 当事人⟨杜鹃⟩于, 志愿者⟨高峰⟩把: a word with a surname before one character that hardly follows a thing behind a role.
  private func isActing(_ range: Range<Int>, _ own: ContextClass) -> Bool {
    range.upperBound < scalars.count && Self.behindActor.contains(scalars[range.upperBound])
      && own.isDisjoint(with: Self.acting)
      && view.characters[scalars[range.lowerBound]].surname < Self.commonSurname
  }

  private static let behindActor = Set("于将把因未也系用".unicodeScalars.map(\.value))
  private static let acting: ContextClass = [.function, .plain]

  /// 许家, which lists take for a word, begins a name as well: 许家明.
  private func isFamily(_ start: Int) -> Bool {
    scalars[start + 1] == 0x5BB6 && view.characters[scalars[start]].surname < Self.commonSurname
  }

  private static let commonSurname: UInt16 = 120
  private static let hardlySurname: UInt16 = 140

  /// 任|楚雄 before 州: somebody is appointed there.
  private func isOffice(_ range: Range<Int>) -> Bool {
    let isAppointed = scalars[range.lowerBound] == 0x4EFB  // 任
    guard range.count == 3, isAppointed, range.upperBound < scalars.count else { return false }
    let isVillager =
      scalars[range.upperBound] == 0x6751 && range.upperBound + 1 < scalars.count
      && Self.behindVillage.contains(scalars[range.upperBound + 1])
    return classes(range.dropFirst()).contains(.place) && Self.parts.contains(scalars[range.upperBound]) && !isVillager
  }

  /// 高峰|彝族乡: the autonomous township of a people.
  private func isPeoples(_ end: Int) -> Bool {
    for place in end + 1...end + 2 where place + 1 < scalars.count && scalars[place] == 0x65CF {
      return Self.divisions.contains(scalars[place + 1])
    }
    return false
  }

  private static let offices = Set("部股".unicodeScalars.map(\.value))
  /// What the office is for whose name ends in 科: 安监科, 安全科, 质检科.
  static let officeWork = Set("监环全检务管质".unicodeScalars.map(\.value))
  private static let parts = Set("省州市县区镇乡村".unicodeScalars.map(\.value))

  /// 柒万|肆仟, 伍|陆万: part of a sum or a number in capital numerals.
  private func isSum(_ range: Range<Int>) -> Bool {
    func isNumeral(_ place: Int) -> Bool {
      scalars.indices.contains(place) && Self.capitals.contains(scalars[place])
    }
    return range.allSatisfy(isNumeral) && (isNumeral(range.lowerBound - 1) || isNumeral(range.upperBound))
  }

  /// 孔深三|米, 高五|层: a number and its unit.
  private func isMeasure(_ range: Range<Int>) -> Bool {
    range.upperBound < scalars.count && Self.numerals.contains(scalars[range.upperBound - 1])
      && Self.units.contains(scalars[range.upperBound])
  }

  /// 这|张卡, 第三|层楼: what counts things, and is a surname elsewhere; 于二〇二三年.
  private func isCounter(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    if scalars[start] == 0x4E8E, range.upperBound < scalars.count, Self.zeros.contains(scalars[range.upperBound]) {
      return true
    }
    return start > 0 && Self.counters.contains(scalars[start]) && Self.counting.contains(scalars[start - 1])
  }

  private static let zeros = Set("〇○零".unicodeScalars.map(\.value))
  private static let counters = Set("张段包支项户层束盘宗台双".unicodeScalars.map(\.value))
  private static let counting = Set("这那每几两整半数一三四五六七八九十".unicodeScalars.map(\.value))

  /// 严标准、严要求: two demands.
  private func isSlogan(_ range: Range<Int>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard range.count == 3, end + 3 < scalars.count, scalars[end] == 0x3001, scalars[end + 1] == scalars[start],
      !classes(start + 1..<end).isEmpty
    else { return false }
    let other = classes(end + 2..<end + 4)
    return !other.isEmpty && !other.contains(.given)
  }

  /// 周国庆|假期, 于|清晨出发: a day of feast or a time of day.
  private func isHoliday(_ range: Range<Int>) -> Bool {
    guard range.count == 3, range.upperBound < scalars.count else { return false }
    let time = scalars[range.lowerBound + 1..<range.upperBound]
    if Self.feasts.contains(where: { time.elementsEqual($0) }) {
      return Self.behindFeast.contains(scalars[range.upperBound])
    }
    return scalars[range.lowerBound] == 0x4E8E && Han.index(scalars[range.upperBound]) != nil
      && Self.times.contains { time.elementsEqual($0) }
  }

  private static let feasts = ["国庆", "元旦", "中秋", "春节", "元宵", "端午", "清明"].map { $0.unicodeScalars.map(\.value) }
  private static let times = ["清晨", "凌晨", "元旦", "国庆", "春天", "秋天", "冬天", "夏天", "中秋", "当日", "当天", "当晚"].map {
    $0.unicodeScalars.map(\.value)
  }
  private static let behindFeast = Set("假节".unicodeScalars.map(\.value))

  /// 武定王|记米线店: a place and a surname, of which a shop is called.
  private func isShop(_ range: Range<Int>) -> Bool {
    range.count == 3 && range.upperBound < scalars.count
      && (scalars[range.upperBound] == 0x8BB0 || scalars[range.upperBound] == 0x6C0F)
      && classes(range.lowerBound..<range.upperBound - 1).contains(.place)
  }

  /// 高桥至|龙川江: from a place to another.
  private func isWay(_ range: Range<Int>) -> Bool {
    let last = range.upperBound - 1
    guard range.count == 3, scalars[last] == 0x81F3, range.upperBound < scalars.count else { return false }
    let (first, second) = (scalars[range.lowerBound], scalars[range.lowerBound + 1])
    return !classes(range.lowerBound..<last).isEmpty
      || CompoundTable.cost(first, second, in: view.compounds) != nil && Self.landforms.contains(second)
  }

  /// 业主方|三方签字, 甲乙双方 are counted.
  private func isParties(_ range: Range<Int>) -> Bool {
    scalars[range.upperBound - 1] == 0x65B9 && Self.numerals.contains(scalars[range.upperBound - 2])
  }

  private static let units = Set("米吨升度层栋幢亩斤件箱瓶桶车次倍厘毫公千百".unicodeScalars.map(\.value))
  private static let capitals = Set("零〇壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整".unicodeScalars.map(\.value))

  /// 吕合镇, 罗武庄 before 乡, 程家坝: divisions and places in the country that no list has.
  private func isDivision(_ range: Range<Int>) -> Bool {
    if isPeoples(range.upperBound) { return true }
    let last = scalars[range.upperBound - 1]
    // 安环部, 安监科: offices of a firm; 科 ends given names too (李登科).
    if Self.offices.contains(last) { return true }
    if range.count == 3, last == 0x79D1, Self.officeWork.contains(scalars[range.lowerBound + 1]) { return true }
    // 楚雄州, 安宁市; 州 ends given names too, and behind a common surname (罗江州) it is taken for one.
    let isGiven = last == 0x5DDE && view.characters[scalars[range.lowerBound]].surname < Self.commonSurname
    if range.count == 3, Self.parts.contains(last), !isGiven, classes(range.dropLast()).contains(.place) { return true }
    if last == 0x9547 || last == 0x533A || range.count == 3 && last == 0x6751 { return true }  // 镇 区 村
    if range.count == 3, scalars[range.lowerBound + 1] == 0x5BB6, Self.landforms.contains(last) { return true }  // 家
    guard range.upperBound < scalars.count else { return false }
    let next = scalars[range.upperBound]
    // 冯家|冲水库
    if range.count == 2, last == 0x5BB6,
      Self.landforms.contains(next) || Self.houses.contains(where: { scalars.begins($0, at: range.upperBound) })
    {
      return true
    }
    if Self.divisions.contains(next) { return true }
    // 上普红四社, 居委会上普红一组: the groups of a village are numbered; without a village 组 and 队 are of people (王强二组).
    if range.upperBound + 1 < scalars.count, Self.numerals.contains(next) {
      let group = scalars[range.upperBound + 1]
      let isInVillage = scalars[max(0, range.lowerBound - 3)..<range.lowerBound].contains(where: Self.villages.contains)
      if group == 0x793E || Self.groups.contains(group) && isInVillage { return true }
    }
    // 村 makes a place, but 村民 and 村长 follow a place or a person.
    guard next == 0x6751 else { return false }
    return range.upperBound + 1 >= scalars.count || !Self.behindVillage.contains(scalars[range.upperBound + 1])
  }

  /// 靖国路, 武侯祠, 王寨, 安监员, 史志办: streets, buildings, villages and jobs that no list has, where nobody is called so.
  private func endsAsThing(_ range: Range<Int>) -> Bool {
    let last = scalars[range.upperBound - 1]
    return Self.villageEndings.contains(last) || range.count == 3 && Self.thingEndings.contains(last)
  }

  private static let villageEndings = Set("寨坳垭垴".unicodeScalars.map(\.value))
  private static let thingEndings = Set("路街巷祠庙屯嘴员工匠办器瓶罐泵阀箱柜桶仪炮塞".unicodeScalars.map(\.value))

  private static let divisions = Set("镇乡县箐坝寨屯苴".unicodeScalars.map(\.value))
  private static let landforms = Set("坝箐山冲沟湾寨村庄坪坡冲塘岭桥店铺屯咀河井洼嘴口营坳台垭垴湖渡庙棚".unicodeScalars.map(\.value))
  /// 吴家|大院: houses that bear the name of a family.
  private static let houses = ["大院", "祠堂", "老宅", "古宅", "庄园", "花园", "公馆", "大屋"].map { $0.unicodeScalars.map(\.value) }
  private static let numerals = Set("一二三四五六七八九十".unicodeScalars.map(\.value))
  private static let groups = Set("组队".unicodeScalars.map(\.value))
  private static let villages = Set("会村镇乡寨".unicodeScalars.map(\.value))
  private static let behindVillage = Set("民长里支主".unicodeScalars.map(\.value))

  /// A word that is rarely a surname and a word behind it: 古建筑, 加微信.
  private func isLoosePair(_ range: Range<Int>, before: ContextClass, behind: ContextClass) -> Bool {
    guard range.count == 3, !isCalled(before, behind) else { return false }
    let first = view.characters[scalars[range.lowerBound]]
    guard (95..<Lexicon.never).contains(first.surname), first.single <= 145 else { return false }
    return !classes(range.dropFirst()).isDisjoint(with: [.noun, .function])
  }

  /// 严安全|关口, 贺新春|文艺: a given name that is a word before a thing, where nobody is called so.
  private func isWordBeforeThing(_ range: Range<Int>, before: ContextClass, behind: ContextClass) -> Bool {
    guard range.count == 3, view.characters[scalars[range.lowerBound]].surname >= Self.fewerBear,
      before.isSubset(of: Self.beginnings), !isCalled(before, behind),
      classes(range.dropFirst()).contains(.given)
    else { return false }
    return !behind.isDisjoint(with: Self.things) && behind.isDisjoint(with: Self.doings)
  }

  private static let beginnings: ContextClass = [.edge, .sentence, .comma, .function, .closing]
  private static let doings: ContextClass = [
    .verb, .taker, .joint, .possessive, .also, .list, .role, .function, .opening,
  ]

  /// Whether the name of a place stands at the start of `range`.
  func beginsWithPlace(_ range: Range<Int>) -> Bool {
    (2...3).contains { length in
      range.lowerBound + length <= scalars.count
        && classes(range.lowerBound..<range.lowerBound + length).contains(.place)
    }
  }

  /// Whether a role word that persons and units have alike ends at `place`: 户名, 收款人, 供货商.
  func isPartyOrUnit(before place: Int) -> Bool {
    let end = place > 0 && scalars[place - 1] == 0x3A ? place - 1 : place
    return scalars.ends(Self.parties, at: end)
  }

  private static let parties =
    "户名 收款人 付款人 汇款人 开户人 供货商 供应商 供货人 购货人 当事人 申请人 处罚人 相对人 业主 承包人 发包人 分包人 转包人 委托人 受托人 担保人 抵押人 买方 卖方 托运人 承运人 收货人 发货人 出租人 承租人 投资人 出资人 股东 第三人 原告 被告 执行人 持证人 登记人 所有人 使用人 所有权人 客户 利害关系人"
    .split(separator: " ").map { $0.unicodeScalars.map(\.value) }

  /// Whether the run of Han characters behind `place` ends as names of firms and authorities do, before the mark at `end`.
  func endsAsFirm(_ place: Int, end: Int) -> Bool {
    end - place < 30 && end > place && Self.firmEndings.contains(scalars[end - 1])
  }

  private static let firmEndings = Set("司厂店场部矿站馆院房社局厅委会处所队行心校铺坊庄楼阁庭吧园".unicodeScalars.map(\.value))

  /// Classes of the word that the scalars in `range` make.
  private func classes(_ range: Range<Int>) -> ContextClass { view.classes(ofWord: range, in: scalars) }
}

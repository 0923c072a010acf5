/// Refuses what the model took for a name though its form or its word says that it is none: words of the lexicon, places, firms.
///
/// Costs alone cannot tell these, since the same neighbours stand beside a person: 顾客滑倒, 当事人：西安某某物流有限公司, 吕合镇.
struct NameDoubt {
  let view: LexiconView
  let scalars: UnsafeBufferPointer<UInt32>
  /// Whether somebody is known to be named in the text: then less is doubted.
  var isAmongPersons = false

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
    if !isAmongPersons, kind == .name, things.hold(range, isRole: !before.isDisjoint(with: .anyRole), isCalled: isNamed)
    {
      return true
    }
    if !isListed, before.isDisjoint(with: Self.called.union(.form)), isAmongWords(range) { return true }
    if isShortFirm(range, before: before) || isSurnameAndRole(range, before: before) { return true }
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
    if !isAmongPersons, !isListed, isUnsupported(range, kind, before: before, behind: behind) { return true }
    if !isListed, !before.contains(.role), isOfThings(range, kind, before: before, behind: behind) { return true }
    if kind == .name, !isListed, before.isDisjoint(with: [.taker, .speech]), isRareBeforeThing(range, behind: behind) {
      return true
    }
    if kind == .sound { return classes(range).contains(.plain) }
    if !isListed, !isOneOfPersons(range, before: before), isWord(range, before: before, behind: behind) { return true }
    guard kind == .name else { return false }
    if isDivision(range) || isOffice(range) { return true }
    let isCalledSo = isListed || before.contains(.role) || isCalled(before, behind)
    if !isCalledSo, endsAsThing(range) { return true }
    if before.contains(.role) || isListed { return false }
    if isAmongPersons, classes(range.dropFirst()).contains(.given) { return false }
    return isLoosePair(range, before: before, behind: behind)
      || isWordBeforeThing(range, before: before, behind: behind)
  }

  /// 高峰、平峰电价: a word in a list of words that are no names.
  private func isAmongWords(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard range.count == 2, end + 1 < scalars.count, scalars[end] == 0x3001, view.word(range, of: scalars) != nil
    else { return false }
    return [2, 3].contains { end + 1 + $0 <= scalars.count && classes(end + 1..<end + 1 + $0).contains(.plain) }
  }

  /// 向|村民, 和|业主: a word that is a surname as well before what people are, and not 周师傅.
  private func isSurnameAndRole(_ range: Range<Int>, before: ContextClass) -> Bool {
    range.count == 3 && before.isDisjoint(with: .form) && Self.linking.contains(scalars[range.lowerBound])
      && !classes(range.dropFirst()).isDisjoint(with: [.role, .title, .relation])
  }

  /// Whether a name that hardly won against other words, with `certainty`, is one that few people bear: 毕收刃, 储水.
  ///
  /// Of the 8,000 names of the evaluation sets 5 are lost by it; of 46 words of real wording that were taken for names 9 are not any more.
  func isUnlikely(_ range: Range<Int>, certainty: Int, before: ContextClass) -> Bool {
    guard certainty <= Self.hardlyWon, range.count <= 3, before.isDisjoint(with: .taker) else { return false }
    let first = view.characters[scalars[range.lowerBound]]
    let last = view.characters[scalars[range.upperBound - 1]]
    if range.count == 2 {
      return certainty < Self.hardlyWon - 1 && !first.traits.contains(.regional)
        && Int(first.surname) + Int(last.alone) >= Self.rareShort
    }
    let middle = view.characters[scalars[range.lowerBound + 1]]
    return Int(middle.first) + Int(last.second) >= Self.rareLong
      && !classes(range.dropFirst()).contains(.given)
  }

  private static let linking = Set("向和由时于从同经与让对".unicodeScalars.map(\.value))
  private static let hardlyWon = 60
  /// Costs of a surname with a given name, and of a given name of two characters.
  private static let rareShort = 258
  private static let rareLong = 255

  /// What speaks for a name loudly enough that a word is a name: 高峰先生, 局长高峰.
  private static let calledBefore: ContextClass = [.title, .relation, .opening]
  static let called: ContextClass = [.title, .relation, .role]
  static let announced: ContextClass = [.title, .relation, .role, .field, .named, .opening]
  private static let calledBehind: ContextClass = [.title, .speech, .strong]
  /// Behind a role word and a noun they speak for a name: 举报人高丽（电话…）.
  private static let marks: ContextClass = [.opening, .comma, .list, .edge]
  /// What a person does stands behind a name that is a word as well.
  private static let deeds: ContextClass = [.verb, .taker, .joint, .possessive, .also, .list]
  /// From this cost on hardly anybody is called by a character alone.
  private static let hardlyGiven: UInt16 = 130
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
  static let things: ContextClass = [.noun, .place, .trade]
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
      // 保管员白班: what nobody is called by is the word whatever follows.
      let isThing =
        isRole && range.count == 2 && before.isDisjoint(with: Self.calledBefore)
        && view.characters[scalars[range.upperBound - 1]].alone >= Self.hardlyGiven
      if isThing { return true }
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
    let isLooseHead = head.contains(.plain) && isLoose(range.lowerBound..<range.upperBound - 1)
    if isRole, !head.isDisjoint(with: Self.acts), !isLooseHead, !isFamily(range.lowerBound) { return true }
    if CompoundTable.cost(scalars[range.lowerBound], scalars[range.lowerBound + 1], in: view.compounds) != nil {
      return false
    }
    // 高标|才: the word is one that names begin with as well.
    if isLooseHead { return false }
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

  static let commonSurname: UInt16 = 120
  private static let hardlySurname: UInt16 = 140

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

  /// Classes of the word that the scalars in `range` make.
  func classes(_ range: Range<Int>) -> ContextClass { view.classes(ofWord: range, in: scalars) }
}

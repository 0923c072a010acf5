/// Names that the model took for words or for nothing, between what brings a person in and what only a person does:
/// 交给⟨明铁柱⟩藏匿, ，⟨温暖⟩左腿骨折, 向⟨金铃⟩送达.
struct FramedNames {
  let view: LexiconView
  let scalars: UnsafeBufferPointer<UInt32>

  /// The findings and the names that end at one of `places`, where words of `deeds` begin; in order and apart.
  func adding(
    to findings: [NameFinder.Finding], at places: [Int], isFree: (Range<Int>) -> Bool
  ) -> [NameFinder.Finding] {
    var named: [Range<Int>] = []
    for place in places {
      guard let name = name(before: place) ?? name(behind: place), name.lowerBound >= named.last?.upperBound ?? 0 else {
        continue
      }
      named.append(name)
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
      guard isFree(name) else { continue }
      // 向勒|干腊, 钱丰|收: what was found of it gives way.
      if index < findings.count, findings[index].range.lowerBound == name.lowerBound - 1,
        findings[index].range.upperBound < name.upperBound, Self.before.contains(scalars[name.lowerBound - 1])
      {
        index += 1
      }
      while index < findings.count, name.lowerBound <= findings[index].range.lowerBound,
        findings[index].range.upperBound <= name.upperBound, findings[index].range.count < name.count
      {
        index += 1
      }
      let isTaken = index < findings.count && findings[index].range.lowerBound < name.upperBound
      if !isTaken { result.append(NameFinder.Finding(range: name, ground: .model, certainty: 60)) }
    }
    result.append(contentsOf: findings[index...])
    return result
  }

  /// The name that ends where a deed begins, if what stands before it brings a person in.
  private func name(before end: Int) -> Range<Int>? {
    guard (2...4).contains(where: { end >= $0 && mayBegin(end - $0) }) else { return nil }
    let isOwn = Han.index(scalars[end]) == nil || isOfPersons(end)
    // 事发时江水正在上涨
    let least = scalars[end] == 0x6B63 ? 3 : 2  // 正
    for count in [4, 3, 2] where end >= count && count >= least && mayBegin(end - count) {
      let name = end - count..<end
      guard name.allSatisfy({ Han.index(scalars[$0]) != nil && scalars[$0] != Han.mask }), mayBeName(name, isOwn),
        isIntroduced(name.lowerBound, isOwn)
      else { continue }
      return name
    }
    return nil
  }

  /// 票据已交|计雪莲|。, 转让给|石林|,: the name between the word at `place` that hands something on and a mark.
  private func name(behind place: Int) -> Range<Int>? {
    guard let giver = Self.givers.first(where: { scalars.begins($0, at: place) }) else { return nil }
    let start = place + giver.count
    var end = start
    while end < scalars.count, end - start <= 4, Han.index(scalars[end]) != nil { end += 1 }
    let name = start..<end
    guard (2...4).contains(name.count), !name.contains(where: { scalars[$0] == Han.mask }), mayBeName(name, false)
    else {
      return nil
    }
    // 变更为白酒: only what people are called by.
    return classes(name).contains(.given) || classes(name.suffix(2)).contains(.given) && name.count > 2 ? name : nil
  }

  /// Whether a surname begins at `start` and a person may stand there; most places are told apart by that.
  private func mayBegin(_ start: Int) -> Bool {
    let first = view.characters[scalars[start]]
    guard first.surname < Self.anySurname || first.traits.contains(.compound) else { return false }
    guard start > 0, Han.index(scalars[start - 1]) != nil else { return true }
    return isIntroduced(start, true)
  }

  /// Whether the deed at `place` is done by persons only, so that the name may begin a clause.
  private func isOfPersons(_ place: Int) -> Bool {
    var result = false
    view.forEachWord(at: place, in: scalars) { word, _ in
      if view.classes[word.classes].contains(.personal) { result = true }
    }
    return result
  }

  /// Whether a person may be called as `name` is written: a surname, and a given name that ends before no other word.
  private func mayBeName(_ name: Range<Int>, _ isOwn: Bool) -> Bool {
    let start = name.lowerBound
    let isCompound = CompoundTable.cost(scalars[start], scalars[start + 1], in: view.compounds) != nil
    let given = start + (isCompound && name.count > 2 ? 2 : 1)..<name.upperBound
    guard given.count <= 2, isCompound || view.characters[scalars[start]].surname < Self.anySurname else {
      return false
    }
    if Self.before.contains(scalars[start]) || view.isWithinWord(start, in: scalars) || beginsWord(name) {
      return false
    }
    if start > 0, Han.index(scalars[start - 1]) != nil, !classes(start - 1..<start + 1).isEmpty {
      // 其子|叶援朝, 局长|方圆, 对|方一鸣
      let isBehindWord = !classes(before: start).isDisjoint(with: Self.introducing) || isBrought(start)
      guard isBehindWord || name.count == 3 && Self.before.contains(scalars[start - 1]) else { return false }
    }
    let isEnded = !Self.ends.contains(scalars[name.upperBound - 1])
    let own = view.word(name, of: scalars)
    if let own {
      let classes = view.classes[own.classes]
      guard isEnded, classes.isDisjoint(with: Self.others), !classes.contains(.plain) || classes.contains(.given) else {
        return false
      }
      // 家属代为|签收
      let isParticle = view.characters[scalars[name.upperBound - 1]].traits.contains(.particle)
      if isParticle || Self.never.contains(Array(scalars[name])) { return false }
      if classes.contains(.given) { return view.characters[scalars[start]].surname < Self.wordSurname }
      // 与白酒|存放, 方才|到场
      if classes.contains(.function) || !isOwn && isVague(name.upperBound) { return false }
      let most = isOwn ? Self.wordSurname : own.cost >= Self.rareWord ? Self.rareWordSurname : 0
      return view.characters[scalars[start]].surname < most
    }
    let word = given.count == 2 ? classes(given) : []
    if word.contains(.given) { return isEnded }
    guard given.allSatisfy({ !view.characters[scalars[$0]].traits.contains(.particle) }) else { return false }
    if isCompound { return true }
    // 砸中|左腿, 石块|落: a word within is no part of a name but as all of a given name.
    if name.count == 3, scalars[start + 1] != 0x5BB6, !classes(start..<start + 2).isEmpty {  // 家
      // 由|华安成|代收
      let isAnnounced = Han.index(scalars[name.upperBound]) == nil
      let isBegun = isAnnounced || start > 0 && Self.before.contains(scalars[start - 1])
      guard isOwn, isEnded, isBegun else { return false }
    }
    if given.count == 2 {
      let first = view.characters[scalars[given.lowerBound]].first
      let second = view.characters[scalars[given.lowerBound + 1]].second
      if !word.isEmpty {
        return isOwn && isEnded && max(first, second) < Self.likelyPart && word.isDisjoint(with: Self.others)
          && !word.contains(.function)
      }
      return first < Lexicon.never && second < Lexicon.never
    }
    if Self.adverbs.contains(scalars[start]) { return false }
    return view.characters[scalars[given.lowerBound]].alone < (isOwn ? Self.anySurname : Self.likelyAlone)
  }

  /// Whether what begins at `place` is done to things as often.
  private func isVague(_ place: Int) -> Bool {
    place + 2 <= scalars.count && Self.vague.contains(Array(scalars[place..<place + 2]))
  }

  /// 车载|喊话: whether a word of four characters or more begins with the name.
  private func beginsWord(_ name: Range<Int>) -> Bool {
    var result = false
    view.forEachWord(at: name.lowerBound, in: scalars) { _, end in
      if end > name.upperBound, end - name.lowerBound > 3 { result = true }
    }
    return result
  }

  private func classes(before start: Int) -> ContextClass {
    var result: ContextClass = []
    for count in 2...6 where start >= count { result.formUnion(classes(start - count..<start)) }
    return result
  }

  private func isBrought(_ start: Int) -> Bool {
    Self.bringing.contains { start >= $0.count && scalars[start - $0.count..<start].elementsEqual($0) }
  }

  private func isIntroduced(_ start: Int, _ isOwn: Bool) -> Bool {
    guard start > 0 else { return isOwn }
    if Han.index(scalars[start - 1]) == nil {
      return isOwn && Self.marks.contains(scalars[start - 1])
    }
    let before = classes(before: start)
    if !before.isDisjoint(with: Self.introducing) || isBrought(start) { return true }
    if isOwn, scalars[start - 1] == 0x7684 { return true }  // 的
    return before.isEmpty && Self.before.contains(scalars[start - 1])
  }

  private func classes(_ range: Range<Int>) -> ContextClass { view.classes(ofWord: range, in: scalars) }

  private static let introducing: ContextClass = [.role, .title, .relation, .taker, .strong]
  private static let before = Set("由被向对让给请叫与和系".unicodeScalars.map(\.value))
  private static let bringing = Han.words(
    "交给 已交 责令 给予 变更为 其中 但是 后来 同意对 决定对 现查明 来源于 安排 组织 指挥 其子 其妻 其女 其父 其母 鉴于 明知 事发时 条件的 资质的 资格的 值班的 还有 支付 付给 欠付 补付 垫付 拖欠"
  )
  /// What hands a thing or an office on to somebody.
  private static let givers = Han.words("变更为 转让给 出租给 交给 已交 移交给 出售给 租给 卖给 借给 还给 支付给 转交给")
  private static let vague = Set(Han.words("使用 存放 变更 保管 担任 送达 拆除 核实 提醒 驾驶 陪同 转交"))
  /// Words with a surname that stand before what persons do.
  private static let never = Set(
    Han.words(
      "应急 应付 应收 应缴 易地 双方 高新 高速 全部 方案 白天 高温 高空 高处 高压 白班 凌晨 明天 明年 当日 时常 时时 万一 高声 高峰期 平常 常年 安全 连夜 白日"
    ))
  /// 易致|左腿: surnames that stand before verbs.
  private static let adverbs = Set("易应当方从经常高万连全于时须".unicodeScalars.map(\.value))
  private static let marks = Set("\n,。.:;、!?\"\u{201C}\u{201D}".unicodeScalars.map(\.value))
  private static let anySurname: UInt16 = 165
  private static let wordSurname: UInt16 = 133
  private static let likelyAlone: UInt16 = 130
  private static let rareWord: UInt16 = 165
  private static let rareWordSurname: UInt16 = 128
  private static let likelyPart: UInt16 = 150
  private static let others: ContextClass = [
    .role, .title, .relation, .taker, .speech, .strong, .suffix, .firm, .trade, .verb, .also, .joint,
  ]
  /// What words for persons, bodies and things end with.
  private static let ends = Set(
    "人员者方们长工师生卫管户民家商友会司局厂店队组部所院站车机众居属主板块件物料器材具道路间门窗房处边面层地区场点线水火气电压温度量度价费款金额子头口手品类型式力学业务职权责法规定案证书证号目位行馆坊矿校园县乡镇村屋库铺摊石土木山江河湖"
      .unicodeScalars.map(\.value)
  ).subtracting("生金学力业地水石山江河木".unicodeScalars.map(\.value))

  /// What only persons do or suffer.
  static let own = Han.words(
    """
    随即拨打 立即拨打 立刻拨打 当即拨打 随即报警 立即报警 左腿 右腿 左臂 右臂 左手 右手 左脚 右脚 双腿 双脚 全身烧伤 头部受伤 腰部
    辩称 辩解称 供述 声称 坦言 告诉记者 冒名顶替 未下井 明知 分管生产 分管安全 分管 弃车 代签 代缴 代领 代为签收 拒绝签收 到会陈述
    到场接受 带队到 带队 平时很少 出生在 出生于 主动消除 主动投案 主动供述 投案自首 未交接班 也未交接班 脱离生命危险 脱离危险
    通报了 关闭了 从外地购入 义务当起 赶到现场 现场演示 的行为已构成 的行为构成 的行为违反 驾驶叉车 驾驶车辆 驾驶货车 驾驶装载机 驾驶挖掘机 驾驶三轮
    驾驶摩托 竖起大拇指 没有按规定 代其 代收 喊道 喊话 占股 高兴地说 激动地说 感慨地说 自豪地说 欣慰地说 无奈地说 开心地说 动情地说 诚恳地说 认真地说
    笑着说 坦率地说 高兴地告诉 激动地告诉
    """)
  /// What persons do, and things where nobody is brought in.
  private static let done = Han.words(
    """
    送达 罚款 警告 减轻处罚 从轻处罚 从重处罚 到场 到会 见证 在场 作证 藏匿 保管 核实 使用 存放 拆除 进入有限 处以 的处理意见 的行为
    的违法行为 的询问笔录 的笔录 的证言 的签名 的实名举报 的举报 刑事责任 担任 下井 看守 一人看守 冒名 顶替 代办 代管 先后 进行了询问
    进行询问 之妻 之夫 之子 之女 之父 之弟 之兄 系同乡 系同村 系亲属 系夫妻 系父子 系兄弟 系朋友 系同事 等二人 等两人 等三人 等四人 等五人 等六人
    签订 处罚款 代为 代付 代交 代保管 检测劳务费 劳务费 检测费 运输费 装卸费 评审费 咨询费 误工费 加工费 维修费 人工费 材料款 介绍费 好处费
    等三户 等四户 等五户 等六户 等七户 等八户 等十户 正在 变更为 一同获奖 也是一名 未取得 承认 证实 主持会议 提醒 第一个 签收 签字 转交 带路 陪同 驾驶
    """)

  /// The words at which a name may end, but for those of `own`.
  static let deeds = done + givers
}

/// Names that stand for a person only because of what stands around them: nicknames (老邱, 阿强, 王哥) and words as names before 名下.
struct CalledNames {
  let view: LexiconView
  let scalars: UnsafeBufferPointer<UInt32>

  /// The findings and the names in `runs` (in order) among which none was found, in order and apart.
  func adding(
    to findings: [NameFinder.Finding], in runs: [Range<Int>], isFree: (Range<Int>) -> Bool
  ) -> [NameFinder.Finding] {
    var called: [NameFinder.Finding] = []
    Self.triggers.forEachPlace(in: scalars, of: runs) { place in
      var range: Range<Int>?
      switch scalars[place] {
      case 0x8001, 0x5C0F: range = withPrefix(at: place)  // 老 小
      case 0x963F: range = withA(at: place)  // 阿
      case 0x54E5, 0x59D0, 0x53D4, 0x5A76, 0x5AC2, 0x4F2F, 0x59E8: range = withKin(at: place)  // 哥姐叔婶嫂伯姨
      case 0x540D where place + 1 < scalars.count && scalars[place + 1] == 0x4E0B: range = ownName(before: place)  // 名下
      default: break
      }
      guard let range, range.lowerBound >= called.last?.range.upperBound ?? 0 else { return }
      called.append(NameFinder.Finding(range: range, ground: .model, certainty: 60))
    }
    if called.isEmpty { return findings }
    var result: [NameFinder.Finding] = []
    result.reserveCapacity(findings.count + called.count)
    var index = 0
    for name in called {
      while index < findings.count, findings[index].range.upperBound <= name.range.lowerBound {
        result.append(findings[index])
        index += 1
      }
      let isTaken = index < findings.count && findings[index].range.lowerBound < name.range.upperBound
      if !isTaken, isFree(name.range) { result.append(name) }
    }
    result.append(contentsOf: findings[index...])
    return result
  }

  /// 老邱, 小李子: a surname behind 老 or 小, where somebody acts or is named.
  private func withPrefix(at place: Int) -> Range<Int>? {
    guard place + 1 < scalars.count, Self.surnames.contains(scalars[place + 1]),
      !(scalars[place] == 0x5C0F ? Self.smallThings : Self.oldThings).contains(scalars[place + 1])
    else { return nil }
    var end = place + 2
    if scalars[place] == 0x5C0F, end < scalars.count, scalars[end] == 0x5B50 {
      // 小李子, which is an insect as well.
      end += 1
      if scalars.begins(Self.states, at: end) { return nil }
    }
    return isPerson(place..<end) ? place..<end : nil
  }

  /// 阿强: a character of given names behind 阿.
  private func withA(at place: Int) -> Range<Int>? {
    guard place + 1 < scalars.count, Self.given.contains(scalars[place + 1]) else { return nil }
    return isPerson(place..<place + 2) ? place..<place + 2 : nil
  }

  /// 王哥, 刘姐: a surname before a word of kinship.
  private func withKin(at place: Int) -> Range<Int>? {
    guard place > 0, Self.surnames.contains(scalars[place - 1]) else { return nil }
    var start = place - 1
    // 老李哥 keeps its 老; 表哥, 大哥 have no surname.
    if start > 0, scalars[start - 1] == 0x8001 || scalars[start - 1] == 0x5C0F { start -= 1 }
    let range = start..<place + 1
    if place + 1 < scalars.count, scalars[place + 1] == scalars[place] { return nil }
    return isPerson(range) ? range : nil
  }

  /// 转入⟨金华⟩名下: what is a word elsewhere and begins with a surname.
  private func ownName(before end: Int) -> Range<Int>? {
    for count in [3, 2] where end >= count {
      let start = end - count
      guard scalars[start..<end].allSatisfy({ Han.index($0) != nil }),
        view.characters[scalars[start]].surname != Lexicon.never,
        isIntroduced(start)
      else { continue }
      let own = view.classes(ofWord: start..<end, in: scalars)
      if !own.isDisjoint(with: [.role, .relation, .firm, .suffix, .function, .title]) { continue }
      // 其母名下: of somebody's kin.
      if scalars[start] == 0x5176 || view.classes(ofWord: start + 1..<end, in: scalars).contains(.relation) { continue }
      if Self.others.contains(where: { word in scalars[start..<end].elementsEqual(word) }) { continue }
      return start..<end
    }
    return nil
  }

  /// Whether the words around `range` are such as stand around a person and none of them makes another word with it.
  private func isPerson(_ range: Range<Int>) -> Bool {
    for count in 2...4 where range.lowerBound + count <= scalars.count {
      // 老张 may be a word of the list, 小康社会 and 老黄牛 are no names.
      if count > range.count, !view.classes(ofWord: range.lowerBound..<range.lowerBound + count, in: scalars).isEmpty {
        return false
      }
    }
    // 小程序, 老林场: the surname begins a word.
    for count in 2...3 where range.upperBound - 1 + count <= scalars.count {
      if !view.classes(ofWord: range.upperBound - 1..<range.upperBound - 1 + count, in: scalars).isEmpty {
        return false
      }
    }
    if range.lowerBound > 0, Han.index(scalars[range.lowerBound - 1]) != nil,
      !view.classes(ofWord: range.lowerBound - 1..<range.lowerBound + 1, in: scalars).isEmpty
    {
      return false
    }
    let behind = classes(behind: range.upperBound)
    if !behind.isDisjoint(with: [.suffix, .firm, .trade]) || isBarred(range.upperBound) { return false }
    let before = isIntroduced(range.lowerBound)
    let isActing = scalars.begins(Self.acts, at: range.upperBound)
    return before && (isActing || isEnd(range.upperBound)) || isActing && isEdge(range.lowerBound)
      || isSpeaker(range)
      || scalars.begins(Self.deeds, at: range.upperBound) && scalars.ends(Self.times, at: range.lowerBound)
  }

  /// Whether a person may be expected at `start`: behind a taker, a joint, a role, 把, 的.
  private func isIntroduced(_ start: Int) -> Bool {
    // 外号“老邱”
    if start > 2, Self.quotes.contains(scalars[start - 1]), scalars.ends(Self.callings, at: start - 1) { return true }
    return (1...3).contains { count in
      start >= count && Self.takers.contains { $0.count == count && scalars[start - count..<start].elementsEqual($0) }
    }
  }

  /// 老周13508782233: who speaks in a record of messages, at the beginning of a line.
  private func isSpeaker(_ range: Range<Int>) -> Bool {
    guard range.lowerBound == 0 || scalars[range.lowerBound - 1] == 0x0A else { return false }
    var end = range.upperBound
    while end < scalars.count, end - range.upperBound < 16, (0x30...0x39).contains(scalars[end]) { end += 1 }
    return end < scalars.count && scalars[end] == 0x3A
  }

  private func isEdge(_ place: Int) -> Bool { place == 0 || Han.index(scalars[place - 1]) == nil }
  private func isEnd(_ place: Int) -> Bool {
    place >= scalars.count || Han.index(scalars[place]) == nil || scalars[place] == 0x7684
  }
  private func isBarred(_ place: Int) -> Bool { place < scalars.count && Self.barred.contains(scalars[place]) }

  private func classes(behind place: Int) -> ContextClass {
    var result: ContextClass = []
    for count in 2...4 where place + count <= scalars.count {
      result.formUnion(view.classes(ofWord: place..<place + count, in: scalars))
    }
    return result
  }

  /// The characters of which a name or the word behind it has one.
  static let triggerText = "老小阿哥姐叔婶嫂伯姨名"
  private static let triggers = CharacterBits(triggerText)
  /// What brings a person in.
  private static let takers = Han.words(
    "转入 汇入 打入 存入 划入 转至 转到 过户至 过户到 过户给 登记在 挂在 记在 落在 归入 属于 询问 讯问 联系 找到 通知 告诉 委托 安排 叫 让 请 由 向 对 给 跟 和 与 把 被 从 替 帮 找 问 喊 经 在 以 用 将 系 为 至 到 是 绰号 外号 人称 自称 叫做 名叫 叫作 工友 同事 邻居 老乡 老板 司机 工头"
  )
  private static let quotes = Set("\"\u{201C}\u{201D}\u{2018}'「『".unicodeScalars.map(\.value))
  private static let callings = Han.words("外号 绰号 人称 诨号 昵称 外号叫 绰号叫 称呼为 小名 网名")
  /// What a person does.
  private static let acts = Han.words(
    "说 称 讲 问 答 叫 喊 告诉 表示 承认 否认 证实 回忆 打电话 打来 打给 开车 驾驶 带着 带 拿 让 请 安排 负责 负责人 介绍 去 来 到 在 把 也 就 又 都 不 没 已 曾 是 回 走 将 给 从 跟 和 与 点火 操作 指挥 骑 开 卖 买 收 送 借 要 会 能 当时 当天 当晚 及 、 手里 手中 那里 那儿 本人"
  )
  /// What only a person does, where but a word of time stands before: 那天老陈不在.
  private static let deeds = Han.words(
    "会不会 今天 昨天 前天 刚才 那天 不在 没在 没来 不来 没去 不去 没有来 也在 就在 说 叫 喊 让 请 带 打电话 开车 回来 过来 先走"
  )
  private static let times = Han.words(
    "那个 这个 队的 店的 厂的 家的 单位的 公司的 那天 当天 今天 昨天 前天 当时 后来 因为 但是 如果 听说 平时 早上 晚上 下午 上午 中午 每天 一般 刚好 正好 结果"
  )
  /// What is said of things as well.
  private static let states = Han.words("是 不 也 就 又 都 没 已 曾 在 及 、 和 与 有")
  private static let others = Han.words(
    "公司 单位 本人 他人 个人 集体 合作社 自己 双方 双人 两人 三人 二人 何人 何某 任何 任何人 张某 某某 家人 家属 用户 客户 商户 农户 住户 门店 法人 于其 于他 于她 于我 于本人 和其 从其 孙子 农民 方便 全部 全家 时任 白条 党员 明星 水表 车辆 房产 成员"
  )
  private static let barred = Set("家族区镇乡村路街桥河山湖岭沟坪庄寨子城门店厂井号年月日板人孩子姐妹弟兄们头型学姓".unicodeScalars.map(\.value))
  private static let surnames = Set(
    "李王张刘陈杨赵黄周吴徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾田董潘袁蔡蒋余杜叶魏苏吕丁卢姚沈钟姜崔谭陆范汪廖韦贾邹熊孟秦邱侯江尹薛段雷黎陶贺郝龚邵覃钱戴严莫孔汤温康施樊葛邢倪庄聂章鲁岳翟殷詹申耿焦柳鲍普杞"
      .unicodeScalars
      .map(\.value))
  /// Surnames that are things behind 小 and 老: 小孔, 小梁, 老林.
  private static let smallThings = Set("孔梁江汤叶田钱温雷康施林岳".unicodeScalars.map(\.value))
  private static let oldThings = Set("林汤田温康".unicodeScalars.map(\.value))
  private static let given = Set(
    "强明华军伟芳丽英珍兰花红飞龙虎彪辉勇平海涛斌杰亮豪超波宝福贵财发旺祥根生林春秀梅燕娟玲霞芬凤珠香玉云美文武德才良刚峰".unicodeScalars.map(\.value))
}

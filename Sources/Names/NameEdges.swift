/// Moves the edges of names that the model took too short or too long, by what stands beside them.
///
/// The model weighs a name of two or three characters against words; a fourth character, a part behind a dot or a verb grown into a
/// given name (邱雯|抱起) it cannot weigh. Each rule looks at a few characters beside a name that was found.
struct NameEdges {
  let view: LexiconView
  let scalars: UnsafeBufferPointer<UInt32>

  /// The findings with better edges, in order and apart; `isFree` says where a name may stand.
  func mended(_ findings: [NameFinder.Finding], isFree: (Range<Int>) -> Bool) -> [NameFinder.Finding] {
    var result: [NameFinder.Finding] = []
    result.reserveCapacity(findings.count)
    var index = 0
    while index < findings.count {
      let finding = findings[index]
      let low = result.last?.range.upperBound ?? 0
      var next = index + 1
      var range = finding.range
      if finding.ground != .latin {
        let high = next < findings.count ? findings[next].range.lowerBound : scalars.count
        if let stated = stated(range, low, high) ?? syllables(range, low, high) {
          range = stated
        } else if next < findings.count, isOneName(range, findings[next].range) {
          // 阿国|木呷, both found
          range = range.lowerBound..<findings[next].range.upperBound
          next += 1
        } else {
          range = dotted(range, low, findings, &next) ?? grown(range, low, high)
          range = trimmed(titled(range))
        }
      }
      if range != finding.range, range.lowerBound < low || !isFree(range) {
        range = finding.range
        next = index + 1
      }
      let isDotted = range.contains { scalars[$0] == 0xB7 }
      result.append(
        range == finding.range
          ? finding
          : NameFinder.Finding(range: range, ground: isDotted ? .dotted : finding.ground, certainty: finding.certainty))
      index = next
    }
    lengthen(&result)
    return result
  }

  /// A name that was found whole with certainty lengthens the same name where less of it was found: 蒋玉才 and 蒋玉|才.
  private func lengthen(_ findings: inout [NameFinder.Finding]) {
    var whole: [UInt64: Range<Int>] = [:]
    for finding in findings where finding.certainty >= Self.certain && (3...4).contains(finding.range.count) {
      let key = self.key(finding.range.lowerBound)
      if whole[key].map({ $0.count < finding.range.count }) ?? true { whole[key] = finding.range }
    }
    if whole.isEmpty { return }
    for index in findings.indices where (2...3).contains(findings[index].range.count) {
      let start = findings[index].range.lowerBound
      guard let name = whole[key(start)], name.count > findings[index].range.count,
        start + name.count <= (index + 1 < findings.count ? findings[index + 1].range.lowerBound : scalars.count),
        scalars[start..<start + name.count].elementsEqual(scalars[name])
      else { continue }
      findings[index] = NameFinder.Finding(
        range: start..<start + name.count, ground: findings[index].ground, certainty: findings[index].certainty)
    }
  }

  private func key(_ start: Int) -> UInt64 { UInt64(scalars[start]) << 32 | UInt64(scalars[start + 1]) }

  /// From this certainty on a name is taken for whole.
  private static let certain = 85

  /// 伊万·⟨施耐德⟩, ⟨奥列格·彼⟩得⟨罗娃⟩: all parts that dots join are one name.
  private func dotted(
    _ range: Range<Int>, _ low: Int, _ findings: [NameFinder.Finding], _ next: inout Int
  ) -> Range<Int>? {
    var range = range
    var isChanged = false
    if range.lowerBound > low, scalars[range.lowerBound - 1] == 0xB7,
      let start = part(endingAt: range.lowerBound - 1, from: low)
    {
      range = start..<range.upperBound
      isChanged = true
    }
    while range.upperBound < scalars.count {
      let isAtDot = scalars[range.upperBound] == 0xB7
      let isInPart = range.contains { scalars[$0] == 0xB7 }
      guard isAtDot || isInPart else { break }
      let from = isAtDot ? range.upperBound + 1 : range.upperBound
      // The next name is part of this one where nothing but a character of sound parts them.
      if next < findings.count, findings[next].range.lowerBound - from <= 1,
        isSound(from..<findings[next].range.lowerBound),
        isAtDot || findings[next].range.allSatisfy({ view.characters[scalars[$0]].traits.contains(.soundLike) }),
        !isAtDot || !findings[next].range.isEmpty
      {
        range = range.lowerBound..<findings[next].range.upperBound
        next += 1
        isChanged = true
        continue
      }
      guard isAtDot, let end = part(from: from) else { break }
      range = range.lowerBound..<end
      isChanged = true
    }
    return isChanged ? range : nil
  }

  /// The part of a name that ends before the dot at `dot`: the longest word there, else all characters of sound.
  private func part(endingAt dot: Int, from low: Int) -> Int? {
    for count in [6, 5, 4, 3, 2] where dot - count >= low && !classes(dot - count..<dot).isEmpty { return dot - count }
    var start = dot
    while start > low, dot - start < 6, view.characters[scalars[start - 1]].traits.contains(.soundLike),
      !view.characters[scalars[start - 1]].traits.contains(.particle)
    {
      start -= 1
    }
    if dot - start >= 2 { return start }
    // 阮文·⟨黎德⟩: a surname and a given name; 让·⟨杜邦⟩: one character.
    if dot - 2 >= low, Han.index(scalars[dot - 2]) != nil, Han.index(scalars[dot - 1]) != nil,
      !view.characters[scalars[dot - 2]].traits.contains(.particle),
      (93..<Lexicon.never).contains(view.characters[scalars[dot - 2]].surname), classes(dot - 3, dot - 1).isEmpty
    {
      return dot - 2
    }
    guard dot - 1 >= low, Han.index(scalars[dot - 1]) != nil, !Self.bylines.contains(scalars[dot - 1]) else {
      return nil
    }
    let isSound = view.characters[scalars[dot - 1]].traits.contains(.soundLike)
    return isSound || scalars[dot - 1] == 0x8BA9 ? dot - 1 : nil  // 让
  }

  private func classes(_ start: Int, _ end: Int) -> ContextClass { start < 0 ? [] : classes(start..<end) }

  /// 文·王强, 图·李娜
  private static let bylines = Set("文图摄编记".unicodeScalars.map(\.value))

  private func part(from start: Int) -> Int? {
    var end = start
    while end < scalars.count, end - start < 6, view.characters[scalars[end]].traits.contains(.soundLike),
      end - start < 2 || !isWord(at: end)
    {
      end += 1
    }
    return end - start >= 2 ? end : nil
  }

  func isSound(_ range: Range<Int>) -> Bool {
    range.allSatisfy { view.characters[scalars[$0]].traits.contains(.soundLike) }
  }

  /// 谢|高建伟, 蒋玉|才，, 铃木美|咲, 尼尔佐|夫: a character more on either side.
  private func grown(_ range: Range<Int>, _ low: Int, _ high: Int) -> Range<Int> {
    let count = range.count
    guard (2...3).contains(count), range.allSatisfy({ Han.index(scalars[$0]) != nil }) else { return range }
    if count == 3, range.lowerBound > low, isSecondSurname(before: range.lowerBound, low) {
      return range.lowerBound - 1..<range.upperBound
    }
    let end = range.upperBound
    if count == 2, let start = compoundSurname(before: range.lowerBound, low) ?? unitStart(range, low) {
      return start..<end
    }
    // 尚腊|边, 岳麻|弄: given names of the Jingpo begin with few syllables.
    if count == 2, end < high, end < scalars.count, Self.jingpo.contains(scalars[end - 1]),
      Self.behindJingpo.contains(scalars[end])
    {
      return range.lowerBound..<end + 1
    }
    if count == 2, isSurnameAnd(before: range.lowerBound, low) { return range.lowerBound - 1..<end }
    guard end < high, end < scalars.count, Han.index(scalars[end]) != nil else { return range }
    if let end = grownParts(range, high) { return range.lowerBound..<end }
    if scalars[end] == 0x624D, count == 2 || isCompound(range), takesTalent(range) { return range.lowerBound..<end + 1 }
    // 钱多|多, and not 王刚|刚到
    if count == 2, scalars[end] == scalars[end - 1], !Self.repeated.contains(scalars[end]), !isWord(at: end) {
      return range.lowerBound..<end + 1
    }
    if count == 2, takesWord(range, low) || endsWord(range) { return range.lowerBound..<end + 1 }
    // What is hardly ever a word of its own belongs to the name.
    let character = view.characters[scalars[end]]
    let isRare = character.single >= Self.rare && character.surname == Lexicon.never
    if isRare, !isWord(at: end), count == 2 || view.characters[scalars[range.lowerBound]].traits.contains(.compound) {
      return range.lowerBound..<end + 1
    }
    return range
  }

  /// 、和|朝明: whether 和 stands before a name where nothing stands that it could join, so that it is the surname.
  private func isSurnameAnd(before start: Int, _ low: Int) -> Bool {
    guard start > low, scalars[start - 1] == 0x548C else { return false }
    return start == 1 || start - 2 >= low && Han.index(scalars[start - 2]) == nil && scalars[start - 2] != 0x29
  }

  private static let jingpo = Set("麻勒腊木崩".unicodeScalars.map(\.value))
  private static let behindJingpo = Set("干果弄都退边双当锐鲁宽南汤翁诺丁保么堵崩扎昆那先堆龙用兰".unicodeScalars.map(\.value))

  /// 崔永|年关于, 孙中|和以每车, 、沈德|中、: whether the word behind a name of two characters ends it, where it cannot be a word.
  private func takesWord(_ range: Range<Int>, _ low: Int) -> Bool {
    let end = range.upperBound
    let (character, next) = (view.characters[scalars[end]], end + 1 < scalars.count ? scalars[end + 1] : 0x0A)
    let isBefore = Han.index(next) == nil
    switch scalars[end] {
    case 0x5E74: return isBefore || !isWord(at: end)  // 年 follows a number
    case _ where next == 0x5747 && Self.behindAll.contains(end + 2 < scalars.count ? scalars[end + 2] : 0x0A):
      return character.second != Lexicon.never  // 张小|平均未在岗: 均 is the adverb
    case 0x4E4B: return isBefore || Self.behindOf.contains(next)  // 之
    case 0x6765: return next == 0x3001 || next == 0x28 || next == 0x540C && isWord(at: end + 1)  // 来, 同志
    case 0x6709: return Self.behindHaving.contains(next) && mayBeFirst(end - 1)  // 有
    case 0x548C:  // 和 joins
      return isBefore || Self.behindJoined.contains(next) && !isWord(at: end + 1) && mayBeFirst(end - 1)
    default: break
    }
    // In a list nothing but 等, 均 and the like stands between a name and the next mark.
    let isListed = range.lowerBound > 0 && scalars[range.lowerBound - 1] == 0x3001
    let isFollowed = next == 0x3001 || isListed && (next == 0x28 || next == 0x29 || next == 0x3002 || next == 0x0A)
    guard isListed || next == 0x3001, isFollowed, character.second != Lexicon.never else { return false }
    return !Self.listEnds.contains(scalars[end])
  }

  /// 周泰|和反映, 顾建|中当时: whether the character behind a name of two makes with its last a word that people are called by.
  private func endsWord(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    let own = classes(end - 1..<end + 1)
    // 应成|为 is no name of 成为.
    guard own.contains(.given), !own.contains(.function), !isWord(at: end) else { return false }
    if end + 1 >= scalars.count || Han.index(scalars[end + 1]) == nil { return true }
    // 李平|和张三: 和 joins, unless a deed follows that is done alone.
    let behind = classes(behind: end + 1)
    if behind.isDisjoint(with: Self.deeds) { return Self.behindJoined.contains(scalars[end + 1]) }
    return scalars[end] != 0x548C || !Self.together.contains(scalars[end + 1])
  }

  private static let deeds: ContextClass = [.speech, .strong, .verb, .taker]
  /// 一起, 共同, 两
  private static let together = Set("一共同两二其他她".unicodeScalars.map(\.value))

  /// 孙中|和以: the first of two characters of a given name rather than all of it (王强和在井下作业的李芳, 张伟有未办理的手续).
  private func mayBeFirst(_ place: Int) -> Bool {
    let character = view.characters[scalars[place]]
    return character.first <= character.alone && character.alone >= Self.seldomAlone
  }

  private static let seldomAlone: UInt16 = 95
  /// What stands behind a name and not behind 和.
  private static let behindJoined = Set("以被把将已未在也说称因没是从到驾".unicodeScalars.map(\.value))
  /// What stands behind a name and not behind 之.
  private static let behindOf = Set("是说的为在与和将被及同先称".unicodeScalars.map(\.value))
  private static let behindAll = Set("未已不没系被".unicodeScalars.map(\.value))
  private static let behindHaving = Set("在被把将未说称从以会向对于与也签提".unicodeScalars.map(\.value))
  private static let listEnds = Set("等均系某共男女一二两三四五六七八九十之的各及家处店厂组".unicodeScalars.map(\.value))

  /// 蒋玉|才，, 石正|才立即: whether 才 behind a name of two characters ends it and is no adverb.
  ///
  /// The adverb never stands before a mark or 的, and before few verbs. Elsewhere the character before tells: some are the first of two far
  /// more often than a given name of their own.
  private func takesTalent(_ range: Range<Int>) -> Bool {
    let place = range.upperBound
    guard isHanBehind(place) else { return true }
    let next = scalars[place + 1]
    if Self.behindName.contains(next) { return true }
    let last = view.characters[scalars[place - 1]]
    if last.first == Lexicon.never || Self.behindAdverb.contains(next) { return false }
    return last.first + 3 <= last.alone || !saysWhen(before: range.lowerBound)
  }

  /// Whether the clause before a name says a time or a condition, behind which 才 is the adverb: 直到次日王强才报告.
  private func saysWhen(before start: Int) -> Bool {
    scalars[max(0, start - Self.reachOfClause)..<start].reversed().prefix { !Self.clauseEnds.contains($0) }
      .contains(where: Self.times.contains)
  }

  private static let reachOfClause = 12
  private static let clauseEnds = Set("。；\n".unicodeScalars.map(\.value))
  private static let times = Set("后直到时等经天日月点刻久晚早迟第次".unicodeScalars.map(\.value))

  /// Whether a surname stands before a name that has one already, and belongs to no word before it: 廖|黄廷艳, and not 感谢|高建伟.
  private func isSecondSurname(before start: Int, _ low: Int) -> Bool {
    let surname = scalars[start - 1]
    guard Self.surnames.contains(surname) else { return false }
    guard start - 2 >= low, Han.index(scalars[start - 2]) != nil else { return true }
    if !classes(start - 2..<start).isEmpty { return false }
    return start - 3 < low || classes(start - 3..<start).isEmpty
  }

  /// 邱雯抱|起, 江奕拉|到: a verb and its complement, of which the verb was taken for a given name.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard range.count >= 3, range.upperBound < scalars.count else { return range }
    let (last, next) = (scalars[range.upperBound - 1], scalars[range.upperBound])
    let isDotted = range.contains { scalars[$0] == 0xB7 }
    // A part of a name behind a dot keeps two characters.
    let isLong = isDotted ? !range.suffix(3).contains { scalars[$0] == 0xB7 } : (range.count == 3) != isCompound(range)
    guard isLong, !isDotted || range.count > 3 else { return range }
    let isVerb =
      isCoverb(range.upperBound - 1, first: scalars[range.lowerBound])
      || Self.verbs.contains(last) && !isDai(range) && Self.complements.contains(next)
      || last == 0x901A && next == 0x8FC7  // 通过
      || last == 0x4E00 && Self.behindOne.contains(next)  // 一开始, 一直
      || last == 0x4EE3 && Self.behindFor.contains(next)  // 代为, 代签
      || Self.acts.contains(last) && Self.aspects.contains(next)
      || last == 0x5E26 && Self.led.contains(next)  // 带人
      || last == 0x8BC9 && Self.pronouns.contains(next)  // 诉你
      || isDotted && last == 0x4E0D  // 不
      || last == 0x672A && Han.index(next) != nil  // 未
      || Self.adverbs.contains { $0.0 == last && $0.1.contains(next) }
      || last == 0x4EFB && !classes(behind: range.upperBound).isDisjoint(with: [.role, .title])  // 任书记员
    // 张三老|家在, 张三家|(…), 张三家|中
    let isHome =
      last == 0x8001 && next == 0x5BB6 || last == 0x5BB6 && (next == 0x28 || next == 0x4E2D || next == 0x91CC)
    // 吕龙、江英二|名, 傅勇、金凤均|表示: what counts the names of a list.
    let isListed = range.lowerBound > 0 && Self.joints.contains(scalars[range.lowerBound - 1])
    let isCount =
      Self.counts.contains(last) && Self.counted.contains(next)
      || isListed && last == 0x5747 && Han.index(next) != nil  // 均
    return isVerb || isHome || isCount ? range.lowerBound..<range.upperBound - 1 : range
  }

  /// Classes of the words of two to four characters that begin at `place`.
  private func classes(behind place: Int) -> ContextClass {
    var result: ContextClass = []
    for count in 2...4 where place + count <= scalars.count { result.formUnion(classes(place..<place + count)) }
    return result
  }

  private func isHanBehind(_ place: Int) -> Bool {
    place + 1 < scalars.count && Han.index(scalars[place + 1]) != nil
  }

  /// Whether a word of two characters or more begins at `place`.
  func isWord(at place: Int) -> Bool {
    (2...4).contains { place + $0 <= scalars.count && !classes(place..<place + $0).isEmpty }
  }

  func classes(_ range: Range<Int>) -> ContextClass { view.classes(ofWord: range, in: scalars) }

  /// Cost from which on a character is hardly ever a word of its own.
  private static let rare: UInt16 = 200
  /// Characters that are doubled as adverbs.
  private static let repeated = Set("刚常渐频仅时天人往屡久早连恰稍略次层家户处".unicodeScalars.map(\.value))
  private static let behindName = Set("的和与及、，将把被系未曾向由从两三四等称说带持签是".unicodeScalars.map(\.value))
  private static let joints = Set("、和与及".unicodeScalars.map(\.value))
  /// What is done to a thing, and hardly ever a given name: 俸秀放|的, 戴琴关|的.
  private static let acts = Set("放关拿卖买送装拉运打修弄偷骗搬扛抬烧砸挖炸骂".unicodeScalars.map(\.value))
  private static let aspects = Set("的了过着".unicodeScalars.map(\.value))
  /// 赖平常|去, 覃涛刚|满, 邓才均|没有, 徐婷如|实: adverbs and verbs that end given names too, and what stands behind the word alone.
  private static let adverbs: [(UInt32, Set<UInt32>)] = [
    ("常", "去来说对在到把被会因陪帮年"), ("刚", "满到从好要走进出下上才"), ("均", "没未不表已系有在被无为"), ("传", "给来达"), ("转", "交给"),
    ("仍", "未在不继然"), ("则", "证称说表在是不未"), ("先", "是行"), ("立", "即刻"), ("招", "用聘"),
    ("著", ",，"), ("译", ",，"), ("却", "没不未长说称在"), ("正", "忙准欲要蹲躺驾站坐在"),
    ("如", "实期数"), ("另", "案行有"), ("亦", "予称说表未对在以不认系可无有被"), ("所", "持有在驾述称写签"),
  ].map { ($0.unicodeScalars.first?.value ?? 0, Set($1.unicodeScalars.map(\.value))) }
  private static let led = Set("人队领头着".unicodeScalars.map(\.value))
  private static let behindFor = Set("为签办收领缴交管其陈付写他她我".unicodeScalars.map(\.value))
  private static let behindOne = Set("开直起同边度行家".unicodeScalars.map(\.value))
  private static let pronouns = Set("你我他她其".unicodeScalars.map(\.value))
  private static let counts = Set("二两三四五六七八九十".unicodeScalars.map(\.value))
  private static let counted = Set("名人位户家".unicodeScalars.map(\.value))
  private static let behindAdverb = Set("能可会知得发想肯算到来去有刚敢开觉明醒回离赶好让在又".unicodeScalars.map(\.value))
  static let verbs = Set("捡拾冲跃跌坠滑躲抱拉赢笑摇代推打喊叫拿送找走跑站坐哭骂叹递带背踢摔追救赶跳收交付退借骑乘扶拖关开帮捧举".unicodeScalars.map(\.value))
  private static let complements = Set("了着过起到上下出回来去住给完倒进在入落".unicodeScalars.map(\.value))
  /// Surnames that are no word of their own.
  static let surnames = Set(
    "李王张刘陈杨赵吴周徐孙朱胡程郭林罗郑梁谢宋唐韩冯邓曹彭曾萧董潘袁蔡蒋杜叶魏吕丁卢姚沈钟姜崔谭陆范汪廖韦贾邹熊孟秦邱侯尹薛阎黎陶贺郝龚邵覃戴莫樊葛邢倪庄聂岳翟殷詹耿焦柳鲍"
      .unicodeScalars
      .map(\.value))
}

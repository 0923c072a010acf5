/// Names of which parts stand apart or were found apart.
extension NameEdges {
  /// 姓⟨张名国栋⟩; 姓⟨张，名国栋⟩: surname and given name stated one by one.
  func stated(_ range: Range<Int>, _ low: Int, _ high: Int) -> Range<Int>? {
    let start = range.lowerBound
    if start > 0, scalars[start - 1] == 0x59D3, range.count > 2, scalars[start + 1] == 0x540D {  // 姓 名
      let end = range.upperBound
      let isShort = range.count == 3 && end < high && isGiven(end) && !isWord(at: end)
      return isShort ? start..<end + 1 : range
    }
    if start - 3 >= low, scalars[start] == 0x540D, scalars[start - 1] == 0x2C, scalars[start - 3] == 0x59D3 {
      return start - 2..<range.upperBound
    }
    guard start - 4 >= low, scalars[start - 1] == 0x540D, scalars[start - 2] == 0x2C, scalars[start - 4] == 0x59D3
    else {
      return nil
    }
    return start - 3..<range.upperBound
  }

  private func isGiven(_ place: Int) -> Bool {
    Han.index(scalars[place]) != nil && view.characters[scalars[place]].second < Lexicon.never
      && !view.characters[scalars[place]].traits.contains(.particle)
  }

  /// 阿国|木呷, 阿果|木牙, 阿|果木: names of the Yi, of which a part was found.
  func syllables(_ range: Range<Int>, _ low: Int, _ high: Int) -> Range<Int>? {
    guard range.count == 2, range.allSatisfy({ Han.index(scalars[$0]) != nil }) else { return nil }
    let (start, end) = (range.lowerBound, range.upperBound)
    if scalars[start] == 0x963F {  // 阿
      guard end + 2 <= high, Self.syllables.contains(scalars[end]), isGiven(end + 1) || isSound(end + 1..<end + 2),
        classes(end..<end + 2).isDisjoint(with: .neighbours), !isWord(at: end + 1), !isWord(at: end)
      else { return nil }
      return start..<end + 2
    }
    if start - 1 >= low, scalars[start - 1] == 0x963F, isSound(range) { return start - 1..<end }
    guard start - 2 >= low, scalars[start - 2] == 0x963F, Han.index(scalars[start - 1]) != nil, isSound(range) else {
      return nil
    }
    return start - 2..<end
  }

  /// 吉木|子洛, 娜莫|阿娓: a unit of a minority's names and two characters that write sounds; 张王|跃进, 陈林美|仙: two surnames and the rest
  /// of a given name. `nil` where no more of the name follows.
  func grownParts(_ range: Range<Int>, _ high: Int) -> Int? {
    let end = range.upperBound
    let isUnit = range.count == 2 && !classes(range).isDisjoint(with: [.yi, .tibetan])
    let isDouble =
      Self.surnames.contains(scalars[range.lowerBound]) && Self.surnames.contains(scalars[range.lowerBound + 1])
    guard isUnit || isDouble, end < high, Han.index(scalars[end]) != nil else { return nil }
    if range.count == 3 {
      let isLast = isDouble && isGiven(end) && !isWord(at: end) && !Self.verbs.contains(scalars[end])
      return isLast && view.characters[scalars[end]].second < Self.likelyGiven ? end + 1 : nil
    }
    guard end + 2 <= high, Han.index(scalars[end + 1]) != nil, !isWord(at: end + 1) || isUnit && isAct(end + 2) else {
      return nil
    }
    if isUnit {
      let isSyllables = [end, end + 1].allSatisfy { isSyllable($0) }
      return isSyllables && classes(end..<end + 2).isDisjoint(with: .neighbours) ? end + 2 : nil
    }
    let own = classes(end..<end + 2)
    if own.contains(.given) {
      let isLast = end + 2 == scalars.count || Han.index(scalars[end + 2]) == nil
      return own.contains(.function) && !isLast ? nil : end + 2
    }
    let isPair = view.characters[scalars[end]].first < Self.likelyGiven && isGiven(end + 1)
    return isPair && !isWord(at: end) && !Self.verbs.contains(scalars[end]) ? end + 2 : nil
  }

  /// Whether what begins at `place` is done by persons.
  private func isAct(_ place: Int) -> Bool {
    (2...4).contains {
      place + $0 <= scalars.count && !classes(place..<place + $0).isDisjoint(with: [.verb, .speech, .strong, .taker])
    }
  }

  /// Whether a name of the Yi, the Lahu or the Tibetans may be written with a character.
  private func isSyllable(_ place: Int) -> Bool {
    let character = view.characters[scalars[place]]
    if character.traits.contains(.particle) { return false }
    return character.traits.contains(.soundLike) || character.single >= Self.rareSyllable
      || Self.laterSyllables.contains(scalars[place])
  }

  private static let laterSyllables = Set("子坡娓倮袜机五牛毕取且批体曲".unicodeScalars.map(\.value))
  private static let rareSyllable: UInt16 = 200
  private static let likelyGiven: UInt16 = 150

  func isOneName(_ range: Range<Int>, _ next: Range<Int>) -> Bool {
    guard range.count == 2, next.count == 2, range.upperBound == next.lowerBound else { return false }
    if scalars[range.lowerBound] == 0x963F, isSound(next) { return true }
    // 罗洪|拉洛, 安木|阿支: a unit of a minority's names beside sounds.
    return isUnit(range) && isSound(next) || isUnit(next) && isSound(range)
  }

  /// 布子|木机, 石|玉珍: where a name begins of which a unit was found behind two characters of sound, or a surname, at the start of a
  /// clause.
  func unitStart(_ range: Range<Int>, _ low: Int) -> Int? {
    guard isUnit(range) else { return nil }
    for start in [range.lowerBound - 1, range.lowerBound - 2] {
      guard start >= low, Han.index(scalars[start]) != nil else { return nil }
      if start > 0, Han.index(scalars[start - 1]) != nil { continue }
      if start == range.lowerBound - 1 {
        return view.characters[scalars[start]].surname < Self.commonSurname ? start : nil
      }
      let isSounds = isSyllable(start) && isSyllable(start + 1) && classes(range).contains(.yi)
      return isSounds && classes(start..<range.lowerBound).isDisjoint(with: .neighbours) ? start : nil
    }
    return nil
  }

  private static let commonSurname: UInt16 = 110

  private func isUnit(_ range: Range<Int>) -> Bool { !classes(range).isDisjoint(with: [.yi, .tibetan]) }

  /// 东方|玉珍: where a surname of two characters begins before a name of two that was found behind it.
  func compoundSurname(before start: Int, _ low: Int) -> Int? {
    guard start - 2 >= low, let cost = CompoundTable.cost(scalars[start - 2], scalars[start - 1], in: view.compounds),
      cost < Self.foreignSurname
    else { return nil }
    if Self.surnames.contains(scalars[start]), !classes(start - 2..<start).isDisjoint(with: .place) { return nil }
    let isWithin = start - 3 >= low && Han.index(scalars[start - 3]) != nil && !classes(start - 3..<start - 1).isEmpty
    return isWithin ? nil : start - 2
  }

  /// 李宇|处罚款, 侯刚|占股, 程超|朝门外喊, 杨玲|喊道: whether the character at `place`, which ends what was taken for a name that begins
  /// with `first`, is a verb or coverb before what stands behind it.
  func isCoverb(_ place: Int, first: UInt32) -> Bool {
    let next = place + 1
    guard next < scalars.count else { return false }
    switch scalars[place] {
    case 0x8E5A: return true  // 蹚
    case 0x5904: return Han.index(scalars[next]) != nil || isDigit(scalars[next])  // 处
    case 0x558A: return !view.characters[first].traits.contains(.daiSurname)  // 喊
    case 0x5360: return Self.owned.contains(scalars[next]) || isDigit(scalars[next])  // 占
    case 0x671D: return isDirected(next)  // 朝
    default: return false
    }
  }

  /// 玉应叫|给予: whether all characters are of names of the Dai.
  func isDai(_ range: Range<Int>) -> Bool {
    view.characters[scalars[range.lowerBound]].traits.contains(.daiSurname)
      && range.dropFirst().allSatisfy { view.characters[scalars[$0]].traits.contains(.dai) }
  }

  /// Whether somebody is called, waved to or gone to in the clause behind 朝.
  private func isDirected(_ place: Int) -> Bool {
    if Self.aims.contains(scalars[place]) { return true }
    for index in place..<min(scalars.count, place + Self.reachOfAim) {
      if Self.clauseMarks.contains(scalars[index]) { return false }
      if index > place, Self.directed.contains(scalars[index]) { return true }
    }
    return false
  }

  private func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  private static let foreignSurname: Int32 = 130
  private static let reachOfAim = 14
  private static let clauseMarks = Set(",。;:\n".unicodeScalars.map(\.value))
  private static let aims = Set("着正他她我其".unicodeScalars.map(\.value))
  private static let directed = Set("喊挥走跑招扔开冲倒吼叫笑望去鞠驶".unicodeScalars.map(\.value))
  private static let owned = Set("股有用据比地公总全一二三四五六七八九百了".unicodeScalars.map(\.value))

  /// First characters of the later parts of Yi names.
  private static let syllables = Set("木日尔布沙古史伍乌拉约子依且嘎呷牛果洛".unicodeScalars.map(\.value))

  /// 裁判⟨长孙|解放⟩: the surname of two characters begins with the end of a title.
  func titled(_ range: Range<Int>) -> Range<Int> {
    let start = range.lowerBound
    guard range.count > 3, start > 1, isCompound(range) else { return range }
    // 教师|长孙玉珍, and not 裁判长|孙立平: the word before ends where the name begins.
    if classes(start - 2..<start + 1).isEmpty, !classes(start - 2..<start).isDisjoint(with: [.title, .role]) {
      return range
    }
    let isTitled =
      !classes(start - 1..<start + 1).isDisjoint(with: [.title, .role]) || !classes(start - 2..<start + 1).isEmpty
    return isTitled ? start + 1..<range.upperBound : range
  }

  /// Whether a name begins with a surname of two characters.
  func isCompound(_ range: Range<Int>) -> Bool {
    range.count > 2
      && CompoundTable.cost(scalars[range.lowerBound], scalars[range.lowerBound + 1], in: view.compounds) != nil
  }
}

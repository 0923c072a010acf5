/// Finds names of organisations among the words of a run: a suffix such as 有限公司 or 饭店, and the words before it that make its name.
enum OrganisationReader {
  /// Most words that a name has before its suffix.
  static let reach = 16

  /// Appends the names among `tokens`, whose places are counted from `start`.
  static func read(
    _ tokens: UnsafeBufferPointer<RunScanner.Token>, scalars: UnsafeBufferPointer<UInt32>, from start: Int,
    view: LexiconView, into result: inout [Range<Int>]
  ) {
    for index in tokens.indices where tokens[index].classes.contains(.firm) {
      let token = tokens[index]
      if token.kind.isName { continue }
      let first = firstToken(before: index, in: tokens, scalars: scalars, from: start, view: view)
      let range = start + tokens[first].start..<start + token.end
      // A suffix alone is no name: a single character before a long suffix may be one, a pronoun never.
      guard first < index, range.count >= 3 else { continue }
      while let last = result.last, last.upperBound > range.lowerBound { result.removeLast() }
      result.append(range)
    }
  }

  /// Where the registered name ends that a place at token `index` begins, 西安信丰物流有限公司; `nil` where it begins none.
  static func firmEnd(behind index: Int, in tokens: UnsafeBufferPointer<RunScanner.Token>) -> Int? {
    for next in index + 1..<max(index + 1, min(tokens.count, index + reach)) where !tokens[next].kind.isName {
      let token = tokens[next]
      if token.classes.contains(.firm) { return token.end }
      // 泰和食品有限公司: 和 is part of a firm's name as often as it joins two.
      if token.end - token.start == 1, token.classes.contains(.joint) { continue }
      if token.classes.isDisjoint(with: .trade), !token.classes.isDisjoint(with: boundary) { return nil }
    }
    return nil
  }

  /// Whether all `tokens` of a field make the name of a firm, though some are words that end one elsewhere: 当事人：周师傅面馆.
  static func isFirm(
    _ tokens: UnsafeBufferPointer<RunScanner.Token>, scalars: UnsafeBufferPointer<UInt32>, from start: Int,
    view: LexiconView
  ) -> Bool {
    guard let first = tokens.first, let last = tokens.last, (4...reach * 2).contains(last.end - first.start) else {
      return false
    }
    if last.kind.isName || !last.classes.contains(.firm) || tokens.count == 1 {
      // 雷锋|小学: read as a name of the field.
      let end = start + last.end
      return last.end < shortFirm
        && [2, 3].contains {
          view.classes(ofWord: end - $0..<end, in: scalars).contains(.firm) && last.end - first.start >= $0 + 2
        }
    }
    // 张三成都恒信公司: a person and a firm.
    if first.kind.isName, tokens[1].end - tokens[1].start > 1, tokens[1].classes.contains(.place) { return false }
    return tokens.dropLast().allSatisfy { token in
      if token.kind.isName || !token.classes.isDisjoint(with: .trade) { return true }
      let isLong = token.end - token.start > 1
      if isLong, !token.classes.isDisjoint(with: [.speech, .strong, .verb, .also, .function, .role]) { return false }
      return isLong || !isPronoun(scalars[start + token.start]) && scalars[start + token.start] != 0x7684  // 的
    }
  }

  /// Where the name of a firm ends that begins with a part of a foreign name, up to `name`, among the first `tokens` of a run; `nil` where
  /// none does.
  static func firmEnd(of tokens: UnsafeBufferPointer<RunScanner.Token>, behind name: Int) -> Int? {
    for token in tokens where !token.kind.isName {
      if token.classes.contains(.firm), token.end > name { return token.end }
      let isLong = token.end - token.start > 1
      if token.start < name, !isLong || token.end <= name { continue }
      if token.classes.isDisjoint(with: .trade),
        !token.classes.isDisjoint(with: boundary) || isLong && token.classes.contains(.function)
      {
        return nil
      }
    }
    return nil
  }

  private static func firstToken(
    before suffix: Int, in tokens: UnsafeBufferPointer<RunScanner.Token>, scalars: UnsafeBufferPointer<UInt32>,
    from start: Int, view: LexiconView
  ) -> Int {
    var first = suffix
    let isBank = isBank(tokens[suffix], scalars, start)
    while first > 0, suffix - first < reach {
      let token = tokens[first - 1]
      if token.kind.isName {
        // No bank bears the name of a person: 汇入⟨杨凤英⟩农村信用社账户.
        if isBank { break }
        // A name before a place is a person of its own: 张三成都恒信公司; one that begins with a place is none: 禄丰张|建国饭店,
        // nor is one behind a place: 楚雄|金鑫|和平矿业公司.
        let head = start + token.start..<start + token.start + 2
        if !view.classes(ofWord: head, in: scalars).contains(.place), first < suffix,
          tokens[first].end - tokens[first].start > 1,
          tokens[first].classes.contains(.place), first < 2 || !tokens[first - 2].classes.contains(.place)
        {
          break
        }
        first -= 1
        continue
      }
      // 禄丰|张|建国|饭店: a surname whose given name was read as a word, behind a place.
      let isSurname =
        token.end - token.start == 1 && first > 1 && tokens[first - 2].classes.contains(.place)
        && view.characters[scalars[start + token.start]].surname < commonSurname
      if isSurname || !token.classes.isDisjoint(with: .trade) {
        first -= 1
        continue
      }
      if !token.classes.isDisjoint(with: boundary) { break }
      // 楚雄|金鑫|和平|矿业有限公司: a word in the name of a firm that begins with a place and a name.
      let isWithin = first > 2 && tokens[first - 2].kind.isName && tokens[first - 3].classes.contains(.place)
      if token.classes.contains(.function), !isWithin,
        token.end - token.start > 1 || isPronoun(scalars[start + token.start])
      {
        break
      }
      first -= 1
    }
    return first
  }

  /// Whether a suffix ends in 银行, 信用社 or 联社.
  private static func isBank(
    _ suffix: RunScanner.Token, _ scalars: UnsafeBufferPointer<UInt32>, _ start: Int
  ) -> Bool {
    guard suffix.end - suffix.start > 1 else { return false }
    let (last, previous) = (scalars[start + suffix.end - 1], scalars[start + suffix.end - 2])
    return previous == 0x94F6 && last == 0x884C || last == 0x793E && (previous == 0x7528 || previous == 0x8054)
  }

  private static let commonSurname: UInt16 = 100
  private static let shortFirm = 9
  private static let boundary: ContextClass = [
    .role, .title, .relation, .taker, .joint, .speech, .verb, .possessive, .also, .strong,
  ]

  /// 该本我某这那其此各每两他你她它全几多
  private static func isPronoun(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x8BE5, 0x672C, 0x6211, 0x67D0, 0x8FD9, 0x90A3, 0x5176, 0x6B64, 0x5404, 0x6BCF, 0x4E24, 0x4ED6, 0x4F60, 0x5979,
      0x5B83, 0x5168, 0x51E0, 0x591A, 0x4E86, 0x7740, 0x8FC7, 0x4E0D, 0x90FD, 0x4E5F:
      true
    default: false
    }
  }
}

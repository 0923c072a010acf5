/// Names of a list that are words elsewhere and stand between names that were found: 参加人员：王建国、高峰、李娜.
struct ListedNames {
  let view: LexiconView
  let scalars: UnsafeBufferPointer<UInt32>

  /// The findings and the items of lists beside them, in order and apart.
  ///
  /// An item is a name where both its neighbours are, or the two before it where it is the last, or the two behind it where it is the first.
  func adding(to findings: [NameFinder.Finding], isFree: (Range<Int>) -> Bool) -> [NameFinder.Finding] {
    if findings.isEmpty { return findings }
    var result: [NameFinder.Finding] = []
    result.reserveCapacity(findings.count)
    for index in findings.indices {
      let range = findings[index].range
      let isNextListed = index + 1 < findings.count && isListed(range, findings[index + 1].range)
      if isNextListed, let first = item(before: range.lowerBound), isFree(first),
        first.lowerBound >= result.last?.range.upperBound ?? 0
      {
        result.append(NameFinder.Finding(range: first, ground: .model, certainty: 60))
      }
      result.append(findings[index])
      guard let next = item(behind: range.upperBound), isFree(next) else { continue }
      let following = index + 1 < findings.count ? findings[index + 1].range.lowerBound : scalars.count
      if next.upperBound > following { continue }
      let isJoined = next.upperBound < scalars.count && Self.joints.contains(scalars[next.upperBound])
      let isBetween = next.upperBound + 1 == following && (scalars[next.upperBound] == Self.mark || isJoined)
      // 王建国、高能三人; 王建国、自亮到场: what follows tells where the item ends.
      let isBounded = next.upperBound < scalars.count && Han.index(scalars[next.upperBound]) != nil
      // The second of two behind a colon: 调查人员：林红、白雪.
      let isAnnounced = range.lowerBound > 0 && scalars[range.lowerBound - 1] == Self.colon
      let isLast =
        (isAnnounced || index > 0 && isListed(findings[index - 1].range, range))
        && (next.upperBound == scalars.count || Self.ends.contains(scalars[next.upperBound]))
      if isBetween || isLast || isBounded && !isJoined {
        result.append(NameFinder.Finding(range: next, ground: .model, certainty: 60))
      }
    }
    return result
  }

  private func isListed(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    first.upperBound + 1 == second.lowerBound && scalars[first.upperBound] == Self.mark
  }

  /// The item behind the mark at `mark`, if it may be a name.
  private func item(behind mark: Int) -> Range<Int>? {
    guard mark < scalars.count, scalars[mark] == Self.mark else { return nil }
    var end = mark + 1
    while end < scalars.count, end - mark <= 4, Han.index(scalars[end]) != nil { end += 1 }
    return named(mark + 1..<end) ?? bounded(mark + 1, isJoined: true)
  }

  /// The last item of a list that is counted: 高|能|三人.
  private func counted(_ start: Int) -> Range<Int>? {
    for end in [start + 3, start + 2] where end + 1 < scalars.count {
      guard Self.numerals.contains(scalars[end]), Self.persons.contains(scalars[end + 1]) else { continue }
      return named(start..<end)
    }
    return nil
  }

  /// 证人普某某、自亮到场: what stands behind a masked name and a mark, where its end is told by what follows.
  func addingMasked(
    to findings: [NameFinder.Finding], in runs: [Range<Int>], isFree: (Range<Int>) -> Bool
  ) -> [NameFinder.Finding] {
    if runs.isEmpty { return findings }
    var result: [NameFinder.Finding] = []
    var index = 0
    Self.masks.forEachPlace(in: scalars, of: runs) { mark in
      guard mark > 1, mark + 1 < scalars.count, scalars[mark + 1] == Self.mark, let name = bounded(mark + 2) else {
        return
      }
      while index < findings.count, findings[index].range.lowerBound < name.lowerBound {
        result.append(findings[index])
        index += 1
      }
      let isTaken = index < findings.count && findings[index].range.lowerBound < name.upperBound
      if !isTaken, isFree(name) { result.append(NameFinder.Finding(range: name, ground: .model, certainty: 60)) }
    }
    if index == 0, result.isEmpty { return findings }
    result.append(contentsOf: findings[index...])
    return result
  }

  /// The name from `start` on that ends before a mark, a count of persons or what a person does.
  private func bounded(_ start: Int, isJoined: Bool = false) -> Range<Int>? {
    for end in [start + 3, start + 2] where end <= scalars.count {
      guard let name = named(start..<end, surname: Self.anySurname) else { continue }
      if end == scalars.count || Han.index(scalars[end]) == nil || isJoined && Self.joints.contains(scalars[end]) {
        return name
      }
      var behind: ContextClass = []
      view.forEachWord(at: end, in: scalars) { word, _ in behind.formUnion(view.classes[word.classes]) }
      if !behind.isDisjoint(with: [.speech, .strong]) { return name }
    }
    return counted(start)
  }

  /// The first item of a list before the mark in front of `start`, behind a colon.
  private func item(before start: Int) -> Range<Int>? {
    guard start > 2, scalars[start - 1] == Self.mark else { return nil }
    var first = start - 1
    while first > 0, start - first <= 4, Han.index(scalars[first - 1]) != nil { first -= 1 }
    guard first > 0, scalars[first - 1] == Self.colon else { return nil }
    return named(first..<start - 1)
  }

  /// `range` if its two or three characters are a surname and a given name.
  private func named(_ range: Range<Int>, surname most: UInt16 = rareSurname) -> Range<Int>? {
    // 怀国模: three characters that make no word may bear any surname.
    let most = range.count == 3 && view.word(range, of: scalars) == nil ? Lexicon.never : most
    guard (2...3).contains(range.count), view.characters[scalars[range.lowerBound]].surname < most else { return nil }
    guard range.allSatisfy({ scalars[$0] != Han.mask }) else { return nil }
    let given = range.dropFirst().map { view.characters[scalars[$0]] }
    guard given.allSatisfy({ $0.first != Lexicon.never && !$0.traits.contains(.particle) }) else { return nil }
    let own = view.classes(ofWord: range, in: scalars)
    return own.isDisjoint(with: Self.others) ? range : nil
  }

  private static let others: ContextClass = [
    .plain, .role, .title, .relation, .taker, .speech, .strong, .suffix, .firm, .trade,
  ]
  private static let rareSurname: UInt16 = 130
  private static let anySurname: UInt16 = 145
  private static let masks = CharacterBits("某")
  private static let numerals = Set("二两三四五六七八九十等".unicodeScalars.map(\.value))
  private static let persons = Set("人名位".unicodeScalars.map(\.value))
  private static let mark: UInt32 = 0x3001
  private static let colon: UInt32 = 0x3A
  private static let joints = Set("和与".unicodeScalars.map(\.value))
  private static let ends = Set("\n 。,;)(".unicodeScalars.map(\.value))
}

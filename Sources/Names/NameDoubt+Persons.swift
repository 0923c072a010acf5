/// What is doubted of names in a text in which somebody is known to be named.
extension NameDoubt {
  /// What begins with a word is a name, and behind a role a word that people are called by: 何以宁, 采购人白雪.
  func isOneOfPersons(_ range: Range<Int>, before: ContextClass) -> Bool {
    isAmongPersons && (range.count > 2 || before.contains(.role) && classes(range).contains(.given))
  }

  /// Whether what was not found where nobody is known to be named is rather words.
  func isHardlyOneOfPersons(_ range: Range<Int>, before: ContextClass) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    let last = scalars[end - 1]
    if Self.placeEndings.contains(last) || view.isWithinWord(start, in: scalars) { return true }
    // 池清|淤
    if end < scalars.count, Han.index(scalars[end]) != nil, !classes(end - 1..<end + 1).isEmpty { return true }
    // 行|李现
    let isAnnounced = !before.isDisjoint(with: Self.announced)
    if !isAnnounced, start > 0, Han.index(scalars[start - 1]) != nil,
      scalars[start] == 0x8DEF || !classes(start - 1..<start + 1).isEmpty  // 路
    {
      return true
    }
    // 未加, 问师父, and not 才旺: hardly anybody bears the surname.
    let isCompound =
      range.count > 2 && CompoundTable.cost(scalars[start], scalars[start + 1], in: view.compounds) != nil
    if before.subtracting(.opening).isDisjoint(with: Self.announced), !isCompound,
      view.characters[scalars[start]].surname >= Self.hardlyBorne,
      classes(range).isDisjoint(with: .minority)
    {
      return true
    }
    if range.count == 2 {
      // 书证, 支队
      return view.word(range, of: scalars) != nil && !classes(range).contains(.given)
    }
    // 白天|忙, 那天|刚
    return range.count == 3 && !classes(start..<end - 1).isEmpty && view.characters[last].second >= Self.seldomLast
      && !isCompound
  }

  private static let placeEndings = Set("里市县镇乡村区省第".unicodeScalars.map(\.value))
  /// From this cost on hardly anybody bears a surname.
  private static let hardlyBorne: UInt16 = 150
  /// From this cost on few given names end with a character.
  private static let seldomLast: UInt16 = 118
}

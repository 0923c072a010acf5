/// Names that are written with blanks between their characters, as forms and signatures set short ones: 询问人：段　敏, 欧阳　锋, 王　小　明.
struct SpacedNames {
  let view: LexiconView
  let scalars: UnsafeBufferPointer<UInt32>

  /// The name whose first run of Han characters is `run`; `nil` where nothing like one stands there.
  ///
  /// Whether a person may stand there at all is for the caller to tell.
  func name(from run: Range<Int>) -> Range<Int>? {
    guard isSurname(run), var end = part(behind: run.upperBound) else { return nil }
    // 王　小　明, and not 王　五　　　年　月　日
    if end.given == 1, run.count == 1, let last = part(behind: end.place), last.given == 1, last.blanks == end.blanks {
      end = last
    }
    guard end.place == scalars.count || !Self.colons.contains(scalars[end.place]) else { return nil }
    // 签字：年 月 日
    return scalars[run.lowerBound] == Self.year && scalars[end.place - 1] == Self.day ? nil : run.lowerBound..<end.place
  }

  private func isSurname(_ run: Range<Int>) -> Bool {
    switch run.count {
    case 1: view.characters[scalars[run.lowerBound]].surname != Lexicon.never
    case 2: CompoundTable.cost(scalars[run.lowerBound], scalars[run.lowerBound + 1], in: view.compounds) != nil
    default: false
    }
  }

  /// Where the one or two characters of a given name end that stand alone behind blanks at `start`.
  private func part(behind start: Int) -> (place: Int, given: Int, blanks: Int)? {
    var first = start
    while first < scalars.count, first - start <= Self.most, Self.blanks.contains(scalars[first]) { first += 1 }
    guard (1...Self.most).contains(first - start) else { return nil }
    var end = first
    while end < scalars.count, end - first <= 2, Han.index(scalars[end]) != nil { end += 1 }
    guard (1...2).contains(end - first), (first..<end).allSatisfy({ mayBeGiven(scalars[$0]) }) else { return nil }
    return (end, end - first, first - start)
  }

  private func mayBeGiven(_ scalar: UInt32) -> Bool {
    let character = view.characters[scalar]
    return scalar != Han.mask && (character.alone != Lexicon.never || character.second != Lexicon.never)
  }

  /// 年 and 日, which an empty date of a form begins and ends with.
  private static let year: UInt32 = 0x5E74
  private static let day: UInt32 = 0x65E5
  /// So many blanks may stand between two characters.
  private static let most = 4
  private static let blanks: Set<UInt32> = [0x20, 0x3000]
  private static let colons: Set<UInt32> = [0x3A, 0xFF1A]
}

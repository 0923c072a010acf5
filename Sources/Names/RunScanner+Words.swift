/// Names whose characters rather make a word that no table has: 植生层, 传力柱.
extension RunScanner {
  /// By how much the two or three Han characters of `name` are more like a word than a name may be; 0 and less is nothing.
  ///
  /// `given` is what the characters behind the surname cost as a given name. The parts of a name and its characters at their places of a
  /// word are weighed as a regression over 13,000 invented names and 14,000 words that were taken for names weighs them, in eighths.
  func likenessToWord(
    _ name: Slice<UnsafeBufferPointer<UInt32>>, surname: Int32, given: (Int32, Int32), _ isAfterRole: Bool
  ) -> Int32 {
    let asName = 5 * surname + 5 * given.0 + 8 * given.1
    let asWord: Int32
    if name.count == 2 {
      asWord = 3 * shape(name, 0) + 5 * shape(name, 1)
    } else {
      asWord = 3 * shape(name, 0) + 4 * shape(name, 1) + 6 * shape(name, 2)
    }
    let allowed = (name.count == 2 ? weights.wordShort : weights.wordLong) + (isAfterRole ? weights.wordBehindRole : 0)
    return (asName - asWord) / 8 - allowed
  }

  /// Cost of the character at `place` of a word.
  @inline(__always)
  private func shape(_ word: Slice<UnsafeBufferPointer<UInt32>>, _ place: Int) -> Int32 {
    let index = Int(word[word.startIndex + place] &- Han.first)
    return Int32(view.shapes[WordShapes.entry(index, place, of: word.count)])
  }

  /// What speaks against a name at `start` that is so much too like a word; half of it where a person is spoken of, and nothing
  /// behind another name of a list and where a person is asked for.
  func weight(ofLikeness beyond: Int32, at start: Int, _ behind: ContextClass) -> Int32 {
    if beyond <= 0 { return 0 }
    let weight = min(weights.wordMost, 2 * beyond)
    let before = classes(at: start)
    if before.contains(.afterName) || !before.isDisjoint(with: .form) { return 0 }
    // | 当事人 | 高流水 |: nothing else stands there.
    if !before.isDisjoint(with: .anyRole), behind.contains(.edge) { return 0 }
    let isSupported = !behind.isDisjoint(with: Self.behindPerson) || !before.isDisjoint(with: Self.beforePerson)
    return isSupported ? weight / 2 : weight
  }

  private static let behindPerson: ContextClass = [.title, .speech, .strong, .taker]
  private static let beforePerson: ContextClass = [.title, .relation, .opening, .taker]
}

extension ViewSearch {
  /// Whether something of a record may stand in a part of a view that speaks of it: most rows need no closer look.
  private func mayHold(_ view: FoldedView, _ range: Range<Int>, of record: Int32) -> Bool {
    if view.union & FoldEntry.lead != 0 { return true }
    return index.recordPairs.withPairs(of: record) { pairs, hasNumbers in
      if hasNumbers || pairs.count > Self.fewPairs { return true }
      return Self.mayHold(pairs, view, Self.secondLetters(of: view.letters(ofPlaces: range)))
    }
  }

  /// Those of `letters` that may be the second of a pair.
  @inline(__always)
  private static func secondLetters(of letters: Range<Int>) -> Range<Int> {
    letters.isEmpty ? letters : letters.lowerBound + 1..<letters.upperBound
  }

  /// Searches a part of a view that speaks of `record` for what is searched only there; the record in hand is then that one.
  ///
  /// `holdsTags` is whether tags may stand in it, without which it is then searched once more.
  func searchRow(
    _ view: FoldedView, _ range: Range<Int>, of record: Int32, _ reader: Reader, _ state: SearchState,
    holdsTags: Bool = false
  ) {
    guard range.count >= 2 else { return }
    if holdsTags, range.contains(where: { view.letter(at: $0) == 0x3C }) {
      begin(record: record)
      state.record = record
      copy(range, of: view)
      searchWithoutTags(row, reader, state)
    }
    guard mayHold(view, range, of: record) else { return }
    begin(record: record)
    state.record = record
    if own.hasNumbers { searchNumbers(ofRow: range, in: view, reader, state) }
    if !own.literals.isEmpty {
      forEachPair(in: view, Self.secondLetters(of: view.letters(ofPlaces: range))) { letter in
        verifyOwnLiterals(at: view.place(ofLetter: letter), in: view, reader, state)
      }
    }
    // What is written with escapes is read once more by itself.
    guard view.union & FoldEntry.lead != 0, range.contains(where: { view.entries[$0] & FoldEntry.lead != 0 }) else {
      return
    }
    copy(range, of: view)
    search(row, reader, state)
  }

  private func copy(_ range: Range<Int>, of view: FoldedView) {
    row.clear()
    row.tracksOffsets = view.tracksOffsets
    for place in range { row.append(view.entries[place], at: view.tracksOffsets ? Int(view.offsets[place]) : 0) }
  }

  /// Searches the runs of digits in a row, and as much behind it as a number may have that begins there: a run may go on through all rows.
  private func searchNumbers(
    ofRow range: Range<Int>, in view: FoldedView, _ reader: Reader, _ state: SearchState
  ) {
    let last = range.upperBound + index.numbers.longest * (RunBuffer.longestGap + 1)
    func look(from place: Int) {
      forEachRun(in: view, from: place, before: range.upperBound, collecting: last) {
        if run.count >= NumberTable.fewestDigits { searchNumbers(in: view, reader, state) }
      }
    }
    // A row may begin within digits.
    look(from: range.lowerBound)
    for stop in view.stops(within: range) where stop > range.lowerBound { look(from: Int(stop)) }
  }
}

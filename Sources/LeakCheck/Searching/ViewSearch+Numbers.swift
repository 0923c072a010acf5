import Records

extension ViewSearch {
  /// Collects each run of digits among the entries from `start` on that may belong to one, and calls `body` with it in hand; nothing from
  /// `last` on is collected, and no run that begins at or behind `end`.
  @inline(__always)
  func forEachRun(
    in view: FoldedView, from start: Int, before end: Int = .max, collecting last: Int = .max, _ body: () -> Void
  ) {
    let entries = view.entries
    let end = min(view.count, end)
    var runEnd = start
    var place = start
    while place < end, entries[place] & FoldEntry.runMask != 0 {
      if entries[place] & FoldEntry.digit == 0 {
        place &+= 1
      } else {
        runEnd = run.collect(in: view, from: place, notBefore: runEnd, before: last)
        body()
        place = runEnd
      }
    }
  }

  /// Searches the run in hand for all numbers, and asks what number of a person it may be.
  @inline(never)
  func searchRun(in view: FoldedView, _ reader: Reader, _ state: SearchState) {
    if run.count >= NumberTable.fewestDigits { searchNumbers(in: view, reader, state) }
    if run.count >= 7 { judgeRun(in: view, reader, state) }
    if run.count >= Self.fewestOfLabelled { judgeLabelled(in: view, reader, state) }
  }

  /// Searches the run in hand for all numbers.
  func searchNumbers(in view: FoldedView, _ reader: Reader, _ state: SearchState) {
    let (values, count, bits) = (run.values, run.count, digits)
    for (width, shortest) in numberWidths where shortest <= count {
      let mark = NumberTable.mark(ofWidth: width)
      let mask: UInt64 = (1 &<< UInt64(4 &* width)) &- 1
      var key: UInt64 = 0
      for position in 0..<width &- 1 { key = key &<< 4 | UInt64(values[position]) }
      for position in width &- 1..<count {
        key = (key &<< 4 | UInt64(values[position])) & mask
        if KeyFilter.mayContain(key | mark, bits) { verify(width, key, at: position, in: view, reader, state) }
      }
    }
  }

  @inline(never)
  private func verify(
    _ width: Int, _ key: UInt64, at position: Int, in view: FoldedView, _ reader: Reader, _ state: SearchState
  ) {
    guard let group = index.numbers.groups.first(where: { $0.fewest == width }) else { return }
    var next = group.windows.first(key)
    while next >= 0 {
      let candidate = group.windows.candidates[Int(next)]
      next = candidate.next
      let number = index.numbers.number(Int(candidate.item))
      let start = position - Int(candidate.last)
      guard run.holds(number, at: start) else { continue }
      let places = run.places(start..<start + number.count)
      guard isCredible(number.count, places, in: view),
        !isPartOfPublicNumber(places, isBackwards: index.numbers.isBackwards(Int(candidate.item)), in: view)
      else { continue }
      report(index.numbers.value(Int(candidate.item)), places, in: view, reader, state)
    }
  }

  /// Whether the number stands by chance inside a longer one: backwards in any, forwards in a unified social credit code or a
  /// registration number whose check digit is right, which are public and hold eleven digits of some telephone now and then.
  private func isPartOfPublicNumber(_ places: Range<Int>, isBackwards: Bool, in view: FoldedView) -> Bool {
    let token = tokenAround(places, in: view)
    if token == places { return false }
    if isBackwards { return true }
    guard token.count == 18 || token.count == 15 else { return false }
    let text = String(
      decoding: token.map { UInt8(truncatingIfNeeded: view.entries[$0] & FoldEntry.letterMask) }, as: UTF8.self)
    return token.count == 15 ? RegistrationNumber.isValid(text) : (try? UnifiedCode(parsing: text)) != nil
  }

  /// Whether a short number is written as one: apart from letters, at most an area code glued before it, no comma or cell inside.
  private func isCredible(_ length: Int, _ places: Range<Int>, in view: FoldedView) -> Bool {
    guard length <= NumberTable.apartUpTo else { return true }
    if view.isAlphanumeric(at: places.upperBound) { return false }
    var before = places.lowerBound - 1
    while view.isAlphanumeric(at: before) {
      guard view.entries[before] & FoldEntry.digit != 0, places.lowerBound - before <= 4 else { return false }
      before -= 1
    }
    guard length <= NumberTable.plainUpTo else { return true }
    return places.allSatisfy { view.entries[$0] & (FoldEntry.digit | FoldEntry.gap) != 0 }
  }
}

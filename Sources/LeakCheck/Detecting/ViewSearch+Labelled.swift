extension ViewSearch {
  /// Judges the run in hand where a word before it may make it a number of a person.
  func judgeLabelled(in view: FoldedView, _ reader: Reader, _ state: SearchState) {
    guard let (detector, start) = labelledForm(in: view) else { return }
    state.noteLabelled(detector, in: view, at: start)
    var reach = NumberLabels.reach
    var first = start
    while first > 0, reach > 0 {
      first -= 1
      reach -= FoldEntry.weight(view.entries[first])
    }
    guard NumberLabels.all.detectors(before: view.slice(first..<start)).contains(detector),
      !index.allowances.holds(run, 0..<run.count)
    else { return }
    state.fire(detector, reader, at: view.tracksOffsets ? Int(view.offsets[start]) : 0)
  }

  /// The detector that a word would make right of the run in hand, and where its number begins.
  private func labelledForm(in view: FoldedView) -> (Detector, start: Int)? {
    guard (Self.fewestOfLabelled...12).contains(run.count) else { return nil }
    let places = run.places(0..<run.count)
    guard !view.isAlphanumeric(at: places.upperBound) else { return nil }
    guard places.count == run.count else {
      guard !view.isAlphanumeric(at: places.lowerBound - 1) else { return nil }
      if isDottedQuad(in: view) { return (.network, places.lowerBound) }
      return isService(in: view) ? (.service, places.lowerBound) : nil
    }
    guard view.isAlphanumeric(at: places.lowerBound - 1) else {
      if isService(in: view) { return (.service, places.lowerBound) }
      return (8...11).contains(run.count) && run.values[0] != 0 ? (.messenger, places.lowerBound) : nil
    }
    // One or two letters and seven to ten digits.
    guard (7...10).contains(run.count) else { return nil }
    var start = places.lowerBound
    while start > 0, places.lowerBound - start < 2, FoldEntry.isLetter(view.entries[start - 1]) { start -= 1 }
    return start < places.lowerBound && !view.isAlphanumeric(at: start - 1) ? (.passport, start) : nil
  }

  /// Runs with fewer digits are no number that a word could make one of a person: an IPv4 address has four.
  static let fewestOfLabelled = 4

  /// Ten digits that begin with 400 or 800, all at once or in the groups in which people write such numbers.
  private func isService(in view: FoldedView) -> Bool {
    guard run.count == 10, run.values[0] == 4 || run.values[0] == 8, run.values[1] == 0, run.values[2] == 0 else {
      return false
    }
    let groups = groups(in: view)
    return groups == [10] || groups == [3, 3, 4] || groups == [3, 4, 3] || groups == [3, 7]
  }

  /// Four numbers up to 255 with a dot between each two (RFC 791).
  private func isDottedQuad(in view: FoldedView) -> Bool {
    guard run.places(0..<run.count).count == run.count + 3 else { return false }
    let groups = groups(in: view)
    guard groups.count == 4 else { return false }
    var index = 0
    for size in groups {
      guard size <= 3 else { return false }
      var value = 0
      for _ in 0..<size {
        value = value * 10 + Int(run.values[index])
        index += 1
      }
      let behind = Int(run.places[index - 1]) + 1
      let isDotBehind = index == run.count || view.entries[behind] & FoldEntry.letterMask == 0x2E
      guard value <= 255, isDotBehind else { return false }
    }
    return true
  }

  /// How many digits stand between two gaps each of the run in hand.
  private func groups(in view: FoldedView) -> [Int] {
    var groups = [1]
    for index in 1..<run.count {
      if run.places[index] == run.places[index - 1] + 1 { groups[groups.count - 1] += 1 } else { groups.append(1) }
    }
    return groups
  }
}

import Records

extension ViewSearch {
  /// Asks what numbers of a person stand in the run in hand.
  func judgeRun(in view: FoldedView, _ reader: Reader, _ state: SearchState) {
    guard run.count >= RunJudge.fewest else { return }
    var proper = 0..<run.count
    while let last = proper.last, !isDigit(last, in: view) { proper = proper.lowerBound..<last }
    while let first = proper.first, !isDigit(first, in: view) { proper = first + 1..<proper.upperBound }
    // Letters at the edges may be digits or belong to a word, as in `tel139…`.
    let hasLetters = proper.count < run.count
    if hasLetters || run.mayBeNumber, hasLetters || run.isGroupedLikeNumber(in: view),
      !isPartOfLongToken(in: view)
    {
      if !judge(0..<run.count, in: view, reader, state), hasLetters, proper.count >= RunJudge.fewest {
        _ = judge(proper, in: view, reader, state)
      }
    }
  }

  /// Whether the run in hand has nothing but letters and digits and stands in so many of them that none of it is a number of its own,
  /// as in a digest.
  private func isPartOfLongToken(in view: FoldedView) -> Bool {
    let places = run.places(0..<run.count)
    guard places.count == run.count, places.allSatisfy({ view.isAlphanumeric(at: $0) }) else { return false }
    return tokenAround(places, in: view).count > Self.longestToken && places.count <= Self.longestToken
  }

  private func isDigit(_ index: Int, in view: FoldedView) -> Bool {
    view.entries[Int(run.places[index])] & FoldEntry.digit != 0
  }

  /// Judges the digits `range` of the run → whether a detector knew a number in them.
  private func judge(_ range: Range<Int>, in view: FoldedView, _ reader: Reader, _ state: SearchState) -> Bool {
    var isKnown = false
    RunJudge(run, range, in: view).forEachNumber { detector, range in
      let places = run.places(range)
      let token = tokenAround(places, in: view)
      guard token == places || isOwnToken(token, places, in: view) else { return }
      isKnown = true
      guard !index.allowances.holds(run, range) else { return }
      state.fire(detector, reader, at: view.tracksOffsets ? Int(view.offsets[places.lowerBound]) : 0)
    }
    return isKnown
  }

  /// Longer strings of letters and digits are digests, keys and the like.
  private static let longestToken = 24

  /// So many letters and digits on either side of a number are looked at: more than any number has that is told by those around it.
  static let reachOfTokens = 40

  /// The letters and digits around `places` that stand there without a gap.
  func tokenAround(_ places: Range<Int>, in view: FoldedView) -> Range<Int> {
    var (start, end) = (places.lowerBound, places.upperBound)
    while places.lowerBound - start < Self.reachOfTokens, view.isAlphanumeric(at: start - 1) { start -= 1 }
    while end - places.upperBound < Self.reachOfTokens, view.isAlphanumeric(at: end) { end += 1 }
    return start..<end
  }

  /// Whether letters around a number leave it a number: no digest, and no credit code whose check digit is right.
  private func isOwnToken(_ token: Range<Int>, _ places: Range<Int>, in view: FoldedView) -> Bool {
    let before = view.isAlphanumeric(at: places.lowerBound - 1) ? view.entries[places.lowerBound - 1] : 0
    let after = view.isAlphanumeric(at: places.upperBound) ? view.entries[places.upperBound] : 0
    if (before | after) & FoldEntry.digit != 0 { return false }
    guard token.count <= Self.longestToken else { return false }
    let text = String(
      decoding: token.map { UInt8(truncatingIfNeeded: view.entries[$0] & FoldEntry.letterMask) }, as: UTF8.self)
    return token.count != 18 || (try? UnifiedCode(parsing: text)) == nil
  }

  /// Judges what begins with the sign at `place`: `@` or the first sign of a plate.
  @inline(never)
  func judgeMark(in view: FoldedView, at place: Int, _ reader: Reader, _ state: SearchState) {
    let offset = view.tracksOffsets ? Int(view.offsets[place]) : 0
    if view.entries[place] & FoldEntry.letterMask == 0x40 {
      if isAddress(in: view, at: place) { state.fire(.email, reader, at: offset) }
    } else if isPlate(in: view, at: place) {
      state.fire(.plate, reader, at: offset)
    }
  }

  /// A local part before `@`, and behind it a domain with a dot and letters at its end.
  private func isAddress(in view: FoldedView, at place: Int) -> Bool {
    var start = place
    while start > 0, place - start < 64, view.isAlphanumeric(at: start - 1) || isJoiner(view.entries[start - 1]) {
      start -= 1
    }
    guard (start..<place).contains(where: { view.isAlphanumeric(at: $0) }) else { return false }
    var end = place + 1
    var lettersBehindDot = -1
    while end < view.count, end - place < 80, view.isAlphanumeric(at: end) || isJoiner(view.entries[end]) {
      let isDot = view.entries[end] & FoldEntry.letterMask == 0x2E
      if isDot {
        if end == place + 1 { return false }
        lettersBehindDot = 0
      } else if lettersBehindDot >= 0 {
        lettersBehindDot = FoldEntry.isLetter(view.entries[end]) ? lettersBehindDot + 1 : -1
      }
      if lettersBehindDot >= 2 { return !index.allowances.holdsAddress(view, start..<end + 1) }
      end += 1
    }
    return false
  }

  private func isJoiner(_ entry: UInt32) -> Bool {
    [0x2E, 0x2D, 0x5F, 0x2B].contains(entry & FoldEntry.letterMask)
  }

  /// Whether two digits and a sign of special equipment stand before the sign of a province: `起17云E00012(20)` (TSG 08-2017).
  private func isCodeOfEquipment(in view: FoldedView, at place: Int) -> Bool {
    guard place >= 3, (place - 2..<place).allSatisfy({ view.entries[$0] & FoldEntry.digit != 0 }) else { return false }
    return Self.equipment.contains(view.entries[place - 3] & FoldEntry.letterMask)
  }

  private static let equipment = Set("锅容管瓶梯起索游车厂".unicodeScalars.map(\.value))

  /// A letter, a point or none, and five or six letters and digits: old plates and those of electric cars.
  private func isPlate(in view: FoldedView, at place: Int) -> Bool {
    if isCodeOfEquipment(in: view, at: place) { return false }
    var next = place + 1
    func skipGaps() {
      while next < view.count, next - place < 12, view.entries[next] & FoldEntry.gap != 0 { next += 1 }
    }
    skipGaps()
    guard next < view.count, FoldEntry.isLetter(view.entries[next]) else { return false }
    next += 1
    skipGaps()
    var length = 0
    var digits = 0
    while next < view.count, view.isAlphanumeric(at: next), length < 7 {
      if view.entries[next] & FoldEntry.digit != 0 { digits += 1 }
      length += 1
      next += 1
    }
    return (length == 5 && digits >= 3 || length == 6 && digits >= 5)
      && !index.allowances.holdsPlate(view, place..<next)
  }
}

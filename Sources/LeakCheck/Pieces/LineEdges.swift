/// What stands in for the text of a line that is passed over.
enum LineEdges {
  /// What stands in for `text`, the entries of a line, or `nil` where it must be read each time or more than
  /// `limit` entries would stand in for it.
  ///
  /// A line begins and ends with the edge of a block, so no word goes on across its ends; a number may. Where digits stand at an end,
  /// they are kept with what a search asks of their neighbours; all between is left out.
  static func standIn(for text: UnsafeBufferPointer<UInt32>, upTo limit: Int) -> [UInt32]? {
    let isBlankAtEnd = text.last.map { $0 & FoldEntry.blank != 0 } ?? false
    let last = text.count - (isBlankAtEnd ? 2 : 1)
    guard last >= 0, text[0] == FoldEntry.barrier, text[last] == FoldEntry.barrier else { return nil }
    // A word such as 护照 counts for the number that follows it, in the next line too.
    if NumberLabels.all.areHeld(by: UnsafeBufferPointer(rebasing: text.suffix(NumberLabels.reach))) { return nil }
    guard let first = text.firstIndex(where: { $0 & FoldEntry.runMask == 0 }),
      let final = text.lastIndex(where: { $0 & FoldEntry.runMask == 0 })
    else {
      // All of it may be part of one run.
      return text.count <= limit ? Array(text) : nil
    }
    let head = edge(text, upTo: first) ?? [FoldEntry.barrier]
    let end = isBlankAtEnd ? [FoldEntry.barrier, FoldEntry.space] : [FoldEntry.barrier]
    let tail = edge(text.reversed(), upTo: text.count - 1 - final)?.reversed() ?? end
    let missing = text.count - head.count - tail.count
    guard missing > 0 else { return text.count <= limit ? Array(text) : nil }
    let whole = head + breaks(inPlaceOf: missing) + tail
    return whole.count <= limit ? whole : nil
  }

  /// Whether the entries that stand in for a line are nothing but its edges and marks that weigh as much as a search may look back.
  static func isFullBreak(_ standIn: [UInt32]) -> Bool {
    standIn.starts(with: [FoldEntry.barrier] + breaks(inPlaceOf: NumberLabels.reach) + [FoldEntry.barrier])
  }

  /// Marks that weigh as much as so many entries, up to as many as a search may look back.
  static func breaks(inPlaceOf count: Int) -> [UInt32] {
    let missing = min(count, NumberLabels.reach)
    return stride(from: 0, to: missing, by: FoldEntry.heaviestBreak).map {
      FoldEntry.hardBreak(inPlaceOf: min(missing - $0, FoldEntry.heaviestBreak))
    }
  }

  /// The first entry of `text`, which ends with a row, that a search of the next row may ask for; `nil` where the two must be searched at
  /// once. `endsRun` is whether what comes next is part of no number.
  static func kept(of text: UnsafeBufferPointer<UInt32>, endsRun: Bool) -> Int? {
    // An escape takes its surroundings with it, and a word such as 护照 counts for the number that follows it.
    if text.suffix(EscapeDecoder.context).contains(where: { $0 & FoldEntry.lead != 0 }) { return nil }
    let labels = UnsafeBufferPointer(rebasing: text.suffix(NumberLabels.reach))
    if NumberLabels.all.areHeld(by: labels) { return nil }
    guard let last = text.suffix(longestTail).lastIndex(where: { $0 & FoldEntry.runMask == 0 }) else { return nil }
    if !endsRun, text[last...].contains(where: { $0 & FoldEntry.digit != 0 }) { return nil }
    var first = last
    while first > 0, last - first <= ViewSearch.reachOfTokens, FoldEntry.isAlphanumeric(text[first]) { first -= 1 }
    return first
  }

  /// A run of digits at the end of a row that is kept has at most so many entries.
  private static let longestTail = 64

  /// The entries before `first`, which may go on a number that stands before them, with the letters and digits behind them and one entry
  /// more; `nil` where there is no digit among them.
  private static func edge(_ text: some Collection<UInt32>, upTo first: Int) -> [UInt32]? {
    let digits = FoldEntry.digit | FoldEntry.lookalike | FoldEntry.x
    guard text.prefix(first).contains(where: { $0 & digits != 0 }) else { return nil }
    let behind = text.dropFirst(first).prefix { FoldEntry.isAlphanumeric($0) || $0 & FoldEntry.runMask != 0 }
    return Array(text.prefix(first + behind.count + 1))
  }
}

/// What stands in for the text of a line that is passed over.
enum LineEdges {
  /// What stands in for `text`, the entries of a line, or `nil` where it must be read each time or more than
  /// `limit` entries would stand in for it.
  ///
  /// A line begins and ends with the edge of a block, so no word goes on across its ends; a number may. Where digits stand at an end,
  /// they are kept with what a search asks of their neighbours; all between is left out.
  static func standIn(for text: [UInt32], upTo limit: Int) -> [UInt32]? {
    let isBlankAtEnd = text.last.map { $0 & FoldEntry.blank != 0 } ?? false
    let last = text.count - (isBlankAtEnd ? 2 : 1)
    guard last >= 0, text[0] == FoldEntry.barrier, text[last] == FoldEntry.barrier else { return nil }
    // A word for a passport counts for the number that follows it, in the next line too.
    if text.suffix(ViewSearch.reachOfPapers).withUnsafeBufferPointer({ ViewSearch.holdsPaper($0) }) { return nil }
    let end = isBlankAtEnd ? [FoldEntry.barrier, FoldEntry.space] : [FoldEntry.barrier]
    guard let first = text.firstIndex(where: { $0 & FoldEntry.runMask == 0 }),
      let final = text.lastIndex(where: { $0 & FoldEntry.runMask == 0 })
    else {
      // All of it may be part of one run.
      return text.count <= limit ? text : nil
    }
    let head = edge(text[...], upTo: first) ?? [FoldEntry.barrier]
    let tail = edge(text.reversed()[...], upTo: text.count - 1 - final).map { $0.reversed() } ?? end
    var missing = min(text.count - head.count - tail.count, ViewSearch.reachOfPapers)
    guard missing > 0 else { return text.count <= limit ? text : nil }
    var whole = head
    // As far as a search may look back, it must look back as far as if all were there.
    while missing > 0 {
      whole.append(FoldEntry.hardBreak(inPlaceOf: min(missing, FoldEntry.heaviestBreak)))
      missing -= FoldEntry.heaviestBreak
    }
    whole += tail
    return whole.count <= limit ? whole : nil
  }

  /// The entries before `first`, which may go on a number that stands before them, with the letters and digits behind them and one entry
  /// more; `nil` where there is no digit among them.
  private static func edge(_ text: ArraySlice<UInt32>, upTo first: Int) -> [UInt32]? {
    let digits = FoldEntry.digit | FoldEntry.lookalike | FoldEntry.x
    guard text.prefix(first).contains(where: { $0 & digits != 0 }) else { return nil }
    var end = first
    while end < text.count, FoldEntry.isAlphanumeric(text[end]) || text[end] & FoldEntry.runMask != 0 { end += 1 }
    return Array(text.prefix(end + 1))
  }
}

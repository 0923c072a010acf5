/// Reads single pieces of markup by themselves and says whether they may be passed over when they come again. Used by one task.
///
/// A piece may be passed over where nothing was found in it for any record, nothing in it is written as an escape or in base64, and what
/// stands around it does not change what it says: no word and no number goes on across its edges, and rows of records end where they began.
final class PieceProbe {
  private let scanner: ArtefactScanner

  init(index: SecretIndex, pages: RecordPages, memory: FoldMemory, readers: Set<Reader>) {
    scanner = ArtefactScanner(index: index, pages: pages, memory: memory, readers: readers, knowsPieces: false)
  }

  /// Tests the piece and keeps the answer in `known`.
  func test(_ piece: UnsafeBufferPointer<UInt8>, isXML: Bool, isLine: Bool, hash: UInt64, into known: KnownPieces) {
    guard let start = piece.baseAddress else { return }
    let isClean = scanner.isClean(piece, isXML: isXML, isLine: isLine)
    let text = isClean ? isLine ? lineText : tagText : nil
    let isUsable = text != nil
    var effect = isUsable ? self.effect : .init()
    effect.entries = text?.count ?? 0
    if isLine { (effect.role, effect.isClosing) = (scanner.rows.outerBlocks > 0 ? .block : .none, false) }
    known.keep(
      start, piece.count, hash: hash, isClean: isUsable, isLine: isLine, isSettled: !isLine || isSettled,
      effect: effect, text: text ?? []
    ) { add in
      if !isUsable { return }
      for view in [scanner.text, scanner.attributes, scanner.rest] {
        var last: UInt32 = 0
        for place in 0..<view.count where view.entries[place] & FoldEntry.gap == 0 {
          let letter = view.entries[place] & FoldEntry.letterMask
          add(KnownPieces.pairHash(last, letter))
          last = letter
        }
      }
    }
  }

  /// Whether rows end where they began in a line, and a paragraph begins at its start or nowhere.
  private var isSettled: Bool {
    let rows = scanner.rows
    return !rows.isUnsettled && (rows.outerBlocks == 0 || rows.outerBlocks == 1 && rows.outerBlock == 0)
  }

  private var effect: KnownPieces.Effect {
    var effect = KnownPieces.Effect()
    effect.hasAttributes = scanner.attributes.count > 0
    effect.hasLinks = scanner.linksOthers
    (effect.tag, effect.role, effect.isClosing) = scanner.lastTag
    return effect
  }

  /// A tag stands for at most one entry of text.
  private var tagText: [UInt32]? {
    let text = scanner.text
    return text.count > 1 || hasPaperInAttributes ? nil : (0..<text.count).map { text.entries[$0] }
  }

  /// What stands in for the text of a line, or `nil` where it must be read each time.
  ///
  /// A line begins and ends with the edge of a block, so no word goes on across its ends; a number may. Where digits stand at an end,
  /// they are kept with what a search asks of their neighbours; all between is left out.
  private var lineText: [UInt32]? {
    let text = (0..<scanner.text.count).map { scanner.text.entries[$0] }
    let isBlankAtEnd = text.last.map { $0 & FoldEntry.blank != 0 } ?? false
    let last = text.count - (isBlankAtEnd ? 2 : 1)
    guard last >= 0, text[0] == FoldEntry.barrier, text[last] == FoldEntry.barrier else { return nil }
    // A word for a passport counts for the number that follows it, in the next line too.
    let letters = text.suffix(ViewSearch.reachOfPapers).map { $0 & FoldEntry.letterMask }
    if ViewSearch.holdsPaper(letters) || hasPaperInAttributes { return nil }
    let end = isBlankAtEnd ? [FoldEntry.barrier, FoldEntry.space] : [FoldEntry.barrier]
    guard let first = text.firstIndex(where: { $0 & FoldEntry.runMask == 0 }),
      let final = text.lastIndex(where: { $0 & FoldEntry.runMask == 0 })
    else {
      // All of it may be part of one run.
      return text.count <= KnownPieces.mostEntries ? text : nil
    }
    let head = Self.edge(text[...], upTo: first) ?? [FoldEntry.barrier]
    let tail = Self.edge(text.reversed()[...], upTo: text.count - 1 - final).map { $0.reversed() } ?? end
    var missing = min(text.count - head.count - tail.count, ViewSearch.reachOfPapers)
    guard missing > 0 else { return text.count <= KnownPieces.mostEntries ? text : nil }
    var whole = head
    // As far as a search may look back, it must look back as far as if all were there.
    while missing > 0 {
      whole.append(FoldEntry.hardBreak(inPlaceOf: min(missing, FoldEntry.heaviestBreak)))
      missing -= FoldEntry.heaviestBreak
    }
    whole += tail
    return whole.count <= KnownPieces.mostEntries ? whole : nil
  }

  private var hasPaperInAttributes: Bool {
    let attributes = scanner.attributes
    return ViewSearch.holdsPaper((0..<attributes.count).map { attributes.entries[$0] & FoldEntry.letterMask })
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

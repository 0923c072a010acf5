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
    let isTag = piece.lastIndex(of: UInt8(ascii: "<")) == 0
    let text = isClean ? isTag ? tagText : lineText : nil
    let isUsable = text != nil
    var effect = isUsable ? self.effect : .init()
    effect.entries = UInt8(text?.count ?? 0)
    effect.isFullBreak = text.map(LineEdges.isFullBreak) ?? false
    effect.isTag = isTag
    if !isTag { (effect.role, effect.isClosing) = (scanner.rows.outerBlocks > 0 ? .block : .none, false) }
    let tested = KnownPiece(
      hash: hash, length: piece.count, effect: effect, isClean: isUsable, isLine: isLine,
      isSettled: isTag || isSettled)
    known.keep(tested, start, text: text ?? []) { add in
      if !isUsable { return }
      for view in [scanner.text, scanner.attributes, scanner.rest] {
        var last: UInt32 = 0
        for place in 0..<view.count where view.entries[place] & FoldEntry.gap == 0 {
          let letter = view.entries[place] & FoldEntry.letterMask
          add(PiecePairs.hash(last, letter))
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

  private var effect: KnownPiece.Effect {
    var effect = KnownPiece.Effect()
    effect.hasAttributes = scanner.attributes.count > 0
    effect.hasLinks = scanner.linksOthers
    (effect.tag, effect.role, effect.isClosing) = scanner.lastTag
    return effect
  }

  /// A tag stands for at most one entry of text, and the end of its line for one more.
  private var tagText: [UInt32]? {
    let text = scanner.text
    return text.count > 2 || hasLabelInAttributes ? nil : (0..<text.count).map { text.entries[$0] }
  }

  /// What stands in for the text of a line, or `nil` where it must be read each time.
  private var lineText: [UInt32]? {
    if hasLabelInAttributes { return nil }
    return LineEdges.standIn(for: scanner.text.slice(0..<scanner.text.count), upTo: PieceMemory.mostEntries)
  }

  private var hasLabelInAttributes: Bool {
    let attributes = scanner.attributes
    return NumberLabels.all.areHeld(byAttributes: attributes.slice(0..<attributes.count))
  }
}

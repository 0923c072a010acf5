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
    let effect = isLine ? lineEffect : tagEffect
    let isUsable = isClean && effect != nil
    known.keep(
      start, piece.count, hash: hash, isClean: isUsable, isSettled: !isLine || isSettled, effect: effect ?? .init()
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

  /// A tag stands for at most one entry of text.
  private var tagEffect: KnownPieces.Effect? {
    guard scanner.text.count <= 1 else { return nil }
    var effect = KnownPieces.Effect()
    effect.hasAttributes = scanner.attributes.count > 0
    (effect.tag, effect.role, effect.isClosing) = scanner.lastTag
    if scanner.text.count == 1 { effect.text.0 = scanner.text.entries[0] }
    return effect
  }

  /// A line begins and ends with the edge of a block, and its text neither begins nor ends within what may be a number.
  private var lineEffect: KnownPieces.Effect? {
    let text = scanner.text
    let isBlankAtEnd = text.count > 0 && text.entries[text.count - 1] & FoldEntry.blank != 0
    let last = text.count - (isBlankAtEnd ? 2 : 1)
    guard last >= 0, text.entries[0] == FoldEntry.barrier, text.entries[last] == FoldEntry.barrier else { return nil }
    let entries = (0..<text.count).lazy.map { text.entries[$0] }.filter {
      $0 & (FoldEntry.gap | FoldEntry.separator) == 0
    }
    let digits = FoldEntry.digit | FoldEntry.lookalike | FoldEntry.x
    var effect = KnownPieces.Effect()
    effect.hasAttributes = scanner.attributes.count > 0
    effect.hasLinks = scanner.linksOthers
    if scanner.rows.outerBlocks > 0 { effect.role = .block }
    let end = isBlankAtEnd ? FoldEntry.space : FoldEntry.barrier
    if let first = entries.first, let final = entries.last {
      if first & digits != 0 || final & digits != 0 { return nil }
      effect.text = (FoldEntry.barrier, FoldEntry.hardBreak, FoldEntry.barrier, isBlankAtEnd ? FoldEntry.space : 0)
    } else {
      switch text.count {
      case 1: effect.text = (end, 0, 0, 0)
      case 2: effect.text = (FoldEntry.barrier, end, 0, 0)
      case 3: effect.text = (FoldEntry.barrier, FoldEntry.barrier, end, 0)
      default: effect.text = (FoldEntry.barrier, FoldEntry.hardBreak, FoldEntry.barrier, end)
      }
    }
    return effect
  }
}

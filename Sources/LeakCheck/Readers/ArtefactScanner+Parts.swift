extension ArtefactScanner {
  /// Searches what was read up to `place`, where a row ended, and forgets it if it is a part.
  ///
  /// What may belong to a number that goes on in the next row is kept.
  func endPart(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, _ reader: Reader) {
    guard text.count >= partLength, !readsAll, !isComposed, !rows.hasOpenRow,
      let kept = LineEdges.kept(
        of: text.slice(0..<text.count), endsRun: reader != .xml && Self.isBeforeWord(bytes, place))
    else { return }
    readBase64(bytes, upTo: place)
    searchView(text, reader)
    if let known, readsRows { checkPassed(known) }
    searchRows(text: reader, attributes: reader)
    searchDecodedRows()
    rows.forget()
    passedTags.removeAll(keepingCapacity: true)
    knownSince = known?.generation
    partStart = place
    text.restart(
      from: kept,
      behind: [
        FoldEntry.hardBreak(inPlaceOf: FoldEntry.heaviestBreak),
        FoldEntry.hardBreak(inPlaceOf: ViewSearch.reachOfPapers - FoldEntry.heaviestBreak),
      ])
  }

  /// Whether the next bytes that are no signs of a table or list begin a word.
  private static func isBeforeWord(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    for byte in bytes[place...].prefix(8) {
      switch byte {
      case 0x09, 0x0A, 0x0D, 0x20, 0x22, 0x2C, 0x5B, 0x7B: continue
      default:
        let entry = GuardFold.shared.entry(UInt32(byte))
        return byte < 0x80 && FoldEntry.isAlphanumeric(entry) && entry & FoldEntry.runMask == 0
      }
    }
    return false
  }
}

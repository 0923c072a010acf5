extension ArtefactScanner {
  /// Searches what was read up to `place`, where a row ended, and forgets it if it is a part.
  ///
  /// What may belong to a number that goes on in the next row is kept. An artefact in which something was found is read at once, so that
  /// the first place of it is told.
  func endPart(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, _ reader: Reader) {
    guard text.count >= partDue, !tracksOffsets, !readsAll else { return }
    guard composed == composedBeforeRows, !rows.hasOpenRow else { return }
    guard
      let kept = LineEdges.kept(
        of: text.slice(0..<text.count), endsRun: Self.isBeforeWord(bytes, place, reader))
    else {
      // In a table of numbers every row goes on: not each of them is worth the question.
      partDue = text.count + partLength / 16
      return
    }
    readBase64(bytes, upTo: place)
    searchView(text, reader)
    if let known, readsRows { checkPassed(known) }
    searchRows(text: reader, attributes: reader)
    searchDecodedRows()
    rows.forget()
    passedTags.removeAll(keepingCapacity: true)
    knownSince = known?.generation
    partStart = place
    partDue = partLength
    text.restart(from: kept, behind: LineEdges.breaks(inPlaceOf: NumberLabels.reach))
  }

  /// Whether the next bytes that are no signs of a table or list begin a word of its text; outside quotes JSON has none.
  private static func isBeforeWord(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ reader: Reader) -> Bool {
    var isText = reader == .csv
    for byte in bytes[place...].prefix(8) {
      switch byte {
      case 0x22: if reader == .json { isText.toggle() }
      case 0x09, 0x0A, 0x0D, 0x20, 0x2C, 0x5B, 0x7B: continue
      default:
        guard isText else { return false }
        let entry = GuardFold.shared.entry(UInt32(byte))
        return byte < 0x80 && FoldEntry.isAlphanumeric(entry) && entry & FoldEntry.runMask == 0
      }
    }
    return false
  }
}

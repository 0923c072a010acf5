extension ViewSearch {
  /// Searches a part of a view that speaks of the record in hand for what is searched only there.
  func searchRow(_ view: FoldedView, _ range: Range<Int>, _ reader: Reader, _ state: inout SearchState) {
    let entries = view.entries
    let hasNumbers = recordHasNumbers
    var last: UInt32 = 0
    var runEnd = range.lowerBound
    var flags: UInt32 = 0
    var place = range.lowerBound
    while place < range.upperBound {
      let entry = entries[place]
      flags |= entry
      if entry & FoldEntry.gap != 0 {
        place &+= 1
        continue
      }
      if hasNumbers, entry & FoldEntry.digit != 0, place >= runEnd {
        runEnd = run.collect(in: view, from: place, notBefore: runEnd)
        if run.count >= NumberTable.fewestDigits { searchNumbers(in: view, reader, &state) }
      }
      let letter = entry & FoldEntry.letterMask
      if mayBeginName(Self.pair(last, letter)) { verifyRecordLiterals(at: place, in: view, reader, &state) }
      last = letter
      place &+= 1
    }
    // What is written with escapes is read once more by itself.
    guard flags & FoldEntry.lead != 0 else { return }
    row.clear()
    row.tracksOffsets = view.tracksOffsets
    for place in range { row.append(entries[place], at: view.tracksOffsets ? Int(view.offsets[place]) : 0) }
    search(row, reader, &state)
  }
}

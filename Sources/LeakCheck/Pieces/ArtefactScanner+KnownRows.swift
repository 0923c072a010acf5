extension ArtefactScanner {
  /// Passes over the line that begins at `place` if it is a row that is known → the place behind it; else it is on trial from here on if
  /// it was seen before.
  func passRow(_ start: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt64, at place: Int) -> Int? {
    guard let knownRows, KnownRows.lengths.contains(length) else { return nil }
    guard knownRows.noteSight(hash) || knownRows.hasMuchRoom else { return nil }
    guard let row = knownRows.row(start, length, hash: hash) else {
      let marks = marks(at: place)
      knownRows.open(
        .init(hash: hash, bytes: place..<place + length, start: marks, frame: rows.level, end: marks))
      return nil
    }
    passedLine = place
    knownRows.forEachEntry(of: row) { text.append($0, at: place) }
    if row.hasAttributes { attributes.appendBreak(at: place) }
    return place + length
  }

  /// A line begins at `place`, in no row: the line on trial, if it ended here, may be kept if it left the elements as they were.
  @inline(__always)
  func endTrial(at place: Int) {
    guard let knownRows, let trial = knownRows.trial else { return }
    guard trial.bytes.upperBound == place, trial.frame == rows.level, trial.start.composed == composed else {
      return knownRows.drop()
    }
    knownRows.close(at: marks(at: place))
  }

  /// Keeps the lines on trial of a file that was read, if nothing was found in it.
  func keepTrials(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let knownRows, let base = bytes.baseAddress, !knownRows.trials.isEmpty else { return }
    guard state.findings.isEmpty, state.firings.isEmpty, !state.hasEscapes, !mustReadAll else { return }
    if holdsTags || attributesHoldTags { return }
    var run = 0
    for trial in knownRows.trials {
      while run < decodedRuns.count, decodedRuns[run].byte < trial.bytes.lowerBound { run += 1 }
      let decodedFrom = run < decodedRuns.count ? decodedRuns[run].place : decoded.count
      while run < decodedRuns.count, decodedRuns[run].byte < trial.bytes.upperBound { run += 1 }
      let decodedUpTo = run < decodedRuns.count ? decodedRuns[run].place : decoded.count
      // A word such as 护照 counts for numbers behind the line.
      guard !NumberLabels.all.areHeld(by: decoded.slice(decodedFrom..<decodedUpTo)),
        !NumberLabels.all.areHeld(byAttributes: attributes.slice(trial.start.attributes..<trial.end.attributes)),
        !state.mayBeLabelled(
          before: (text, trial.start.text..<trial.end.text),
          (attributes, trial.start.attributes..<trial.end.attributes)),
        let standIn = LineEdges.standIn(
          for: text.slice(trial.start.text..<trial.end.text), upTo: KnownRows.mostEntries)
      else { continue }
      knownRows.keep(
        base + trial.bytes.lowerBound, trial, text: standIn,
        hasAttributes: trial.start.attributes < trial.end.attributes)
    }
  }
}

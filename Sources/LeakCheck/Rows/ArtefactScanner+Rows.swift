extension ArtefactScanner {
  /// The place in everything that is read of the artefact at once.
  func marks(at byte: Int) -> RowFrames.Marks {
    RowFrames.Marks(
      text: text.count, attributes: attributes.count, rest: rest.count, byte: byte, composed: composed)
  }

  /// Notes for the rows that an element begins with the tag at `place`.
  func beginElement(_ name: UInt64, _ role: MarkupTags.Role, at place: Int) {
    if role == .block { return rows.beginBlock(at: marks(at: place)) }
    rows.open(name, isCollection: role == .collection, repeats: role == .repeatedRow, at: marks(at: place))
  }

  /// Notes that an element ended before `place`.
  func endElement(_ name: UInt64, _ role: MarkupTags.Role, at place: Int) {
    if role != .block { rows.close(name, isTable: name == MarkupTags.table, at: marks(at: place)) }
  }

  /// Notes for the rows that a value is the address of the page of a record, or its name; `attribute` is where the values of its tag begin.
  func noteLink(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, tagAt place: Int, attribute: Int) {
    guard !pages.isEmpty else { return }
    let value = UnsafeBufferPointer(rebasing: bytes[range])
    guard let link = pages.link(value, from: folder) else {
      let record = pages.names.record(of: value)
      if record != RecordTable.none { noteMention(of: record, at: place, attribute: attribute) }
      return
    }
    if remembersRows, let knownRows, knownRows.trial != nil, !pages.isSameEverywhere(link) { knownRows.drop() }
    if link.record == RecordTable.none, state.acceptsAnyRecord {
      linksOthers = true
      return rows.noteUnsettledLink()
    }
    let record = link.record == RecordTable.none ? pages.names.record(of: value) : link.record
    noteMention(of: record, at: place, attribute: attribute)
  }

  /// Notes for the rows that a record is spoken of.
  func noteMention(of record: Int32, at place: Int, attribute: Int) {
    guard record != RecordTable.none, record != state.record else { return }
    linksOthers = true
    guard readsRows else { return }
    var marks = marks(at: place)
    marks.attributes = attribute
    if rows.mention(record, at: marks) <= passedLine { mustReadAll = true }
  }

  /// Asks whether a row holds a line that was passed over, or a tag that may hold a name of its record.
  ///
  /// What is passed over was searched for what is guarded everywhere; of which record it speaks was not known yet.
  func checkPassed(_ known: KnownPieces) {
    if !rows.rows.isEmpty, !passedTags.isEmpty, known.generation != knownSince { mustReadAll = true }
    for row in rows.rows where !mustReadAll {
      var tag = passedTags.firstIndex(notBelow: { $0.place < row.start.byte })
      search.index.recordPairs.withPairs(of: row.record) { pairs, _ in
        while tag < passedTags.count, passedTags[tag].place < row.end.byte, !mustReadAll {
          mustReadAll = pairs.contains { known.holds(pair: $0, passedTags[tag].piece) }
          tag += 1
        }
      }
    }
  }

  /// Searches each row for what is searched only where its record is spoken of.
  func searchRows(text textReader: Reader, attributes attributeReader: Reader) {
    guard !rows.rows.isEmpty else { return }
    let record = state.record
    for row in rows.rows {
      if row.start.byte < partStart {
        mustReadAll = true
        continue
      }
      searchRow(text, row.start.text..<row.end.text, of: row.record, textReader)
      searchRow(attributes, row.start.attributes..<row.end.attributes, of: row.record, attributeReader)
      searchRow(rest, row.start.rest..<row.end.rest, of: row.record, .raw)
    }
    state.record = record
    search.begin(record: record)
  }

  /// Searches the rows of a text that is read as it stands.
  func searchRows(of view: FoldedView, _ reader: Reader) {
    guard !rows.rows.isEmpty else { return }
    let record = state.record
    for row in rows.rows { searchRow(view, row.start.text..<row.end.text, of: row.record, reader) }
    state.record = record
    search.begin(record: record)
  }

  private func searchRow(_ view: FoldedView, _ range: Range<Int>, of record: Int32, _ reader: Reader) {
    guard !range.isEmpty, readers.contains(reader) else { return }
    search.searchRow(view, range, of: record, reader, state, holdsTags: mayHoldTags(view))
  }

  /// Searches what the runs of base64 in each row hold.
  func searchDecodedRows() {
    guard !decodedRuns.isEmpty, !rows.rows.isEmpty else { return }
    let record = state.record
    /// The place in what is decoded of the first run at or behind a byte.
    func place(ofByte byte: Int) -> Int {
      let run = decodedRuns.firstIndex(notBelow: { $0.byte < byte })
      return run < decodedRuns.count ? decodedRuns[run].place : decoded.count
    }
    for row in rows.rows {
      let start = place(ofByte: row.start.byte)
      let end = place(ofByte: row.end.byte)
      if start < end { searchRow(decoded, start..<end, of: row.record, .base64) }
    }
    state.record = record
    search.begin(record: record)
  }

  /// Reads the rows that hold what is read by itself once more, each as an artefact of its record.
  func readComposedRows(_ bytes: UnsafeBufferPointer<UInt8>, isXML: Bool) {
    let list = rows.rows.filter { $0.end.composed > $0.start.composed }
    guard !list.isEmpty else { return }
    // The marks of lines on trial are those of what was read before.
    knownRows?.begin()
    let (record, readsRows) = (state.record, readsRows)
    self.readsRows = false
    for row in list {
      state.record = row.record
      state.offsetBase = row.start.byte
      search.begin(record: row.record)
      for view in [text, attributes, rest, decoded] { view.clear() }
      probed = 0
      let part = UnsafeBufferPointer(rebasing: bytes[row.start.byte..<row.end.byte])
      readMarkup(part, isXML: isXML, isPart: true)
      readBase64(part, upTo: part.count)
      searchView(decoded, .base64)
    }
    (state.record, state.offsetBase, self.readsRows) = (record, 0, readsRows)
    search.begin(record: record)
  }
}

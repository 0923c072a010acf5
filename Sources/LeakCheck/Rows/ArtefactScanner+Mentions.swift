extension ArtefactScanner {
  /// Notes for the rows the records that a line of a text names, by the address of their page, their identifier or the number of their
  /// decision; `marks` is where the line begins.
  func noteMentions(_ line: UnsafeBufferPointer<UInt8>, at marks: RowFrames.Marks) {
    forEachRecord(in: line) { record, _ in
      linksOthers = true
      if readsRows { _ = rows.mention(record, at: marks) }
    }
  }

  /// Searches the objects of a script, and what stands behind a mention in none, for the names of the records of which they speak.
  func searchRows(ofCode bytes: UnsafeBufferPointer<UInt8>, base: Int, _ reader: Reader) {
    guard !pages.isEmpty, readers.contains(reader) else { return }
    var mentions: [(record: Int32, place: Int)] = []
    forEachRecord(in: bytes) { mentions.append(($0, $1)) }
    guard !mentions.isEmpty else { return }
    linksOthers = true
    guard readsRows else { return }
    let frames = RowFrames()
    frames.begin(isNarrow: false)
    var next = 0
    for (place, byte) in bytes.enumerated() {
      let marks = RowFrames.Marks(byte: place)
      while next < mentions.count, mentions[next].place <= place {
        _ = frames.mention(mentions[next].record, at: marks)
        next += 1
      }
      switch byte {
      case UInt8(ascii: "{"): frames.open(Self.object, isCollection: false, repeats: false, at: marks)
      case UInt8(ascii: "["): frames.open(Self.list, isCollection: true, repeats: false, at: marks)
      case UInt8(ascii: "}"): frames.close(Self.object, isTable: false, at: marks)
      case UInt8(ascii: "]"): frames.close(Self.list, isTable: false, at: marks)
      default: break
      }
    }
    frames.finish(at: RowFrames.Marks(byte: bytes.count))
    let record = state.record
    for row in frames.rows {
      let range = row.start.byte..<row.end.byte
      part.clear()
      part.append(UnsafeBufferPointer(rebasing: bytes[range]), base: base + range.lowerBound)
      search.searchRow(part, 0..<part.count, of: row.record, reader, state)
    }
    state.record = record
    search.begin(record: record)
  }

  /// Calls `body` with each other record that a text names and the place of its name.
  private func forEachRecord(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Int32, Int) -> Void) {
    var start = 0
    Self.partsWords.withUnsafeBufferPointer { parts in
      var place = 0
      while place < bytes.count {
        if parts[Int(bytes[place])] {
          if place &- start >= 2 { look(at: start..<place) }
          start = place &+ 1
        }
        place &+= 1
      }
    }
    if bytes.count - start >= 2 { look(at: start..<bytes.count) }
    func look(at word: Range<Int>) {
      let record = record(ofValue: UnsafeBufferPointer(rebasing: bytes[word]), isIdentifier: false)
      if record != RecordTable.none {
        if record != state.record { body(record, word.lowerBound) }
        return
      }
      // An identifier or address within other letters, as in 案件A-1：某人.
      guard word.contains(where: { bytes[$0] >= 0x80 }) else { return }
      var first = word.lowerBound
      for place in word.lowerBound...word.upperBound where place == word.upperBound || bytes[place] >= 0x80 {
        if place - first >= 2 {
          let record = self.record(ofValue: UnsafeBufferPointer(rebasing: bytes[first..<place]), isIdentifier: false)
          if record != RecordTable.none, record != state.record { body(record, first) }
        }
        first = place + 1
      }
    }
  }

  /// Which bytes part the words of a text; brackets of numbers of decisions are none.
  private static let partsWords: [Bool] = (0..<256).map { byte in
    byte <= 0x20 || "\"'`,;<>()[]{}|\\".utf8.contains(UInt8(byte))
  }
}

extension ArtefactScanner {
  /// Reads HTML or XML: text joined across inline tags and comments, attributes, comments, scripts and styles, each by itself.
  ///
  /// The reader has no grammar to fail on: whatever it takes for a tag or a comment is searched as such to its end, and every byte that
  /// goes to none of these is searched raw. `isPart` is whether a row of a page is read by itself.
  func readMarkup(_ bytes: UnsafeBufferPointer<UInt8>, isXML: Bool, isPart: Bool = false) {
    taken = 0
    passedLine = -1
    passedTags.removeAll(keepingCapacity: true)
    rows.begin(isNarrow: state.record != RecordTable.none)
    // A byte makes at most one entry, but for the edges of lines that are passed over.
    text.reserve(bytes.count)
    let known = tracksOffsets || isPart || readsAll ? nil : known
    knownSince = known?.generation
    if let known { readMarkup(bytes, isXML: isXML, known) } else { readWholeMarkup(bytes, isXML: isXML) }
    take(bytes, bytes.count..<bytes.count)
    rows.finish(at: marks(at: bytes.count))
    searchView(rest, .raw)
    searchView(text, isXML ? .xml : .text)
    searchView(attributes, isXML ? .xml : .attribute)
    if let known, readsRows { checkPassed(known) }
    searchRows(text: isXML ? .xml : .text, attributes: isXML ? .xml : .attribute)
  }

  /// Reads every byte.
  private func readWholeMarkup(_ bytes: UnsafeBufferPointer<UInt8>, isXML: Bool) {
    var place = 0
    while place < bytes.count {
      place =
        bytes[place] == UInt8(ascii: "<")
        ? readTag(bytes, at: place, isXML: isXML) : readText(bytes, at: place, isXML: isXML)
    }
  }

  /// Reads every byte but those of pieces that are known.
  private func readMarkup(_ bytes: UnsafeBufferPointer<UInt8>, isXML: Bool, _ known: KnownPieces) {
    guard let base = bytes.baseAddress else { return }
    let count = bytes.count
    var place = 0
    while place < count {
      if isXML, text.count >= partDue, !rows.mayBeInRow, text.endsWithBarrier {
        endPart(bytes, at: place, .xml)
      }
      if base[place] != UInt8(ascii: "<") {
        place = readText(bytes, at: place, isXML: isXML)
        continue
      }
      let end = passOver(base, count, at: place, isXML: isXML, known)
      if end > place {
        take(bytes, place..<end)
        if place - probed >= Self.shortestRun { readBase64(bytes, upTo: place) }
        probed = end
        place = end
      } else {
        place = readTag(bytes, at: place, isXML: isXML)
      }
    }
  }

  /// Reads the text from `place` to the next tag, its character references undone → its end.
  @inline(__always)
  private func readText(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, isXML: Bool) -> Int {
    if isXML {
      let next = Self.index(of: UInt8(ascii: "<"), in: bytes, from: place)
      if next - place > 1 { noteLink(bytes, place..<next, tagAt: place, attribute: attributes.count) }
    }
    take(bytes, place..<place)
    var end = text.appendText(bytes, from: place)
    while end < bytes.count, bytes[end] == UInt8(ascii: "&") {
      end = appendReference(bytes, at: end, to: text)
      end = text.appendText(bytes, from: end)
    }
    taken = max(taken, end)
    return end
  }

  /// Reads what begins with the `<` at `place` → the place behind it.
  private func readTag(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, isXML: Bool) -> Int {
    guard place + 1 < bytes.count else {
      isComposed = true
      return bytes.count
    }
    let next = bytes[place + 1]
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return readDeclaration(bytes, at: place) }
    let isClosing = next == UInt8(ascii: "/")
    var end = place + (isClosing ? 2 : 1)
    guard end < bytes.count, (bytes[end] | 0x20) &- 0x61 < 26 || isXML && (bytes[end] >= 0x80 || bytes[end] == 0x5F)
    else {
      text.append(scalar: 0x3C, at: place)
      isComposed = true
      return place + 1
    }
    var name: UInt64 = 0
    let nameStart = end
    while end < bytes.count, !Self.endsName(bytes[end]) {
      if end - nameStart < 8 { name = name << 8 | UInt64((bytes[end] &- 0x41 < 26) ? bytes[end] | 0x20 : bytes[end]) }
      end += 1
    }
    let meaning = isXML ? MarkupTags.meaningInXML(name) : MarkupTags.meaning(name)
    let role = readsRows ? meaning.role : .none
    lastTag = (name, role, isClosing)
    if role != .none, !isClosing { beginElement(name, role, at: place) }
    if name == MarkupTags.lineBreak {
      text.append(FoldEntry.space, at: place)
    } else if meaning.isBlock {
      text.appendBarrier(at: place)
    }
    end = readAttributes(bytes, from: end, tagAt: place)
    if role != .none, isClosing || isXML && bytes[end - 2] == UInt8(ascii: "/") {
      take(bytes, end..<end)
      endElement(name, role, at: end)
    }
    let isRaw = !isXML && (name == MarkupTags.script || name == MarkupTags.style)
    guard isRaw, !isClosing else { return end }
    isComposed = true
    composed += 1
    let close = Self.closingTag(of: name == MarkupTags.script ? "script" : "style", in: bytes, from: end)
    searchTaken(bytes, end..<close, name == MarkupTags.script ? .script : .style)
    return close
  }

  /// Reads a comment, CDATA section, declaration or processing instruction.
  private func readDeclaration(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    isComposed = true
    composed += 1
    if rows.isUntouched { composedBeforeRows = composed }
    if Self.matches("<!--", bytes, at: place) {
      // `<!-->` and `<!--->` are whole comments.
      let close = Self.firstMatch("-->", bytes, from: place + 2)
      searchTaken(bytes, min(place + 4, close)..<close, .comment)
      return min(bytes.count, close + 3)
    }
    if Self.matches("<![CDATA[", bytes, at: place) {
      let close = Self.firstMatch("]]>", bytes, from: place + 9)
      take(bytes, min(place + 9, close)..<close)
      holdsTags = true
      text.append(UnsafeBufferPointer(rebasing: bytes[min(place + 9, close)..<close]), base: place + 9)
      return min(bytes.count, close + 3)
    }
    let close = Self.index(of: UInt8(ascii: ">"), in: bytes, from: place)
    // What an entity stands for is read nowhere else.
    if Self.firstMatch("<!ENTITY", UnsafeBufferPointer(rebasing: bytes[..<close]), from: place) < close {
      declaresEntities = true
    }
    searchTaken(bytes, place..<close, .comment)
    return min(bytes.count, close + 1)
  }

  /// Reads the attributes of a tag → the place behind its `>`.
  private func readAttributes(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int, tagAt tag: Int) -> Int {
    var place = first
    var hasValues = false
    let attribute = attributes.count
    // Values of different tags have nothing to do with each other.
    defer { if hasValues { attributes.appendBreak(at: place) } }
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") { return place + 1 }
      guard byte == UInt8(ascii: "=") else {
        place += 1
        continue
      }
      place += 1
      while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
      guard place < bytes.count else { break }
      let quote = bytes[place]
      let end: Int
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        place += 1
        end = Self.index(of: quote, in: bytes, from: place)
      } else {
        var stop = place
        while stop < bytes.count, !Self.isSpace(bytes[stop]), bytes[stop] != UInt8(ascii: ">") { stop += 1 }
        end = stop
      }
      noteLink(bytes, place..<end, tagAt: tag, attribute: attribute)
      appendValue(bytes, place..<end)
      hasValues = true
      attributes.appendBarrier(at: end)
      place = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") ? end + 1 : end
    }
    isComposed = true
    return min(place, bytes.count)
  }

  /// Notes that a reader takes `range`; what lies between it and the last range taken goes to `rest`.
  @inline(__always)
  func take(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if range.lowerBound > taken {
      rest.append(UnsafeBufferPointer(rebasing: bytes[taken..<range.lowerBound]), base: taken)
    }
    taken = max(taken, range.upperBound)
  }

  /// Takes `range` and searches it by itself.
  private func searchTaken(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ reader: Reader) {
    take(bytes, range)
    searchPiece(UnsafeBufferPointer(rebasing: bytes[range]), base: range.lowerBound, reader)
  }

  /// Takes the value of an attribute and appends it with its character references undone.
  private func appendValue(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    take(bytes, range)
    let value = UnsafeBufferPointer(rebasing: bytes[..<range.upperBound])
    var place = range.lowerBound
    while true {
      place = attributes.appendText(value, from: place)
      guard place < value.count else { return }
      if value[place] == UInt8(ascii: "&") {
        place = appendReference(value, at: place, to: attributes)
      } else {
        attributes.append(scalar: 0x3C, at: place)
        attributesHoldTags = true
        place += 1
      }
    }
  }

  /// Appends what the character reference at `place` stands for, or its `&` where it is none → the place behind it.
  private func appendReference(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, to view: FoldedView) -> Int {
    guard let reference = CharacterReference.read(bytes, at: place) else {
      view.append(scalar: 0x26, at: place)
      return place + 1
    }
    view.append(scalar: reference.scalar, at: place)
    if reference.scalar == 0x3C { if view === attributes { attributesHoldTags = true } else { holdsTags = true } }
    return place + reference.length
  }
}

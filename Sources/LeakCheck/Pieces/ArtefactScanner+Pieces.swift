extension ArtefactScanner {
  /// Passes over the line or the tag that begins with the `<` at `place` if it is known → the place behind it, or `place`.
  @inline(__always)
  func passOver(
    _ base: UnsafePointer<UInt8>, _ count: Int, at place: Int, isXML: Bool, _ known: KnownPieces
  ) -> Int {
    let start = base + place
    let room = count &- place &- PieceBytes.margin
    guard room > 0 else { return place }
    if place == 0 || base[place &- 1] == 0x0A, !rows.mayBeInRow {
      let remembersRows = remembersRows && !isXML
      if remembersRows { endTrial(at: place) }
      // The lines of a frame come one after the other.
      if let next = known.successor(at: start, within: room) { return passLine(next, at: place, known) }
      let beginning = LineBeginnings.beginning(of: start, within: room)
      if let beginning, let next = known.line(beginning, at: start, within: room) {
        return passLine(next, at: place, known)
      }
      if remembersRows || beginning.map(known.isWorthLook) ?? true {
        let longest = remembersRows ? KnownRows.lengths.upperBound : KnownPieces.longestLine
        switch known.lookForLine(start, within: min(room, longest)) {
        case .usable(let index):
          if let beginning { known.note(beginning, index) }
          known.follow(index)
          return passLine(index, at: place, known)
        case .worthTesting(let length, let hash) where length <= KnownPieces.longestLine:
          test(start, length, hash, isXML: isXML, isLine: true)
        case .worthTesting(let length, let hash), .unknown(let length, let hash):
          if remembersRows, let end = passRow(start, length, hash, at: place) { return end }
        }
        if let beginning {
          known.noteUnknown(beginning)
          if !readsRows, !isXML, known.isNeverKnown(beginning),
            let head = head(start, beginning, within: min(room, KnownPieces.longestHead), known)
          {
            return passLine(head, at: place, known)
          }
        }
      }
    }
    // So do the tags of a row.
    if let next = known.successorOfTag(at: start, within: room) { return passTag(next, at: place, known) }
    let bytes = PieceBytes.shortTag(at: start)
    let short = known.piece(ofShortTag: bytes)
    if short >= 0 {
      known.followTag(short)
      return passTag(short, at: place, known)
    }
    switch known.lookForTag(start, within: min(room, KnownPieces.longestTag)) {
    case .usable(let index):
      known.note(shortTag: bytes, index)
      known.followTag(index)
      return passTag(index, at: place, known)
    case .worthTesting(let length, let hash): test(start, length, hash, isXML: isXML, isLine: false)
    case .unknown: break
    }
    return place
  }

  /// The beginning of the line at `start` if it is known; else it may be from now on.
  private func head(
    _ start: UnsafePointer<UInt8>, _ beginning: Int, within limit: Int, _ known: KnownPieces
  ) -> Int32? {
    switch known.lookForHead(start, within: limit) {
    case .usable(let index):
      known.note(beginning, index)
      known.follow(index)
      return index
    case .worthTesting(let length, let hash): test(start, length, hash, isXML: false, isLine: true)
    case .unknown: break
    }
    return nil
  }

  /// Passes over a line; a row that turns out to begin before it must be read again.
  @inline(__always)
  private func passLine(_ index: Int32, at place: Int, _ known: KnownPieces) -> Int {
    if known.pieces[Int(index)].effect.isTag { return passTag(index, at: place, known) }
    passedLine = place
    if known.pieces[Int(index)].effect.hasLinks { linksOthers = true }
    return pass(index, at: place, known)
  }

  /// Passes over a tag; its values of attributes are asked once it is known of which record they speak.
  @inline(__always)
  private func passTag(_ index: Int32, at place: Int, _ known: KnownPieces) -> Int {
    if readsRows, known.pieces[Int(index)].effect.hasAttributes { passedTags.append((place, index)) }
    return pass(index, at: place, known)
  }

  private func test(_ start: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt64, isXML: Bool, isLine: Bool) {
    guard let known, let probe else { return }
    let piece = UnsafeBufferPointer(start: start, count: length)
    probe.test(piece, isXML: isXML, isLine: isLine, hash: hash, into: known)
  }

  /// Does what reading the piece would have done, were it read.
  @inline(__always)
  private func pass(_ index: Int32, at place: Int, _ known: KnownPieces) -> Int {
    let piece = known.pieces + Int(index)
    let role = readsRows ? piece.pointee.effect.role : .none
    if role != .none, !piece.pointee.effect.isClosing { beginElement(piece.pointee.effect.tag, role, at: place) }
    let standIn = known.text(of: index)
    if !piece.pointee.effect.isFullBreak || !text.ends(with: standIn) {
      for entry in standIn { text.append(entry, at: place) }
    }
    if piece.pointee.effect.hasAttributes { attributes.appendBreak(at: place) }
    let end = place &+ piece.pointee.length
    if role != .none, piece.pointee.effect.isClosing { endElement(piece.pointee.effect.tag, role, at: end) }
    return end
  }
}

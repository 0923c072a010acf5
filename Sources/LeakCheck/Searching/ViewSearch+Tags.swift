extension ViewSearch {
  /// A tag has at most so many characters.
  private static let longestTag = 512

  /// Searches `view` once more without the tags that are written in it, as the one sees it to whom it is shown as markup.
  func searchWithoutTags(_ view: FoldedView, _ reader: Reader, _ state: SearchState) {
    if dropTags(of: view) { search(untagged, reader, state) }
  }

  /// Leaves a view without the tags that are written in it in `untagged` → whether there were any.
  func dropTags(of view: FoldedView) -> Bool {
    let target = untagged
    target.clear()
    target.tracksOffsets = view.tracksOffsets
    var place = 0
    var dropped = false
    while place < view.count {
      let offset = view.tracksOffsets ? Int(view.offsets[place]) : 0
      if view.letter(at: place) == 0x3C, let tag = tag(in: view, at: place) {
        if tag.isBlock { target.appendBarrier(at: offset) }
        place = tag.end
        dropped = true
      } else {
        target.append(view.entries[place], at: offset)
        place += 1
      }
    }
    return dropped
  }

  /// The end of the tag or comment that begins with the `<` at `place`, and whether it parts the text around it.
  private func tag(in view: FoldedView, at place: Int) -> (end: Int, isBlock: Bool)? {
    var start = place + 1
    if view.letter(at: start) == 0x2F || view.letter(at: start) == 0x21 { start += 1 }
    guard start < view.count, view.isAlphanumeric(at: start) || view.letter(at: start) == 0x2D else { return nil }
    var name: UInt64 = 0
    var nameEnd = start
    while nameEnd < view.count, view.isAlphanumeric(at: nameEnd) {
      if nameEnd - start < 8 { name = name << 8 | UInt64(view.letter(at: nameEnd)) }
      nameEnd += 1
    }
    let limit = min(view.count, place + Self.longestTag)
    guard let end = (nameEnd..<max(nameEnd, limit)).first(where: { view.letter(at: $0) == 0x3E }) else { return nil }
    return (end + 1, MarkupTags.meaning(name).isBlock)
  }
}

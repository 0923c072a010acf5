extension TextRedactor {
  /// `edits` of `text` with what is found when the result is read again, until nothing is, so that a second run changes nothing.
  ///
  /// What stood beside a hidden number may be a number of its own once the mask has parted them: 13812345678/1980-8840123.
  func settled(_ edits: [Edit], of text: [UInt8], masks: inout FilterMasks) throws(UnclosedMark) -> [Edit] {
    // What a mark by hand keeps would be read without its mark.
    if edits.contains(where: { $0.span == nil }) { return edits }
    var edits = edits
    for _ in 0..<Self.mostLooks {
      if edits.isEmpty { return edits }
      let result = Self.apply(edits, to: text)
      let changed = zip(edits, result.edits).map { (edit: $0, output: $1.output) }
      var trial = masks
      var found: [Edit] = []
      for window in Self.windows(around: changed.map(\.output), in: result.text) {
        for var edit in try read(Array(result.text[window]), masks: &trial) {
          edit.bytes = edit.bytes.lowerBound + window.lowerBound..<edit.bytes.upperBound + window.lowerBound
          found.append(edit)
        }
      }
      if found.isEmpty { return edits }
      masks = trial
      edits = Self.composed(changed, found, in: result.text)
    }
    return edits
  }

  /// The stretches of lines of `text` that are read again for what was changed in `places`: more than rules look at around a place,
  /// and the rows of a table above it.
  private static func windows(around places: [Range<Int>], in text: [UInt8]) -> [Range<Int>] {
    if text.count <= 4 * reach { return [0..<text.count] }
    var windows: [Range<Int>] = []
    for place in places {
      let known = windows.last?.upperBound ?? 0
      if place.upperBound + reach / 2 < known { continue }
      var start = lineStart(before: max(known, place.lowerBound - reach), in: text)
      while start > known, isRow(at: start, in: text) { start = lineStart(before: start - 1, in: text) }
      let end = text[min(place.upperBound + reach, text.count)...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      if start <= known, let last = windows.popLast() {
        windows.append(last.lowerBound..<end)
      } else {
        windows.append(max(start, known)..<end)
      }
    }
    return windows
  }

  private static func lineStart(before place: Int, in text: [UInt8]) -> Int {
    text[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  /// Whether the line that begins at `start` may be the row of a table.
  private static func isRow(at start: Int, in text: [UInt8]) -> Bool {
    let line = text[start...].prefix(longestRow).prefix { $0 != 0x0A }
    return line.count { rowSigns.contains($0) } > 1
  }

  /// Edits of the source that do at once what `changed` and then `found`, edits of what they gave, do to it.
  private static func composed(
    _ changed: [(edit: Edit, output: Range<Int>)], _ found: [Edit], in output: [UInt8]
  ) -> [Edit] {
    var result: [Edit] = []
    var (old, new) = (0, 0)
    /// What a byte of the output behind the last change is ahead of its byte of the source.
    var shift = 0
    while old < changed.count || new < found.count {
      let oldStart = old < changed.count ? changed[old].output.lowerBound : Int.max
      let newStart = new < found.count ? found[new].bytes.lowerBound : Int.max
      var range = min(oldStart, newStart)..<min(oldStart, newStart)
      let sourceStart = range.lowerBound - shift
      var span: HiddenSpan?
      var replacement: [UInt8] = []
      var place = range.lowerBound
      // All that overlaps what was taken so far.
      while true {
        if old < changed.count,
          changed[old].output.lowerBound < range.upperBound || changed[old].output.lowerBound == range.lowerBound
        {
          range = range.lowerBound..<max(range.upperBound, changed[old].output.upperBound)
          shift = changed[old].output.upperBound - changed[old].edit.bytes.upperBound
          span = span ?? changed[old].edit.span
          old += 1
        } else if new < found.count,
          found[new].bytes.lowerBound < range.upperBound || found[new].bytes.lowerBound == range.lowerBound
        {
          range = range.lowerBound..<max(range.upperBound, found[new].bytes.upperBound)
          replacement += output[place..<found[new].bytes.lowerBound] + found[new].replacement
          place = found[new].bytes.upperBound
          span = span ?? found[new].span
          new += 1
        } else {
          break
        }
      }
      replacement += output[place..<range.upperBound]
      result.append(
        Edit(bytes: sourceStart..<range.upperBound - shift, replacement: replacement, span: span))
    }
    return result
  }

  /// Two are enough for nearly all texts.
  private static let mostLooks = 4
  /// Bytes on either side of a change that are read again.
  private static let reach = 2048
  /// Bar, comma, tabulator, and the end of a tag.
  private static let rowSigns: Set<UInt8> = [0x7C, 0x2C, 0x09, 0x3E]
  private static let longestRow = 512
}

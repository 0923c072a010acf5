extension TextRedactor {
  /// `edits` of `text` with what is found when the result is read again, until nothing is, so that a second run changes nothing.
  ///
  /// What stood beside a hidden number may be a number of its own once the mask has parted them: 13812345678/1980-8840123.
  ///
  /// Where a hand has marked what stays, all of the text is read again, so that no mark is cut.
  func settled(_ edits: [Edit], of text: [UInt8], isMarked: Bool, masks: inout FilterMasks) -> [Edit] {
    var edits = edits
    for _ in 0..<Self.mostLooks {
      if edits.isEmpty { return edits }
      let result = Self.apply(edits, to: text)
      var trial = masks
      var found: [Edit] = []
      let windows =
        isMarked
        ? [0..<result.text.count] : Self.windows(around: result.edits.map(\.output), in: result.text)
      for window in windows {
        // A mask may have taken the end of a mark; what was read first is whole.
        guard let second = try? read(Array(result.text[window]), masks: &trial) else { return edits }
        for var edit in second.edits {
          edit.bytes = edit.bytes.lowerBound + window.lowerBound..<edit.bytes.upperBound + window.lowerBound
          found.append(edit)
        }
      }
      if found.isEmpty { return edits }
      masks = trial
      edits = Self.composed(edits, found, in: result.text)
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
      var start = RowSigns.lineStart(before: max(known, place.lowerBound - reach), in: text)
      while start > known, isRow(at: start, in: text) { start = RowSigns.lineStart(before: start - 1, in: text) }
      let end = text[min(place.upperBound + reach, text.count)...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      if start <= known, let last = windows.popLast() {
        windows.append(last.lowerBound..<end)
      } else {
        windows.append(max(start, known)..<end)
      }
    }
    return windows
  }

  /// Whether the line that begins at `start` may be the row of a table.
  private static func isRow(at start: Int, in text: [UInt8]) -> Bool {
    let line = text[start...].prefix(longestRow).prefix { $0 != 0x0A }
    return line.count { RowSigns.all.contains($0) } > 1
  }

  /// Edits of the source that do at once what `first`, which gives `output`, and then `second`, edits of that, do to it.
  static func composed(_ first: [Edit], _ second: [Edit], in output: [UInt8]) -> [Edit] {
    var result: [Edit] = []
    var (old, new) = (first[...], second[...])
    /// What a byte of the output behind the last edit is ahead of its byte of the source.
    var shift = 0
    while !old.isEmpty || !new.isEmpty {
      let start = min(old.first.map { $0.bytes.lowerBound + shift } ?? .max, new.first?.bytes.lowerBound ?? .max)
      let sourceStart = start - shift
      var (end, place) = (start, start)
      var span: HiddenSpan?
      var replacement: [UInt8] = []
      var isFirst = true
      func joins(_ place: Int) -> Bool { place < end || isFirst && place == start }
      // All that overlaps what was taken so far.
      while true {
        if let edit = old.first, joins(edit.bytes.lowerBound + shift) {
          end = max(end, edit.bytes.lowerBound + shift + edit.replacement.count)
          shift += edit.replacement.count - edit.bytes.count
          span = span ?? edit.span
          old.removeFirst()
        } else if let edit = new.first, joins(edit.bytes.lowerBound) {
          end = max(end, edit.bytes.upperBound)
          replacement += output[place..<edit.bytes.lowerBound] + edit.replacement
          place = edit.bytes.upperBound
          span = span ?? edit.span
          new.removeFirst()
        } else {
          break
        }
        isFirst = false
      }
      replacement += output[place..<end]
      result.append(Edit(bytes: sourceStart..<end - shift, replacement: replacement, span: span))
    }
    return result
  }

  /// Two are enough for nearly all texts.
  private static let mostLooks = 4
  /// Bytes on either side of a change that are read again.
  private static let reach = 2048
  private static let longestRow = 512
}

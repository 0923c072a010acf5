extension FoldedView {
  /// The rolling key of the eight letters that end with the letter `last`, gaps passed over; of fewer where the view begins within.
  func wideKey(ofLetter last: Int) -> UInt64 {
    var key: UInt64 = 0
    for letter in max(0, last - 7)...last { key = LiteralTable.wide(key, UInt32(letters[letter])) }
    return key
  }

  /// The places of `letters` in the view where its letter `anchor` stands at `place`, gaps between letters passed over.
  func match(_ letters: ArraySlice<UInt32>, anchor: Int, at place: Int) -> Range<Int>? {
    let first = letters.startIndex
    guard entries[place] & FoldEntry.letterMask == letters[first + anchor] else { return nil }
    var start = place
    var left = anchor
    while left > 0 {
      start -= 1
      guard start >= 0 else { return nil }
      let entry = entries[start]
      if entry & FoldEntry.gap != 0 { continue }
      left -= 1
      guard entry & FoldEntry.letterMask == letters[first + left] else { return nil }
    }
    var end = place + 1
    var right = anchor + 1
    while right < letters.count {
      guard end < count else { return nil }
      let entry = entries[end]
      end += 1
      if entry & FoldEntry.gap != 0 { continue }
      guard entry & FoldEntry.letterMask == letters[first + right] else { return nil }
      right += 1
    }
    return start..<end
  }

  /// Whether a literal found at `range` counts: a short one of ASCII letters only must be no part of a longer word.
  func standsApart(_ letters: ArraySlice<UInt32>, _ range: Range<Int>) -> Bool {
    guard letters.count < 8, letters.allSatisfy({ $0 < 0x80 }) else { return true }
    return !isAlphanumeric(at: range.lowerBound - 1) && !isAlphanumeric(at: range.upperBound)
  }

  /// Whether an ASCII letter or digit stands at `place`.
  func isAlphanumeric(at place: Int) -> Bool {
    place >= 0 && place < count && FoldEntry.isAlphanumeric(entries[place])
  }

  /// Whether `text` stands in the view so that it covers `range`.
  func isCovered(_ range: Range<Int>, by text: [UInt32]) -> Bool {
    text.indices.contains { anchor in
      guard let found = match(text[...], anchor: anchor, at: range.lowerBound) else { return false }
      return found.upperBound >= range.upperBound
    }
  }
}

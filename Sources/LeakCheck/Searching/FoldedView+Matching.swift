import Matching

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

  /// Whether the numbers at `range`, where the letters of `value` were found, are those of the value: with points where it has some, and none
  /// that goes on over an end of the range, be it in decimal digits with a point or groups or in Chinese numerals.
  func hasWholeNumbers(of value: String, at range: Range<Int>) -> Bool {
    if cutsNumber(at: range.lowerBound) || cutsNumber(at: range.upperBound) { return false }
    let scalars = FoldedText(Array(value.utf8)).scalars
    func isPoint(_ place: Int) -> Bool {
      Self.isPoint(scalars[place]) && scalars[place - 1] &- 0x30 < 10 && scalars[place + 1] &- 0x30 < 10
    }
    let wanted = scalars.indices.dropFirst().dropLast().count(where: isPoint)
    return wanted
      == range.dropFirst().dropLast().count { Self.isPoint(letter(at: $0)) && isDecimal($0 - 1) && isDecimal($0 + 1) }
  }

  private func cutsNumber(at place: Int) -> Bool {
    if isDecimal(place - 1) {
      if isDecimal(place) { return true }
      return isDecimal(place + 1) && (Self.isPoint(letter(at: place)) || isGroup(behind: place))
    }
    if isDecimal(place), isDecimal(place - 2) {
      return Self.isPoint(letter(at: place - 1)) || isGroup(behind: place - 1)
    }
    return isNumeral(place - 1) && isNumeral(place)
  }

  /// A point of ASCII, or a wide one.
  private static func isPoint(_ letter: UInt32) -> Bool { letter == 0x2E || letter == 0xB7 }

  private func isDecimal(_ place: Int) -> Bool { letter(at: place) &- 0x30 < 10 }

  /// A comma with three digits behind it.
  private func isGroup(behind comma: Int) -> Bool {
    letter(at: comma) == 0x2C && (1...4).prefix { isDecimal(comma + $0) }.count == 3
  }

  /// A digit among ideographs, or 十 百 千 万 亿 点 and their other forms.
  private func isNumeral(_ place: Int) -> Bool {
    let letter = letter(at: place)
    guard letter >= 0x2E80 else { return false }
    if entries[place] & FoldEntry.digit != 0 { return true }
    switch letter {
    case 0x5341, 0x62FE, 0x767E, 0x4F70, 0x5343, 0x4EDF, 0x4E07, 0x842C, 0x4EBF, 0x5104, 0x70B9: return true
    default: return false
    }
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

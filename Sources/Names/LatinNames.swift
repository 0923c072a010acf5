/// Names in Latin letters: words that begin with a capital letter, one of them a name that is known, or all of them behind a role word.
enum LatinNames {
  /// Most letters that a word of a name has.
  private static let longest = 24

  @inline(__always)
  static func mayBegin(_ scalar: UInt32) -> Bool { scalar >= 0x41 && scalar <= 0x5A }

  @inline(__always)
  private static func isLetter(_ scalar: UInt32) -> Bool {
    scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A && scalar < 0x80 || (scalar >= 0xC0 && scalar <= 0x24F)
  }

  /// Whether a letter or a digit stands at `place`.
  static func isLetter(at place: Int, in scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    guard place >= 0, place < scalars.count else { return false }
    return isLetter(scalars[place]) || (0x30...0x39).contains(scalars[place])
  }

  /// Reads the words from `start`, the first of which begins with a capital letter; returns where they end and the name among them.
  static func name(
    from start: Int, in scalars: UnsafeBufferPointer<UInt32>, isExpected: Bool
  ) -> (end: Int, name: Range<Int>?) {
    var place = start
    var words: [Range<Int>] = []
    while place < scalars.count, mayBegin(scalars[place]) {
      var end = place + 1
      while end < scalars.count, isLetter(scalars[end]) || scalars[end] == 0x2D || scalars[end] == 0x27 { end += 1 }
      words.append(place..<end)
      place = end
      var next = place
      if next < scalars.count, scalars[next] == 0x2E { next += 1 }
      if next < scalars.count, scalars[next] == 0xB7 || scalars[next] == 0x20 { next += 1 }
      if next > place, next < scalars.count, mayBegin(scalars[next]), words.count < 5 { place = next } else { break }
    }
    let end = words.last?.upperBound ?? start + 1
    guard words.count >= 2, words.count <= 4, let first = words.first, let last = words.last else { return (end, nil) }
    if isLetter(at: last.upperBound, in: scalars) || words.contains(where: { $0.count > longest }) { return (end, nil) }
    let texts = words.map { text($0, in: scalars) }
    if texts.contains(where: LatinWords.others.contains) { return (end, nil) }
    let isKnown = LatinWords.given.contains(texts[0]) || isPinyin(texts)
    return (end, isKnown || isExpected ? first.lowerBound..<last.upperBound : nil)
  }

  private static func text(_ range: Range<Int>, in scalars: UnsafeBufferPointer<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    for place in range {
      if let scalar = Unicode.Scalar(
        scalars[place] >= 0x41 && scalars[place] <= 0x5A ? scalars[place] | 0x20 : scalars[place])
      {
        text.append(scalar)
      }
    }
    return String(text)
  }

  /// Whether two words are a surname and a given name (or the other way round) in pinyin.
  private static func isPinyin(_ words: [String]) -> Bool {
    guard words.count == 2 || words.count == 3 else { return false }
    let rest = words.dropFirst().joined()
    return LatinWords.surnames.contains(words[0]) && isSyllables(rest)
      || words.count == 2 && LatinWords.surnames.contains(words[1]) && isSyllables(words[0])
  }

  /// Whether one or two syllables of pinyin make up `word`.
  private static func isSyllables(_ word: String) -> Bool {
    let word = word.filter { $0 != "-" && $0 != "'" }
    if LatinWords.syllables.contains(word) { return true }
    return word.indices.dropFirst().contains {
      LatinWords.syllables.contains(String(word[..<$0])) && LatinWords.syllables.contains(String(word[$0...]))
    }
  }
}

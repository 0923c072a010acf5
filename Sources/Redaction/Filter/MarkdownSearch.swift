/// Finds words of a parsed block in the source of the block, through delimiters that stand inside them.
struct MarkdownSearch {
  /// How far behind its first line a block is searched, in bytes.
  private static let reach = 4_000
  /// So many words are looked for in the source of one line; a block with more is left to be written anew.
  private static let mostWords = 64

  private let text: [UInt8]
  /// Where each line begins.
  private let lines: [Int]
  private var line = 0
  private var words = 0

  init(_ text: [UInt8]) {
    self.text = text
    var lines = [0]
    for (index, byte) in text.enumerated() where byte == 0x0A { lines.append(index + 1) }
    self.lines = lines
  }

  /// The places of `word` in the block that begins in `line`, from 1; none for a word of more than one line.
  mutating func places(of word: ArraySlice<UInt8>, fromLine line: Int) -> [Range<Int>] {
    words = line == self.line ? words + 1 : 1
    self.line = line
    guard line >= 1, line <= lines.count, words <= Self.mostWords, !word.contains(0x0A), let first = word.first else {
      return []
    }
    var result: [Range<Int>] = []
    var place = lines[line - 1]
    let limit = min(text.count, place + Self.reach)
    while place < limit {
      // The block ends with an empty line.
      if text[place] == 0x0A, place + 1 < text.count, text[place + 1] == 0x0A { break }
      if text[place] == first, let end = end(of: word, at: place) {
        result.append(place..<end)
        place = end
      } else {
        place += 1
      }
    }
    return result
  }

  /// Behind `word`, where it begins at `start` but for delimiters in it.
  private func end(of word: ArraySlice<UInt8>, at start: Int) -> Int? {
    var place = start
    for byte in word {
      while place > start, place < text.count, text[place] != byte, Self.delimiters.contains(text[place]) { place += 1 }
      guard place < text.count, text[place] == byte else { return nil }
      place += 1
    }
    return place
  }

  private static let delimiters: Set<UInt8> = [0x2A, 0x5F, 0x60, 0x7E, 0x5C]  // * _ ` ~ \\
}

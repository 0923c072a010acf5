import Matching

/// Digits that are told rather than written: English and pinyin words, Roman numerals, Braille, hundreds and tens.
///
/// They count only behind a word that announces a number of a person; anywhere else `one` and 百 are words.
enum SpokenDigits {
  /// Length and value of the word for a digit at `place`; `nil` where there is none.
  static func word(at place: Int, in view: TextView) -> (length: Int, value: Int)? {
    let first = view.scalar(place)
    if let value = sign(first) { return (1, value) }
    guard TextView.isLetter(first), starts.mayBegin(at: place, in: view) else { return nil }
    for (word, value) in words where view.starts(with: word, at: place) { return (word.count, value) }
    return nil
  }

  /// Where a row of words for digits ends that begins at `place`, long enough for somebody's number and not counted up: one three eight….
  static func endOfRow(at place: Int, in view: TextView) -> Int? {
    // Asked at each word, and answered where the row begins.
    guard word(at: place, in: view) != nil, !isBehindWord(place, in: view) else { return nil }
    var end = place
    var next = place
    var values: [Int] = []
    while values.count < longestRow, TextView.isLetter(view.scalar(next)), let word = word(at: next, in: view) {
      values.append(word.value)
      end = next + word.length
      next = end
      while next - end < 2, rowGaps.contains(view.scalar(next)) { next += 1 }
    }
    guard values.count >= 10, !TextView.isLetter(view.scalar(end)) || view.scalar(end) | 0x20 == 0x78 else {
      return nil
    }
    let isCounted = zip(values, values.dropFirst()).filter { $1 == $0 + 1 }.count >= values.count - 3
    if isCounted { return nil }
    // The X of an identity number.
    if values.count == 17, view.scalar(next) | 0x20 == 0x78, !TextView.isLetter(view.scalar(next + 1)) {
      return next + 1
    }
    return end
  }

  /// Whether the letters at `place` are words for digits and nothing else, several of them or one with another beside it: E yi er san,
  /// E yiersansi.
  static func isAmongWords(_ place: Int, in view: TextView) -> Bool {
    var end = place
    var count = 0
    while count < mostGlued, let word = word(at: end, in: view), TextView.isLetter(view.scalar(end)) {
      end += word.length
      count += 1
    }
    guard count > 0, !TextView.isAlphanumeric(view.scalar(end)) else { return false }
    if count >= leastGlued { return true }
    guard count == 1, end - place > 1 else { return false }
    if isBehindWord(place, in: view) { return true }
    var next = end
    while next - end < 2, rowGaps.contains(view.scalar(next)) { next += 1 }
    guard next > end, let word = word(at: next, in: view), word.length > 1 else { return false }
    return !TextView.isAlphanumeric(view.scalar(next + word.length))
  }

  private static let leastGlued = 4
  private static let mostGlued = 24

  /// Whether the word before the one at `place` is a digit too.
  private static func isBehindWord(_ place: Int, in view: TextView) -> Bool {
    var end = place
    while place - end < 2, rowGaps.contains(view.scalar(end - 1)) { end -= 1 }
    var start = end
    while end - start < 8, TextView.isLetter(view.scalar(start - 1)) { start -= 1 }
    return start < end && word(at: start, in: view)?.length == end - start
  }

  private static let rowGaps: Set<UInt32> = [0x20, 0x2D, 0x2C]
  private static let longestRow = 4096

  /// The value of a Roman numeral or a Braille cell.
  static func sign(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x2160...0x2168: Int(scalar) - 0x215F
    case 0x2170...0x2178: Int(scalar) - 0x216F
    case 0x2801...0x281B: braille.firstIndex(of: scalar)
    default: nil
    }
  }

  /// 十, 百, 千, 万 behind a numeral.
  static func isMagnitude(_ scalar: UInt32) -> Bool { magnitudes.contains(scalar) }

  /// Whether the scalar is part of a word that people say for what stands between digits: 空, 横杠, 点, 然后.
  static func isFiller(_ scalar: UInt32) -> Bool { fillers.contains(scalar) }

  /// The sign that figures follow, in Braille.
  static let brailleNumber: UInt32 = 0x283C
  /// The cells for 0–9.
  private static let braille: [UInt32] = "⠚⠁⠃⠉⠙⠑⠋⠛⠓⠊".unicodeScalars.map(\.value)
  private static let magnitudes = Set("十百千万拾佰仟".unicodeScalars.map(\.value))
  /// 点, which stands in times as well.
  static let point: UInt32 = 0x70B9
  private static let fillers = Set("空格横短斜杠点减加再然后接换行某嗯和".unicodeScalars.map(\.value))
  private static let starts = WordStarts(words.map(\.0))
  /// Longer words first, so that `ling` is no `li`.
  private static let words: [([UInt32], Int)] = {
    let forms = [
      "zero ling oh", "one yi yao", "two er liang", "three san", "four si", "five wu", "six liu", "seven qi",
      "eight ba",
      "nine jiu",
    ]
    return forms.enumerated().flatMap { value, row in TextView.words(row).map { ($0, value) } }
      .sorted { $0.0.count > $1.0.count }
  }()
}

import Matching

/// Digits that are told rather than written: English and pinyin words, Roman numerals, Braille, hundreds and tens.
///
/// They count only behind a word that announces a number of a person; anywhere else `one` and 百 are words.
enum SpokenDigits {
  /// Length and value of the word for a digit at `place`; `nil` where there is none.
  static func word(at place: Int, in view: TextView) -> (length: Int, value: Int)? {
    let first = view.scalar(place)
    if let value = sign(first) { return (1, value) }
    guard TextView.isLetter(first) else { return nil }
    for (word, value) in words where view.starts(with: word, at: place) { return (word.count, value) }
    return nil
  }

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
  private static let fillers = Set("空格横短杠点减加再然后接换行某嗯和".unicodeScalars.map(\.value))
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

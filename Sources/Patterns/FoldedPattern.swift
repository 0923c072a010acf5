import Matching

/// A pattern in the alphabet of the folded text, since that is what it is matched on.
///
/// `（楚）` would never match: the fold writes `(楚)`. Characters of a pattern are folded like those of a text, and one that becomes a sign
/// of the pattern language is escaped, so that it goes on standing for itself.
enum FoldedPattern {
  /// Bounded repeats above this number are refused before the engine spends minutes on them.
  static let longestRepeat = 255
  /// Bytes of one pattern.
  static let longestPattern = 2_000

  /// The UTF-8 of the folded pattern.
  static func bytes(of pattern: String) throws(PatternError.Reason) -> [UInt8] {
    guard pattern.utf8.count <= longestPattern, largestRepeat(in: pattern) <= longestRepeat else { throw .tooLarge }
    var folded = String.UnicodeScalarView()
    for scalar in pattern.unicodeScalars {
      if scalar.isASCII {
        guard scalar.value != 0 else { throw .syntax("NUL") }
        folded.append(scalar)
        continue
      }
      for value in FoldedText.scalars(of: String(scalar)) {
        guard let letter = Unicode.Scalar(value) else { continue }
        if letter.isASCII, !letter.properties.isAlphabetic, letter.properties.numericType == nil, letter != " " {
          folded.append("\\")
        }
        folded.append(letter)
      }
    }
    return Array(String(folded).utf8)
  }

  /// The largest number in `{n}` or `{n,m}`; escaped braces count as well, which nobody will miss.
  private static func largestRepeat(in pattern: String) -> Int {
    var largest = 0
    var number: Int?
    for byte in pattern.utf8 {
      switch byte {
      case 0x7B: number = 0
      case 0x30...0x39: number = number.map { min($0 * 10 + Int(byte) - 0x30, longestRepeat + 1) }
      case 0x2C, 0x7D:
        largest = max(largest, number ?? 0)
        number = byte == 0x2C && number != nil ? 0 : nil
      default: number = nil
      }
    }
    return largest
  }
}

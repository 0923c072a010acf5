import Matching

/// A pattern in the alphabet of the folded text, since that is what it is matched on.
///
/// `（楚）` would never match: the fold writes `(楚)`. Characters of a pattern are folded like those of a text, and one that becomes a sign
/// of the pattern language is escaped, so that it goes on standing for itself.
enum FoldedPattern {
  /// Bytes of one pattern.
  static let longestPattern = 2_000

  /// The scalars of the folded pattern.
  static func scalars(of pattern: String) throws(PatternError.Reason) -> [UInt32] {
    guard pattern.utf8.count <= longestPattern else { throw .tooLarge }
    var folded: [UInt32] = []
    for scalar in pattern.unicodeScalars {
      if scalar.isASCII {
        guard scalar.value != 0 else { throw .syntax("NUL at index \(folded.count)") }
        folded.append(scalar.value)
        continue
      }
      for value in FoldedText.scalars(of: String(scalar)) {
        guard let letter = Unicode.Scalar(value) else { continue }
        if letter.isASCII, !letter.properties.isAlphabetic, letter.properties.numericType == nil, letter != " " {
          folded.append(0x5C)
        }
        folded.append(value)
      }
    }
    return folded
  }
}

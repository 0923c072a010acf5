import Matching

/// A folded sheet as detectors read it, with looks at the words around a place; no look crosses into another piece.
struct TextView {
  let scalars: UnsafeBufferPointer<UInt32>
  let digits: UnsafeBufferPointer<UInt8>
  /// Names of persons that are hidden already, in order and apart: they say whose something is as well as their masks will.
  var names = UnsafeBufferPointer<Range<Int>>(start: nil, count: 0)
  /// The heads of its tables, where somebody looks for them.
  var heads: TableHeads?

  /// The scalar at `index`, or the barrier outside the text.
  @inline(__always)
  func scalar(_ index: Int) -> UInt32 {
    index >= 0 && index < scalars.count ? scalars[index] : FoldedText.barrier
  }

  /// The text up to `end`, so that nothing is read behind it; places stay what they are.
  func upTo(_ end: Int) -> TextView {
    TextView(
      scalars: UnsafeBufferPointer(rebasing: scalars[..<end]), digits: UnsafeBufferPointer(rebasing: digits[..<end]),
      names: names)
  }

  /// `range` without the scalars of `edges` at its ends.
  func trimmed(_ range: Range<Int>, of edges: ScalarSet) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, edges.contains(scalar(start)) { start += 1 }
    while end > start, edges.contains(scalar(end - 1)) { end -= 1 }
    return start..<end
  }

  /// The digit code at `index`, or none outside the text.
  func code(_ index: Int) -> UInt8 { digits.indices.contains(index) ? digits[index] : DigitCode.none }

  /// Whether `word` ends at `end` (exclusive).
  func ends(with word: [UInt32], at end: Int) -> Bool {
    guard end >= word.count, end <= scalars.count else { return false }
    for offset in 0..<word.count where Self.lowered(scalars[end - word.count + offset]) != word[offset] { return false }
    return true
  }

  /// Whether `word` begins at `start`.
  func starts(with word: [UInt32], at start: Int) -> Bool {
    guard start >= 0, start + word.count <= scalars.count else { return false }
    for offset in 0..<word.count where Self.lowered(scalars[start + offset]) != word[offset] { return false }
    return true
  }

  /// Distance from `place` back to the nearest end of one of `words` within `reach` scalars; a sentence end or piece end stops the look.
  func distanceBack(from place: Int, to words: [[UInt32]], reach: Int) -> Int? {
    var end = place
    while end > 0, place - end <= reach {
      for word in words where ends(with: word, at: end) { return place - end }
      let previous = scalars[end - 1]
      if previous == FoldedText.barrier || previous == 0x3002 || previous == 0x3B { return nil }
      end -= 1
    }
    return nil
  }

  /// Where the last hidden name before `index` ends.
  func lastName(before index: Int) -> Int? { name(endingBy: index)?.upperBound }

  /// The last hidden name that ends at or before `index`.
  func name(endingBy index: Int) -> Range<Int>? {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? names[low - 1] : nil
  }

  /// The hidden name that begins at `start`.
  func name(at start: Int) -> Range<Int>? {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].lowerBound < start { low = middle + 1 } else { high = middle }
    }
    return low < names.count && names[low].lowerBound == start ? names[low] : nil
  }

  /// Behind marks of emphasis, of a formula or of a link at `place`, which readers do not see; `place` where none stand.
  func behindMarkup(_ place: Int) -> Int {
    var end = place
    while end - place < 4, Self.markup.contains(scalar(end)) {
      if let target = LinkTarget.end(at: end, in: scalars, digits: 6) { return target }
      end += 1
    }
    return end
  }

  private static let markup = ScalarSet("*~^`$\\[]()!=".unicodeScalars.map(\.value))

  /// Whether the scalar at `place` stands alone between two marks with a digit beyond each: 3 O 1.
  func isAloneBetweenDigits(_ place: Int) -> Bool {
    let marks = (scalar(place - 1), scalar(place + 1))
    return marks.0 == marks.1 && DigitRun.isSeparator(marks.0) && DigitCode.isDecimal(code(place - 2))
      && DigitCode.isDecimal(code(place + 2))
  }

  /// Whether the scalar is an ASCII letter or digit after folding.
  static func isAlphanumeric(_ scalar: UInt32) -> Bool {
    isDigit(scalar) || (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
  }

  /// Whether the scalar is one of the common ideographs.
  static func isHan(_ scalar: UInt32) -> Bool { (0x4E00..<0xA000).contains(scalar) }

  /// Whether the scalar is a digit after folding.
  static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  /// Whether the scalar ends a line or the piece.
  static func isLineEnd(_ scalar: UInt32) -> Bool { scalar == 0x0A || scalar == FoldedText.barrier }

  static func isLetter(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar | 0x20) && scalar < 0x80 }

  @inline(__always)
  static func lowered(_ scalar: UInt32) -> UInt32 { scalar &- 0x41 < 26 ? scalar | 0x20 : scalar }

  /// Words as they are compared: folded, small letters.
  static func words(_ text: String) -> [[UInt32]] {
    text.split(separator: " ").map { word in
      FoldedText.scalars(of: word.lowercased())
    }
  }
}

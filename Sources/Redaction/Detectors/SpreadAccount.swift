import Matching

/// An account of a messenger behind its word, with marks, brackets or words between its characters: w🔥e🔥i🔥1, 【wei】【ming12】, wei再ming12.
enum SpreadAccount {
  /// The account at `start`.
  ///
  /// - Parameter isNumber: Whether accounts are numbers.
  static func range(at start: Int, isNumber: Bool, in view: TextView) -> Range<Int>? {
    if isNumber {
      guard let text = SpreadText(at: start, longest: longestNumber, in: view) else { return nil }
      return whole(text, in: view) { $0.count >= 5 && $0.allSatisfy(TextView.isDigit) }
    }
    // - and _ are characters, unless they stand between all of them.
    guard TextView.isLetter(view.scalar(start)) else { return nil }
    for signs in [marks, []] {
      guard let text = SpreadText(at: start, longest: longest, signs: signs, in: view), text.isSpread else { continue }
      if signs.isEmpty, !text.isSpelled(least) { continue }
      if let range = given(text, in: view) ?? whole(text, in: view, isOne: isAccount) { return range }
    }
    return nil
  }

  /// An account that WeChat gave, by its length.
  private static func given(_ text: SpreadText, in view: TextView) -> Range<Int>? {
    guard text.characters.count >= givenLength, text.ends(behind: givenLength),
      text.characters.prefix(givenName.count).map(TextView.lowered) == givenName,
      text.characters[givenName.count..<givenLength].allSatisfy(TextView.isAlphanumeric)
    else { return nil }
    return text.range(through: givenLength - 1)
  }

  /// As many characters as have the same between them.
  private static func whole(
    _ text: SpreadText, in view: TextView, isOne: (ArraySlice<UInt32>) -> Bool
  ) -> Range<Int>? {
    var count = text.characters.count
    for gap in text.gaps.dropFirst() where !text.isUniform(gap.count + 1) {
      count = gap.count
      break
    }
    guard text.ends(behind: count), text.gaps.contains(where: { $0.count < count }), isOne(text.characters[..<count]),
      count >= least && text.isSpelled(count) || text.isStrong(count)
    else { return nil }
    return text.range(through: count - 1)
  }

  private static func isAccount(_ characters: ArraySlice<UInt32>) -> Bool {
    (least..<longest).contains(characters.count)
      && characters.contains { TextView.isDigit($0) || marks.contains($0) }
  }

  private static let least = 6
  private static let longest = 24
  private static let longestNumber = 12
  private static let marks: Set<UInt32> = [0x5F, 0x2D]
  private static let givenName = TextView.words("wxid_")[0]
  /// wxid_ and fourteen letters and digits.
  private static let givenLength = 19
}

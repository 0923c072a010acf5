import Matching

/// A number plate with marks, brackets or words between its characters: 云E空格12345, “云”“E”“1”…, 渝J再K5343.
enum SpreadPlate {
  /// The plate whose province stands at `index`.
  ///
  /// - Parameter isAnnounced: Whether the words speak of plates or vehicles; without them every character stands alone.
  static func range(at index: Int, isAnnounced: @autoclosure () -> Bool, in view: TextView) -> Range<Int>? {
    let isGlued = SpreadText.character(at: index + 1, in: view) != nil
    guard let start = isGlued ? index + 1 : SpreadText.gapEnd(at: index + 1, in: view),
      TextView.isLetter(view.scalar(start)), let text = SpreadText(at: start, longest: longest, in: view),
      text.isSpread || !isGlued
    else { return nil }
    let counts = text.isSpelled(longest) ? [longest, shortest] : [shortest, longest]
    for count in counts where text.characters.count >= count && text.ends(behind: count) {
      let figures = text.characters[1..<count].count { (0x30...0x39).contains($0) }
      guard figures >= 2,
        isAnnounced() || !isGlued && text.isSpelled(count)
          || isGlued && figures >= 3 && text.gaps.contains(where: { $0.count < count }) && text.isStrong(count)
      else { continue }
      return index..<text.range(through: count - 1).upperBound
    }
    return nil
  }

  /// Whether characters are a plate: the province, a letter, five letters and digits or six.
  static func isPlate(_ characters: [UInt32]) -> Bool {
    guard (shortest + 1...longest + 1).contains(characters.count), PlateDetector.provinces.contains(characters[0]),
      TextView.isLetter(characters[1])
    else { return false }
    return characters[2...].allSatisfy(TextView.isAlphanumeric)
      && characters[2...].count { (0x30...0x39).contains($0) } >= 2
  }

  /// Characters behind the province.
  private static let shortest = 6
  private static let longest = 7
}

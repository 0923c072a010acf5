import Matching

/// Numbers with letters in front behind the word that announces them, whatever stands between their characters: E横线1横线2…, [H0][123][456].
enum SpreadNumber {
  /// The number at `start` of a paper for crossing the border: one letter or two and as many digits as make nine characters, a letter and
  /// ten digits, or eight digits.
  static func paper(at start: Int, in view: TextView) -> Range<Int>? {
    number(at: start, longest: 11, in: view) { characters in
      let letters = letters(of: characters)
      switch (letters, characters.count - letters) {
      // 2024-01-20 is a day.
      case (0, 8) where isDay(characters): return false
      case (0, 8), (1, 8), (1, 10), (2, 7): return characters.dropFirst(letters).allSatisfy(TextView.isDigit)
      default: return false
      }
    }
  }

  /// The number at `start` of an operator's certificate: T and an identity number.
  static func certificate(at start: Int, in view: TextView) -> Range<Int>? {
    number(at: start, longest: 19, in: view) { characters in
      guard characters.count == 19, characters[0] | 0x20 == 0x74 else { return false }
      return characters.dropFirst().dropLast().allSatisfy(TextView.isDigit)
        && (TextView.isDigit(characters[18]) || characters[18] | 0x20 == 0x78)
    }
  }

  /// The shortest number that begins at `start` and is one of the kind, or whose end is told before its beginning: 后四位8328，前面是G6683.
  private static func number(
    at start: Int, longest: Int, in view: TextView, isOne: (ArraySlice<UInt32>) -> Bool
  ) -> Range<Int>? {
    guard let text = SpreadText(at: start, longest: longest, isTold: true, in: view), text.isSpread else { return nil }
    for count in 8...longest where count <= text.characters.count && text.ends(behind: count) {
      let characters = text.characters[..<count]
      if isOne(characters), text.gaps.contains(where: { $0.count < count }) { return text.range(through: count - 1) }
      guard let turn = text.gaps.first, turn.count < count, turn.range.contains(where: { view.scalar($0) == front })
      else { continue }
      let turned = characters[turn.count...] + characters[..<turn.count]
      if isOne(ArraySlice(Array(turned))) { return text.range(through: count - 1) }
    }
    return nil
  }

  private static func isDay(_ characters: ArraySlice<UInt32>) -> Bool {
    let values = characters.map { Int($0) - 0x30 }
    guard values.allSatisfy((0...9).contains) else { return false }
    return (1950...2049).contains(values.number(0, 4))
      && ResidentIDDetector.isDate(year: values.number(0, 4), values.number(4, 2), values.number(6, 2))
  }

  private static func letters(of characters: ArraySlice<UInt32>) -> Int {
    characters.prefix { TextView.isLetter($0) }.count
  }

  /// 前.
  private static let front: UInt32 = 0x524D
}

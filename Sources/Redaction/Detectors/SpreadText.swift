import Matching

/// Letters and digits behind which somebody put marks, brackets or words: E空格1空格2…, 【wei】【ming12】, “云”“E”“1”“2”….
struct SpreadText {
  /// The characters without what stands between them; digits of any alphabet as those of ASCII.
  private(set) var characters: [UInt32] = []
  /// Where each of them stands.
  private(set) var places: [Int] = []
  /// What stands between two of them, by the number of characters before it.
  private(set) var gaps: [(count: Int, range: Range<Int>)] = []
  private let view: TextView

  /// Reads up to `longest` characters that begin at `start`.
  ///
  /// - Parameters:
  ///   - signs: Signs that are characters themselves.
  ///   - isTold: Whether the names of parts and turns of a conversation may stand between them: 后四位是8328，前面是G6683.
  init?(at start: Int, longest: Int, signs: Set<UInt32> = [], isTold: Bool = false, in view: TextView) {
    self.view = view
    guard let first = Self.character(at: start, signs, in: view) else { return nil }
    (characters, places) = ([first], [start])
    var place = start + 1
    while characters.count <= longest {
      if let character = Self.character(at: place, signs, in: view) {
        characters.append(character)
        places.append(place)
        place += 1
      } else if let end = Self.gapEnd(at: place, signs, isTold: isTold, in: view) {
        gaps.append((characters.count, place..<end))
        place = end
      } else {
        break
      }
    }
  }

  /// Whether something stands between the characters.
  var isSpread: Bool { !gaps.isEmpty }

  /// From the first character to the one at `last`.
  func range(through last: Int) -> Range<Int> { places[0]..<places[last] + 1 }

  /// Whether no character stands directly behind the first `count` ones; 一 behind letters and figures is a word.
  func ends(behind count: Int) -> Bool {
    if count == characters.count || gaps.contains(where: { $0.count == count }) { return true }
    return TextView.isHan(view.scalar(places[count])) && !places[..<count].contains { TextView.isHan(view.scalar($0)) }
  }

  /// Whether the same stands between all of the first `count` characters: every one stands alone.
  func isSpelled(_ count: Int) -> Bool {
    count > 1 && gaps.count >= count - 1 && gaps.prefix(count - 1).enumerated().allSatisfy { $1.count == $0 + 1 }
      && isUniform(count)
  }

  /// Whether all gaps before the character `count` are the same; pictures may be any.
  func isUniform(_ count: Int) -> Bool {
    let ranges = gaps.lazy.filter { $0.count < count }.map(\.range)
    guard let first = ranges.first else { return true }
    return ranges.allSatisfy { isSame($0, first) }
  }

  private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    // z-s-_-8: a sign of the account itself.
    if left.count == 2 * right.count + 1, [0x5F, 0x2D].contains(view.scalar(left.lowerBound + right.count)) {
      return isSame(left.prefix(right.count), right) && isSame(left.suffix(right.count), right)
    }
    return left.count == right.count
      && zip(left, right).allSatisfy { place, other in
        let (scalar, second) = (view.scalar(place), view.scalar(other))
        return scalar == second
          || scalar > 0x2600 && second > 0x2600 && !TextView.isHan(scalar) && !TextView.isHan(second)
            && NumberGap.isSign(scalar) && NumberGap.isSign(second)
      }
  }

  /// Whether all gaps before the character `count` are such as stand between no two words or figures of a list: 】【, 🔥, ****, 空格, 嗯.
  func isStrong(_ count: Int) -> Bool {
    gaps.lazy.filter { $0.count < count }.allSatisfy { gap in
      let scalars = gap.range.map(view.scalar)
      if scalars.contains(where: { TextView.isHan($0) || $0 > 0x7F && NumberGap.isSign($0) || $0 == 0x60 || $0 == 0x5E }
      ) {
        return true
      }
      if zip(scalars, scalars.dropFirst()).contains(where: { Self.closing.contains($0) && Self.opening.contains($1) }) {
        return true
      }
      return scalars.count > 1 && scalars.allSatisfy { Self.emphasis.contains($0) }
    }
  }

  /// What a letter or digit at `place` stands for.
  static func character(at place: Int, _ signs: Set<UInt32> = [], in view: TextView) -> UInt32? {
    let scalar = view.scalar(place)
    if TextView.isAlphanumeric(scalar) || signs.contains(scalar) { return scalar }
    if DigitCode.isDigit(view.code(place)) { return 0x30 + UInt32(DigitCode.value(view.code(place))) }
    return SpokenDigits.sign(scalar).map { 0x30 + UInt32($0) }
  }

  /// Behind the marks and words at `place`, where a character stands.
  static func gapEnd(
    at place: Int, _ signs: Set<UInt32> = [], isTold: Bool = false, in view: TextView
  ) -> Int? {
    var next = place
    var marks = 0
    var (hasQuote, hasComma) = (false, false)
    while next - place < longestGap {
      if next > place, character(at: next, signs, in: view) != nil { return next }
      let scalar = view.scalar(next)
      // "…","…": the border of two cells.
      if scalar == 0x22 { hasQuote = true }
      if scalar == 0x2C { hasComma = true }
      if hasQuote, hasComma { return nil }
      if scalar == 0x20 || scalar == 0x0A {
        next += 1
      } else if let end = LabelledDigits.behindNote(next, in: view) {
        next = end
      } else if let word = words.word(at: next, in: view) {
        next += word.count
      } else if scalar == 0x5D, view.scalar(next + 1) == 0x28 {
        return nil  // the target of a link
      } else if isMark(scalar), marks < mostMarks {
        (next, marks) = (next + 1, marks + 1)
      } else if isTold, Interjection.mayBegin(with: scalar),
        let end = Interjection(scalars: view.scalars, codes: view.digits)
          .end(at: next, isBehindThree: false, letters: true)
      {
        next = end
      } else {
        return nil
      }
    }
    return nil
  }

  private static func isMark(_ scalar: UInt32) -> Bool {
    DigitRun.isSeparator(scalar) || LabelledDigits.brackets.contains(scalar) || others.contains(scalar)
  }

  private static let longestGap = 24
  private static let mostMarks = 10
  /// What is said for a mark, or between two characters.
  static let words = WordTable(
    "空格 空一格 横线 横杠 短横 短横线 中横线 中划线 杠 一杠 减号 减 加 加号 顿号 星号 井号 斜杠 斜线 逗号 句号 点 圆点 小圆点 竖线 换行 再 接 嗯 呃 额 唔 啊 哦 那个 这个 接着 然后 再来 还有 停顿 隔开"
  )
  private static let others: Set<UInt32> = [0x7C, 0x24, 0x25, 0x40]
  private static let closing = ScalarSet(FoldedText.scalars(of: ")]}】〕」』》>”’\"'`*"))
  private static let opening = ScalarSet(FoldedText.scalars(of: "([{【〔「『《<“‘\"'`*"))
  private static let emphasis = ScalarSet(FoldedText.scalars(of: "*~^$#=_"))
}

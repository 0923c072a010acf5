import Matching

/// Digits of a run without a separator between them, and what stands before them in the run.
struct NumberPart {
  /// Offsets in the run's digits.
  let digits: Range<Int>
  /// What stands between the part before and this one.
  let gap: NumberGap
  /// The scalar between the part before and this one, where it is one.
  let separator: UInt32?
  /// Whether it is made of letters that look like digits, or a lone final X.
  let isDoubtful: Bool

  /// What joining it to the part before costs a reading.
  var gapCost: Double {
    if gap == .comma, separator == nil { return 1 }
    return gap == .none ? 0 : 0.02
  }

  private static func isBracketedZero(_ digit: DigitRun.Digit, _ view: TextView) -> Bool {
    digit.code == 0 && view.scalar(digit.position - 1) == 0x28 && view.scalar(digit.position + 1) == 0x29
  }

  /// Whether the last digits from `index` on are numerals behind a numeral and figures, of which one may be the last digit and one a word:
  /// 1380013800〇三次.
  private static func isEdgeNumeral(_ index: Int, _ digits: [DigitRun.Digit]) -> Bool {
    guard index >= 3, index == digits.count - 1 else { return false }
    func isNumeral(_ place: Int) -> Bool {
      DigitCode.isDigit(digits[place].code) && !DigitCode.isDecimal(digits[place].code)
    }
    return isNumeral(index) && isNumeral(index - 1) && DigitCode.isDecimal(digits[index - 2].code)
  }

  /// Whether the gap is a mark of a Markdown link: `](http://…)`, or a bracket that such a mark closes.
  private static func isLink(_ gap: Range<Int>, _ view: TextView) -> Bool {
    guard let last = gap.last, gap.count < 3 || view.scalar(gap.lowerBound) == 0x5D else { return false }
    if let end = LinkTarget.end(at: gap.lowerBound, in: view.scalars) { return end == gap.upperBound }
    guard view.scalar(last) == 0x5B, gap.count == 1 || view.scalar(gap.lowerBound) == 0x21 else { return false }
    // No number has more digits and marks.
    let close = (last..<last + 40).first { view.scalar($0) == 0x5D }
    return close.map { LinkTarget.end(at: $0, in: view.scalars) != nil } ?? false
  }

  /// The kind of a gap; words that nobody says inside a number are an aside.
  private static func kind(of gap: Range<Int>, _ view: TextView) -> NumberGap {
    let kind = NumberGap(gap.lazy.map(view.scalar))
    guard kind == .speech else { return kind }
    let isKnown =
      Interjection(scalars: view.scalars, codes: view.digits).end(at: gap.lowerBound, isBehindThree: true)
      == gap.upperBound
      || gap.contains { SpokenRepeat(at: $0, scalars: view.scalars, codes: view.digits)?.place == gap.upperBound }
    return isKnown ? .speech : .aside
  }

  /// Whether only 个 stands between the digits, as in 五二零两个九七, of which the row is one number.
  private static func isTold(_ digit: DigitRun.Digit, behind previous: DigitRun.Digit, _ view: TextView) -> Bool {
    guard view.scalar(previous.position + 1) == SpokenRepeat.counter else { return false }
    let told = SpokenRepeat(at: previous.position, scalars: view.scalars, codes: view.digits)
    return told?.isInRow == true && told?.place == digit.position
  }

  /// Cuts a run at its separators, at a change between decimal digits and numerals, before and behind lookalikes at its edges, and
  /// around letters that are read as digits only where everything else fits.
  static func parts(of run: DigitRun, in view: TextView) -> [NumberPart] {
    let digits = run.digits
    var cuts: [Int] = [0]
    let leading = digits.prefix { DigitCode.isLookalike($0.code) }.count
    let trailing = digits.reversed().prefix { DigitCode.isLookalike($0.code) || $0.code == DigitCode.x }.count
    for index in 1..<max(digits.count, 1) where index < digits.count {
      let previous = digits[index - 1]
      let current = digits[index]
      let changesScript =
        DigitCode.isDigit(previous.code) && DigitCode.isDigit(current.code)
        && DigitCode.isDecimal(previous.code) != DigitCode.isDecimal(current.code)
      if current.position > previous.position + 1 && !isTold(current, behind: previous, view) || changesScript
        || index == leading
        || isEdgeNumeral(index, digits) || index == digits.count - trailing
        || DigitCode.isWeak(previous.code) != DigitCode.isWeak(current.code)
      {
        cuts.append(index)
      }
    }
    cuts.append(digits.count)
    return zip(cuts, cuts.dropFirst()).map { start, end in
      var gap = DigitRun.gap(before: start, in: digits)
      // (0) among ⑴⑵: the brackets are part of the way of writing.
      if !gap.isEmpty, isBracketedZero(digits[start], view) { gap = gap.lowerBound..<gap.upperBound - 1 }
      if !gap.isEmpty, isBracketedZero(digits[start - 1], view) { gap = gap.lowerBound + 1..<gap.upperBound }
      return NumberPart(
        digits: start..<end, gap: isLink(gap, view) ? .markup : kind(of: gap, view),
        separator: gap.count == 1 ? view.scalar(gap.lowerBound) : nil,
        isDoubtful: digits[start..<end].allSatisfy { !DigitCode.isDigit($0.code) })
    }
  }
}

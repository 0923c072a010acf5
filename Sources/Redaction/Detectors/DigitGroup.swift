import Matching

/// Neighbouring digits of a run that are tried as one number.
struct DigitGroup {
  /// Values 0–9; 10 for a final X. Last digit first where the group is read backwards.
  let values: [UInt8]
  /// Offsets in the run's digits.
  let digits: Range<Int>
  /// The parts between separators and changes of script, in the order of `values`.
  let parts: ArraySlice<NumberPart>
  /// Gap in front of the group in its run, and behind it; `nil` at the ends of the run.
  let outside: (before: NumberGap?, behind: NumberGap?)
  /// Whether the whole run is cut like this group, part by part, as in a row of telephones.
  let isTiled: Bool
  /// What the words before the group say, if they say anything.
  let context: NumberContext?
  /// Folded range from the first digit to the last.
  let range: Range<Int>
  /// Whether the digits are read from the last to the first.
  let isReversed: Bool
  /// Whether letters that look like digits only to the eye of a machine (B, S, Z) are among the digits.
  let hasWeakLetters: Bool

  /// Whether a T, which begins the number of an operator's certificate, stands in front.
  let isMarkedOperator: Bool
  /// Whether the digits stand alone, in brackets or behind a blank, behind the name of a person.
  let isBehindName: Bool
  /// Whether it is what somebody dialled (打, 拨, 用), or all that a cell between bars holds.
  let isDialled: Bool
  let fillsCell: Bool
  /// Whether the words in front name a paper for crossing the border.
  let isMarkedPermit: Bool

  /// Whether 号码 stands in front.
  let isCalledNumber: Bool

  /// Number of characters.
  var count: Int { values.count }

  /// Value of the digit at `offset`.
  subscript(offset: Int) -> Int { Int(values[offset]) }

  /// The number written by `length` digits from `offset`.
  func number(_ offset: Int, _ length: Int) -> Int { values.number(offset, length) }

  /// Whether all characters are digits.
  var isDecimal: Bool { !values.contains(10) }

  /// Whether no separator is seen between the digits.
  var isSolid: Bool { parts.dropFirst().allSatisfy { !$0.gap.isVisible } }

  /// Lengths of the pieces between separators that are seen.
  var lengths: [Int] {
    var result: [Int] = []
    for part in parts {
      if result.isEmpty || part.gap.isVisible {
        result.append(part.digits.count)
      } else {
        result[result.count - 1] += part.digits.count
      }
    }
    return isReversed ? result.reversed() : result
  }

  /// Lengths of the pieces between separators of any kind: 6222/0227_2003.
  private var pieces: [Int] {
    var result: [Int] = []
    for part in parts {
      if result.isEmpty || part.gap != .none {
        result.append(part.digits.count)
      } else {
        result[result.count - 1] += part.digits.count
      }
    }
    return isReversed ? result.reversed() : result
  }

  /// Whether the words in front say that a number of a person follows.
  var isPersonal: Bool { context?.isPersonal ?? false }

  /// Whether the group passes the check of card numbers (ISO/IEC 7812, Luhn).
  var passesLuhn: Bool { values.passesLuhn }

  /// Whether the seventeen digits and the last agree.
  var passesIdentityCheck: Bool { ResidentIDDetector.passesCheck(values.map(Int.init)) }

  /// Whether the group fills the run backwards, in single digits or through hyphens or points, as nobody writes figures in a row.
  var isSpelledBackwards: Bool {
    guard isReversed, isAlone, isUniform, let gap = parts.dropFirst().map(\.gap).first(where: \.isVisible) else {
      return false
    }
    // 2300000-91290: a round figure and another one.
    return !startsWithZeros(lengths)
      && (gap == .hyphen || gap == .dot || gap.isNatural && lengths.allSatisfy { $0 == 1 })
  }

  /// Whether one of the pieces begins with three zeros.
  private func startsWithZeros(_ lengths: [Int]) -> Bool {
    var start = 0
    for length in lengths {
      if length > 3, number(start, 3) == 0 { return true }
      start += length
    }
    return false
  }

  /// Whether something is said or noted between the digits.
  var hasWords: Bool { parts.dropFirst().contains { $0.gap.isSpoken } }

  /// Whether words stand between the digits that may have to do with none.
  var hasAsides: Bool { parts.dropFirst().contains { $0.gap == .aside } }

  /// Whether all gaps that are seen are of one kind.
  var isUniform: Bool {
    let gaps = parts.dropFirst().map(\.gap).filter(\.isVisible)
    return gaps.allSatisfy { $0 == gaps.first }
  }

  /// Whether the separators are those of one number rather than of a list, a table row or a measure.
  ///
  /// Words like 电话 close in front make any separators good. Without them the pieces must have the lengths in which such numbers are
  /// written, or be single digits, or two pieces; what looks like round figures in a row is none.
  ///
  /// - Parameter isEven: Whether equal pieces with fewer digits in the last one will do where the number fills the run.
  func isJoined(like shapes: Set<[Int]>, isEven: Bool = false) -> Bool {
    if isSolid { return true }
    let lengths = lengths
    let gaps = parts.dropFirst().map(\.gap).filter(\.isVisible)
    // 12350</td><td>2016.01.02: what stands in several cells and is cut within them as well is several figures.
    let isInCells = gaps.contains(.border) && gaps.contains { $0 != .border }
    if isPersonal, context?.isClose == true, !isInCells { return true }
    // 共计532301，其余，19700101，以及，1234: only digits that agree with each other.
    if gaps.contains(.aside) {
      return count == 18 && values.haveFormOfIdentity && passesIdentityCheck
        || (16...19).contains(count) && number(0, 2) == 62 && passesLuhn
    }
    // Nobody says 然后 between the figures of a row.
    if gaps.contains(.speech), !gaps.contains(.cell), !isRowOfFigures(lengths), !isCounted(lengths) { return true }
    let isUniform = gaps.allSatisfy { $0 == gaps.first }
    let isApart = [outside.before, outside.behind].allSatisfy { gap in gap.map { !gaps.contains($0) } ?? true }
    guard isApart || isTiled else { return false }
    // 1347717⏎2013,56298: the line ends between two rows of figures.
    if gaps.contains(.line),
      [outside.before, outside.behind].contains(where: { $0 == .comma || $0 == .list || $0 == .cell })
    {
      return false
    }
    if lengths.allSatisfy({ $0 == 1 }) {
      // 6 2 2 2⏎6 2 5: digits between blanks that fill more than a line.
      let inLines = gaps.filter { $0 != .line }
      return isUniform || gaps.count - inLines.count < 3 && inLines.allSatisfy { $0 == inLines.first }
    }
    if isRowOfFigures(lengths) || isCounted(lengths) || isRowOfAmounts(lengths) { return false }
    if shapes.contains(lengths) || shapes.contains(pieces) { return true }
    if lengths.count == 2, lengths.allSatisfy({ $0 >= 3 }), !(self[count - 1] == 0 && self[count - 2] == 0) {
      return true
    }
    if isEven, isUniform, isAlone, lengths.last != lengths[0], isCutEvenly(lengths),
      gaps[0].isNatural || gaps[0] != .cell && hasLeadingZero(lengths)
    {
      return true
    }
    guard isUniform, gaps[0].isNatural else { return false }
    return lengths.count == 2 || hasLeadingZero(lengths) && !hasYear(lengths)
  }

  /// Whether a card number fills the whole run in equal pieces, the last one shorter or not: 62 17 00 20 53 70 39 65, 545～619～432～445～210～0.
  var isEvenCard: Bool {
    let lengths = lengths
    let gaps = parts.dropFirst().map(\.gap).filter(\.isVisible)
    guard isAlone, passesLuhn, !isReversed else { return false }
    // 622_848·302,588_901·6
    let isMixed =
      number(0, 2) == 62 && isCutEvenly(pieces) && gaps.allSatisfy { ![.line, .border, .cell].contains($0) }
    guard isMixed || gaps.allSatisfy({ $0 == gaps.first && $0 != .cell }) else { return false }
    // 62 59122 119 6518 31: of the cards of this country the check alone tells enough.
    if number(0, 2) == 62, gaps.first?.isNatural == true, gaps.first != .border { return true }
    guard isCutEvenly(lengths) else { return false }
    // A row of eight figures passes the check once in ten times.
    return lengths.last != lengths[0] || number(0, 2) == 62 || hasLeadingZero(lengths)
  }

  /// Whether it is one of UnionPay with 19 digits in long equal pieces between hyphens, the last one shorter, and nothing beside it:
  /// 62166183-31072383-358.
  var isLongCard: Bool {
    count == 19 && number(0, 2) == 62 && isEvenRow && lengths[0] > 4 && isPartedOnly(by: .hyphen)
  }

  /// Whether nothing but brackets parts the digits, and nothing stands beside them: 62170067【6508】8457119.
  var isBracketed: Bool {
    isAlone && !isReversed && parts.dropFirst().contains { $0.gap == .bracket } && isPartedOnly(by: .bracket)
  }

  /// Whether no gap of another kind is seen between the digits.
  func isPartedOnly(by gap: NumberGap) -> Bool {
    parts.dropFirst().allSatisfy { !$0.gap.isVisible || $0.gap == gap }
  }

  /// Whether the number fills the whole run in equal pieces, the last one shorter or not, through one kind of marks that no list has.
  var isEvenRow: Bool {
    let gaps = parts.dropFirst().map(\.gap).filter(\.isVisible)
    guard isAlone, !isReversed, let first = gaps.first, gaps.allSatisfy({ $0 == first }), first != .border else {
      return false
    }
    return first.isNatural && isCutEvenly(lengths) && !hasYear(lengths)
  }

  /// Whether one star each stands before and behind a piece and nothing else is seen between the digits: 1999174*37*90.
  var isPairedByStars: Bool {
    let gaps = parts.dropFirst().filter { $0.gap.isVisible }
    return gaps.count == 2 && gaps.allSatisfy { $0.separator == 0x2A }
  }

  /// Whether commas part the digits in groups of three, as a table program does, and nothing else stands in the run: 17,899,611,731.
  var isInThousands: Bool {
    let lengths = lengths
    return isAlone && !isReversed && lengths.count > 3 && lengths[0] <= 3 && lengths.dropFirst().allSatisfy { $0 == 3 }
      && isPartedOnly(by: .comma)
  }

  /// Whether blanks, or commas too, part the digits, wherever they do, and nothing else stands in the run.
  func isLoose(byCommas: Bool) -> Bool {
    isAlone && !isReversed
      && parts.dropFirst().allSatisfy { !$0.gap.isVisible || $0.gap == .blank || byCommas && $0.gap == .comma }
  }

  /// Whether nothing else stands in the run but digits of another way of writing.
  var isAlone: Bool { [outside.before, outside.behind].allSatisfy { $0 == nil || $0 == NumberGap.none } }

  /// Whether the pieces are equal but for the last one.
  var isEvenlyCut: Bool { isCutEvenly(lengths) }

  /// 18 65 36 46 24 2, 138 551 651 34: the same number of digits in each piece, perhaps fewer in the last, and no figures counted up or down.
  private func isCutEvenly(_ lengths: [Int]) -> Bool {
    guard lengths.count > 2, let last = lengths.last, lengths[0] > 1, last <= lengths[0],
      lengths.dropLast().allSatisfy({ $0 == lengths[0] })
    else { return false }
    if lengths[0] > 4 { return true }
    let figures = (0..<lengths.count - 1).map { number($0 * lengths[0], lengths[0]) }
    let steps = zip(figures.dropFirst(), figures).map { $0 - $1 }
    // Three figures may go up by chance; round ones are counted.
    if lengths[0] > 2, lengths.count < 5, figures.contains(where: { $0 % 5 != 0 }) { return Set(steps).count > 1 }
    return steps.contains { $0 > 0 } && steps.contains { $0 < 0 }
  }

  /// 1200 3400 500: each piece ends in a zero and begins with none, and one ends in two.
  private func isRowOfFigures(_ lengths: [Int]) -> Bool {
    var start = 0
    var isRound = false
    for length in lengths {
      if self[start] == 0 && length > 1 || self[start + length - 1] != 0 { return false }
      if length > 2, self[start + length - 2] == 0 { isRound = true }
      start += length
    }
    return isRound
  }

  /// 01 02 03 04 05 06: each piece is one more than the one before.
  private func isCounted(_ lengths: [Int]) -> Bool {
    guard lengths.count > 3 else { return false }
    var start = 0
    var previous: Int?
    for length in lengths {
      guard length < 7 else { return false }
      let figure = number(start, length)
      if let previous, figure != previous + 1 { return false }
      previous = figure
      start += length
    }
    return true
  }

  private func hasLeadingZero(_ lengths: [Int]) -> Bool {
    var start = 0
    for (index, length) in lengths.enumerated() {
      if index > 0, length > 1, self[start] == 0 { return true }
      start += length
    }
    return false
  }

  /// Whether a piece of four digits and two of one or two each follow one another: 2020-02-08.
  var holdsDate: Bool {
    let lengths = lengths
    return lengths.indices.dropLast(2).contains { lengths[$0] == 4 && lengths[$0 + 1] <= 2 && lengths[$0 + 2] <= 2 }
  }

  /// Whether it is a day of these years in figures, 2020.1.20, and no more.
  var isDay: Bool {
    guard isDecimal, !isReversed, lengths.count == 3, holdsDate, (1950...2049).contains(number(0, 4)) else {
      return false
    }
    let month = lengths[1]
    return ResidentIDDetector.isDate(year: number(0, 4), number(4, month), number(4 + month, lengths[2]))
  }

  /// 656,690、628,858: the pieces behind commas are thousands of several amounts.
  private func isRowOfAmounts(_ lengths: [Int]) -> Bool {
    let gaps = parts.dropFirst().map(\.gap).filter(\.isVisible)
    guard !isReversed, gaps.contains(.comma), gaps.contains(where: { $0 != .comma }), gaps.count == lengths.count - 1
    else { return false }
    return zip(gaps, lengths.dropFirst()).allSatisfy { $0 != .comma || $1 == 3 }
  }

  private func hasYear(_ lengths: [Int]) -> Bool {
    var start = 0
    for length in lengths {
      if length == 4, (1950...2049).contains(number(start, 4)) { return true }
      start += length
    }
    return false
  }
}

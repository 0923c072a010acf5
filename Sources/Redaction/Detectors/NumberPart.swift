import Matching

/// Digits of a run without a separator between them, and what stands before them in the run.
struct NumberPart {
  /// Offsets in the run's digits.
  let digits: Range<Int>
  /// The separators between the part before and this one.
  let gap: [UInt32]
  /// Whether it is made of letters that look like digits, or a lone final X.
  let isDoubtful: Bool

  /// What joining it to the part before costs a reading.
  var gapCost: Double {
    if gap.count > 1, gap.contains(0x2C) { return 1 }
    return gap.isEmpty ? 0 : 0.02
  }

  /// Cuts a run at its separators, at a change between decimal digits and numerals, and before and behind lookalikes at its edges.
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
      if current.position > previous.position + 1 || changesScript || index == leading
        || index == digits.count - trailing
      {
        cuts.append(index)
      }
    }
    cuts.append(digits.count)
    return zip(cuts, cuts.dropFirst()).map { start, end in
      var gap: [UInt32] = []
      if start > 0 {
        for place in digits[start - 1].position + 1..<digits[start].position { gap.append(view.scalar(place)) }
      }
      let isDoubtful = digits[start..<end].allSatisfy { !DigitCode.isDigit($0.code) }
      return NumberPart(digits: start..<end, gap: gap, isDoubtful: isDoubtful)
    }
  }

  /// Cost of reading `parts` as something that stays: a short number, a decimal, an amount in groups of three, a date; `nil` if they are none.
  static func costOfKeeping(_ parts: ArraySlice<NumberPart>, values: [UInt8]) -> Double? {
    guard let first = parts.first else { return nil }
    if parts.count == 1 {
      if first.isDoubtful { return 0.3 }
      if first.digits.count == 8, isDate(values, first.digits.lowerBound, 4, 2, 2) { return 1 }
      return first.digits.count <= 6 ? 2 : nil
    }
    let rest = parts.dropFirst()
    if parts.count == 3, isDate(parts, values) { return 1 }
    if parts.count == 2, let fraction = rest.first, fraction.gap == [0x2E], first.digits.count <= 6,
      fraction.digits.count <= 6
    {
      return 1
    }
    if rest.allSatisfy({ $0.gap == [0x2C] && $0.digits.count == 3 }), first.digits.count <= 3, parts.count <= 4 {
      return parts.count == 2 ? 1.5 : 3.5
    }
    return nil
  }

  private static func isDate(_ parts: ArraySlice<NumberPart>, _ values: [UInt8]) -> Bool {
    let lengths = parts.map { $0.digits.count }
    guard lengths[0] == 4, lengths[1] <= 2, lengths[2] <= 2,
      parts.dropFirst().allSatisfy({ $0.gap == [0x2D] || $0.gap == [0x2E] || $0.gap == [0x2F] || $0.gap == [0x20] })
    else { return false }
    return isDate(values, parts[parts.startIndex].digits.lowerBound, 4, lengths[1], lengths[2])
  }

  private static func isDate(_ values: [UInt8], _ start: Int, _ year: Int, _ month: Int, _ day: Int) -> Bool {
    func number(_ offset: Int, _ length: Int) -> Int {
      values[start + offset..<start + offset + length].reduce(0) { $0 * 10 + Int($1) }
    }
    return ResidentIDDetector.isDate(year: number(0, year), number(year, month), number(year + month, day))
  }
}

import Matching

/// Decimals and amounts in groups of three: 12345.67, 1,234,567.
struct AmountRule: KeepRule {
  let card = RuleCard(
    "keep.amount", title: "小数和千分位数字", basis: "GB/T 15835—2011",
    summary: "小数点前后的数字，三位一组用逗号隔开的数字",
    keeps: [
      "实测12345.67，标准值23456.78", "合计1,234,567", "分别为1,234,567和2,345,678.90", "系数0.15912345678", "圆周率取三点一四一五九二六五",
      "X=2768123.456", "3.5，4.2，6.7，8.8", "圆周率3.1415926", "系数取3.14159265",
    ])

  /// The digits behind 三点 are a fraction.
  func claims(in run: DigitRun, view: TextView) -> [Range<Int>] {
    guard let first = run.digits.first?.position, view.scalar(first - 1) == 0x70B9,
      DigitCode.isDigit(view.code(first - 2)),
      !DigitCode.isDecimal(view.code(first)), let last = run.digits.last?.position, last - first == run.digits.count - 1
    else { return [] }
    return [first..<last + 1]
  }

  /// Whether the digit before the point is no number of an item, as at the beginning of a line or sentence and behind a word for a person's
  /// number: 1.3123456.
  private func isFigure(_ part: NumberPart, in reading: NumberReading) -> Bool {
    let place = reading.run.digits[part.digits.lowerBound].position
    let before = reading.view.scalar(place - 1)
    if part.digits.lowerBound > 0 { return false }
    // No telephone begins with a zero or a one: 3.1415926.
    if Self.edges.contains(before), reading.values[part.digits.upperBound] > 1 { return false }
    return NumberContext.before(place, in: reading.view)?.isPersonal != true
  }

  /// 6298.8457.3442.9539: a point and digits go on behind the one or stand before the other, as no decimal has them.
  private func isInChain(_ first: NumberPart, _ last: NumberPart, in reading: NumberReading) -> Bool {
    let (digits, view) = (reading.run.digits, reading.view)
    let before = digits[first.digits.lowerBound].position - 1
    let behind = digits[last.digits.upperBound - 1].position + 1
    return view.scalar(before) == 0x2E && DigitCode.isDecimal(view.code(before - 1))
      || view.scalar(behind) == 0x2E && DigitCode.isDecimal(view.code(behind + 1))
  }

  /// Whether a word for a person's number stands right in front.
  private func isPersonal(_ part: NumberPart, in reading: NumberReading) -> Bool {
    let context = NumberContext.before(reading.run.digits[part.digits.lowerBound].position, in: reading.view)
    return context?.isPersonal == true && context?.isAdjacent == true
  }

  /// Groups of three digits of the longest amount, which is below 10¹².
  private static let mostGroups = 4
  /// Line end, full stop, semicolon, comma, colon, blank.
  private static let edges: Set<UInt32> = [FoldedText.barrier, 0x0A, 0x3002, 0x3B, 0x2C, 0x3A, 0x20]

  func cost(of parts: ArraySlice<NumberPart>, in reading: NumberReading) -> Double? {
    // Nobody states 330,106,730,912,060 of anything.
    guard let first = parts.first, (2...Self.mostGroups).contains(parts.count), let last = parts.last else {
      return nil
    }
    if parts.count == 2, last.separator == 0x2E {
      if isInChain(first, last, in: reading) { return nil }
      let (whole, fraction) = (first.digits.count, last.digits.count)
      // 电话11753706.831, from the last digit to the first.
      if whole + fraction >= 10, whole > 1, isPersonal(first, in: reading) { return nil }
      if whole > 1, reading.values[first.digits.lowerBound] == 0 { return nil }
      // A telephone cut in two by a point is dearer than a short decimal and cheaper than a long one.
      if whole <= 6, fraction <= 6 { return whole + fraction < 10 ? 1 : 1.1 }
      // Plane coordinates and readings; the price is above that of a telephone cut in two.
      if whole <= 9, fraction <= 4 { return 1.1 }
      guard whole == 1 else { return nil }
      if reading.values[first.digits.lowerBound] == 0 { return fraction <= 16 ? 1 : nil }
      return fraction <= 9 && isFigure(first, in: reading) ? 1 : nil
    }
    let isDecimal = last.separator == 0x2E && last.digits.count <= 6 && last.gap == .dot
    let groups = isDecimal ? parts.dropFirst().dropLast() : parts.dropFirst()
    guard !groups.isEmpty, groups.allSatisfy({ $0.separator == 0x2C && $0.digits.count == 3 }), first.digits.count <= 3,
      parts.count <= 5, reading.values[first.digits.lowerBound] != 0 || first.digits.count == 1
    else { return nil }
    return groups.count == 1 ? 1.5 : 3.5
  }
}

import Matching

/// Decimals and amounts in groups of three: 12345.67, 1,234,567.
struct AmountRule: KeepRule {
  let card = RuleCard(
    "keep.amount", title: "小数和千分位数字", basis: "GB/T 15835—2011",
    summary: "小数点前后的数字，三位一组用逗号隔开的数字",
    keeps: [
      "实测12345.67，标准值23456.78", "合计1,234,567", "分别为1,234,567和2,345,678.90", "系数0.15912345678", "圆周率取三点一四一五九二六五",
      "X=2768123.456", "3.5，4.2，6.7，8.8",
    ])

  /// The digits behind 三点 are a fraction.
  func claims(in run: DigitRun, view: TextView) -> [Range<Int>] {
    guard let first = run.digits.first?.position, view.scalar(first - 1) == 0x70B9,
      DigitCode.isDigit(view.code(first - 2)),
      !DigitCode.isDecimal(view.code(first)), let last = run.digits.last?.position, last - first == run.digits.count - 1
    else { return [] }
    return [first..<last + 1]
  }

  func cost(of parts: ArraySlice<NumberPart>, in reading: NumberReading) -> Double? {
    guard let first = parts.first, parts.count > 1, let last = parts.last else { return nil }
    if parts.count == 2, last.separator == 0x2E {
      let (whole, fraction) = (first.digits.count, last.digits.count)
      if whole > 1, reading.values[first.digits.lowerBound] == 0 { return nil }
      // A telephone cut in two by a point is dearer than a short decimal and cheaper than a long one.
      if whole <= 6, fraction <= 6 { return whole + fraction < 10 ? 1 : 1.1 }
      // Plane coordinates and readings; the price is above that of a telephone cut in two.
      if whole <= 9, fraction <= 4 { return 1.1 }
      let startsWithZero = whole == 1 && reading.values[first.digits.lowerBound] == 0
      return startsWithZero && fraction <= 16 ? 1 : nil
    }
    let isDecimal = last.separator == 0x2E && last.digits.count <= 6 && last.gap == .dot
    let groups = isDecimal ? parts.dropFirst().dropLast() : parts.dropFirst()
    guard !groups.isEmpty, groups.allSatisfy({ $0.separator == 0x2C && $0.digits.count == 3 }), first.digits.count <= 3,
      parts.count <= 5, reading.values[first.digits.lowerBound] != 0 || first.digits.count == 1
    else { return nil }
    return groups.count == 1 ? 1.5 : 3.5
  }
}

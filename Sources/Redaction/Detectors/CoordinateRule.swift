import Matching

/// Geographical coordinates: decimals behind 东经, 北纬 or 坐标, and pairs of decimals that lie in China.
struct CoordinateRule: KeepRule {
  let card = RuleCard(
    "keep.coordinate", title: "经纬度坐标", basis: "GB/T 16831—2013；行政处罚法第五十九条（地点属于事实）",
    summary: "“东经、北纬、坐标”后的小数，或经度和纬度成对的小数",
    keeps: [
      "坐标101.546700,25.032100", "东经101.5432123，北纬25.0123456", "位于25.0412345,101.5456789处",
      "中心点101.54321678 25.01234567",
    ])

  func claims(in run: DigitRun, view: TextView) -> [Range<Int>] {
    guard run.digits.count <= 64 else { return [] }
    let decimals = Self.decimals(of: run, in: view)
    var claims: [Range<Int>] = []
    for (index, decimal) in decimals.enumerated() {
      let isPaired = index + 1 < decimals.count && Self.isPlace(decimal, decimals[index + 1])
      if isPaired { claims += [decimal.range, decimals[index + 1].range] }
      if decimal.fraction >= 3, decimal.whole <= 180,
        NumberContext.before(decimal.range.lowerBound, in: view)?.kind == .coordinate
      {
        claims.append(decimal.range)
      }
    }
    return claims
  }

  private struct Decimal {
    let whole: Int
    let fraction: Int
    let range: Range<Int>
  }

  private static func isPlace(_ left: Decimal, _ right: Decimal) -> Bool {
    guard left.fraction >= 4, right.fraction >= 4 else { return false }
    let latitudes = 3...54
    let longitudes = 73...135
    return latitudes.contains(left.whole) && longitudes.contains(right.whole)
      || longitudes.contains(left.whole) && latitudes.contains(right.whole)
  }

  /// Two or three digits, a point, and digits up to the next gap.
  private static func decimals(of run: DigitRun, in view: TextView) -> [Decimal] {
    var result: [Decimal] = []
    let digits = run.digits
    var index = 0
    while index < digits.count {
      var end = index + 1
      while end < digits.count, digits[end].position == digits[end - 1].position + 1 { end += 1 }
      let isPoint =
        end < digits.count && digits[end].position == digits[end - 1].position + 2
        && view.scalar(digits[end].position - 1) == 0x2E
      var last = end
      while isPoint, last < digits.count, last == end || digits[last].position == digits[last - 1].position + 1 {
        last += 1
      }
      if isPoint, end - index <= 3 {
        let whole = digits[index..<end].reduce(0) { $0 * 10 + Int($1.value) }
        result.append(
          Decimal(whole: whole, fraction: last - end, range: digits[index].position..<digits[last - 1].position + 1))
        index = last
      } else {
        index = end
      }
    }
    return result
  }
}

import Matching

/// Geographical coordinates: decimals behind 东经, 北纬 or 坐标, and pairs of decimals that lie in China.
struct CoordinateRule: KeepRule {
  let card = RuleCard(
    "keep.coordinate", title: "经纬度坐标", basis: "GB/T 16831—2013；行政处罚法第五十九条（地点属于事实）",
    summary: "“东经、北纬、坐标”后的小数，或经度和纬度成对的小数",
    keeps: [
      "坐标101.546700,25.032100", "东经101.5432123，北纬25.0123456", "位于25.0412345,101.5456789处",
      "中心点101.54321678 25.01234567", "拐点Y=13072437.654", "X:2771234 Y:34512345", "1号拐点：X 2795181 Y 34516785",
      "1980西安坐标系：1点（2741263，34137084）2点（2734052，34050532）",
    ])

  func claims(in run: DigitRun, view: TextView) -> [Range<Int>] {
    guard run.digits.count <= 64 else { return [] }
    let decimals = Self.decimals(of: run, in: view)
    var claims: [Range<Int>] = []
    for (index, decimal) in decimals.enumerated() {
      let isPaired = index + 1 < decimals.count && Self.isPlace(decimal, decimals[index + 1])
      if isPaired { claims += [decimal.range, decimals[index + 1].range] }
      // | 101.5458812 | 25.0347713 |: the bars of a row part the runs.
      if Self.beside(decimal, in: view).contains(where: { Self.isPlace(decimal, $0) }) { claims.append(decimal.range) }
      if decimal.fraction >= 3, decimal.whole <= 180,
        NumberContext.before(decimal.range.lowerBound, in: view)?.kind == .coordinate
      {
        claims.append(decimal.range)
      }
    }
    return claims + planeCoordinates(in: run, view) + planePairs(in: run, view) + bracketedPairs(in: run, view)
  }

  /// X=2772345.678, Y: 13072437.65: seven or eight figures, a point and up to four more behind the name of an axis.
  private func planeCoordinates(in run: DigitRun, _ view: TextView) -> [Range<Int>] {
    let digits = run.digits
    var claims: [Range<Int>] = []
    var index = 0
    while index < digits.count {
      let point = Self.endOfPiece(index, digits)
      let end = point < digits.count ? Self.endOfPiece(point, digits) : point
      if (7...8).contains(point - index), (1...4).contains(end - point),
        digits[point].position == digits[point - 1].position + 2, view.scalar(digits[point].position - 1) == 0x2E,
        isBehindAxis(digits[index].position, view)
      {
        claims.append(digits[index].position..<digits[end - 1].position + 1)
      }
      index = point
    }
    return claims
  }

  /// X:2771234 Y:34512345, X 2795181 Y 34516785: figures of six to eight digits behind the names of both axes.
  private func planePairs(in run: DigitRun, _ view: TextView) -> [Range<Int>] {
    let digits = run.digits
    var claims: [Range<Int>] = []
    var index = 0
    while index < digits.count {
      let end = Self.endOfPiece(index, digits)
      let range = digits[index].position..<digits[end - 1].position + 1
      if (6...8).contains(range.count), let axis = axis(before: range.lowerBound, view) {
        let other = Self.axes.first { $0 != axis.name }
        if self.axis(behind: range.upperBound, view) == other || figure(before: axis.place, view) == other {
          claims.append(range)
        }
      }
      index = end
    }
    return claims
  }

  /// 1980西安坐标系：1点（2741263，34137084）2点（2734052，34050532）: seven and eight figures in brackets, of which the sentence says what
  /// they are.
  private func bracketedPairs(in run: DigitRun, _ view: TextView) -> [Range<Int>] {
    let digits = run.digits
    var claims: [Range<Int>] = []
    var index = 0
    while index < digits.count {
      let end = Self.endOfPiece(index, digits)
      if end < digits.count, (6...8).contains(end - index), view.scalar(digits[index].position - 1) == 0x28,
        digits[end].position == digits[end - 1].position + 2, view.scalar(digits[end].position - 1) == 0x2C
      {
        let last = Self.endOfPiece(end, digits)
        if (6...8).contains(last - end), view.scalar(digits[last - 1].position + 1) == 0x29,
          view.distanceBack(from: digits[index].position, to: Self.points, reach: Self.farthest) != nil
        {
          claims.append(digits[index].position..<digits[last - 1].position + 1)
        }
      }
      index = end
    }
    return claims
  }

  private static let points = TextView.words("坐标 坐标系 拐点")
  private static let farthest = 200

  /// The axis whose name stands before `place`, through a sign and blanks, and where it stands.
  private func axis(before place: Int, _ view: TextView) -> (name: UInt32, place: Int)? {
    var end = place
    while place - end < 3, Self.axisLinks.contains(view.scalar(end - 1)) { end -= 1 }
    let name = view.scalar(end - 1) | 0x20
    guard Self.axes.contains(name), !TextView.isAlphanumeric(view.scalar(end - 2)) else { return nil }
    return (name, end - 1)
  }

  /// The axis whose name stands behind `place` and before six digits.
  private func axis(behind place: Int, _ view: TextView) -> UInt32? {
    var start = place
    while start - place < 4, Self.pairGaps.contains(view.scalar(start)) { start += 1 }
    let name = view.scalar(start) | 0x20
    guard Self.axes.contains(name) else { return nil }
    var figure = start + 1
    while figure - start < 4, Self.axisLinks.contains(view.scalar(figure)) { figure += 1 }
    return (figure..<figure + 6).allSatisfy { DigitCode.isDecimal(view.code($0)) } ? name : nil
  }

  /// The axis of the figure that ends before `place`.
  private func figure(before place: Int, _ view: TextView) -> UInt32? {
    var end = place
    while place - end < 4, Self.pairGaps.contains(view.scalar(end - 1)) { end -= 1 }
    var start = end
    while end - start < 9, DigitCode.isDecimal(view.code(start - 1)) { start -= 1 }
    return (6...8).contains(end - start) ? axis(before: start, view)?.name : nil
  }

  /// x, y.
  private static let axes: [UInt32] = [0x78, 0x79]
  /// Blank, colon, sign of equality.
  private static let axisLinks: Set<UInt32> = [0x20, 0x3A, 0x3D]
  private static let pairGaps = Set(FoldedText.scalars(of: " ,;、)("))

  /// Behind the digits that stand together from `index` on.
  private static func endOfPiece(_ index: Int, _ digits: [DigitRun.Digit]) -> Int {
    var end = index + 1
    while end < digits.count, digits[end].position == digits[end - 1].position + 1 { end += 1 }
    return end
  }

  private func isBehindAxis(_ place: Int, _ view: TextView) -> Bool {
    var end = place
    while place - end < 2, view.scalar(end - 1) == 0x20 { end -= 1 }
    guard view.scalar(end - 1) == 0x3D || view.scalar(end - 1) == 0x3A else { return false }
    let axis = view.scalar(end - 2) | 0x20
    return (axis == 0x78 || axis == 0x79) && !TextView.isAlphanumeric(view.scalar(end - 3))
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

  /// The decimals in the cells before and behind that of `decimal`.
  private static func beside(_ decimal: Decimal, in view: TextView) -> [Decimal] {
    var (start, end) = (decimal.range.lowerBound, decimal.range.upperBound)
    while end - decimal.range.upperBound < 6, cellBorders.contains(view.scalar(end)) { end += 1 }
    while decimal.range.lowerBound - start < 6, cellBorders.contains(view.scalar(start - 1)) { start -= 1 }
    return [self.decimal(at: end, in: view), self.decimal(endingAt: start, in: view)].compactMap { $0 }
  }

  private static func decimal(endingAt end: Int, in view: TextView) -> Decimal? {
    var start = end
    while end - start < 16, DigitCode.isDecimal(view.code(start - 1)) || view.scalar(start - 1) == 0x2E { start -= 1 }
    return start < end ? decimal(at: start, in: view).flatMap { $0.range.upperBound == end ? $0 : nil } : nil
  }

  private static func decimal(at start: Int, in view: TextView) -> Decimal? {
    var (point, whole) = (start, 0)
    while point - start < 4, DigitCode.isDecimal(view.code(point)) {
      whole = whole * 10 + Int(DigitCode.value(view.code(point)))
      point += 1
    }
    guard point > start, view.scalar(point) == 0x2E else { return nil }
    var end = point + 1
    while end - point < 16, DigitCode.isDecimal(view.code(end)) { end += 1 }
    return Decimal(whole: whole, fraction: end - point - 1, range: start..<end)
  }

  /// Bar and blank.
  private static let cellBorders: Set<UInt32> = [0x7C, 0x20]

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

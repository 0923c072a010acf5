import Matching

/// Figures that are added, subtracted, multiplied or divided: 1200000+34567, 1560000-12833, 2300000×85773=.
struct SumRule: KeepRule {
  let card = RuleCard(
    "keep.sum", title: "算式中的数字", basis: "行政处罚法第五十九条（决定书载明的事实和处罚内容）",
    summary: "前后有加、乘、除、等号并接着数字的整数；减号前后的整数须有一个以三个零结尾",
    keeps: ["1200000+34567", "1146542+68576合计1215118", "1560000-12833", "2300000×85773", "34567+1200000"])

  func keeps(_ group: DigitGroup, as fit: NumberFit, in view: TextView) -> Bool {
    guard fit.certainty < .likely, group.isSolid, !group.isReversed, !group.isPersonal, group.count <= 10,
      group.isDecimal
    else { return false }
    return isTerm(group, sign: place(from: group.range.upperBound, by: 1, in: view), by: 1, in: view)
      || isTerm(group, sign: place(from: group.range.lowerBound - 1, by: -1, in: view), by: -1, in: view)
  }

  /// Whether a sign of arithmetic stands at `sign` and figures beyond it.
  private func isTerm(_ group: DigitGroup, sign: Int, by stride: Int, in view: TextView) -> Bool {
    let other = place(from: sign + stride, by: stride, in: view)
    guard DigitCode.isDecimal(view.code(other)) else { return false }
    switch view.scalar(sign) {
    case 0x2B, 0xD7, 0xF7, 0x3D: return true
    case 0x2D: return isRound(group.range.upperBound, in: view) || isRound(end(of: other, in: view), in: view)
    default: return false
    }
  }

  /// `place`, or behind the blank that stands there.
  private func place(from place: Int, by stride: Int, in view: TextView) -> Int {
    view.scalar(place) == 0x20 ? place + stride : place
  }

  /// Behind the figures around `place`.
  private func end(of place: Int, in view: TextView) -> Int {
    var end = place
    while end - place < 12, DigitCode.isDecimal(view.code(end)) { end += 1 }
    return end
  }

  /// Whether three zeros end at `end`.
  private func isRound(_ end: Int, in view: TextView) -> Bool { view.ends(with: Self.thousand, at: end) }

  private static let thousand = TextView.words("000")[0]
}

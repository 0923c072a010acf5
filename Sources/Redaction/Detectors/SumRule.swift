import Matching

/// Figures that are added, subtracted, multiplied or divided: 1200000+34567, 1560000-12833, 2300000×85773=.
struct SumRule: KeepRule {
  let card = RuleCard(
    "keep.sum", title: "算式中的数字", basis: "行政处罚法第五十九条（决定书载明的事实和处罚内容）",
    summary: "前后有加、乘、除、等号并接着数字的整数；减号前的整数须以三个零结尾",
    keeps: ["1200000+34567", "1146542+68576合计1215118", "1560000-12833", "2300000×85773", "34567+1200000"])

  func keeps(_ group: DigitGroup, as fit: NumberFit, in view: TextView) -> Bool {
    guard fit.certainty < .likely, group.isSolid, !group.isReversed, !group.isPersonal, group.count <= 10,
      group.isDecimal
    else { return false }
    return isTerm(sign: place(from: group.range.upperBound, by: 1, in: view), by: 1, in: view)
      || isTerm(sign: place(from: group.range.lowerBound - 1, by: -1, in: view), by: -1, in: view)
  }

  /// Whether a sign of arithmetic stands at `sign` and figures beyond it.
  private func isTerm(sign: Int, by stride: Int, in view: TextView) -> Bool {
    let other = place(from: sign + stride, by: stride, in: view)
    guard DigitCode.isDecimal(view.code(other)) else { return false }
    switch view.scalar(sign) {
    case 0x2B, 0xD7, 0xF7, 0x3D: return true
    case 0x2D: return isDifference(around: sign, in: view)
    default: return false
    }
  }

  /// `place`, or behind the blank that stands there.
  private func place(from place: Int, by stride: Int, in view: TextView) -> Int {
    view.scalar(place) == 0x20 ? place + stride : place
  }

  /// Whether a round figure stands before the sign and four digits or more behind it, neither with a zero in front: 1560000-12833 and not
  /// 0878-3123000.
  private func isDifference(around sign: Int, in view: TextView) -> Bool {
    let end = place(from: sign - 1, by: -1, in: view) + 1
    var start = end
    while end - start < 12, DigitCode.isDecimal(view.code(start - 1)) { start -= 1 }
    let next = place(from: sign + 1, by: 1, in: view)
    let isFigure = (next..<next + 4).allSatisfy { DigitCode.isDecimal(view.code($0)) }
    return end - start > 4 && isFigure && view.scalar(start) != 0x30 && view.scalar(next) != 0x30
      && view.ends(with: Self.thousand, at: end)
  }

  private static let thousand = TextView.words("000")[0]
}

import Rules

/// Seven digits or more that fit no known kind: hidden, and put before the reviewer.
struct UnknownNumberDetector: NumberDetector {
  let card = RuleCard(
    "number.unknown", .number, title: "不能归类的长号码", basis: "政府信息公开条例第十七条（不能确定的先行审查）、第十五条",
    summary: "7 位以上、看不出种类的号码：先遮盖，列入待核对事项", hides: ["他留下⟦98765432109⟧这个数", "记有⟦7654321⟧字样"],
    keeps: ["编为一二三四五六七"])

  func fit(_ group: DigitGroup) -> NumberFit? {
    guard group.count >= 7, !group.isReversed,
      !group.hasWeakLetters || group.isPersonal && group.context?.isAdjacent == true
    else { return nil }
    if group.isSolid { return NumberFit(.undecided, cost: 4) }
    guard group.isPersonal, group.context?.isClose == true else { return nil }
    return NumberFit(.undecided, cost: 2 + 0.4 * Double(group.count))
  }
}

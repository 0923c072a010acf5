import Rules

/// Service numbers of ten digits that begin with 400 or 800.
struct ServiceNumberDetector: NumberDetector {
  let card = RuleCard(
    "number.service", .phone, title: "400、800 号码", basis: "参照法释〔2016〕19号第十条（通讯方式）",
    summary: "400、800 开头的 10 位号码", hides: ["客服⟦400-123-4567⟧", "⟦8001234567⟧", "电话⟦400 8123 456⟧"],
    keeps: ["400 500 600 7"])
  let readsBackwards = true

  func fit(_ group: DigitGroup) -> NumberFit? {
    guard group.count == 10, group.isDecimal, group.number(0, 3) == 400 || group.number(0, 3) == 800,
      group.isJoined(like: Self.shapes),
      !group.isReversed || group.context?.kind == .phone && group.context?.isClose == true || group.isSpelledBackwards
    else { return nil }
    return !group.isSolid || group.context?.kind == .phone
      ? NumberFit(.likely, cost: 1.3) : NumberFit(.possible, cost: 2.5)
  }

  private static let shapes: Set<[Int]> = [
    [3, 3, 4], [3, 4, 3], [3, 7], [4, 3, 3], [4, 6], [6, 4], [3, 2, 2, 3],
  ]
}

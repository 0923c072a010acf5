import Rules

/// Landline numbers: area code and seven or eight digits, with an extension, or without area code where the words say telephone.
struct LandlineDetector: NumberDetector {
  let card = RuleCard(
    "number.landline", .phone, title: "固定电话号码", basis: "参照法释〔2016〕19号第十条（通讯方式）",
    summary: "区号加 7 至 8 位号码，可带分机；写明电话、座机的不带区号也算。本机关公布的电话除外",
    hides: [
      "电话⟦0878-3123456⟧", "⟦（0878）3123456⟧", "⟦010-62345678⟧", "座机⟦3123456⟧", "⟦0878-3123456转8012⟧",
      "⟦+86-878-3123456⟧", "⟦0086 878 3123456⟧",
    ],
    keeps: ["自0871至0878的编号", "数值为3123米、456米"])
  let readsBackwards = true

  func fit(_ group: DigitGroup) -> NumberFit? {
    guard (7...18).contains(group.count), group.isDecimal, !group.hasWeakLetters || group.isPersonal,
      !group.isReversed
        || group.count >= 10
          && (group.context?.kind == .phone && group.context?.isClose == true || group.isSpelledBackwards)
    else { return nil }
    if group.count == 7 || group.count == 8 {
      guard group.context?.kind == .phone, group[0] > 1, group.isJoined(like: Self.localShapes) else { return nil }
      return NumberFit(.likely, cost: 1.2)
    }
    // 86 10…: 北京, whose numbers have eight digits; a mobile has one more.
    let isCapital = group.count == 12 && group.number(0, 4) == 8610 && group[4] > 1
    if group.number(0, 2) == 86, group.count >= 11, isCapital || group[2] > 1, group.isJoined(like: Self.abroadShapes) {
      let areaLength = group[2] < 3 ? 2 : 3
      return (7...8).contains(group.count - 2 - areaLength) ? NumberFit(.possible, cost: 1.5) : nil
    }
    // +86 (0878) 3123456: with the zero that is left out abroad.
    if group.number(0, 3) == 860, group.count >= 12, group.isJoined(like: Self.abroadShapes), group[3] > 0 {
      let areaLength = group[3] < 3 ? 3 : 4
      return (7...8).contains(group.count - 2 - areaLength) ? NumberFit(.likely, cost: 1.3) : nil
    }
    // 0086 878 3123456
    if group.number(0, 4) == 86, group.count >= 13, group[4] > 0, !group.isReversed,
      group.isJoined(like: Self.abroadShapes)
    {
      let areaLength = group[4] < 3 ? 2 : 3
      if (7...8).contains(group.count - 4 - areaLength) { return NumberFit(.likely, cost: 1.3) }
    }
    guard group[0] == 0, group.count >= 10, group.isJoined(like: Self.shapes) || group.isEvenRow else { return nil }
    if group.number(0, 3) == 8, group.count == 4 { return nil }
    let areaLength = group[1] == 1 || group[1] == 2 ? 3 : 4
    if group[1] == 0 || group[1] == 1 && group[2] != 0 { return nil }
    let rest = group.count - areaLength
    guard rest >= 7, group[areaLength] > 1 else { return nil }
    if rest <= 8 { return NumberFit(.likely, cost: 1.3) }
    guard let last = group.lengths.last, group.lengths.count > 1, last <= 6, (7...8).contains(rest - last) else {
      return nil
    }
    return NumberFit(.likely, cost: 1.6)
  }

  private static let localShapes: Set<[Int]> = [[3, 4], [4, 4], [4, 3], [2, 2, 3]]
  private static let abroadShapes: Set<[Int]> = [
    [2, 3, 7], [2, 3, 8], [2, 2, 8], [2, 10], [2, 11], [5, 7], [2, 4, 7], [2, 4, 8], [2, 12],
    [4, 3, 7], [4, 3, 8], [4, 2, 8], [4, 10], [4, 11], [4, 3, 3, 4], [4, 3, 4, 4], [4, 2, 4, 4],
  ]
  private static let shapes: Set<[Int]> = {
    let plain: [[Int]] = [
      [3, 8], [4, 7], [4, 8], [3, 4, 4], [4, 3, 4], [4, 4, 4], [4, 4, 3], [4, 2, 2, 3], [4, 1, 3, 3], [11], [12],
      [3, 2, 3, 3],
    ]
    return Set(plain + plain.flatMap { row in (1...6).map { row + [$0] } })
  }()
}

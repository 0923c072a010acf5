import Rules

/// Mobile numbers: 1[3–9] and nine digits, with 86, 0086 or 0 before them. Wider than the numbers in use, on purpose.
struct MobileDetector: NumberDetector {
  let card = RuleCard(
    "number.mobile", .phone, title: "手机号码", basis: "参照法释〔2016〕19号第十条（通讯方式）",
    summary: "1 开头的 11 位号码，可带 +86、0086、86 或 0；分隔、颠倒、用其他字形书写的也算",
    hides: [
      "联系电话⟦13800138000⟧属实", "⟦138 0013 8000⟧、⟦138-0013-8000⟧", "⟦+8613800138000⟧", "⟦0086 13800138000⟧",
      "⟦1三8零零1三八000⟧",
      "电话⟦139:1234:5678⟧", "手机⟦177,511,037,53⟧", "⟦13800138000转801⟧", "⟦138OO138OO0⟧", "与⟦1·3·7·4·3·6·3·3·7·8·O⟧通话",
      "留有⟦7100-878-0931⟧字样", "联系⟦7-1-0-0-8-7-8-0-9-3-1⟧即可", "⟦13900139000⟧ ⟦138 0013 8000⟧", "拨⟦么三九零八七八零零么七⟧",
      "让我打⟦138,001,380,00⟧叫车", "原件载明⟦18–696022–348⟧字样", "群众拨⟦15287－56－3667⟧举报", "| ⟦13 80 0138000⟧ |",
    ],
    keeps: ["规格150 200 300 10", "型号共180 1200 2400三种", "投影1.5、1.6、1.7、1.8"])
  let readsBackwards = true

  func fit(_ group: DigitGroup) -> NumberFit? {
    guard (11...15).contains(group.count), group.isDecimal else { return nil }
    if group.isReversed, !group.isSolid, !group.isPersonal, group.count > 11 || !group.isSpelledBackwards {
      return nil
    }
    let start = group.count - 11
    guard group[start] == 1, group[start + 1] >= 3 else { return nil }
    let isPrefixed =
      switch group.count {
      case 11: true
      case 12: group[0] == 0
      case 13: group.number(0, 2) == 86
      case 14: group.number(0, 3) == 86 || group.number(0, 3) == 860
      default: group.number(0, 4) == 86
      }
    if group.hasWeakLetters, group.context?.kind == .document { return nil }
    let isListed = group.isBehindName && (group.isInThousands || group.count == 11 && group.isLoose(byCommas: true))
    // 号码1999174*37*90: the stars are marks of emphasis.
    let isEmphasised = group.isCalledNumber && group.isAlone && group.isPairedByStars && !group.isReversed
    let isLoose =
      group.count == 11
      && (group.isDialled && (group.isLoose(byCommas: true) || group.isUniform && group.isAlone)
        || group.fillsCell && group.isLoose(byCommas: false) || isHyphenated(group))
    guard isPrefixed,
      isListed || isEmphasised || isLoose || group.isJoined(like: Self.shapes, isEven: group.count == 11)
    else {
      return nil
    }
    return NumberFit(.likely, cost: group.count % 2 == 0 ? 1.2 : 1)
  }

  /// 18-696022-348: three pieces of any length between hyphens, which nothing stands beside and no word makes a document.
  private func isHyphenated(_ group: DigitGroup) -> Bool {
    group.isAlone && !group.isReversed && group.lengths.count == 3 && group.lengths.allSatisfy { $0 > 1 }
      && group.isPartedOnly(by: .hyphen) && group.context == nil
  }

  private static let shapes: Set<[Int]> = {
    let lengths: [[Int]] = [
      [3, 4, 4], [3, 8], [7, 4], [3, 3, 5], [4, 3, 4], [3, 5, 3], [4, 4, 3], [3, 4, 2, 2], [3, 2, 2, 2, 2],
      [3, 2, 3, 3],
    ]
    let prefixed = lengths.flatMap { row in
      [[2], [3], [4], [1], [2, 1], [2, 2]].map { $0 + row } + [1, 2, 4].map { [row[0] + $0] + row.dropFirst() }
    }
    return Set(
      lengths + prefixed + [[2, 11], [3, 11], [4, 11], [1, 11], [2, 1, 11]]
        + [2, 4].map { [$0] + [Int](repeating: 1, count: 11) })
  }()
}

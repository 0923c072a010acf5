import Rules

/// Bank cards (16–19 digits; ISO/IEC 7812) and accounts (8–30 digits where the words say account; these have no check digit).
struct BankAccountDetector: NumberDetector {
  let card = RuleCard(
    "number.bank-account", .bankAccount, title: "银行卡号和账号", basis: "参照法释〔2016〕19号第十条（银行账号）；GB/T 14504—1993",
    summary: "16 至 19 位卡号；写明账号、卡号、开户行的 8 至 30 位号码，单位账户同样遮盖",
    hides: [
      "卡号⟦6222021234567890003⟧", "⟦6222 0212 3456 7890 003⟧", "对公账户：⟦53050162233600001234⟧", "账号：⟦53050162233⟧",
      "转入账户⟦6222021234567890004⟧", "号⟦6222/0212_3456 7890/003⟧的", "号⟦622_202·123,456_789·000,3⟧的",
      "收款账号⟦3000987654321202226⟧", "⟦621700 38600123 45678⟧", "转⟦62170098【2597】9190746⟧就行", "转⟦⑹⑵⑴⑺⒪⒪⑴⑻⑹⑺⑹⑷⑷⑻⑴⑷⑺⑻⑺⟧。",
      "账号：⟦539199337645796155⟧",
    ],
    keeps: ["四项为4500 3200 1800 2100", "端口8080、3306、5432、6379", "表内4703 3373 8465 9217 8567 9069 6792 6555"])
  let readsBackwards = true

  func fit(_ group: DigitGroup) -> NumberFit? {
    guard (8...30).contains(group.count), group.isDecimal else { return nil }
    let saysAccount = group.context?.kind == .account
    if (16...19).contains(group.count) {
      let isIssued = group.number(0, 2) == 62 || group.number(0, 2) == 60 || (3...5).contains(group[0])
      if group.isReversed, !group.isSolid, !group.isPersonal,
        !([60, 62].contains(group.number(0, 2)) && group.passesLuhn && group.isAlone && group.isUniform)
      {
        return nil
      }
      // 4703 3373 8465 9217 8567 9069 6792 6555: of a row of eight figures some four may pass for a card.
      if group.isTiled, !group.isSolid, !group.isPersonal, group.number(0, 2) != 62 || !group.passesLuhn { return nil }
      guard
        group.isJoined(like: Self.shapes) || group.isLongCard
          || group.number(0, 2) == 62
            && (group.isBracketed || group.passesLuhn && group.isAlone && (group.isPairedByStars || isMarked(group)))
          || isIssued && (group.isEvenCard || group.isBehindName && group.isInThousands)
      else { return nil }
      let isPlain = group.isSolid || group.isPersonal || group[0] != 3 || (352...358).contains(group.number(0, 3))
      if isIssued, isPlain, group.passesLuhn {
        return NumberFit(saysAccount ? .certain : .likely, cost: saysAccount ? 0.8 : 1.1)
      }
      if group.isReversed { return nil }
      if saysAccount { return NumberFit(.likely, cost: 1) }
      if group.hasWeakLetters || group.hasWords && !group.isPersonal { return nil }
      // 8080、3306、5432、6379: no card begins so, and figures in a row are no mistyped one.
      let isCard = group.number(0, 2) == 62 || group.isPersonal
      if !group.isSolid, !group.isBehindName, !isCard || !group.parts.dropFirst().allSatisfy({ $0.gap.isNatural }),
        !group.isPersonal
      {
        return nil
      }
      return NumberFit(.possible, cost: isIssued ? 2.5 : 3)
    }
    guard saysAccount, !group.isReversed, group.isJoined(like: []) else { return nil }
    return NumberFit(.likely, cost: 1.6)
  }

  /// 62’22’60’619047’77000: one kind of marks that stand in no list, wherever they stand.
  private func isMarked(_ group: DigitGroup) -> Bool {
    group.isUniform && !group.isReversed
      && group.parts.dropFirst().allSatisfy {
        ![.comma, .blank, .line, .border, .cell, .aside, .speech, .note].contains($0.gap)
      }
  }

  private static let shapes: Set<[Int]> = {
    let groups: [[Int]] = [
      [4, 4, 4, 4], [6, 10], [6, 13], [8, 8], [6, 11], [6, 12], [6, 4, 4, 5], [6, 6, 4], [6, 6, 7], [4, 12], [4, 15],
    ]
    return Set(
      groups + (1...3).map { [4, 4, 4, 4, $0] } + (5...7).map { [4, 4, 4, $0] } + [[6, 4, 4, 2], [8, 11], [10, 9]]
        + (2...5).map { [6, 8, $0] })
  }()
}

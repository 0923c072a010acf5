import Rules

/// Bank cards (16–19 digits; ISO/IEC 7812) and accounts (8–30 digits where the words say account; these have no check digit).
struct BankAccountDetector: NumberDetector {
  let rule = "number.bank-account"
  let entity = MaskEntity.bankAccount

  func fit(_ group: DigitGroup) -> NumberFit? {
    guard group.isDecimal else { return nil }
    if (16...19).contains(group.count) {
      let isIssued = group.number(0, 2) == 62 || group.number(0, 2) == 60 || (3...5).contains(group[0])
      let saysAccount = group.context == .account
      if isIssued, group.passesLuhn { return NumberFit(.certain, cost: saysAccount ? 0.8 : 1.1) }
      if saysAccount { return NumberFit(.likely, cost: 1) }
      return NumberFit(.possible, cost: isIssued ? 2.5 : 3)
    }
    guard group.context == .account, (8...30).contains(group.count) else { return nil }
    return NumberFit(.likely, cost: 1.6)
  }
}

import Rules

/// Mobile numbers: 1[3–9] and nine digits, with 86, 0086 or 0 before them. Wider than the numbers in use, on purpose.
struct MobileDetector: NumberDetector {
  let rule = "number.mobile"
  let entity = MaskEntity.phone

  func fit(_ group: DigitGroup) -> NumberFit? {
    guard group.isDecimal else { return nil }
    switch group.count {
    case 11: return isMobile(group, 0) ? NumberFit(.likely, cost: 1) : nil
    case 12: return group[0] == 0 && isMobile(group, 1) ? NumberFit(.likely, cost: 1.2) : nil
    case 13: return group.number(0, 2) == 86 && isMobile(group, 2) ? NumberFit(.likely, cost: 1) : nil
    case 14: return group.number(0, 3) == 86 && isMobile(group, 3) ? NumberFit(.likely, cost: 1.2) : nil
    case 15: return group.number(0, 4) == 86 && isMobile(group, 4) ? NumberFit(.likely, cost: 1) : nil
    default: return nil
    }
  }

  private func isMobile(_ group: DigitGroup, _ start: Int) -> Bool { group[start] == 1 && group[start + 1] >= 3 }
}

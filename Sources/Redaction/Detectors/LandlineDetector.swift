import Rules

/// Landline numbers: area code and seven or eight digits, with an extension, or without area code where the words say telephone.
struct LandlineDetector: NumberDetector {
  let rule = "number.landline"
  let entity = MaskEntity.phone

  func fit(_ group: DigitGroup) -> NumberFit? {
    guard group.isDecimal else { return nil }
    if group.count == 7 || group.count == 8 {
      guard group.context == .phone, group[0] > 1 else { return nil }
      return NumberFit(.likely, cost: 1.2)
    }
    guard group[0] == 0, group.count >= 10 else { return nil }
    let areaLength = group[1] == 1 || group[1] == 2 ? 3 : 4
    if group[1] == 1, group[2] != 0 { return nil }
    if group[1] == 0 { return nil }
    let rest = group.count - areaLength
    guard rest >= 7, group[areaLength] > 1 else { return nil }
    if rest <= 8 { return NumberFit(.likely, cost: 1.3) }
    guard let last = group.parts.last, last <= 6, (7...8).contains(rest - last) else { return nil }
    return NumberFit(.likely, cost: 1.6)
  }
}

import Rules

/// Service numbers of ten digits that begin with 400 or 800.
struct ServiceNumberDetector: NumberDetector {
  let rule = "number.service"
  let entity = MaskEntity.phone

  func fit(_ group: DigitGroup) -> NumberFit? {
    guard group.isDecimal, group.count == 10, group.number(0, 3) == 400 || group.number(0, 3) == 800 else { return nil }
    let isGrouped = group.parts.count == 2 || group.parts.count == 3
    return isGrouped || group.context == .phone ? NumberFit(.likely, cost: 1.3) : NumberFit(.possible, cost: 2.5)
  }
}

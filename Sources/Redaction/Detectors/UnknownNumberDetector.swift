import Rules

/// Seven digits or more that fit no known kind: hidden, and put before the reviewer.
struct UnknownNumberDetector: NumberDetector {
  let rule = "number.unknown"
  let entity = MaskEntity.number

  func fit(_ group: DigitGroup) -> NumberFit? {
    guard group.count >= 7 else { return nil }
    return NumberFit(.undecided, cost: group.parts.count == 1 ? 4 : 2 + 0.8 * Double(group.count))
  }
}

import Records
import Rules

/// Resident identity numbers (GB 11643-1999), residence permits of Hong Kong, Macau and Taiwan, and identity cards of foreigners: 18
/// characters, 15 of the old form, and 17 where one was lost in typing.
struct ResidentIDDetector: NumberDetector {
  let rule = "number.resident-id"
  let entity = MaskEntity.idNumber

  func fit(_ group: DigitGroup) -> NumberFit? {
    if !group.isDecimal {
      return group.count >= 16 && group.count <= 18 ? NumberFit(group.count == 18 ? .likely : .possible, cost: 1) : nil
    }
    switch group.count {
    case 18:
      let hasDate = Self.isDate(year: group.number(6, 4), group.number(10, 2), group.number(12, 2))
      let isKnownArea = Self.isProvince(group.number(0, 2))
      if hasDate, isKnownArea { return NumberFit(.certain, cost: 1) }
      if hasDate || group.context == .identity { return NumberFit(.likely, cost: 1.5) }
      return NumberFit(.possible, cost: 3)
    case 17:
      return NumberFit(.possible, cost: group.context == .identity ? 1.5 : 3)
    case 15:
      let hasDate = Self.isDate(year: 1900 + group.number(6, 2), group.number(8, 2), group.number(10, 2))
      if hasDate, Self.isProvince(group.number(0, 2)) { return NumberFit(.likely, cost: 1.2) }
      return NumberFit(.possible, cost: group.context == .identity ? 1.5 : 3)
    case 16, 19:
      return group.context == .identity ? NumberFit(.possible, cost: 2.5) : nil
    default: return nil
    }
  }

  /// Whether the first two digits are those of a province (GB/T 2260), a special region, or the 9 of a foreigner's card.
  static func isProvince(_ code: Int) -> Bool {
    switch code {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83, 90...99: true
    default: false
    }
  }

  static func isDate(year: Int, _ month: Int, _ day: Int) -> Bool {
    (1900...2099).contains(year) && CivilDate(year: year, month: month, day: day) != nil
  }
}

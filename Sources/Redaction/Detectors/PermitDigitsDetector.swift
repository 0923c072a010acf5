import Rules

/// Numbers of papers for crossing the border that are digits only, where the words say so: permits of Taiwan (8 digits), passports 14 and 15.
struct PermitDigitsDetector: NumberDetector {
  let card = RuleCard(
    "number.permit", .passport, title: "台胞证号码和纯数字护照号", basis: "参照法释〔2016〕19号第十条；中国公民往来台湾地区管理办法",
    summary: "前面写明台胞证、通行证、护照的 7 至 10 位数字",
    hides: ["台胞证号⟦01234567⟧", "台胞证，编号⟦04808620⟧；", "护照⟦147654321⟧", "台湾居民来往大陆通行证：⟦0123456701⟧"],
    keeps: ["日期20200301已核对"])

  func fit(_ group: DigitGroup) -> NumberFit? {
    guard (7...10).contains(group.count), group.isDecimal, !group.isReversed, !group.hasWeakLetters,
      group.context?.kind == .personal, group.context?.isClose == true, group.isMarkedPermit, !group.hasAsides,
      !group.isDay
    else { return nil }
    return NumberFit(.likely, cost: 0.9)
  }
}

import Matching

/// Numbers of registration: of businesses with 15 digits (GS 15-2006), bar codes of goods (GB 12904-2008), both with a check digit, and of
/// special equipment with 20: its kind, the county, the year and a serial.
struct RegistrationNumberRule: KeepRule {
  let card = RuleCard(
    "keep.registration-number", title: "工商注册号、商品条码、特种设备注册代码", basis: "GS 15—2006；GB 12904—2008；TSG 08—2017",
    summary: "校验位正确的 15 位注册号（不含出生日期）和 13 位国内商品条码，含区划和年份的 20 位特种设备注册代码",
    keeps: ["原登记330282602082220的企业", "货架上6901234567892的商品", "<td>41905323312008539171</td>"])

  func claims(in run: DigitRun, view: TextView) -> [Range<Int>] {
    guard let first = run.digits.first, let last = run.digits.last,
      last.position - first.position == run.digits.count - 1
    else { return [] }
    if NumberContext.before(first.position, in: view)?.isPersonal == true { return [] }
    let values = run.digits.map { Int($0.value) }
    let isKept =
      values.count == 15 && isRegistration(values) || values.count == 13 && isBarCode(values)
      || values.count == 20 && isEquipment(values)
    return isKept ? [first.position..<last.position + 1] : []
  }

  /// Check digit modulo 11, 10; and characters 7 to 12 are no date of birth as in old identity numbers.
  private func isRegistration(_ values: [Int]) -> Bool {
    if values[0] == 0 { return false }  // 0086 and a telephone
    var product = 10
    for value in values.dropLast() {
      let sum = (product + value) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (11 - product) % 10 == values[14]
      && !ResidentIDDetector.isDate(
        year: 1900 + values[6] * 10 + values[7], values[8] * 10 + values[9], values[10] * 10 + values[11])
  }

  /// Kind (1 boilers to 9 carriageways), county, year of the last decades.
  private func isEquipment(_ values: [Int]) -> Bool {
    values[0] > 0 && ResidentIDDetector.isProvince(values.number(4, 2)) && values.number(4, 2) < 66
      && (1980...2049).contains(values.number(10, 4))
  }

  /// EAN-13 with a prefix of China, 690–699.
  private func isBarCode(_ values: [Int]) -> Bool {
    guard values[0] == 6, values[1] == 9 else { return false }
    let sum = values.enumerated().reduce(0) { $0 + ($1.offset % 2 == 0 ? $1.element : 3 * $1.element) }
    return sum % 10 == 0
  }
}

import Matching

/// Numbers of registration with a check digit: business registration of 15 digits (GS 15-2006), bar codes of goods (GB 12904-2008).
struct RegistrationNumberRule: KeepRule {
  let card = RuleCard(
    "keep.registration-number", title: "工商注册号、商品条码", basis: "GS 15—2006；GB 12904—2008",
    summary: "校验位正确的 15 位注册号（不含出生日期）和 13 位国内商品条码",
    keeps: ["原登记330282602082220的企业", "货架上6901234567892的商品"])

  func claims(in run: DigitRun, view: TextView) -> [Range<Int>] {
    guard let first = run.digits.first, let last = run.digits.last,
      last.position - first.position == run.digits.count - 1
    else { return [] }
    if NumberContext.before(first.position, in: view)?.isPersonal == true { return [] }
    let values = run.digits.map { Int($0.value) }
    let isKept = values.count == 15 && isRegistration(values) || values.count == 13 && isBarCode(values)
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

  /// EAN-13 with a prefix of China, 690–699.
  private func isBarCode(_ values: [Int]) -> Bool {
    guard values[0] == 6, values[1] == 9 else { return false }
    let sum = values.enumerated().reduce(0) { $0 + ($1.offset % 2 == 0 ? $1.element : 3 * $1.element) }
    return sum % 10 == 0
  }
}

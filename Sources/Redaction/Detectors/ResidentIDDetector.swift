import Records
import Rules

/// Resident identity numbers (GB 11643-1999), residence permits of Hong Kong, Macau and Taiwan, and identity cards of foreigners: 18
/// characters, 15 of the old form, and 17 where one was lost in typing.
struct ResidentIDDetector: NumberDetector {
  let card = RuleCard(
    "number.resident-id", .idNumber, title: "公民身份号码、居住证号码", basis: "参照法释〔2016〕19号第十条；GB 11643—1999",
    summary: "18 位或旧式 15 位，缺一位、校验码错、区划已撤销的同样遮盖；分隔、颠倒、用其他字形书写的也算",
    hides: [
      "身份证号⟦53230119850302121X⟧属实", "身份证⟦532301850302121⟧", "号⟦532301（19850302）121X⟧的", "居住证⟦810000199003072315⟧",
      "永久居留身份证号⟦911156199003072318⟧", "证号⟦5323011985030212X⟧", "身份证号码：⟦X12120305891103235⟧", "⟦532331 19850302 1211⟧",
      "身份证号⟦532301119850302121X⟧", "证件号⟦622202123456789012⟧", "号⟦532,301_198.503,021_211⟧的",
      "留有⟦X12 12030589 1103235⟧字样", "身份证号：⟦X-1-2-1-2-0-3-0-5-8-9-1-1-0-3-2-3-5⟧", "处罚告知书送达时核对了证件⟦413312409791729014⟧",
      "对持证人⟦532901195_310026016⟧处罚款", "号我记得，⟦532,301,198,503,022,100⟧。",
    ],
    keeps: ["2019年3月共检查532户次，隐患1985项", "表内为5323 119 8513 421 2110", "区划810000/820000/830000"])
  let readsBackwards = true

  func fit(_ group: DigitGroup) -> NumberFit? {
    guard (15...19).contains(group.count) else { return nil }
    let saysIdentity = group.context?.kind == .identity
    if !group.isDecimal {
      if group.count == 18, !group.values.dropLast().contains(10) {
        let hasDate = Self.isDate(year: group.number(6, 4), group.number(10, 2), group.number(12, 2))
        if hasDate { return NumberFit(.certain, cost: 1) }
      }
      if group.count == 19, group.isSolid, !group.isReversed {  // one digit too many
        return saysIdentity ? NumberFit(.likely, cost: 1) : NumberFit(.possible, cost: 2.4)
      }
      guard group.count >= 16, group.count <= 18, !group.isReversed, group.isJoined(like: Self.shapes) else {
        return nil
      }
      // 3101041985042668X: one digit was lost, and the county and the year are there.
      let isMarked = group.count == 17 && Self.isProvince(group.number(0, 2)) && [19, 20].contains(group.number(6, 2))
      return NumberFit(group.count == 18 || isMarked ? .likely : .possible, cost: 1)
    }
    switch group.count {
    case 18:
      let hasDate = Self.isDate(year: group.number(6, 4), group.number(10, 2), group.number(12, 2))
      if hasDate, Self.isProvince(group.number(0, 2)), isJoined(group) {
        // Building permits have the form of a child's number: the county, the day of issue and a serial. An adult's is no account, though
        // the head of a column before it says so and the digits pass the check of a card.
        let isAdult = group.number(6, 4) < 2010
        // 532,301,198,503,022,100: the county, the date and the check agree, and nothing else stands in the run.
        if isAdult, !group.isSolid, group.isAlone, group.passesIdentityCheck { return NumberFit(.certain, cost: -2) }
        return NumberFit(isAdult ? .certain : .likely, cost: isAdult && group.context?.kind == .account ? 0.75 : 1)
      }
      guard group.isJoined(like: Self.shapes), !group.isReversed,
        saysIdentity || !isRowOfFigures(group) && !isRowOfDivisions(group)
      else { return nil }
      // 532301（楚雄市）、532322（双柏县）、532323（牟定县）
      if group.hasWords, !hasDate, !group.isPersonal { return nil }
      // A mistyped date behind 证件号 makes it no card, though the digits pass the check of one.
      if hasDate || saysIdentity { return NumberFit(.likely, cost: saysIdentity ? 1 : 1.5) }
      return group.hasWeakLetters ? nil : NumberFit(.possible, cost: 3)
    case 17:
      guard group.isJoined(like: Self.shapes), !group.isReversed, !group.hasWeakLetters,
        !group.hasWords || group.isPersonal
      else { return nil }
      return NumberFit(.possible, cost: saysIdentity ? 1.5 : 3)
    case 15:
      let isOld = group.values.haveFormOfOldIdentity
      guard
        group.isJoined(like: Self.shapes)
          || isOld && (group.isEvenRow || group.isBehindName && group.isInThousands || isCutOnce(group))
      else { return nil }
      if isOld { return NumberFit(.likely, cost: 1.2) }
      if group.isReversed || group.hasWeakLetters || group.hasWords && !group.isPersonal { return nil }
      return NumberFit(.possible, cost: saysIdentity ? 1.5 : 3)
    default:
      return saysIdentity && !group.isReversed && group.isJoined(like: [])
        && group.parts.allSatisfy({ $0.gap != .line }) ? NumberFit(.possible, cost: 2.5) : nil
    }
  }

  /// Whether the separators of 18 digits with a county and a date are those of one number: 8329,2020-02-08,2017-07-15 is a row of cells.
  private func isJoined(_ group: DigitGroup) -> Bool {
    if group.hasAsides, !group.isPersonal { return group.passesIdentityCheck }
    if isRowOfDivisions(group) { return false }
    return group.isUniform || group.isJoined(like: Self.shapes)
      || group.passesIdentityCheck && group.parts.dropFirst().allSatisfy { $0.gap != .comma }
      || group.isAlone && group.number(6, 4) < 2010 && !group.holdsDate
        && group.parts.dropFirst().allSatisfy { ![.line, .border, .cell].contains($0.gap) }
  }

  /// 12/0103660627607: two pieces around a mark that is no decimal point.
  private func isCutOnce(_ group: DigitGroup) -> Bool {
    group.lengths.count == 2 && group.isAlone && !group.isReversed
      && group.parts.dropFirst().allSatisfy {
        !$0.gap.isVisible || ![.dot, .blank, .line, .border, .cell].contains($0.gap)
      }
  }

  /// 810000/820000/830000: three codes of divisions, which end with zeros.
  private func isRowOfDivisions(_ group: DigitGroup) -> Bool {
    group.lengths == [6, 6, 6] && !group.isPersonal && [4, 10, 16].allSatisfy { group[$0] == 0 && group[$0 + 1] == 0 }
  }

  /// 770,218,104,862,754,761: six figures with commas between.
  private func isRowOfFigures(_ group: DigitGroup) -> Bool {
    group.lengths.allSatisfy { $0 == 3 } && group.parts.dropFirst().allSatisfy { $0.gap == .comma }
  }

  /// Whether these are eighteen digits (X is 10) of which the last agrees with the others (GB 11643—1999, ISO 7064 MOD 11-2).
  static func passesCheck(_ digits: [Int]) -> Bool {
    guard digits.count == 18 else { return false }
    var sum = 0
    for digit in digits.dropLast() { sum = (sum + digit) * 2 % 11 }
    return (sum + digits[17]) % 11 == 1
  }

  private static let shapes: Set<[Int]> = [
    [6, 8, 4], [6, 4, 4, 4], [6, 4, 2, 2, 4], [6, 8, 3, 1], [6, 8, 3], [6, 12], [14, 4], [6, 6, 3], [6, 9], [12, 3],
    [3, 3, 8, 4],
    [2, 2, 2, 8, 4], [2, 2, 2, 4, 4, 4], [2, 4, 8, 4], [4, 4, 4, 4, 2], [3, 3, 4, 4, 4], [3, 3, 3, 3, 3, 3], [6, 6, 6],
    [17, 1],
    [6, 8, 1, 1, 1, 1], [1, 17], [6, 4, 4, 3],
  ]

  /// Whether the first two digits are those of a province (GB/T 2260), a special region, or the 9 of a foreigner's card.
  static func isProvince(_ code: Int) -> Bool {
    switch code {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83, 90...99: true
    default: false
    }
  }

  /// Whether the date exists, in the years in which people of today were or will be born.
  static func isDate(year: Int, _ month: Int, _ day: Int) -> Bool {
    (1900...2099).contains(year) && CivilDate(year: year, month: month, day: day) != nil
  }
}

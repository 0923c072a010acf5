/// The form of a resident identity number.
enum IdentityShape {
  /// First two digits of codes of provinces (GB/T 2260).
  private static let provinces: Set<Int> = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65, 71, 81, 82,
  ]

  /// Whether 18 values, the last up to 10, begin with a province and hold a date of birth.
  static func isLong(_ values: RunJudge.Digits) -> Bool {
    guard values.count == 18, values.dropLast().allSatisfy({ $0 < 10 }) else { return false }
    let year = number(values, 6, 4)
    return hasProvince(values) && (1900...2035).contains(year) && isDay(number(values, 10, 2), number(values, 12, 2))
  }

  /// Whether 15 digits do, as numbers did before 1999.
  static func isShort(_ values: RunJudge.Digits) -> Bool {
    guard values.count == 15, values.allSatisfy({ $0 < 10 }) else { return false }
    return hasProvince(values) && number(values, 6, 2) >= 10 && isDay(number(values, 8, 2), number(values, 10, 2))
  }

  private static func hasProvince(_ values: RunJudge.Digits) -> Bool { provinces.contains(number(values, 0, 2)) }

  private static func isDay(_ month: Int, _ day: Int) -> Bool { (1...12).contains(month) && (1...31).contains(day) }

  private static func number(_ values: RunJudge.Digits, _ first: Int, _ count: Int) -> Int {
    values.dropFirst(first).prefix(count).reduce(0) { $0 * 10 + Int($1) }
  }
}

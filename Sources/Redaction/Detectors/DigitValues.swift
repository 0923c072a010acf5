/// Digits by their values, the X of an identity number as 10.
extension Array where Element: FixedWidthInteger {
  /// The number written by `length` digits from `offset`.
  func number(_ offset: Int, _ length: Int) -> Int {
    self[offset..<offset + length].reduce(0) { $0 * 10 + Int($1) }
  }

  /// Whether the digits pass the check of card numbers (ISO/IEC 7812, Luhn).
  var passesLuhn: Bool {
    var sum = 0
    for (index, value) in reversed().enumerated() {
      let doubled = index % 2 == 1 ? Int(value) * 2 : Int(value)
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }

  /// Whether a province and a date of birth stand where they do in a resident identity number of 18 digits (GB 11643-1999).
  var haveFormOfIdentity: Bool {
    ResidentIDDetector.isProvince(number(0, 2))
      && ResidentIDDetector.isDate(year: number(6, 4), number(10, 2), number(12, 2))
  }

  /// The same of a number of 15 digits, as they were given until 1999: two digits tell the year of birth.
  var haveFormOfOldIdentity: Bool {
    ResidentIDDetector.isProvince(number(0, 2))
      && ResidentIDDetector.isDate(year: 1900 + number(6, 2), number(8, 2), number(10, 2))
  }
}

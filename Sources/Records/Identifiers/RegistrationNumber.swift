/// A business registration number of 15 digits from before the unified code (GS15-2006, MOD 11,10).
public enum RegistrationNumber {
  /// Whether `text` has 15 digits of which the last is the right check digit.
  public static func isValid(_ text: some StringProtocol) -> Bool {
    let digits = text.utf8.map { Int($0) - 0x30 }
    guard digits.count == 15, digits.allSatisfy({ (0...9).contains($0) }) else { return false }
    var product = 10
    for digit in digits.dropLast() {
      product = (product + digit) % 10
      if product == 0 { product = 10 }
      product = product * 2 % 11
    }
    return (11 - product) % 10 == digits[14]
  }
}

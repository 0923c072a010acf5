import Rules

/// A rule that says whether a group of digits is a number of its kind. One file a rule; a check digit may raise the certainty and never
/// decides whether the number is hidden.
protocol NumberDetector: Sendable {
  /// Identifier, `number.…`.
  var rule: String { get }
  /// What the number is.
  var entity: MaskEntity { get }
  /// How well the group fits, or `nil` where it does not.
  func fit(_ group: DigitGroup) -> NumberFit?
}

/// How well a group of digits fits a kind of number.
struct NumberFit: Sendable {
  let certainty: Certainty
  /// Weight in the choice among readings of a run; smaller is better, 1 for a perfect fit.
  let cost: Double

  init(_ certainty: Certainty, cost: Double) {
    self.certainty = certainty
    self.cost = cost
  }
}

/// Neighbouring digits of a run that are tried as one number.
struct DigitGroup {
  /// Values 0–9; 10 for a final X.
  let values: ArraySlice<UInt8>
  /// Lengths of the parts between separators.
  let parts: [Int]
  /// What the words before the run say, if they say anything.
  let context: NumberContext?

  /// Number of characters.
  var count: Int { values.count }

  /// Value of the digit at `offset`.
  subscript(offset: Int) -> Int { Int(values[values.startIndex + offset]) }

  /// The number written by `length` digits from `offset`.
  func number(_ offset: Int, _ length: Int) -> Int {
    var result = 0
    for place in offset..<offset + length { result = result * 10 + self[place] }
    return result
  }

  /// Whether all characters are digits.
  var isDecimal: Bool { !values.contains(10) }

  /// Whether the group passes the check of card numbers (ISO/IEC 7812, Luhn).
  var passesLuhn: Bool {
    var sum = 0
    for (index, value) in values.reversed().enumerated() {
      let doubled = index % 2 == 1 ? Int(value) * 2 : Int(value)
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }
}

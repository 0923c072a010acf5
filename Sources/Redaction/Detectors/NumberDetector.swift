import Rules

/// A rule that says whether a group of digits is a number of its kind. One file a rule; a check digit may raise the certainty and never
/// decides whether the number is hidden.
protocol NumberDetector: Sendable {
  /// What it hides, on what ground, with examples; the identifier is `number.…`.
  var card: RuleCard { get }
  /// Whether numbers written from the last digit to the first are found as well.
  var readsBackwards: Bool { get }
  /// How well the group fits, or `nil` where it does not.
  func fit(_ group: DigitGroup) -> NumberFit?
}

extension NumberDetector {
  /// Identifier of the rule.
  var rule: String { card.id }
  /// What the number is.
  var entity: MaskEntity { card.entity ?? .number }
  var readsBackwards: Bool { false }
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

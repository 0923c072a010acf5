/// How sure a finding is; it decides what a reviewer looks at first and never whether something is hidden.
public enum Certainty: Int, Sendable, Hashable, Comparable {
  /// Nothing known fits; a reviewer must look.
  case undecided
  /// The form fits, a check digit or the context does not.
  case possible
  /// Form and context fit.
  case likely
  /// A known value, a right check digit, or a mark by hand.
  case certain

  /// The word that stands in explanations: `undecided`, `possible`, `likely` or `certain`.
  public var name: String { String(describing: self) }

  public static func < (left: Certainty, right: Certainty) -> Bool { left.rawValue < right.rawValue }
}

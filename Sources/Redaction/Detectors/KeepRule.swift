import Matching

/// A rule that says which numbers are no identifiers and stay. One file a rule.
///
/// A rule may claim digits outright, offer a reading at a price among which the cheapest is taken, or speak for a number that fits no
/// certain kind.
protocol KeepRule: Sendable {
  /// What it keeps, on what ground, with examples; the identifier is `keep.…`.
  var card: RuleCard { get }
  /// Folded ranges of `run` that stay whatever the digits could be.
  func claims(in run: DigitRun, view: TextView) -> [Range<Int>]
  /// Cost of reading these parts as something that stays; `nil` if they are none.
  func cost(of parts: ArraySlice<NumberPart>, in reading: NumberReading) -> Double?
  /// Whether a group that is hidden with less than full certainty stays after all, for what stands around it.
  func keeps(_ group: DigitGroup, as fit: NumberFit, in view: TextView) -> Bool
}

extension KeepRule {
  func claims(in run: DigitRun, view: TextView) -> [Range<Int>] { [] }
  func cost(of parts: ArraySlice<NumberPart>, in reading: NumberReading) -> Double? { nil }
  func keeps(_ group: DigitGroup, as fit: NumberFit, in view: TextView) -> Bool { false }
}

import Rules

/// A rule that finds things other than plain numbers in the folded text. One file a rule.
protocol TextDetector: Sendable {
  /// What it hides, on what ground, with examples; the identifier is `text.…`.
  var card: RuleCard { get }
  /// Folded scalars at which it is asked.
  var triggers: Set<UInt32> { get }
  /// Adds the folded range of what stands at, or is betrayed by, the trigger at `index`; looks no further than a bounded distance.
  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void)
}

extension TextDetector {
  /// Identifier of the rule.
  var rule: String { card.id }
  /// What it finds.
  var entity: MaskEntity { card.entity ?? .number }
}

import Rules

/// A rule that finds things other than plain numbers in the folded text. One file a rule.
protocol TextDetector: Sendable {
  /// What it hides, on what ground, with examples; the identifier is `text.…`.
  var card: RuleCard { get }
  /// Folded scalars at which it is asked.
  var triggers: Set<UInt32> { get }
  /// Adds the folded range of what stands at, or is betrayed by, the trigger at `index`; looks no further than a bounded distance.
  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void)
  /// The columns that the rule reads below heads, as what says where their tables are cut; nil for rules that read none.
  var columns: (any ColumnReader)? { get }
  /// The same for all of its triggers in a text, so that the rule is called through the protocol once a text; `found` is told the place.
  func detect(
    atEach places: UnsafeBufferPointer<UInt32>, in view: TextView, found: (Int, Range<Int>, Certainty) -> Void)
}

extension TextDetector {
  var columns: (any ColumnReader)? { nil }

  func detect(
    atEach places: UnsafeBufferPointer<UInt32>, in view: TextView, found: (Int, Range<Int>, Certainty) -> Void
  ) {
    for place in places {
      detect(at: Int(place), in: view) { range, certainty in found(Int(place), range, certainty) }
    }
  }

  /// Identifier of the rule.
  var rule: String { card.id }
  /// What it finds.
  var entity: MaskEntity { card.entity ?? .number }
}

/// What reads columns of tables below the heads that it knows.
protocol ColumnReader {
  /// Where the table is cut, if the scalar at `index` ends the head of such a column.
  func borders(at index: Int, in view: TextView) -> [Int]
}

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
  /// The column below the head that the scalar at `index` ends or begins, if it is one that is read.
  func column(at index: Int, in view: TextView) -> TableColumn?
  /// Whether a cell below is a head itself.
  func isHead(_ cell: Range<Int>, in view: TextView) -> Bool
}

extension ColumnReader {
  func isHead(_ cell: Range<Int>, in view: TextView) -> Bool { false }

  /// Calls `body` with each cell below the head at `index`, up to the next head of the kind.
  func forEachCell(at index: Int, in view: TextView, _ body: (Range<Int>) -> Void) {
    let isOther: (Range<Int>) -> Bool = { isHead($0, in: view) }
    column(at: index, in: view)?.forEachCell(isHead: isOther, body)
  }

  /// Where the table is cut, if a head stands at `index`.
  func borders(at index: Int, in view: TextView) -> [Int] {
    guard let column = column(at: index, in: view), column.hasNeighbours else { return [] }
    return column.borders { isHead($0, in: view) }
  }

  /// The line of the head at `index`, if its rows reach the end of the text and may go on in what follows.
  func openHead(at index: Int, in view: TextView) -> Range<Int>? {
    guard let column = column(at: index, in: view), column.hasNeighbours,
      column.isOpen(isHead: { isHead($0, in: view) })
    else { return nil }
    return column.head
  }
}

import Matching
import Rules

/// What the bureau's own rules come to in one sheet.
struct LocalReading {
  /// What they hide.
  private(set) var hidden: [Span] = []
  /// What they let stay, whatever a detector thinks, in order and apart from each other.
  private(set) var allowed: [Range<Int>] = []
  /// The same entry by entry.
  private(set) var entries: [LocalRedaction.Allowed] = []
  /// Where an entry would keep an identity number.
  private(set) var faults: [SheetReading.Fault] = []

  /// Searches `sheet`, whose known secrets, and names that are in no field, are already found.
  ///
  /// Known secrets and identity numbers win over entries: one inside, across or equal to an allowed text is a contradiction that
  /// withholds the record, or is hidden where the reading is told so; one that merely has such a text in it is hidden.
  init(
    _ rules: LocalRedaction, _ sheet: Sheet, _ view: TextView, against secrets: [Span], hidesCollisions: Bool
  ) {
    let found = rules.findings(in: sheet.folded, sheet.joined)
    hidden = found.hidden
    entries = found.allowed
    allowed = RangeList.union(entries.map(\.range))
    if allowed.isEmpty { return }
    var collisions = identityNumbers(sheet, view).compactMap { identity in
      RangeList.firstOverlap(of: identity, in: allowed).map { (entry: $0, position: identity.lowerBound) }
    }
    for span in secrets where span.rule != "mark.hand" && !span.isFoundName {
      guard let entry = RangeList.firstOverlap(of: span.range, in: allowed) else { continue }
      let isInside = entry.lowerBound > span.range.lowerBound && entry.upperBound <= span.range.upperBound
      let isAtStart = entry.lowerBound == span.range.lowerBound && entry.upperBound < span.range.upperBound
      if !isInside, !isAtStart { collisions.append((entry, span.range.lowerBound)) }
    }
    if collisions.isEmpty { return }
    if !hidesCollisions {
      faults += collisions.map { SheetReading.Fault(kind: .keepCollision, position: $0.position) }
    }
    let refused = Set(collisions.map(\.entry))
    allowed.removeAll { refused.contains($0) }
    entries.removeAll { entry in RangeList.firstOverlap(of: entry.range, in: allowed) == nil }
  }

  /// Identity numbers of persons, looked for only where an allowed text is long enough to hold one.
  private func identityNumbers(_ sheet: Sheet, _ view: TextView) -> [Range<Int>] {
    let isLong = allowed.contains { range in range.count { DigitCode.isDecimal(view.digits[$0]) } >= 15 }
    guard isLong else { return [] }
    let spans = NumberScanner(rules: .builtIn, view: view, page: view).spans(in: sheet.folded, known: KnownDigitSet([]))
    { _ in
      false
    }.spans
    return spans.filter { $0.entity == .idNumber && $0.certainty >= .likely }.map(\.range)
  }
}

import Matching
import Rules

/// What the bureau's own rules come to in one sheet.
struct LocalReading {
  /// What they hide.
  private(set) var hidden: [Span] = []
  /// What they let stay, whatever a detector thinks, in order and apart from each other.
  private(set) var allowed: [Range<Int>] = []
  /// Where an entry would keep an identity number, or nothing could be searched.
  private(set) var faults: [SheetReading.Fault] = []

  init(_ rules: LocalRedaction, _ sheet: Sheet, _ view: TextView) {
    do {
      let found = try rules.findings(in: sheet.folded, sheet.joined)
      hidden = found.hidden
      allowed = SheetReading.union(found.allowed)
    } catch {
      faults.append(SheetReading.Fault(kind: .patternsFailed, position: 0))
    }
    let identities = identityNumbers(sheet, view)
    for identity in identities where SheetReading.firstOverlap(of: identity, in: allowed) != nil {
      faults.append(SheetReading.Fault(kind: .keepCollision, position: identity.lowerBound))
    }
  }

  /// Known secrets win over entries: one inside, across or equal to an allowed text is a contradiction that withholds the record;
  /// one that merely has such a text in it is hidden.
  func collisions(with secrets: [Span]) -> [SheetReading.Fault] {
    if allowed.isEmpty { return [] }
    return secrets.compactMap { span in
      guard let range = SheetReading.firstOverlap(of: span.range, in: allowed),
        range == span.range || range.lowerBound < span.range.lowerBound || range.upperBound > span.range.upperBound
      else { return nil }
      return SheetReading.Fault(kind: .keepCollision, position: span.range.lowerBound)
    }
  }

  /// Identity numbers of persons, looked for only where an allowed text is long enough to hold one.
  private func identityNumbers(_ sheet: Sheet, _ view: TextView) -> [Range<Int>] {
    let isLong = allowed.contains { range in range.count { DigitCode.isDecimal(view.digits[$0]) } >= 15 }
    guard isLong else { return [] }
    let spans = NumberScanner.spans(in: sheet.folded, view: view, known: KnownDigitSet([])) { _ in false }
    return spans.filter { $0.entity == .idNumber && $0.certainty >= .likely }.map(\.range)
  }
}

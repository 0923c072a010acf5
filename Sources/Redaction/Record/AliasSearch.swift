import Matching
import Rules

/// Searches a sheet for the aliases that it gives to persons.
struct AliasSearch {
  private let set: LiteralSet
  private let literals: [[UInt32]]
  private let owners: [PersonReference]

  /// Aliases, folded and without gaps, with whom they mean.
  init(_ aliases: [[UInt32]: PersonReference], people: RecordPeople) {
    literals = aliases.keys.sorted { $0.lexicographicallyPrecedes($1) }
    owners = literals.compactMap { aliases[$0] }
    set = LiteralSet(literals)
  }

  /// The places where they stand, apart from what is `hidden` (in order) and `kept`; ordinary words only where a person is spoken of.
  func spans(in sheet: Sheet, hidden: [Range<Int>], kept: [Range<Int>]) -> [Span] {
    if literals.isEmpty { return [] }
    let taken = RangeList.union(hidden + kept)
    var spans: [Span] = []
    sheet.joined.scalars.withUnsafeBufferPointer { buffer in
      let context = PersonContext(buffer: buffer, positions: sheet.joined.positions, folded: sheet.folded.scalars)
      set.forEachMatch(in: buffer) { index, place in
        let literal = literals[index]
        let isOrdinary = literal.count == 2 && OrdinaryWords.contains(literal[0], literal[1])
        if isOrdinary, !context.isPerson(place, isOrdinary: true) { return }
        let range = sheet.joined.foldedRange(of: place)
        if let last = spans.last, last.range.upperBound > range.lowerBound { return }
        if RangeList.firstOverlap(of: range, in: taken) != nil { return }
        spans.append(
          Span(range: range, entity: .personName, rule: "name.alias", certainty: .likely, person: owners[index]))
      }
    }
    return spans
  }
}

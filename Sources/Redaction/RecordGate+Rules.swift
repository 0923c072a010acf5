import Diagnostics
import Matching
import Records
import Rules

extension RecordGate {
  /// Must be there: reports each field that the law makes public and a rule for fields hides, at the place of the rule, or the record claims.
  mutating func checkPolicy() {
    func hasValue(_ key: String) -> Bool {
      RecordValues.all(of: record).contains { RecordValues.policyKey($0.key) == key }
    }
    for key in RecordFields.unclaimableWhereShown where fields.isClaimed(key) && fields.isPublic(key) {
      report(.redactionProtectedField, key)
    }
    for key in RecordFields.mandatory + RecordFields.unclaimable {
      if fields.isClaimed(key) { report(.redactionProtectedField, key) }
      if fields.isPublic(key) { continue }
      if RecordFields.mandatory.contains(key) || !fields.mayBeHidden(key) && hasValue(key) {
        let place = fields.placeOfRule(key) ?? record.place
        diagnostics.append(Diagnostic(.redactionProtectedField, at: place, record: record.id, key))
      }
    }
  }

  /// Must be there: reports each rule of the bureau's own that would hide what the law makes public, at the place of the rule.
  ///
  /// A term inside the name of a unit or authority is none: the name stays whole, and the term is hidden where it stands by itself.
  mutating func checkRules(_ sheet: Sheet, _ edits: SheetEdits, isInterim: Bool) {
    if !local.hides { return }
    let protected = ProtectedFields(record, fields: fields, authority: authority, isInterim: isInterim).values
    var hits: Set<RuleHit> = []
    search(protected, into: &hits)
    if !edits.ruled.isEmpty {
      search(edits.ruled, in: sheet, into: &hits)
      // The name of the county stands in addresses and projects, which may be hidden.
      search(edits.ruled, in: sheet, for: protected.filter { $0.key != "county" }, into: &hits)
    }
    for hit in hits.sorted(by: { ($0.rule, $0.key) < ($1.rule, $1.key) }) {
      let rule = redactor.rules.local.rule(named: hit.rule, on: decidedOn)
      diagnostics.append(
        Diagnostic(.redactionProtectedField, at: rule?.place ?? record.place, record: record.id, hit.key))
    }
  }

  /// A rule that hides a field.
  private struct RuleHit: Hashable {
    let rule: String
    let key: String
  }

  /// The values by themselves: most of them are shown as they stand and are in no sheet.
  private func search(_ protected: [ProtectedFields.Value], into hits: inout Set<RuleHit>) {
    var sheet = Sheet()
    for (index, value) in protected.enumerated() { sheet.add(value.text, key: "\(index)") }
    sheet.fold()
    let found = local.findings(in: sheet.folded, sheet.joined)
    let allowed = RangeList.union(found.allowed.map(\.range))
    for span in found.hidden where !Self.isInside(span.range, allowed) {
      for piece in sheet.pieces(in: span.range) {
        let value = protected[piece]
        if !value.isName || Self.isWhole(sheet.pieces[piece].scalars, in: span.range) {
          hits.insert(RuleHit(rule: span.rule, key: value.key))
        }
      }
    }
  }

  /// Fields of free text that are protected as they stand, and one of which nothing is left.
  private func search(_ spans: [Span], in sheet: Sheet, into hits: inout Set<RuleHit>) {
    for span in spans {
      for piece in sheet.pieces(in: span.range).map({ sheet.pieces[$0] }) {
        let isHit =
          switch piece.key {
          case "violation.type", "violation.basis": true
          case "penalty.content": Self.isWhole(piece.scalars, in: span.range)
          default: false
          }
        if isHit { hits.insert(RuleHit(rule: span.rule, key: piece.key)) }
      }
    }
  }

  /// The places in which the sheet repeats protected values, however their figures are written.
  private func search(
    _ spans: [Span], in sheet: Sheet, for protected: [ProtectedFields.Value], into hits: inout Set<RuleHit>
  ) {
    let view = FigureText(sheet.folded)
    let set = LiteralSet(protected.map { FigureText(FoldedText(Array($0.text.utf8))).scalars })
    let ranges = Dictionary(grouping: spans, by: \.rule).mapValues { RangeList.union($0.map(\.range)) }
    view.scalars.withUnsafeBufferPointer { buffer in
      set.forEachMatch(in: buffer) { literal, place in
        let range = view.foldedRange(of: place)
        let value = protected[literal]
        for (rule, found) in ranges where Self.hides(value, at: range, found) {
          hits.insert(RuleHit(rule: rule, key: value.key))
        }
      }
    }
  }

  /// Whether what a rule finds, ranges in order and apart, hides a value that stands at `range`: all of a name, or anything of what is none.
  private static func hides(_ value: ProtectedFields.Value, at range: Range<Int>, _ found: [Range<Int>]) -> Bool {
    guard let first = RangeList.firstOverlap(of: range, in: found) else { return false }
    return !value.isName || first == range || !isWhole(first, in: range)
  }

  private static func isWhole(_ inner: Range<Int>, in outer: Range<Int>) -> Bool {
    outer.lowerBound <= inner.lowerBound && outer.upperBound >= inner.upperBound
  }

  private static func isInside(_ range: Range<Int>, _ ranges: [Range<Int>]) -> Bool {
    RangeList.firstOverlap(of: range, in: ranges).map { isWhole(range, in: $0) } ?? false
  }
}

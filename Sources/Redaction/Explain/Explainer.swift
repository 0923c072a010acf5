import Matching
import Records
import Rules

/// Gathers, while a record passes the gate, what its reviewer will be shown.
struct Explainer: Sendable {
  private(set) var explanation = RecordExplanation()

  init(_ record: CaseRecord, fields: RecordFields, policy: (String) -> FieldRule) {
    explanation.fields = RecordValues.all(of: record).map { key, value in
      let rule = policy(RecordValues.policyKey(key))
      return ExplainedField(
        key: key, original: value, treatment: fields.treatment(RecordValues.policyKey(key)), basis: rule.basis,
        claimed: fields.claimed[key])
    }
  }

  /// Takes up every piece of a sheet with its hidden spans and what stands there, its deletions, what was kept, and the long numbers
  /// that are public.
  ///
  /// - Parameter resembled: The known name to which a found one is near.
  mutating func add(
    _ sheet: Sheet, hidden: [(span: Span, shown: HiddenSpan)], deletions: [Range<Int>],
    kept: [(range: Range<Int>, reason: KeepReason)], numbers: [Range<Int>] = [],
    resembled: (String) -> String? = { _ in nil }
  ) {
    let known = RangeList.union(kept.map(\.range) + deletions)
    let kept = kept + numbers.filter { RangeList.firstOverlap(of: $0, in: known) == nil }.map { ($0, .number) }
    var stretches = hidden.map {
      (bytes: sheet.folded.byteRange(of: $0.span.range), fate: ExplainedText.Fate.hidden($0.shown))
    }
    stretches += deletions.map { (sheet.folded.byteRange(of: $0), .removed) }
    stretches += kept.map { (sheet.folded.byteRange(of: $0.range), .kept($0.reason)) }
    // What is hidden goes before what is kept at the same place; of what is kept there the longest is the whole.
    let order = stretches.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.bytes.lowerBound != second.bytes.lowerBound { return first.bytes.lowerBound < second.bytes.lowerBound }
      if case .kept = first.fate, case .kept = second.fate, first.bytes.upperBound != second.bytes.upperBound {
        return first.bytes.upperBound > second.bytes.upperBound
      }
      return left.offset < right.offset
    }
    var masked = hidden.map { sheet.folded.byteRange(of: $0.span.range) }.sorted { $0.lowerBound < $1.lowerBound }[...]
    var asked = Dictionary(grouping: hidden) { sheet.piece(at: $0.span.range.lowerBound) ?? -1 }
    var next = order.map(\.element)[...]
    for (position, piece) in sheet.pieces.enumerated() {
      var parts: [ExplainedText.Part] = []
      var place = piece.bytes.lowerBound
      func text(_ range: Range<Int>) -> String { String(decoding: sheet.bytes[range], as: UTF8.self) }
      while let stretch = next.first, stretch.bytes.lowerBound < piece.bytes.upperBound {
        next.removeFirst()
        let start = max(stretch.bytes.lowerBound, place)
        var end = min(stretch.bytes.upperBound, piece.bytes.upperBound)
        while let first = masked.first, first.upperBound <= start { masked.removeFirst() }
        if case .kept = stretch.fate, let first = masked.first { end = min(end, max(first.lowerBound, start)) }
        guard end > start else { continue }
        if start > place { parts.append(.init(original: text(place..<start), fate: .plain)) }
        parts.append(.init(original: text(start..<end), fate: stretch.fate))
        place = end
      }
      if place < piece.bytes.upperBound {
        parts.append(.init(original: text(place..<piece.bytes.upperBound), fate: .plain))
      }
      let index = explanation.texts.count
      explanation.texts.append(ExplainedText(key: piece.key, line: piece.line, column: piece.column, parts: parts))
      ask(about: asked.removeValue(forKey: position) ?? [], of: piece, text: index, sheet, resembled)
    }
  }

  /// Takes up hints at trade secrets in a sheet whose pieces are added next.
  mutating func add(_ hints: [TradeSecretHint], of sheet: Sheet) {
    for hint in hints {
      guard let piece = sheet.piece(at: hint.range.lowerBound) else { continue }
      ask(
        .tradeSecretHint, hint.range, of: sheet.pieces[piece], text: explanation.texts.count + piece, rule: hint.rule,
        sheet, detail: hint.question)
    }
  }

  /// Takes up words near to known names, those of `people`, in a sheet whose pieces are added next.
  mutating func add(_ misses: [NearMiss], of sheet: Sheet, _ people: RecordPeople) {
    for miss in misses {
      guard let piece = sheet.piece(at: miss.range.lowerBound) else { continue }
      ask(
        .nearMiss, miss.range, of: sheet.pieces[piece], text: explanation.texts.count + piece, rule: "name.near", sheet,
        detail: "与已知姓名“\(people.all[miss.person].name)”相近。")
    }
  }

  /// Takes up parts of homes, scalars of a sheet whose pieces are added next.
  mutating func add(homeParts: [Range<Int>], of sheet: Sheet) {
    for range in homeParts {
      guard let piece = sheet.piece(at: range.lowerBound) else { continue }
      ask(.homePart, range, of: sheet.pieces[piece], text: explanation.texts.count + piece, rule: "address.part", sheet)
    }
  }

  /// Takes up what the texts together, as the public will see them, state of one person.
  mutating func addSum(masks: [String], informant: String, smallestGroup: Int) {
    let texts = explanation.texts.map { Array($0.shown.utf8) }
    let sum = DisclosureSum(texts: texts, masks: masks, informant: informant, smallestGroup: smallestGroup)
    for finding in sum.findings {
      let text = explanation.texts[finding.text]
      let rule =
        switch finding.kind {
        case .narrowed: "sum.narrowed"
        case .rare: "sum.rare"
        case .informant: "sum.informant"
        }
      explanation.questions.append(
        ReviewQuestion(
          kind: .rareCombination, text: finding.text, bytes: text.original(of: finding.bytes),
          rule: rule))
    }
  }

  /// What was gathered, with the questions in the order of the texts.
  var finished: RecordExplanation {
    var result = explanation
    let ordered = result.questions.enumerated().sorted {
      ($0.element.text, $0.element.bytes.lowerBound, $0.offset) < (
        $1.element.text, $1.element.bytes.lowerBound, $1.offset
      )
    }
    result.questions = ordered.map(\.element)
    return result
  }

  /// Questions that follow from how a span was found.
  private mutating func ask(
    about hidden: [(span: Span, shown: HiddenSpan)], of piece: Sheet.Piece, text: Int, _ sheet: Sheet,
    _ resembled: (String) -> String?
  ) {
    for (span, _) in hidden {
      let kind: ReviewQuestion.Kind
      var detail: String?
      switch (span.person, span.certainty) {
      case (.found(let name), _):
        kind = .foundName
        detail = resembled(name).map { "与已知姓名“\($0)”相近：是同一人的，改正错字或补入 aliases。" }
      case (_, .undecided): kind = .unknownNumber
      case (_, .possible): kind = .possibleFinding
      default: continue
      }
      ask(kind, span.range, of: piece, text: text, rule: span.rule, sheet, detail: detail)
    }
  }

  private mutating func ask(
    _ kind: ReviewQuestion.Kind, _ range: Range<Int>, of piece: Sheet.Piece, text: Int, rule: String, _ sheet: Sheet,
    detail: String? = nil
  ) {
    let bytes = sheet.folded.byteRange(of: range)
    let start = piece.bytes.lowerBound
    explanation.questions.append(
      ReviewQuestion(
        kind: kind, text: text, bytes: bytes.lowerBound - start..<min(bytes.upperBound, piece.bytes.upperBound) - start,
        rule: rule, detail: detail))
  }
}

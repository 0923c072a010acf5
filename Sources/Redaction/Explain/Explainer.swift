import Markdown
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

  /// Takes up every piece of a sheet: the edits that the public text is made with, of which those that hide something are `hidden`, and
  /// what was kept, with the long numbers that are public.
  ///
  /// - Parameter resembled: The known name to which a found one is near.
  mutating func add(
    _ sheet: Sheet, edits: SheetEdits, hidden: [(span: Span, shown: HiddenSpan)],
    kept: [(range: Range<Int>, reason: KeepReason)], numbers: [Range<Int>] = [],
    resembled: (String) -> String? = { _ in nil }
  ) {
    let known = RangeList.union(kept.map(\.range))
    let all = kept + numbers.filter { RangeList.firstOverlap(of: $0, in: known) == nil }.map { ($0, .number) }
    // Of what is kept at one place the longest is the whole.
    let stays = all.map { (bytes: sheet.folded.byteRange(of: $0.range), reason: $0.reason) }.enumerated().sorted {
      ($0.element.bytes.lowerBound, $1.element.bytes.upperBound, $0.offset) < (
        $1.element.bytes.lowerBound, $0.element.bytes.upperBound, $1.offset
      )
    }.map(\.element)
    var nextKept = stays[...]
    var nextHidden = hidden.map { (bytes: sheet.folded.byteRange(of: $0.span.range), shown: $0.shown) }[...]
    var asked = Dictionary(grouping: hidden) { sheet.piece(at: $0.span.range.lowerBound) ?? -1 }
    for (position, piece) in sheet.pieces.enumerated() {
      var parts: [ExplainedText.Part] = []
      var place = piece.bytes.lowerBound
      func text(_ range: Range<Int>) -> String { String(decoding: sheet.bytes[range], as: UTF8.self) }
      /// What is left as it stands, up to `end`.
      func copy(to end: Int) {
        while let stretch = nextKept.first, stretch.bytes.lowerBound < end {
          let start = max(stretch.bytes.lowerBound, place)
          let stop = min(stretch.bytes.upperBound, end)
          if stop > start {
            if start > place { parts.append(.init(original: text(place..<start), fate: .plain)) }
            parts.append(.init(original: text(start..<stop), fate: .kept(stretch.reason)))
            place = stop
          }
          // What goes on behind an edit or in the next piece is looked at again there.
          if stretch.bytes.upperBound > end { break }
          nextKept.removeFirst()
        }
        if place < end { parts.append(.init(original: text(place..<end), fate: .plain)) }
        place = max(place, end)
      }
      for edit in edits.byPiece[position] {
        let range =
          piece.bytes.lowerBound + edit.range.lowerBound..<piece.bytes.lowerBound + edit.range.upperBound
        copy(to: range.lowerBound)
        while let first = nextHidden.first, first.bytes.upperBound <= range.lowerBound { nextHidden.removeFirst() }
        let span = nextHidden.first.flatMap { $0.bytes.lowerBound < range.upperBound ? $0.shown : nil }
        parts.append(
          .init(original: text(range), fate: span.map { .hidden($0.replaced(with: edit.text)) } ?? .removed))
        place = max(place, range.upperBound)
      }
      copy(to: piece.bytes.upperBound)
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

  /// Takes up claimed figures that the public text still tells, in a sheet whose pieces are added next.
  mutating func add(_ open: [OpenFigures.Finding], of sheet: Sheet) {
    for finding in open {
      guard let piece = sheet.piece(at: finding.range.lowerBound) else { continue }
      ask(
        finding.kind == .stands ? .claimedFigure : .derivedFigure, finding.range, of: sheet.pieces[piece],
        text: explanation.texts.count + piece, rule: finding.kind == .stands ? "claim.figure" : "claim.derived", sheet)
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

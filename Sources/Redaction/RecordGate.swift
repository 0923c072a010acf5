import Diagnostics
import Disclosure
import Markdown
import Matching
import Records
import Rules

/// One record on its way through the gate.
struct RecordGate {
  let record: CaseRecord
  let decidedOn: CivilDate
  let redactor: Redactor
  let fields: RecordFields
  let people: RecordPeople
  let secrets: RecordSecrets
  let secretSet: SecretSet
  let authority: String
  let shownFields: ShownFields
  /// Texts that marks by hand make public.
  let handKept: [String]
  /// Short names of the party in which the name of a hidden person stays.
  let partyNames: [String]
  let recordKeeps: KeptText
  /// The bureau's own rules on the day of the decision.
  let local: LocalRedaction
  var masks = NameMask()
  var links: PersonLinks
  var counts = RedactionTally()
  var diagnostics: [Diagnostic] = []
  /// The body once it was parsed, so that what looks at it later need not parse it again.
  var parsed: MarkdownDocument?
  /// Long numbers that are public, for the detectors of the leak check.
  var publicNumbers: [String] = []
  /// Names of units of others in the text that hold the name of a masked person and stay.
  var publicUnits: [String] = []
  /// Takes up what the reviewer is shown, where somebody wants to see it.
  var explainer: Explainer?

  init(_ record: CaseRecord, decidedOn: CivilDate, redactor: Redactor) {
    self.record = record
    self.decidedOn = decidedOn
    self.redactor = redactor
    fields = RecordFields(record, decidedOn: decidedOn, policy: redactor.rules.fields, settings: redactor.settings)
    var people = RecordPeople(record, fields: fields, removedRoles: redactor.rules.redaction.removedRoles)
    AliasReading.learn(from: record, into: &people)
    self.people = people
    links = PersonLinks(people, removedRoles: redactor.rules.redaction.removedRoles, areOfRecord: true)
    let words = MarkedWords(record)
    parsed = words.body
    handKept = words.kept
    secrets = RecordSecrets(record, fields: fields, people: people, words: words, counties: redactor.counties)
    secretSet = SecretSet(secrets.all, people: people)
    authority = redactor.settings.bureau.authority(of: record)
    local = redactor.local.on(decidedOn)
    shownFields = ShownFields(
      record, fields: fields, people: people, secrets: secretSet, authority: authority,
      bureauKeeps: redactor.bureauKeeps, local: local)
    partyNames = fields.subjectIsPerson ? [] : PartyNames.texts(of: record, people: people)
    recordKeeps = KeptText(shownFields.kept + partyNames, reason: .record)
    for secret in secrets.all where secret.isTooShort {
      report(.redactionSecretTooShort, String(secret.rule.dropFirst(6)))
    }
    if people.sharesNameWithOfficer { report(.redactionSharedName) }
  }

  /// Adds a diagnostic about this record; arguments are keys and counts, never values.
  mutating func report(_ kind: DiagnosticKind, line: Int = 0, column: Int = 0, _ arguments: String...) {
    let place = line > 0 ? Place(file: record.place.file, line: line, column: column) : record.place
    diagnostics.append(Diagnostic(kind, at: place, record: record.id, arguments: arguments))
  }

  /// One text of the record after redaction.
  mutating func text(_ text: String, key: String) -> PublicText {
    var sheet = Sheet()
    sheet.add(text, key: key)
    let edits = edits(of: &sheet)
    check(sheet, edits)
    return fieldText(key, in: sheet, edits) ?? PublicText(plain: "")
  }

  /// Folds and reads the sheet, and gives the edits of each of its pieces.
  mutating func edits(of sheet: inout Sheet) -> SheetEdits {
    sheet.fold(masks: redactor.masks)
    if isTooMuchWork(sheet.joined.scalars.count) {
      report(.redactionTooManySecrets)
      return SheetEdits(pieces: sheet.pieces.count)
    }
    let options = ReadingOptions(
      findsNames: true, keepsUnits: true, ownName: people.subject, explains: explainer != nil)
    let reading = SheetReading(
      sheet, kept: [redactor.bureauKeeps, recordKeeps], secrets: secretSet, local: local, options: options)
    var cursor = SourceCursor(sheet)
    var reported: [DiagnosticKind: Int] = [:]
    for fault in reading.faults.sorted(by: { $0.position < $1.position }) {
      let piece = sheet.piece(at: fault.position).map { sheet.pieces[$0] }
      let (line, column) = cursor.place(of: fault.position)
      let kind: DiagnosticKind =
        switch fault.kind {
        case .markUnclosed: .redactionMarkUnclosed
        case .markUnknown: .redactionMarkUnknown
        case .keepCollision: .redactionKeepCollision
        }
      reported[kind, default: 0] += 1
      if reported[kind, default: 0] <= Self.mostReports {
        report(kind, line: line, column: column, piece?.key ?? "")
      }
    }
    var edits = SheetEdits(pieces: sheet.pieces.count)
    edits.kept = reading.kept
    edits.ruled = reading.ruled
    for range in reading.deletions {
      guard let piece = sheet.piece(at: range.lowerBound) else { continue }
      edits.add(delete: range, piece: piece, sheet: sheet)
    }
    var hidden: [(span: Span, shown: HiddenSpan)] = []
    let spans = links.linked(reading.spans, in: sheet, kept: reading.kept)
    reserveMasks(in: sheet, hidden: spans.map(\.range))
    edits.claimed = spans.filter(\.isClaimed)
    publicUnits += (reading.units + reading.words).map {
      String(decoding: sheet.bytes[sheet.folded.byteRange(of: $0)], as: UTF8.self)
    }
    reportMinors(spans, in: sheet)
    reportInformants(spans, in: sheet)
    for span in spans {
      guard let piece = sheet.pieces(in: span.range).first else { continue }
      let mask = redactor.rules.redaction.mask(for: span.entity)
      let basis = basis(of: span, mask)
      let text = replacement(for: span, mask)
      edits.add(
        span, sheet: sheet, text: text, continuation: redactor.rules.redaction.continuation(of: mask),
        mark: mask.markClass)
      if explainer != nil {
        let bytes = sheet.folded.byteRange(of: span.range)
        hidden.append((span, HiddenSpan(span, bytes: bytes, mask, basis: basis, replacement: text)))
      }
      counts.count(mask, entity: span.entity, basis: basis)
      if span.certainty == .undecided {
        let (line, column) = cursor.place(of: span.range.lowerBound)
        reported[.redactionUnresolvedNumber, default: 0] += 1
        if reported[.redactionUnresolvedNumber, default: 0] <= Self.mostReports {
          report(.redactionUnresolvedNumber, line: line, column: column, sheet.pieces[piece].key)
        }
      }
    }
    let numbers = PublicNumbers.ranges(in: sheet, hidden: spans)
    publicNumbers += PublicNumbers.texts(at: numbers, of: sheet)
    edits.sort()
    for (kind, count) in reported.sorted(by: { $0.key.id < $1.key.id }) where count > Self.mostReports {
      report(.redactionMoreOfThem, kind.id, "\(count - Self.mostReports)")
    }
    checkShare(of: spans, in: sheet)
    let open = openFigures(in: sheet, hidden: spans.map(\.range), kept: reading.kept)
    for finding in open {
      let kind: DiagnosticKind = finding.kind == .stands ? .redactionClaimedFigure : .redactionDerivedFigure
      let (line, column) = cursor.place(of: finding.range.lowerBound)
      let key = sheet.piece(at: finding.range.lowerBound).map { sheet.pieces[$0].key }
      report(kind, line: line, column: column, key ?? "")
    }
    explainer?.add(open, of: sheet)
    let nearMisses = explainer.map { _ in NearMissSearch(people) }
    if let nearMisses {
      let hints = redactor.hints.find(in: sheet, hidden: spans.map(\.range))
      let known = RangeList.union(spans.map(\.range) + reading.kept)
      explainer?.add(hints, of: sheet)
      let read = RangeList.union(spans.filter { $0.rule != "name.near" }.map(\.range) + reading.kept)
      explainer?.add(nearMisses.find(in: sheet.joined, of: sheet.folded, known: read), of: sheet, people)
      let registered = fields.treatment("subject.address") == .shown ? record.subject.address : nil
      let parts = HomePartSearch(secrets.all, besides: registered).find(in: sheet.joined, known: known)
      explainer?.add(homeParts: parts, of: sheet)
    }
    explainer?.add(
      sheet, edits: edits, hidden: hidden, kept: reading.keptForReasons, numbers: numbers
    ) { nearMisses?.name(near: $0) }
    return edits
  }

  /// Claimed figures that the public text still tells; no more than are told one by one.
  private func openFigures(in sheet: Sheet, hidden: [Range<Int>], kept: [Range<Int>]) -> [OpenFigures.Finding] {
    let sums = [record.penalty?.fine, record.penalty?.confiscated].compactMap { $0.map { Double($0.fen) / 100 } }
    let open = OpenFigures(
      secretSet.named, in: sheet, known: RangeList.union(hidden + kept), sums: sums.filter { $0 > 0 })
    return Array(open.findings.prefix(Self.mostReports))
  }

  /// The article for hiding a span: that of the bureau's own rule where one found it, else that of the mask.
  private func basis(of span: Span, _ mask: MaskText) -> String {
    if case .known(let person) = span.person, span.entity == .personName, let basis = endBasis(of: person) {
      return basis
    }
    return redactor.rules.local.rule(named: span.rule, on: decidedOn)?.basis ?? mask.basis
  }

  /// The article of the repair that ended what is said of this person, where there was one (信用修复).
  func endBasis(of person: Int) -> String? {
    guard record.personsEndedOn != nil, person == people.representative, fields.showsRepresentative else { return nil }
    return redactor.rules.disclosure.repair.rule(on: decidedOn)?.basis
  }

  /// The text that stands in place of a span: 张某 for a name, else the mask of the entity.
  private mutating func replacement(for span: Span, _ mask: MaskText) -> String {
    guard span.entity == .personName, let person = span.person else { return mask.text }
    switch person {
    case .known(let index): return masks.mask(for: person, named: people.all[index].name)
    case .found(let name): return masks.mask(for: person, named: name)
    }
  }

  /// A field after redaction, or `nil` where the sheet has none.
  func fieldText(_ key: String, in sheet: Sheet, _ edits: SheetEdits) -> PublicText? {
    guard let piece = sheet.piece(key: key) else { return nil }
    return MarkedText.applying(edits.byPiece[piece], to: sheet.bytes[sheet.pieces[piece].bytes])
  }

  /// Must be gone: searches what is left of the sheet once more for every secret, and reports each field where one is found.
  mutating func check(_ sheet: Sheet, _ edits: SheetEdits) {
    guard !secrets.all.isEmpty, !isTooMuchWork(sheet.joined.scalars.count) else { return }
    let (remaining, starts) = edits.remainder(of: sheet)
    var folded = FoldedText(remaining, options: [.escapes, .tags])
    _ = folded.appendMarkup(of: remaining)
    let dates = secretSet.dates.spans(in: folded)
    guard let found = secretSet.matches(in: JoinedText(folded), of: folded).first ?? dates.first else { return }
    let byte = Int(folded.starts[found.range.lowerBound])
    let piece = starts.lastIndex { $0 <= byte }.map { sheet.pieces[$0] }
    report(.redactionSecretRemains, line: piece?.line ?? 0, column: piece?.line ?? 0 > 0 ? 1 : 0, piece?.key ?? "")
  }
}

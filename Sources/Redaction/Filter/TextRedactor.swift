import Matching
public import Records
public import Rules

/// The redactor of texts that are no records: what `gongshi redact` runs over whatever it is given.
///
/// It hides what the gate would hide in the free text of a record, by the same rules; what it gives is text, not a public value.
public struct TextRedactor: Sendable {
  /// What a text became.
  public struct Result: Sendable {
    /// UTF-8 with masks in place of what was hidden.
    public let text: [UInt8]
    /// What was hidden, in order, apart from each other.
    public let hidden: [HiddenSpan]
    /// Which bytes of the source became which of the text.
    let edits: [(source: Range<Int>, output: Range<Int>)]
  }

  /// A mark by hand without end: nobody knows how much was to be hidden.
  public struct UnclosedMark: Error {
    /// Byte of its brace in the text.
    public let byte: Int
    /// Line ends before it in the text; like the byte less than 0 where it stands in what was given before.
    public let lineEnds: Int

    init(_ byte: Int, in text: [UInt8]) { (self.byte, lineEnds) = (byte, text[..<byte].count { $0 == 0x0A }) }

    /// The same counted from the end of `before`.
    init(_ mark: UnclosedMark, behind before: [UInt8]) {
      (byte, lineEnds) = (mark.byte - before.count, mark.lineEnds - before.count { $0 == 0x0A })
    }
  }

  private let rules: RedactionTerms
  private let kept: KeptText
  private let maskWords: MaskWords
  private let people: RecordPeople
  private let secrets: SecretSet
  private let options: ReadingOptions
  private let local: LocalRedaction
  /// The article of each rule that has one of its own.
  private let bases: [String: String]

  /// Makes a redactor by the rules of a bureau; `findsNames` also hides names that are not `known`.
  /// `local` are the bureau's own rules, of which those without a last day apply, for a text has no date.
  public init(
    rules: RedactionTerms, bureau: Bureau, local: LocalRules = .none, known: KnownWords = KnownWords(),
    findsNames: Bool = true
  ) {
    self.rules = rules
    maskWords = MaskWords(rules)
    self.local = LocalRedaction(local).on(nil)
    bases = Dictionary(
      RuleCards.all.map { ($0.id, $0.basis) } + local.hiding.map { (LocalRules.prefix + $0.id, $0.basis) },
      uniquingKeysWith: { $1 })
    kept = KeptText.ofBureau(bureau, terms: rules)
    people = RecordPeople(named: known.people)
    var secrets: [KnownSecret] = []
    for (index, person) in people.all.enumerated() {
      for name in person.names { secrets.append(KnownSecret(.personName, field: "known", value: name, person: index)) }
    }
    for term in known.terms {
      secrets.append(KnownSecret(term.entity, field: "known", value: term.text))
      if term.entity == .address, let home = KnownSecret(residence: term.text, field: "known") { secrets.append(home) }
    }
    self.secrets = SecretSet(secrets, people: people)
    options = ReadingOptions(
      ignoresUnknownMarks: true, hidesCollisions: true, findsNames: findsNames, keepsOrganisations: true)
  }

  /// Hides what must not be seen in `text`; persons keep the masks that `masks` gave them before.
  public func redact(_ text: [UInt8], masks: inout FilterMasks) throws(UnclosedMark) -> Result {
    Self.apply(try edits(of: text, masks: &masks), to: text)
  }

  /// Bytes of a text and what stands there instead.
  struct Edit {
    var bytes: Range<Int>
    var replacement: [UInt8]
    /// What was hidden; `nil` where only a delimiter of Markdown is taken out.
    var span: HiddenSpan?
  }

  /// The edits that hide what must not be seen in `text`, in order and apart; what they leave asks for no more of them.
  func edits(of text: [UInt8], masks: inout FilterMasks) throws(UnclosedMark) -> [Edit] {
    let (edits, isMarked) = try read(text, masks: &masks)
    return settled(edits, of: text, isMarked: isMarked, masks: &masks)
  }

  /// The edits that one reading of `text` asks for, and whether a hand has marked what stays in it.
  func read(
    _ text: [UInt8], masks: inout FilterMasks
  ) throws(UnclosedMark) -> (edits: [Edit], isMarked: Bool) {
    var sheet = Sheet()
    sheet.add(text)
    sheet.fold(masks: maskWords)
    let reading = SheetReading(sheet, kept: [kept], secrets: secrets, local: local, options: options)
    if let fault = reading.faults.first { throw UnclosedMark(Int(sheet.folded.starts[fault.position]), in: text) }
    let spans = masks.linked(reading.spans, in: sheet, kept: reading.kept, people: people, rules: rules)
    // By bytes: what was found inside a tag or comment stands behind all text in the folded sheet. Marks that keep stay where they
    // are: whoever reads the result, be it this filter, is told what they say.
    var found = spans.map { (bytes: sheet.folded.byteRange(of: $0.range), span: $0) }
    found.sort { ($0.bytes.lowerBound, $1.bytes.upperBound) < ($1.bytes.lowerBound, $0.bytes.upperBound) }
    var edits: [Edit] = []
    edits.reserveCapacity(found.count)
    var place = 0
    for (bytes, span) in found where bytes.upperBound > place {
      let start = max(bytes.lowerBound, place)
      let end = max(start, min(bytes.upperBound, text.count))
      let mask = rules.mask(for: span.entity)
      let replacement = masks.text(for: span, mask, people: people)
      let hidden = HiddenSpan(
        span, bytes: start..<end, mask, basis: bases[span.rule] ?? mask.basis, replacement: replacement)
      edits.append(Edit(bytes: start..<end, replacement: Array(replacement.utf8), span: hidden))
      place = end
    }
    return (edits, !reading.deletions.isEmpty)
  }

  /// The lines of `text` that are heads of tables of which more rows may follow, in order.
  func openHeads(of text: [UInt8]) -> [Range<Int>] {
    var sheet = Sheet()
    sheet.add(text)
    sheet.fold()
    let heads = sheet.folded.scalars.withUnsafeBufferPointer { scalars in
      sheet.folded.digits.withUnsafeBufferPointer { digits in
        options.detectors.openHeads(in: TextView(scalars: scalars, digits: digits))
      }
    }
    // Up to where the next line begins: of a tag only its first byte stands in the fold.
    return heads.filter { $0.upperBound < sheet.folded.count }.map {
      Int(sheet.folded.starts[$0.lowerBound])..<Int(sheet.folded.starts[$0.upperBound])
    }
  }

  /// `text` with the edits made.
  static func apply(_ edits: [Edit], to text: [UInt8]) -> Result {
    var output: [UInt8] = []
    output.reserveCapacity(text.count + text.count / 8)
    var hidden: [HiddenSpan] = []
    var changes: [(source: Range<Int>, output: Range<Int>)] = []
    var place = 0
    for edit in edits where edit.bytes.upperBound > place {
      let start = max(place, edit.bytes.lowerBound)
      output += text[place..<start]
      let changed = output.count
      output += edit.replacement
      if let span = edit.span { hidden.append(span.fitted(to: edit)) }
      changes.append((start..<edit.bytes.upperBound, changed..<output.count))
      place = edit.bytes.upperBound
    }
    output += text[place...]
    return Result(text: output, hidden: hidden, edits: changes)
  }
}

/// The masks that persons were given so far in one document: the same person has the same mask in all of it.
public struct FilterMasks: Sendable {
  private var names = NameMask()
  private var links: PersonLinks?

  /// No masks yet.
  public init() {}

  /// `spans` with the persons that are meant; the masks that stand in the text already are given to nobody.
  mutating func linked(
    _ spans: [Span], in sheet: Sheet, kept: [Range<Int>], people: RecordPeople, rules: RedactionTerms
  ) -> [Span] {
    if links == nil {
      guard spans.contains(where: { $0.person != nil }) else { return spans }
      links = PersonLinks(people, removedRoles: rules.removedRoles, areOfRecord: false)
    }
    let linked = links?.linked(spans, in: sheet, kept: kept) ?? spans
    if linked.contains(where: { $0.person != nil }) {
      names.reserve(masksIn: sheet.folded, hidden: linked.map(\.range))
    }
    return linked
  }

  mutating func text(for span: Span, _ mask: MaskText, people: RecordPeople) -> String {
    guard span.entity == .personName, let person = span.person else { return mask.text }
    switch person {
    case .known(let index): return names.mask(for: person, named: people.all[index].name)
    case .found(let name): return names.mask(for: person, named: name)
    }
  }
}

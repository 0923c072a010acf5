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
  }

  private let rules: RedactionTerms
  private let kept: KeptText
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
    for term in known.terms { secrets.append(KnownSecret(term.entity, field: "known", value: term.text)) }
    self.secrets = SecretSet(secrets, people: people)
    options = ReadingOptions(
      ignoresUnknownMarks: true, hidesCollisions: true, findsNames: findsNames, keepsOrganisations: true)
  }

  /// Hides what must not be seen in `text`; persons keep the masks that `masks` gave them before.
  public func redact(_ text: [UInt8], masks: inout FilterMasks) throws(UnclosedMark) -> Result {
    var sheet = Sheet()
    sheet.add(text)
    sheet.fold()
    let reading = SheetReading(sheet, kept: [kept], secrets: secrets, local: local, options: options)
    if let fault = reading.faults.first { throw UnclosedMark(byte: Int(sheet.folded.starts[fault.position])) }
    // By bytes: what was found inside a tag or comment stands behind all text in the folded sheet.
    var edits = reading.deletions.map { (bytes: sheet.folded.byteRange(of: $0), span: Span?.none) }
    edits += reading.spans.map { (sheet.folded.byteRange(of: $0.range), $0) }
    edits.sort { ($0.bytes.lowerBound, $1.bytes.upperBound) < ($1.bytes.lowerBound, $0.bytes.upperBound) }
    var output: [UInt8] = []
    output.reserveCapacity(text.count + text.count / 8)
    var hidden: [HiddenSpan] = []
    var changes: [(source: Range<Int>, output: Range<Int>)] = []
    var place = 0
    for (bytes, span) in edits where bytes.upperBound > place {
      let start = max(bytes.lowerBound, place)
      let end = max(start, min(bytes.upperBound, text.count))
      output += text[place..<start]
      let changed = output.count
      if let span {
        let mask = rules.mask(for: span.entity)
        let replacement = masks.text(for: span, mask, people: people)
        output += replacement.utf8
        hidden.append(
          HiddenSpan(
            span, bytes: start..<end, mask, basis: bases[span.rule] ?? mask.basis, replacement: replacement))
      }
      changes.append((start..<end, changed..<output.count))
      place = end
    }
    output += text[place...]
    return Result(text: output, hidden: hidden, edits: changes)
  }
}

/// The masks that persons were given so far in one document: the same person has the same mask in all of it.
public struct FilterMasks: Sendable {
  private var names = NameMask()

  /// No masks yet.
  public init() {}

  mutating func text(for span: Span, _ mask: MaskText, people: RecordPeople) -> String {
    guard span.entity == .personName, let person = span.person else { return mask.text }
    switch person {
    case .known(let index): return names.mask(for: person, named: people.all[index].name)
    case .found(let name): return names.mask(for: person, named: name)
    }
  }
}

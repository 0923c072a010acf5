import Matching
import Records
import Rules

/// The texts that a record shows as they stand, and which of them hold a number of a person.
///
/// A shown text stays wherever it stands in the record; one with an identity number or telephone in it would carry that out of the house.
struct ShownFields: Sendable {
  /// One shown text with the key of its field.
  struct Field: Sendable {
    let key: String
    let text: String
    /// Whether marks by hand in it are obeyed, since it passes through the sheet.
    var obeysMarks = false
    /// Whether the whole text stays in the record, or only the numbers in it.
    var isKept = true
    /// Whether it must be public by law, so that no rule of the bureau's own may hide it.
    var isProtected: Bool { (RecordFields.mandatory + RecordFields.unclaimable).contains(key) }
  }

  /// Texts without such a number, which stay.
  private(set) var kept: [String] = []
  /// Keys of the fields that hold one, in order, each once.
  private(set) var faulty: [String] = []

  init(
    _ record: CaseRecord, fields: RecordFields, people: RecordPeople, secrets: SecretSet, authority: String,
    bureauKeeps: KeptText, local: LocalRedaction
  ) {
    if let number = record.documentNumber { kept += [number.asServed, number.key] }
    if fields.isPublic("subject.uscc"), let code = record.subject.unifiedCode { kept.append(code.text) }
    let all = Self.fields(of: record, fields: fields, people: people, authority: authority)
    let hits = Self.hits(in: all, kept: [bureauKeeps], secrets: secrets.numbersOnly, local: local)
    for (field, isHit) in zip(all, hits) {
      if isHit {
        if !faulty.contains(field.key) { faulty.append(field.key) }
      } else if field.isKept {
        kept.append(field.text)
      } else if field.key == "penalty.licence" {
        kept += Self.numbers(of: field.text)
      }
    }
  }

  /// Every text that is shown as it stands.
  private static func fields(
    of record: CaseRecord, fields: RecordFields, people: RecordPeople, authority: String
  ) -> [Field] {
    var all = [
      Field(key: "authority", text: authority), Field(key: "county", text: record.county.name, isKept: false),
    ]
    func add(_ key: String, _ text: String?, obeysMarks: Bool = false, isKept: Bool = true) {
      guard let text, !text.isEmpty else { return }
      all.append(Field(key: key, text: text, obeysMarks: obeysMarks, isKept: isKept))
    }
    if !fields.subjectIsPerson, fields.treatment("subject.name") == .shown {
      add("subject.name", record.subject.name, obeysMarks: true)
    }
    if fields.isPublic("subject.registrationNumber") {
      add("subject.registrationNumber", record.subject.registrationNumber)
    }
    if fields.treatment("subject.address") == .shown {
      add("subject.address", record.subject.address, obeysMarks: true)
    }
    for person in people.all where person.treatment == .shown {
      for name in person.names { add(person.field, name) }
    }
    if fields.isPublic("officers.name") {
      let showsCertificate = fields.isPublic("officers.certificate")
      for officer in record.officers {
        add("officers.name", officer.name, isKept: !people.isMasked(officer.name))
        if showsCertificate { add("officers.certificate", officer.certificate) }
      }
    }
    if fields.isPublic("penalty.licence"), !fields.isClaimed("penalty.licence") {
      add("penalty.licence", record.penalty?.licence, obeysMarks: true, isKept: false)
    }
    if fields.treatment("industry") == .shown, !fields.isClaimed("industry") {
      add("industry", record.industry, obeysMarks: true, isKept: false)
    }
    return all
  }

  /// For each field whether it holds a number of a person that nothing but the field itself makes public.
  private static func hits(in fields: [Field], kept: [KeptText], secrets: SecretSet, local: LocalRedaction) -> [Bool] {
    var hits = Array(repeating: false, count: fields.count)
    // Braces are text in what does not pass through the sheet; few records have any.
    let braced = fields.indices.filter { !fields[$0].obeysMarks && MarkedWords.hasBrace(Array(fields[$0].text.utf8)) }
    for obeysMarks in [true, false] {
      var sheet = Sheet()
      for index in obeysMarks ? Array(fields.indices) : braced where !obeysMarks || !braced.contains(index) {
        let field = fields[index]
        if field.key == "subject.registrationNumber", RegistrationNumber.isValid(field.text) { continue }
        sheet.add(field.text, key: "\(index)")
      }
      if sheet.pieces.isEmpty { continue }
      sheet.fold()
      let reading = SheetReading(
        sheet, kept: kept, secrets: secrets, local: local,
        options: ReadingOptions(obeysMarks: obeysMarks, detectors: Self.detectors))
      let faults = reading.faults.filter { $0.kind == .keepCollision }.map { ($0.position, nil as Span?) }
      for (position, span) in reading.spans.map({ ($0.range.lowerBound, $0) }) + faults {
        guard let piece = sheet.piece(at: position), let index = Int(sheet.pieces[piece].key) else { continue }
        if span.map({ isIdentifier($0, in: fields[index]) }) ?? true { hits[index] = true }
      }
    }
    return hits
  }

  /// In a field that is shown no word in front makes a telephone the number of a licence.
  private static let detectors = DetectorSet.builtIn.without("keep.label")

  /// Whether the span is a number of a person: not a mark by hand, and more than a row of digits that could be anything.
  private static func isIdentifier(_ span: Span, in field: Field) -> Bool {
    if span.rule == "mark.hand" || span.rule == KnownSecret.markRule || span.certainty == .undecided { return false }
    // Told of with the place of the rule.
    if span.rule.hasPrefix(LocalRules.prefix), field.isProtected { return false }
    switch span.entity {
    case .idNumber, .certificate, .phone, .email, .plate, .messaging: return true
    // Sixteen digits in a row are the number of many a licence; a card has a check digit or a word before it.
    case .bankAccount, .passport, .birthDate: return span.certainty >= .likely
    // A number that the record claims: taken out of free text, and a contradiction in what is shown as it stands.
    default: return span.certainty == .certain && !field.obeysMarks
    }
  }

  /// The numbers of seven characters or more in the name and number of a licence; its words are free text.
  ///
  /// A telephone, and an identity number with or without a letter before it (特种作业操作证T…), is none of them.
  private static func numbers(of licence: String) -> [String] {
    var numbers: [String] = []
    var current = ""
    for scalar in (licence + "。").unicodeScalars {
      if scalar.isASCII, scalar.properties.numericType != nil || scalar.properties.isAlphabetic || scalar == "-" {
        current.unicodeScalars.append(scalar)
      } else {
        if current.utf8.count >= 7 { numbers.append(current) }
        current = ""
      }
    }
    let hits = hits(in: numbers.map { Field(key: "", text: $0) }, kept: [], secrets: SecretSet([]), local: .none)
    return zip(numbers, hits).compactMap { $1 ? nil : $0 }
  }
}

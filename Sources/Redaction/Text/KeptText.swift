import Matching
import Records
import Rules

/// Texts that stay whatever a detector thinks: authorities, public telephones, and what the record itself makes public.
struct KeptText: Sendable {
  private let set: LiteralSet

  /// Texts as they are written; blanks and dots in them do not count.
  init(_ texts: [String]) {
    var literals: [[UInt32]] = []
    for text in texts {
      let literal = JoinedText.literal(text)
      if literal.count >= 2 { literals.append(literal) }
    }
    set = LiteralSet(literals)
  }

  /// The folded range of each place where one of the texts stands.
  func ranges(in joined: JoinedText) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    joined.scalars.withUnsafeBufferPointer { buffer in
      set.forEachMatch(in: buffer) { _, range in
        if !Self.isPartOfNumber(range, in: buffer) { ranges.append(joined.foldedRange(of: range)) }
      }
    }
    return ranges
  }

  /// 12345 does not stay inside a longer number.
  private static func isPartOfNumber(_ range: Range<Int>, in buffer: UnsafeBufferPointer<UInt32>) -> Bool {
    func isDigit(_ index: Int) -> Bool { buffer.indices.contains(index) && (0x30...0x39).contains(buffer[index]) }
    return isDigit(range.lowerBound) && isDigit(range.lowerBound - 1)
      || isDigit(range.upperBound - 1) && isDigit(range.upperBound)
  }

  /// What the bureau makes public in every record and document.
  static func ofBureau(_ bureau: Bureau, terms: RedactionTerms) -> KeptText {
    var texts = [bureau.name] + terms.keep + terms.publicPhones
    if let code = bureau.unifiedCode { texts.append(code) }
    for county in [bureau.prefecture] + bureau.counties {
      texts.append(county.name)
      texts.append(county.authority)
      texts.append(contentsOf: county.formerNames)
    }
    for phone in bureau.publicPhones + terms.publicPhones {
      texts.append(phone)
      let digits = JoinedText.literal(phone).compactMap(Unicode.Scalar.init).map(String.init).joined()
      // Area code and number: the number alone is public as well.
      if digits.hasPrefix("0"), digits.utf8.count >= 11 { texts.append(String(digits.suffix(digits.utf8.count - 4))) }
    }
    return KeptText(texts)
  }

  /// What the record makes public by its fields: number, unit, representative, officers, authority, licence.
  static func ofRecord(_ record: CaseRecord, fields: RecordFields, people: RecordPeople, authority: String) -> KeptText
  {
    var texts = [authority]
    if let number = record.documentNumber { texts += [number.asServed, number.key] }
    if !fields.subjectIsPerson, fields.treatment("subject.name") == .shown { texts.append(record.subject.name) }
    if fields.isPublic("subject.uscc"), let code = record.subject.unifiedCode { texts.append(code.text) }
    if fields.isPublic("subject.registrationNumber"), let number = record.subject.registrationNumber {
      texts.append(number)
    }
    if fields.treatment("subject.address") == .shown, let address = record.subject.address { texts.append(address) }
    for person in people.all where person.treatment == .shown { texts.append(contentsOf: person.names) }
    if fields.isPublic("officers.name") {
      for officer in record.officers {
        if !people.isMasked(officer.name) { texts.append(officer.name) }
        if let certificate = officer.certificate { texts.append(certificate) }
      }
    }
    if fields.isPublic("penalty.licence"), fields.claimed["penalty.licence"] == nil,
      let licence = record.penalty?.licence
    {
      texts += numbers(of: licence)
    }
    return KeptText(texts)
  }

  /// The numbers of seven characters or more in the name and number of a licence; its words are free text.
  private static func numbers(of licence: String) -> [String] {
    var numbers: [String] = []
    var current = ""
    for scalar in licence.unicodeScalars {
      if scalar.isASCII, scalar.properties.numericType != nil || scalar.properties.isAlphabetic || scalar == "-" {
        current.unicodeScalars.append(scalar)
      } else {
        if current.utf8.count >= 7 { numbers.append(current) }
        current = ""
      }
    }
    if current.utf8.count >= 7 { numbers.append(current) }
    return numbers
  }
}

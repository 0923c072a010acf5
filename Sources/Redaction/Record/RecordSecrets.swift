import Matching
import Records
import Rules

/// Everything of a record that must not appear in its public text.
struct RecordSecrets: Sendable {
  private(set) var all: [KnownSecret] = []
  let people: RecordPeople
  /// The values of `all` that are claims.
  private var claims: Set<String> = []

  init(_ record: CaseRecord, fields: RecordFields, people: RecordPeople, words: MarkedWords, counties: [String]) {
    self.people = people
    for (index, person) in people.all.enumerated() where person.treatment != .shown {
      let entity: MaskEntity = if case .removed(let entity) = person.treatment { entity } else { .personName }
      for name in person.names { add(KnownSecret(entity, field: person.field, value: name, person: index)) }
    }
    addSubject(record.subject, fields: fields, counties: counties)
    let shown = fields.treatment("subject.address") == .shown && !fields.isClaimed("subject.address")
    let registered = shown ? record.subject.address : nil
    for person in record.people {
      addIdentity(person.idNumber, field: "people.idNumber")
      add(.phone, "people.phone", person.phone)
      addAddress(person.address, besides: registered, field: "people.address", counties: counties)
      if let date = person.birthDate { addBirthDate(date, field: "people.birthDate") }
    }
    for claim in record.secrets {
      let entity: MaskEntity = claim.kind == .tradeSecret ? .tradeSecret : .personal
      switch claim.target {
      case .text(let text):
        addClaim(text, entity, rule: KnownSecret.claimRule, subject: record.subject.name)
      case .field(let key):
        if let value = RecordValues.text(of: key, in: record) { add(KnownSecret(entity, field: key, value: value)) }
      }
    }
    for word in words.all where word.entity == .tradeSecret {
      addClaim(word.value, word.entity, rule: KnownSecret.markRule, subject: record.subject.name)
    }
    var seen = Set(all.map(\.literals))
    for word in words.all where word.entity != .tradeSecret {
      let secret = KnownSecret(word.entity, rule: KnownSecret.markRule, value: word.value)
      if seen.insert(secret.literals).inserted { add(secret) }
    }
  }

  /// A claimed text, and the parts of it that are secrets by themselves, each in all its forms.
  private mutating func addClaim(_ text: String, _ entity: MaskEntity, rule: String, subject: String) {
    // The party's own name in a claim is no secret: it is public everywhere.
    let items = entity == .tradeSecret ? ClaimItems.items(of: text).filter { !Self.isName($0, of: subject) } : []
    for value in [text] + items where !claims.contains(value) {
      let forms = TradeSecretForms.forms(of: value) + FirmForms.forms(of: value, besides: [subject])
      add(KnownSecret(entity, rule: rule, value: value, forms: forms))
    }
  }

  private static func isName(_ text: String, of subject: String) -> Bool {
    JoinedText.literal(text) == JoinedText.literal(subject)
  }

  private mutating func addSubject(_ subject: CaseRecord.Subject, fields: RecordFields, counties: [String]) {
    addIdentity(subject.idNumber, field: "subject.idNumber")
    addIdentity(subject.representativeID, field: "subject.representativeID")
    add(.phone, "subject.phone", subject.phone)
    add(.bankAccount, "subject.bankAccount", subject.bankAccount)
    switch fields.treatment("subject.address") {
    case .hidden, .countyOnly, .masked: addAddress(subject.address, field: "subject.address", counties: counties)
    case .shown, .freeText: break
    }
  }

  private mutating func add(_ secret: KnownSecret) {
    all.append(secret)
    if secret.isClaim { claims.insert(secret.value) }
  }

  private mutating func add(_ entity: MaskEntity, _ field: String, _ value: String?) {
    if let value, !value.isEmpty { add(KnownSecret(entity, field: field, value: value)) }
  }

  /// An identity number with its other form: 15 digits for 18.
  private mutating func addIdentity(_ value: String?, field: String) {
    guard let value, !value.isEmpty else { return }
    let characters = JoinedText.literal(value).compactMap(Unicode.Scalar.init).map(String.init)
    var forms: [String] = []
    if characters.count == 18, characters[6] == "1", characters[7] == "9" {
      forms.append((characters[..<6] + characters[8..<17]).joined())
    }
    let entity: MaskEntity = characters.first.map { $0 >= "0" && $0 <= "9" } ?? false ? .idNumber : .passport
    add(KnownSecret(entity, field: field, value: value, forms: forms))
    if let date = Self.birthDate(characters) { addBirthDate(date, field: field, isDerived: true) }
  }

  /// An address: the whole of it, and what lies below the county in all its forms.
  private mutating func addAddress(
    _ value: String?, besides registered: String? = nil, field: String, counties: [String]
  ) {
    guard let value, !value.isEmpty, value != registered else { return }
    if let secret = KnownSecret(residence: value, besides: registered, field: field, counties: counties) { add(secret) }
  }

  /// The date of birth in an identity number of 18 or 15 characters, whatever its check digit.
  private static func birthDate(_ characters: [String]) -> CivilDate? {
    func number(_ range: Range<Int>) -> Int? { Int(characters[range].joined()) }
    let start = characters.count == 18 ? 10 : characters.count == 15 ? 8 : 0
    guard start > 0, let month = number(start..<start + 2), let day = number(start + 2..<start + 4) else { return nil }
    let year = start == 10 ? number(6..<10) : number(6..<8).map { 1900 + $0 }
    return year.flatMap { $0 >= 1900 ? CivilDate(year: $0, month: month, day: day) : nil }
  }

  /// A date of birth; of one that only an identity number tells, no form is digits alone, which would be found inside that number.
  private mutating func addBirthDate(_ date: CivilDate, field: String, isDerived: Bool = false) {
    let (year, month, day) = date.components
    let padded = (month < 10 ? "0\(month)" : "\(month)", day < 10 ? "0\(day)" : "\(day)")
    let short = year % 100 < 10 ? "0\(year % 100)" : "\(year % 100)"
    let isKnown = all.contains { $0.entity == .birthDate && $0.value == date.chinese }
    if isDerived, isKnown { return }
    let words = [
      "\(year)年\(padded.0)月\(padded.1)日", ChineseNumerals.date(year: year, month: month, day: day),
    ]
    let others = [
      "\(year)\(padded.0)\(padded.1)", "\(year)/\(padded.0)/\(padded.1)", "\(year)/\(month)/\(day)",
      "\(year).\(month).\(day)",
      "\(short)年\(month)月\(day)日", "\(short)年\(padded.0)月\(padded.1)日",
    ]
    add(KnownSecret(.birthDate, field: field, value: date.chinese, forms: isDerived ? words : words + others))
  }
}

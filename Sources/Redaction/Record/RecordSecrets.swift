import Matching
import Records
import Rules

/// Everything of a record that must not appear in its public text.
struct RecordSecrets: Sendable {
  private(set) var all: [KnownSecret] = []
  let people: RecordPeople

  init(_ record: CaseRecord, fields: RecordFields, people: RecordPeople, words: MarkedWords, counties: [String]) {
    self.people = people
    for (index, person) in people.all.enumerated() where person.treatment != .shown {
      let entity: MaskEntity = if case .removed(let entity) = person.treatment { entity } else { .personName }
      for name in person.names { add(KnownSecret(entity, field: person.field, value: name, person: index)) }
    }
    addSubject(record.subject, fields: fields, counties: counties)
    let shown = fields.treatment("subject.address") == .shown && fields.claimed["subject.address"] == nil
    let registered = shown ? record.subject.address.map(JoinedText.literal) : nil
    for person in record.people {
      addIdentity(person.idNumber, field: "people.idNumber")
      add(.phone, "people.phone", person.phone)
      // Who lives at the registered address of the unit lives at a public one.
      if person.address.map(JoinedText.literal) != registered {
        addAddress(person.address, field: "people.address", counties: counties)
      }
      if let date = person.birthDate { addBirthDate(date, field: "people.birthDate") }
    }
    for claim in record.secrets {
      let entity: MaskEntity = claim.kind == .tradeSecret ? .tradeSecret : .personal
      switch claim.target {
      case .text(let text): add(KnownSecret(entity, field: "secrets.text", value: text))
      case .field(let key):
        if let value = RecordValues.text(of: key, in: record) { add(KnownSecret(entity, field: key, value: value)) }
      }
    }
    var seen = Set(all.map(\.literals))
    for word in words.all {
      let secret = KnownSecret(word.entity, rule: KnownSecret.markRule, value: word.value)
      if seen.insert(secret.literals).inserted { add(secret) }
    }
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

  private mutating func add(_ secret: KnownSecret) { all.append(secret) }

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
  }

  /// An address: the whole of it, and what lies below the county.
  private mutating func addAddress(_ value: String?, field: String, counties: [String]) {
    guard let value, !value.isEmpty else { return }
    let rest = CountyAddress(value, counties: counties).rest
    if rest.isEmpty { return }
    let isSearchable = JoinedText.literal(rest).count >= 3
    add(KnownSecret(.address, field: field, value: isSearchable ? rest : value))
  }

  private mutating func addBirthDate(_ date: CivilDate, field: String) {
    let (year, month, day) = date.components
    let padded = (month < 10 ? "0\(month)" : "\(month)", day < 10 ? "0\(day)" : "\(day)")
    let short = year % 100 < 10 ? "0\(year % 100)" : "\(year % 100)"
    add(
      KnownSecret(
        .birthDate, field: field, value: date.chinese,
        forms: [
          "\(year)年\(padded.0)月\(padded.1)日", "\(year)\(padded.0)\(padded.1)", "\(year)/\(month)/\(day)",
          "\(year)/\(padded.0)/\(padded.1)", "\(year).\(month).\(day)", "\(short)年\(month)月\(day)日",
          "\(short)年\(padded.0)月\(padded.1)日", ChineseNumerals.date(year: year, month: month, day: day),
        ]))
  }
}

/// Dates in Chinese numerals, as solemn papers write them.
enum ChineseNumerals {
  /// `一九八五年三月二日`.
  static func date(year: Int, month: Int, day: Int) -> String {
    String(year).map { digit in digits[Int(String(digit)) ?? 0] }.joined() + "年" + number(month) + "月" + number(day)
      + "日"
  }

  /// 1 to 99: 三, 十二, 二十, 三十一.
  static func number(_ value: Int) -> String {
    if value < 10 { return digits[value] }
    let tens = value / 10 == 1 ? "十" : digits[value / 10 % 10] + "十"
    return value % 10 == 0 ? tens : tens + digits[value % 10]
  }

  private static let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
}

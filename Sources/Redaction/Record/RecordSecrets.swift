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
        add(KnownSecret(entity, field: "secrets.text", value: text, forms: TradeSecretForms.forms(of: text)))
      case .field(let key):
        if let value = RecordValues.text(of: key, in: record) { add(KnownSecret(entity, field: key, value: value)) }
      }
    }
    var seen = Set(all.map(\.literals))
    for word in words.all {
      let forms = word.entity == .tradeSecret ? TradeSecretForms.forms(of: word.value) : []
      let secret = KnownSecret(word.entity, rule: KnownSecret.markRule, value: word.value, forms: forms)
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

/// Dates in Chinese numerals, as solemn papers write them.
enum ChineseNumerals {
  /// `一九八五年三月二日`.
  static func date(year: Int, month: Int, day: Int) -> String {
    String(year).map { digit in digits[Int(String(digit)) ?? 0] }.joined() + "年" + number(month) + "月" + number(day)
      + "日"
  }

  /// 1 to 999: 三, 十二, 二十, 三十一, 一百零二.
  static func number(_ value: Int) -> String {
    if value < 10 { return digits[value] }
    if value >= 100 {
      let rest = value % 100
      let tail = rest == 0 ? "" : rest < 10 ? "零" + digits[rest] : rest < 20 ? "一" + number(rest) : number(rest)
      return digits[value / 100 % 10] + "百" + tail
    }
    let tens = value / 10 == 1 ? "十" : digits[value / 10 % 10] + "十"
    return value % 10 == 0 ? tens : tens + digits[value % 10]
  }

  /// Digit by digit: 一八.
  static func row(_ value: Int) -> String {
    String(value).map { digit in digits[Int(String(digit)) ?? 0] }.joined()
  }

  /// `text` in the numerals of cheques: 拾捌.
  static func capital(_ text: String) -> String {
    String(text.map { capitals[$0] ?? $0 })
  }

  private static let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let capitals: [Character: Character] = [
    "〇": "零", "一": "壹", "二": "贰", "三": "叁", "四": "肆", "五": "伍", "六": "陆", "七": "柒", "八": "捌", "九": "玖", "十": "拾",
    "百": "佰",
  ]
}

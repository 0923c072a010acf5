import Diagnostics
import Records

extension CaseDecoder {
  /// The persons of the list; a field with several names, and nothing that belongs to one of them, stands for all of them.
  mutating func people() -> [CaseRecord.Person] {
    items("people") { item -> [CaseRecord.Person]? in
      let name = item.requiredText(.peopleName, limit: 200)
      var person = CaseRecord.Person(name: name ?? "")
      person.role = item.text(.peopleRole, limit: 200)
      person.idNumber = Self.anyIdentityNumber(&item)
      person.phone = item.text(.peoplePhone, limit: 200)
      person.address = item.text(.peopleAddress)
      person.birthDate = item.date(.peopleBirthDate)
      person.isMinor = item.boolean(CaseField.peopleMinor.rawValue) ?? false
      person.aliases = item.words(CaseField.peopleAliases.rawValue).map(\.text)
      guard let name else { return nil }
      switch PersonName(name) {
      case .one(let name, let aliases):
        person.name = name
        person.aliases += aliases
        return [person]
      case .several(let names) where person.isKnownByNameOnly:
        return names.map { name in
          var one = person
          one.name = name
          return one
        }
      case .several, .unclear:
        item.report(.personName, CaseField.peopleName.rawValue)
        return nil
      }
    }.flatMap { $0 }
  }

  /// A number of 18 characters must have the right check digit; other documents have no field for their type.
  private static func anyIdentityNumber(_ item: inout FieldReader) -> String? {
    guard let text = item.text(.peopleIDNumber, limit: 64) else { return nil }
    do throws(ResidentID.ParsingError) {
      return try ResidentID(parsing: FieldText.folded(text)).text
    } catch {
      switch error {
      case .wrongForm: return text
      case .impossibleBirthDate where FieldText.folded(text).utf8.count == 15: return text
      case .impossibleBirthDate: item.report(.badResidentID, CaseField.peopleIDNumber.rawValue)
      case .wrongCheckDigit: item.report(.wrongResidentIDCheckDigit, CaseField.peopleIDNumber.rawValue)
      }
      return nil
    }
  }

  mutating func officers() -> [CaseRecord.Officer] {
    items("officers") { item in
      let certificate = item.text(.officersCertificate, limit: 64)
      guard let name = item.requiredText(.officersName, limit: 200) else { return nil }
      return .init(name: name, certificate: certificate)
    }
  }

  mutating func consultations() -> [CaseRecord.Consultation] {
    items("consultation") { item in
      let with = item.requiredText(.consultationWith, limit: 200)
      let asked = item.requiredDate(.consultationAskedOn)
      var consultation = CaseRecord.Consultation(with: with ?? "", askedOn: asked ?? CivilDate(dayNumber: 0))
      consultation.matter = item.text(.consultationMatter, limit: 5000)
      consultation.answeredOn = item.date(.consultationAnsweredOn)
      consultation.answer = item.choice(CaseField.consultationAnswer.rawValue)
      consultation.decision = item.choice(CaseField.consultationDecision.rawValue)
      consultation.decidedOn = item.date(.consultationDecidedOn)
      consultation.reason = item.text(.consultationReason, limit: 5000)
      if let asked, let answered = consultation.answeredOn, answered < asked {
        item.report(.datesOutOfOrder, CaseField.consultationAnsweredOn.rawValue, "consultation.askedOn")
      }
      return with == nil || asked == nil ? nil : consultation
    }
  }

  mutating func secrets() -> [CaseRecord.SecretClaim] {
    items("secrets") { item in
      let claimant = item.text(.secretsClaimant, limit: 200)
      let kind: SecretKind? = item.choice(CaseField.secretsKind.rawValue)
      if item.isBlank(CaseField.secretsKind.rawValue) { item.reportMissing(CaseField.secretsKind.rawValue) }
      guard let target = Self.target(&item), let kind else { return nil }
      let field: CaseField = if case .text = target { .secretsText } else { .secretsField }
      return .init(target: target, kind: kind, claimant: claimant, place: item.place(field.rawValue))
    }
  }

  private static func target(_ item: inout FieldReader) -> CaseRecord.SecretClaim.Target? {
    let text = item.text(.secretsText, limit: 20_000)
    if let name = item.text(.secretsField) {
      if text != nil {
        item.report(.duplicateKey, CaseField.secretsField.rawValue)
        return nil
      }
      guard let match = item.set.match(name) else {
        item.report(.unknownChoice, CaseField.secretsField.rawValue, "subject.address、violation.facts、body …")
        return nil
      }
      return .field(item.set.fields[match.field].key)
    }
    if text == nil, item.isBlank(CaseField.secretsText.rawValue) {
      item.reportMissing(CaseField.secretsText.rawValue)
    }
    return text.map { .text($0) }
  }

  mutating func changes() -> [CaseRecord.Change] {
    items("changes") { item in
      let reason = item.text(.changesReason, limit: 5000)
      let kind: ChangeKind? = item.choice(CaseField.changesKind.rawValue)
      if item.isBlank(CaseField.changesKind.rawValue) { item.reportMissing(CaseField.changesKind.rawValue) }
      // The public is told why a decision was taken down (行政处罚法 Art. 48).
      if let kind, kind.withdraws, reason == nil { item.report(.changeReason, CaseField.changesReason.rawValue) }
      guard let date = item.requiredDate(.changesDate), let kind else { return nil }
      return .init(kind: kind, date: date, reason: reason)
    }
  }
}

extension CaseRecord.Person {
  /// Whether nothing is given that belongs to one person alone.
  fileprivate var isKnownByNameOnly: Bool {
    idNumber == nil && phone == nil && address == nil && birthDate == nil && aliases.isEmpty && !isMinor
  }
}

import Diagnostics
import Records

extension CaseDecoder {
  /// Who the decision is against; the kind is taken from the codes where it is not said.
  mutating func subject() -> CaseRecord.Subject? {
    let name = reader.requiredText(CaseField.subjectName.rawValue, limit: 200)
    let code = reader.unifiedCode(CaseField.subjectUSCC.rawValue)
    let kind = subjectKind(code)
    var subject = CaseRecord.Subject(name: name ?? "", kind: kind ?? .legalPerson)
    subject.unifiedCode = code
    subject.registrationNumber = registrationNumber()
    subject.representative = personName(text(.subjectRepresentative, limit: 200), .subjectRepresentative)
    if kind == .naturalPerson, let name { subject.name = personName(name, .subjectName) ?? "" }
    subject.representativeIDType = text(.subjectRepresentativeIDType, limit: 64)
    subject.representativeID = identityNumber(.subjectRepresentativeID, type: subject.representativeIDType)
    subject.idType = text(.subjectIDType, limit: 64)
    subject.idNumber = identityNumber(.subjectIDNumber, type: subject.idType)
    subject.address = text(.subjectAddress)
    subject.phone = text(.subjectPhone, limit: 200)
    subject.bankAccount = text(.subjectBankAccount, limit: 200)
    let hasCode = reader.has(CaseField.subjectUSCC.rawValue) || subject.registrationNumber != nil
    if let kind, kind != .naturalPerson, !hasCode {
      reader.report(Diagnostic(.unitWithoutCode, at: reader.values.place, record: reader.record))
    }
    guard name != nil, kind != nil else { return nil }
    return subject
  }

  /// The name of one person as it is searched in the text; anything else is an error.
  private mutating func personName(_ text: String?, _ field: CaseField) -> String? {
    guard let text else { return nil }
    if case .one(let name, let aliases) = PersonName(text), aliases.isEmpty { return name }
    report(.personName, field)
    return nil
  }

  private mutating func subjectKind(_ code: UnifiedCode?) -> SubjectKind? {
    let field = CaseField.subjectKind.rawValue
    guard reader.isBlank(field) else {
      guard let kind: SubjectKind = choice(.subjectKind) else { return nil }
      if let code, kind != .naturalPerson, code.isIndividualBusiness != (kind == .individualBusiness) {
        report(.subjectKindDiffers, .subjectKind)
      }
      return kind
    }
    if let code { return code.isIndividualBusiness ? .individualBusiness : .legalPerson }
    if reader.has(CaseField.subjectUSCC.rawValue) { return .legalPerson }
    if reader.has(CaseField.subjectIDNumber.rawValue) { return .naturalPerson }
    reader.reportMissing(field)
    return nil
  }

  /// The number as given; 15 digits with a wrong check digit are a warning, other forms are let pass.
  private mutating func registrationNumber() -> String? {
    guard let text = text(.subjectRegistrationNumber, limit: 50) else { return nil }
    let folded = FieldText.folded(text)
    if folded.utf8.count == 15, folded.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      !RegistrationNumber.isValid(folded)
    {
      report(.wrongRegistrationNumber, .subjectRegistrationNumber)
    }
    return folded
  }

  /// A number checked as a resident identity number unless `type` names another document.
  private mutating func identityNumber(_ field: CaseField, type: String?) -> String? {
    guard let text = text(field, limit: 64) else { return nil }
    if let type, !["身份证", "居民身份证", "二代身份证", "第二代居民身份证", "resident"].contains(type) { return text }
    do throws(ResidentID.ParsingError) {
      return try ResidentID(parsing: FieldText.folded(text)).text
    } catch {
      report(error == .wrongCheckDigit ? .wrongResidentIDCheckDigit : .badResidentID, field)
      return nil
    }
  }
}

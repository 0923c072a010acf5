import Diagnostics
import Reading
import Records

/// Types the values of one case; reports everything that is wrong, and gives a record only where nothing is.
struct CaseDecoder {
  let bureau: Bureau
  var reader: FieldReader
  /// Where later diagnostics say the record stands.
  let recordPlace: Place

  /// What decoding came to; the id and the key of the document number are given even where the record is not.
  struct Outcome {
    var record: CaseRecord?
    var id: String?
    var documentKey: String?
    var documentPlace: Place?
    var diagnostics: [Diagnostic]
  }

  init(
    values: FieldValues, bureau: Bureau, recordPlace: Place? = nil,
    isReported: @escaping (Int) -> Bool = { _ in false }
  ) {
    self.bureau = bureau
    self.recordPlace = recordPlace ?? values.place
    reader = FieldReader(set: FieldNames.cases, values: values, isReported: isReported)
  }

  /// Decodes the case; `body` and `bodyLine` are those of a Markdown file, `nil` for a row of a table.
  mutating func decode(body fileBody: String? = nil, bodyLine fileBodyLine: Int = 0) -> Outcome {
    let id = identifier()
    reader.record = id
    let number = documentNumber()
    let county = county()
    let subject = subject()
    let violation = violation()
    let (body, bodyLine) = body(fileBody, fileBodyLine)
    // The required parts may be missing: the rest is read all the same, so that every error is shown at once.
    var record = CaseRecord(
      id: id ?? "", place: recordPlace, county: county ?? bureau.prefecture,
      subject: subject ?? .init(name: "", kind: .legalPerson), violation: violation ?? .init(type: ""), body: body,
      bodyLine: bodyLine)
    record.documentNumber = number
    record.title = text(.title)
    record.authority = text(.authority)
    record.industry = text(.industry)
    record.source = choice(.source)
    record.people = people()
    record.officers = officers()
    record.penalty = penalty()
    readDates(into: &record)
    record.procedure = choice(.procedure)
    record.severity = choice(.severity)
    record.isMajor = boolean(.major) ?? false
    record.legalReview = legalReview()
    record.recording = recording()
    record.approval = approval()
    record.consultations = consultations()
    record.secrets = secrets()
    record.evaluation = evaluation()
    record.reconsideration = remedy(.review)
    record.litigation = remedy(.litigation)
    record.changes = changes()
    checkDecision(record)
    let isComplete = id != nil && county != nil && subject != nil && violation != nil
    let isSound = isComplete && !reader.diagnostics.containsError
    return Outcome(
      record: isSound ? record : nil, id: id, documentKey: number?.key,
      documentPlace: number == nil ? nil : place(.documentNumber), diagnostics: reader.diagnostics)
  }

  private mutating func identifier() -> String? {
    guard !reader.isBlank(CaseField.id.rawValue) else {
      if !reader.isReported(CaseField.id.rawValue) {
        reader.report(Diagnostic(.missingID, at: reader.values.place))
      }
      return nil
    }
    guard let text = reader.text(CaseField.id.rawValue) else { return nil }
    guard RecordID.isValid(text) else {
      reader.report(Diagnostic(.badID, at: place(.id)))
      return nil
    }
    if RecordID.looksPersonal(text) {
      reader.report(Diagnostic(.idLooksPersonal, at: place(.id)))
      return nil
    }
    return text
  }

  private mutating func documentNumber() -> DocumentNumber? {
    guard let text = text(.documentNumber, limit: 128) else { return nil }
    if let number = DocumentNumber(parsing: text) { return number }
    report(.badDocumentNumber, .documentNumber)
    return nil
  }

  /// The county named, or the one whose authority decided.
  private mutating func county() -> County? {
    if reader.isBlank(CaseField.county.rawValue), let authority = text(.authority) {
      for county in [bureau.prefecture] + bureau.counties where county.authority == authority { return county }
    }
    return reader.county(CaseField.county.rawValue, bureau)
  }

  private mutating func violation() -> CaseRecord.Violation? {
    let facts = text(.violationFacts, limit: 20_000)
    let basis = text(.violationBasis, limit: 20_000)
    guard let type = reader.requiredText(CaseField.violationType.rawValue, limit: 2000) else { return nil }
    return .init(type: type, facts: facts, basis: basis)
  }

  private mutating func body(_ fileBody: String?, _ fileBodyLine: Int) -> (String, Int) {
    let field = text(.body, limit: 1 << 20)
    guard let fileBody else { return (field ?? "", field == nil ? 0 : place(.body).line) }
    guard let field else { return (fileBody, fileBodyLine) }
    if FieldText.trimmed(fileBody).isEmpty { return (field, place(.body).line) }
    report(.duplicateKey, .body)
    return (fileBody, fileBodyLine)
  }
}

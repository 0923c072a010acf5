import Diagnostics
import Disclosure
import Markdown
import Matching
import Records
import Rules

extension RecordGate {
  /// The public record; worth nothing once a diagnostic of error grade was reported.
  mutating func publish(_ assessment: Assessment, publishedOn: CivilDate, asOf day: CivilDate) -> PublicRecord? {
    checkPolicy()
    checkIdentifier()
    guard let documentNumber = record.documentNumber else {
      report(.redactionMissingField, "documentNumber")
      return nil
    }
    let isInterim = assessment.form == .interim
    var sheet = Sheet()
    addFields(to: &sheet, isInterim: isInterim, asOf: day)
    let body = isInterim || fields.isClaimed("body") ? nil : parsedBody()
    if let body { sheet.add(body) }
    let edits = edits(of: &sheet)
    let subjectMask = people.subject.map { masks.mask(for: .known($0), named: people.all[$0].name) }
    check(sheet, edits)
    checkShownFields(sheet, edits, isInterim: isInterim)
    checkRules(sheet, edits, isInterim: isInterim)
    checkClaimed(sheet, edits, isInterim: isInterim)
    checkClaims(sheet)
    if diagnostics.containsError { return nil }
    let nameMask = redactor.rules.redaction.mask(for: .personName)
    if subjectMask != nil { counts.count(nameMask, entity: .personName) }
    let subjectName =
      subjectMask.map { PublicText(mask: $0, nameMask.markClass) } ?? fieldText("subject.name", in: sheet, edits)
    guard let subjectName, !subjectName.text.isEmpty else {
      report(.redactionMissingField, "subject.name")
      return nil
    }
    let violationType = fieldText("violation.type", in: sheet, edits)
    if !isInterim, violationType?.text.isEmpty ?? true { report(.redactionMissingField, "violation.type") }
    let bodyEdits = edits.bodyEdits(in: sheet)
    let penalty = isInterim ? nil : record.penalty
    var result = PublicRecord(
      id: record.id, form: assessment.form, documentNumber: documentNumber.asServed, documentKey: documentNumber.key,
      title: fieldText("title", in: sheet, edits) ?? subjectName, subjectName: subjectName,
      subjectKind: record.subject.kind,
      unifiedCode: shown("subject.uscc", unless: isInterim) { record.subject.unifiedCode?.text },
      registrationNumber: shown("subject.registrationNumber", unless: isInterim) { record.subject.registrationNumber },
      representative: isInterim ? nil : representative(),
      address: isInterim ? nil : address(in: sheet, edits), county: record.county, authority: authority,
      industry: fieldText("industry", in: sheet, edits)?.text,
      source: shown("source", unless: isInterim) { record.source },
      violationType: violationType ?? PublicText(plain: ""),
      facts: field("violation.facts", in: sheet, edits, isInterim),
      basis: field("violation.basis", in: sheet, edits, false),
      penaltyKinds: shown("penalty.kinds", unless: isInterim) { penalty?.kinds } ?? [],
      content: field("penalty.content", in: sheet, edits, isInterim),
      fine: shown("penalty.fine", unless: isInterim) { penalty?.fine },
      confiscated: shown("penalty.confiscated", unless: isInterim) { penalty?.confiscated },
      licence: field("penalty.licence", in: sheet, edits, isInterim),
      procedure: shown("procedure", unless: isInterim) { record.procedure },
      severity: shown("severity", unless: isInterim) { record.severity }, decidedOn: decidedOn,
      performedOn: shown("performedOn", unless: isInterim) { record.performedOn },
      officers: isInterim ? [] : officers(), publishedOn: publishedOn, until: assessment.until,
      corrections: isInterim ? [] : corrections(in: sheet, edits, asOf: day), disclosureBasis: assessment.basis,
      body: body.map { $0.html(applying: bodyEdits) }, bodyText: body.map { $0.plainText(applying: bodyEdits) },
      redactions: counts.lines, digest: "")
    checkSum(result)
    result.digest = RecordDigest.digest(of: result, rules: redactor.rules.digest)
    return result
  }

  /// The pieces of the sheet that are fields.
  private func addFields(to sheet: inout Sheet, isInterim: Bool, asOf day: CivilDate) {
    let made = record.subject.name + (isInterim ? "行政处罚案" : record.violation.type + "案")
    let title = fields.isPublic("title") ? record.title.flatMap { $0.isEmpty || isInterim ? nil : $0 } : nil
    sheet.add(title ?? made, key: "title")
    if !fields.subjectIsPerson { sheet.add(record.subject.name, key: "subject.name") }
    sheet.add(RecordValues.text(of: "violation.basis", in: record) ?? "", key: "violation.basis")
    guard !isInterim else { return }
    for key in ["violation.type", "violation.facts", "penalty.content", "penalty.licence", "industry"]
    where fields.isPublic(key) && !fields.isClaimed(key) {
      if let text = RecordValues.text(of: key, in: record) { sheet.add(text, key: key) }
    }
    switch fields.treatment("subject.address") {
    case .shown, .freeText: sheet.add(record.subject.address ?? "", key: "subject.address")
    case .hidden, .masked, .countyOnly: break
    }
    if fields.isPublic("changes.reason") {
      for (index, change) in record.changes.enumerated() where change.kind == .corrected && change.date <= day {
        sheet.add(change.reason ?? "", key: "changes.\(index).reason")
      }
    }
  }

  /// The body as a tree, or `nil` where there is none or the field is not public; what cannot be parsed withholds the record.
  private mutating func parsedBody() -> MarkdownDocument? {
    guard !record.body.isEmpty, fields.isPublic("body") else { return nil }
    if let parsed { return parsed }
    do {
      parsed = try MarkdownDocument(parsing: Array(record.body.utf8), firstLine: max(record.bodyLine, 1))
      return parsed
    } catch {
      report(.redactionMarkdown, line: error.line ?? record.bodyLine)
      return nil
    }
  }

  /// Must be there: a field that is shown as it stands holds nothing that is hidden.
  private mutating func checkShownFields(_ sheet: Sheet, _ edits: SheetEdits, isInterim: Bool) {
    for key in shownFields.faulty where !isInterim || Self.interimKeys.contains(key) {
      report(.redactionKeepCollision, key)
    }
    for (index, piece) in sheet.pieces.enumerated() where piece.key == "subject.name" || piece.key == "industry" {
      if fields.treatment(piece.key) == .shown, !edits.byPiece[index].isEmpty, !shownFields.faulty.contains(piece.key) {
        report(.redactionKeepCollision, piece.key)
      }
    }
  }

  /// Shown fields of an interim entry.
  private static let interimKeys: Set<String> = ["subject.name", "authority", "county", "industry"]

  private func shown<Value>(_ key: String, unless isInterim: Bool, _ value: () -> Value?) -> Value? {
    fields.isPublic(key) && !fields.isClaimed(key) && !isInterim ? value() : nil
  }

  /// A text field: its redacted text, or the mask alone where the record claims it as secret.
  private func field(_ key: String, in sheet: Sheet, _ edits: SheetEdits, _ isLeftOut: Bool) -> PublicText? {
    if isLeftOut { return nil }
    guard let kind = fields.claimed[key] else { return fieldText(key, in: sheet, edits) }
    guard RecordValues.text(of: key, in: record) != nil else { return nil }
    let mask = redactor.rules.redaction.mask(for: kind == .tradeSecret ? .tradeSecret : .personal)
    return PublicText(mask: mask.text, mask.markClass)
  }

  private mutating func representative() -> PublicText? {
    guard let index = people.representative, fields.isPublic("subject.representative"), !fields.subjectIsPerson else {
      return nil
    }
    let person = people.all[index]
    let mask = redactor.rules.redaction.mask(for: .personName)
    switch person.treatment {
    case .shown: return PublicText(plain: person.name)
    case .masked:
      if let basis = endBasis(of: index) { counts.count(mask, entity: .personName, basis: basis) }
      return PublicText(mask: masks.mask(for: .known(index), named: person.name), mask.markClass)
    case .removed: return nil
    }
  }

  private func address(in sheet: Sheet, _ edits: SheetEdits) -> PublicText? {
    guard let address = record.subject.address, !address.isEmpty, !fields.isClaimed("subject.address") else {
      return nil
    }
    switch fields.treatment("subject.address") {
    case .shown, .freeText: return fieldText("subject.address", in: sheet, edits)
    case .countyOnly:
      let county = CountyAddress(address, counties: redactor.counties).county
      return county.isEmpty ? nil : PublicText(plain: county)
    case .hidden, .masked: return nil
    }
  }

  private mutating func officers() -> [PublicOfficer] {
    guard fields.isPublic("officers.name") else { return [] }
    let showsCertificate = fields.isPublic("officers.certificate")
    if showsCertificate { publicNumbers += record.officers.compactMap(\.certificate) }
    return record.officers.map {
      PublicOfficer(name: $0.name, certificate: showsCertificate ? $0.certificate : nil)
    }
  }

  private func corrections(in sheet: Sheet, _ edits: SheetEdits, asOf day: CivilDate) -> [PublicCorrection] {
    record.changes.enumerated().compactMap { index, change in
      guard change.kind == .corrected, change.date <= day else { return nil }
      return PublicCorrection(date: change.date, reason: fieldText("changes.\(index).reason", in: sheet, edits))
    }
  }
}

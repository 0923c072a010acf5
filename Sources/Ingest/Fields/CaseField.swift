/// The fields of a case, in the order of `FieldNames.cases`.
public enum CaseField: Int, Sendable, CaseIterable {
  case id, documentNumber, title, county, authority, industry, source, subjectName, subjectKind, subjectUSCC
  case subjectRegistrationNumber, subjectRepresentative, subjectRepresentativeIDType
  case subjectRepresentativeID, subjectIDType, subjectIDNumber, subjectAddress, subjectPhone
  case subjectBankAccount, peopleName, peopleRole, peopleIDNumber, peoplePhone, peopleAddress
  case peopleBirthDate, peopleMinor, peopleAliases, officersName, officersCertificate, violationType
  case violationFacts, violationBasis, penaltyKinds, penaltyContent, penaltyFine, penaltyConfiscated
  case penaltyLicence, filedOn, decidedOn, servedOn, performedOn, closedOn, procedure, severity, major
  case legalReviewBy, legalReviewDate, legalReviewOutcome, recordingText, recordingAudioVideo, approvalBy
  case approvalDate, approvalSecrecyReview, consultationWith, consultationMatter, consultationAskedOn
  case consultationAnsweredOn, consultationAnswer, consultationDecision, consultationDecidedOn
  case consultationReason, secretsText, secretsField, secretsKind, secretsClaimant, evaluation, review
  case litigation, changesKind, changesDate, changesReason, body

  /// The English key path, such as `subject.name`.
  public var key: String { FieldNames.cases.fields[rawValue].key }
}

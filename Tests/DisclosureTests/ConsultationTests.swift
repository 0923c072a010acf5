import Diagnostics
import Disclosure
import Records
import Rules
import Testing

/// 2020-06-01 plus 15 working days is 2020-06-22.
@Suite struct ConsultationTests {
  struct Case: Sendable {
    var answer: ConsultationAnswer?
    var answeredOn: String?
    var decision: ConsultationDecision?
    var decidedOn: String?
    var reason: String?
    var asOf = "2020-07-10"
    let state: State
    let form: Form
    let because: GateReason
  }

  @Test(arguments: [
    Case(asOf: "2020-06-22", state: .due, form: .interim, because: .consultationOpen),
    Case(asOf: "2020-06-23", state: .due, form: .interim, because: .consultationUndecided),
    Case(answer: ConsultationAnswer.none, state: .due, form: .interim, because: .consultationUndecided),
    Case(answer: .consent, answeredOn: "2020-06-03", asOf: "2020-06-05", state: .due, form: .full, because: .satisfied),
    Case(
      answer: .consent, answeredOn: "2020-06-03", asOf: "2020-06-02", state: .due, form: .interim,
      because: .consultationOpen),
    Case(answer: .consent, state: .due, form: .interim, because: .consultationUndecided),
    Case(
      answer: .object, answeredOn: "2020-06-03", asOf: "2020-06-05", state: .due, form: .interim,
      because: .consultationUndecided),
    Case(
      answer: .object, answeredOn: "2020-06-03", decision: .publish, decidedOn: "2020-06-05", reason: "公共利益",
      state: .due, form: .full, because: .satisfied),
    Case(
      answer: .object, answeredOn: "2020-06-03", decision: .publish, decidedOn: "2020-06-05", state: .withheld,
      form: .interim, because: .overrideWithoutReason),
    Case(
      answer: .object, answeredOn: "2020-06-03", decision: .publish, reason: "公共利益", state: .withheld,
      form: .interim, because: .overrideWithoutReason),
    Case(
      answer: .object, answeredOn: "2020-06-03", decision: .publish, decidedOn: "2020-06-08", reason: "公共利益",
      asOf: "2020-06-05", state: .due, form: .interim, because: .consultationUndecided),
    Case(
      answer: .object, answeredOn: "2020-06-03", decision: .partial, decidedOn: "2020-06-05", state: .due,
      form: .processed, because: .consultationPartial),
    Case(
      answer: .object, answeredOn: "2020-06-03", decision: .withhold, decidedOn: "2020-06-05", state: .due,
      form: .interim, because: .consultationWithheld),
    Case(decision: .publish, decidedOn: "2020-06-23", state: .due, form: .full, because: .satisfied),
    Case(decision: .publish, decidedOn: "2020-06-22", state: .due, form: .interim, because: .consultationUndecided),
    Case(decision: .partial, decidedOn: "2020-06-23", state: .due, form: .processed, because: .consultationPartial),
    Case(
      decision: .publish, decidedOn: "2020-06-05", asOf: "2020-06-10", state: .due, form: .interim,
      because: .consultationOpen),
  ]) func reducesTheFormUntilTheThirdPartyIsHeard(_ example: Case) throws {
    var record = try record()
    var consultation = CaseRecord.Consultation(with: "丁某公司", askedOn: try day("2020-06-01"))
    consultation.answer = example.answer
    consultation.answeredOn = try example.answeredOn.map(day)
    consultation.decision = example.decision
    consultation.decidedOn = try example.decidedOn.map(day)
    consultation.reason = example.reason
    record.consultations = [consultation]
    let result = try record.assessed(asOf: example.asOf)
    #expect(result.state == example.state)
    #expect(result.form == example.form)
    #expect(result.reason(.consultation) == example.because)
  }

  @Test func givesTheThirdPartyTheLocalHolidaysToo() throws {
    var record = try record(decidedOn: "2024-07-15")
    record.consultations = [.init(with: "丁某公司", askedOn: try day("2024-07-15"))]
    #expect(try record.assessed(asOf: "2024-08-08").reason(.consultation) == .consultationOpen)
    #expect(try record.assessed(asOf: "2024-08-09").reason(.consultation) == .consultationUndecided)
  }

  @Test func takesTheMostRestrictiveOfSeveral() throws {
    var record = try record()
    var settled = CaseRecord.Consultation(with: "丁某公司", askedOn: try day("2020-06-01"))
    settled.answer = .consent
    settled.answeredOn = try day("2020-06-02")
    record.consultations = [settled, .init(with: "戊某公司", askedOn: try day("2020-06-02"))]
    let result = try record.assessed(asOf: "2020-06-05")
    #expect(result.form == .interim)
    #expect(result.ids == ["disclosure.interim"])
  }

  @Test func ignoresAConsultationThatIsYetToCome() throws {
    var record = try record()
    record.consultations = [.init(with: "丁某公司", askedOn: try day("2020-06-10"))]
    #expect(try record.assessed(asOf: "2020-06-05").form == .full)
  }

  @Test(arguments: [(SecretKind.tradeSecret, Form.processed), (.personal, .full)])
  func processesRecordWithClaimedTradeSecrets(_ kind: SecretKind, _ form: Form) throws {
    var record = try record()
    record.secrets = [.init(target: .field("violation.facts"), kind: kind, claimant: nil)]
    #expect(try record.assessed(asOf: "2020-06-05").form == form)
  }
}

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
    record.secrets = [.init(target: .field("violation.facts"), kind: .personal, claimant: nil)]
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

  @Test func tellsWhyTheInterimFormIsShown() throws {
    var record = try record()
    #expect(try record.assessed(asOf: "2020-06-05").interimReason == nil)
    let asked = CaseRecord.Consultation(with: "丁某公司", askedOn: try day("2020-06-01"))
    record.consultations = [asked]
    #expect(try record.assessed(asOf: "2020-06-05").interimReason == .consultationOpen)
    #expect(try record.assessed(asOf: "2020-06-23").interimReason == .consultationUndecided)
    var refused = asked
    refused.decision = .withhold
    refused.decidedOn = try day("2020-06-03")
    refused.answer = .object
    refused.answeredOn = try day("2020-06-02")
    for consultations in [[refused], [asked, refused], [refused, asked]] {
      record.consultations = consultations
      let result = try record.assessed(asOf: "2020-06-05")
      #expect(result.interimReason == .consultationWithheld)
      #expect(result.ids == ["disclosure.interim-final"])
    }
    record.approval = nil
    #expect(try record.assessed(asOf: "2020-06-05").interimReason == nil)
  }
}

/// Publication in part is only that where something says which part is kept back.
@Suite struct PartialTests {
  /// A record over whose publication a third party objected, and of which a part was decided to be published.
  func partlyPublished() throws -> CaseRecord {
    var record = try record()
    var consultation = CaseRecord.Consultation(with: "丁某公司", askedOn: try day("2020-06-01"))
    consultation.answer = .object
    consultation.answeredOn = try day("2020-06-02")
    consultation.decision = .partial
    consultation.decidedOn = try day("2020-06-03")
    record.consultations = [consultation]
    record.body = "经查，当事人使用某某虚构配方。"
    return record
  }

  @Test func keepsEverythingBackWhereNothingIsClaimed() throws {
    let result = try partlyPublished().assessed(asOf: "2020-06-05")
    #expect(result.state == .due)
    #expect(result.form == .interim)
    #expect(result.interimReason == .partialWithoutClaim)
    #expect(result.ids == ["disclosure.partial-without-claim", "disclosure.interim"])
    #expect(result.diagnostics.containsError)
  }

  @Test(arguments: [
    ("{商密:甲法}", true), ("{商业秘密：甲法}", true), ("｛隐：甲病｝", true), ("{ 隐 : 甲病 }", true), ("{{隐:甲病}}", true),
    ("第一行\n{商\n密:甲法}", false), ("{公开:甲法}", false), ("{隐:}", false), ("{隐: \u{3000}}", false), ("{隐", false),
    ("隐:甲病", false), ("{隐患:甲处}", false), ("<!-- {隐:甲病} -->", false), ("<!-- 甲 --> {隐:甲病}", true),
    ("<!-- {隐:甲病}", false), ("", false),
  ]) func takesOnlyAMarkThatHidesSomethingForAClaim(_ text: String, _ isClaim: Bool) throws {
    var record = try partlyPublished()
    record.body = text
    #expect(try record.assessed(asOf: "2020-06-05").form == (isClaim ? .processed : .interim))
    record.body = ""
    record.violation.facts = text
    #expect(try record.assessed(asOf: "2020-06-05").form == (isClaim ? .processed : .interim))
    record.violation.facts = nil
    record.penalty?.content = text
    #expect(try record.assessed(asOf: "2020-06-05").form == (isClaim ? .processed : .interim))
  }

  @Test func takesNoMarkInAFieldThatIsNotPublicForAClaim() throws {
    var record = try partlyPublished()
    record.evaluation = "{隐:甲事}"
    record.industry = "{隐:甲业}"
    #expect(try record.assessed(asOf: "2020-06-05").form == .interim)
  }

  @Test func reportsItWhileARecordWaitsButNotWhenItIsOver() throws {
    var record = try partlyPublished()
    record.approval = nil
    #expect(try record.assessed(asOf: "2020-06-05").ids.contains("disclosure.partial-without-claim"))
    #expect(try record.assessed(asOf: "2024-06-05").ids == ["disclosure.expired"])
  }
}

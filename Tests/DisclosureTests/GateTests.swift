import Diagnostics
import Disclosure
import Records
import Rules
import Testing

@Suite struct GateTests {
  @Test func publishesARecordThatPassesEveryGate() throws {
    let result = try record().assessed(asOf: "2020-06-05")
    #expect(result.state == .due)
    #expect(result.form == .full)
    #expect(result.gates.map(\.gate) == Gate.allCases)
    #expect(result.gates.allSatisfy { $0.passed && !$0.article.isEmpty })
    #expect(!result.basis.isEmpty)
    #expect(result.diagnostics.isEmpty)
  }

  @Test func withholdsRecordWithoutApproval() throws {
    var record = try record()
    record.approval = nil
    let result = try record.assessed(asOf: "2020-06-05")
    #expect(result.state == .withheld)
    #expect(result.reason(.approval) == .notApproved)
    #expect(result.publishedOn == nil)
    #expect(result.ids == ["disclosure.withheld", "disclosure.withheld"])
  }

  @Test func withholdsRecordBeforeTheDayOfItsApproval() throws {
    var record = try record()
    record.approval?.date = try day("2020-06-04")
    #expect(try record.assessed(asOf: "2020-06-03").state == .withheld)
    #expect(try record.assessed(asOf: "2020-06-04").state == .due)
  }

  @Test func withholdsRecordThatFailedTheSecrecyReview() throws {
    var record = try record()
    record.approval?.secrecyReviewPassed = false
    let result = try record.assessed(asOf: "2020-06-05")
    #expect(result.state == .withheld)
    #expect(result.reason(.secrecyReview) == .secrecyReviewFailed)
  }

  @Test(
    arguments: [
      (nil, nil, GateReason.notReviewed), ("通过", nil, .notReviewed), ("不通过", "2020-05-28", .reviewFailed),
      ("通过", "2020-06-02", .reviewedAfterDecision), ("通过", "2020-05-28", .satisfied),
    ] as [(String?, String?, GateReason)])
  func withholdsMajorRecordWithoutLegalReview(_ outcome: String?, _ date: String?, _ reason: GateReason) throws {
    var record = try record()
    record.isMajor = true
    if let outcome { record.legalReview = .init(by: "法规科", date: try date.map(day), outcome: outcome) }
    let result = try record.assessed(asOf: "2020-06-05")
    #expect(result.reason(.legalReview) == reason)
    #expect(result.state == (reason == .satisfied ? .due : .withheld))
  }

  @Test(
    arguments: [
      (SubjectKind.legalPerson, [PenaltyKind.warning], nil, true), (.legalPerson, [.fine], Procedure.simple, true),
      (.individualBusiness, [.warning], nil, true), (.naturalPerson, [.fine], nil, true),
      (.naturalPerson, [.warning], nil, false), (.naturalPerson, [.warning, .fine], nil, true),
      (.naturalPerson, [.fine], .simple, false),
    ] as [(SubjectKind, [PenaltyKind], Procedure?, Bool)])
  func publishesByKindOfSubjectAndDecision(
    _ kind: SubjectKind, _ kinds: [PenaltyKind], _ procedure: Procedure?, _ isPublic: Bool
  ) throws {
    var record = try record(kind, kinds: kinds)
    record.procedure = procedure
    let result = try record.assessed(asOf: "2020-06-05")
    #expect(result.isPublic == isPublic)
    #expect(result.reason(.publication) == (isPublic ? .satisfied : .notPublishedByRule))
  }

  @Test func neverCountsAsLateWhatTheRulesKeepBack() throws {
    let result = try record(.naturalPerson, kinds: [.warning]).assessed(asOf: "2020-08-01")
    #expect(result.daysLate == 0)
    #expect(result.ids == ["disclosure.withheld"])
  }

  @Test(arguments: [("2021-08-31", "118号"), ("2021-09-01", "第七十八条第二款")])
  func namesTheArticleInForceOnTheDayOfTheDecision(_ date: String, _ part: String) throws {
    #expect(try record(decidedOn: date).assessed(asOf: date).basis.contains(part))
  }
}

@Suite struct MinorTests {
  /// An invented number of identity with a birthday.
  func number(bornOn birthday: String) -> String {
    let digits = Array("530000\(birthday)001".utf8)
    return String(decoding: digits + [ResidentID.checkCharacter(of: digits)], as: UTF8.self)
  }

  @Test(arguments: [("20020531", true), ("20020601", false), ("20020602", false), ("20050101", false)])
  func withholdsMinorsByTheirNumber(_ birthday: String, _ isPublic: Bool) throws {
    var record = try record(.naturalPerson)
    record.subject.idNumber = number(bornOn: birthday)
    let result = try record.assessed(asOf: "2020-06-05")
    #expect(result.isPublic == isPublic)
    #expect(result.reason(.minors) == (isPublic ? .satisfied : .minor))
  }

  @Test func withholdsMinorsEvenWhenGrownUpSince() throws {
    var record = try record(.naturalPerson, released: "2020-06-02")
    record.subject.idNumber = number(bornOn: "20021231")
    #expect(try record.assessed(asOf: "2023-01-01").state == .withheld)
  }

  @Test func withholdsMinorsByAnEntryOfTheSameName() throws {
    var record = try record(.naturalPerson)
    var person = CaseRecord.Person(name: record.subject.name)
    person.isMinor = true
    record.people = [person]
    #expect(try record.assessed(asOf: "2020-06-05").state == .withheld)
    record.people[0].isMinor = false
    record.people[0].birthDate = try day("2004-02-29")
    #expect(try record.assessed(asOf: "2020-06-05").state == .withheld)
    record.people[0].name = "丙小红"
    #expect(try record.assessed(asOf: "2020-06-05").state == .due)
  }

  @Test func publishesAUnitInWhoseCaseAMinorAppears() throws {
    var record = try record()
    var person = CaseRecord.Person(name: "丙小红")
    person.isMinor = true
    record.people = [person]
    #expect(try record.assessed(asOf: "2020-06-05").state == .due)
  }

  /// A business of an invented owner.
  func business() throws -> CaseRecord {
    var record = try record(.individualBusiness)
    record.subject.name = "楚雄市虚构小吃店"
    record.subject.representative = "甲小明"
    return record
  }

  @Test(arguments: [("20020531", true), ("20020601", false), ("20050101", false)])
  func withholdsTheBusinessOfAMinorByTheNumberOfItsOwner(_ birthday: String, _ isPublic: Bool) throws {
    var record = try business()
    record.subject.representativeID = number(bornOn: birthday)
    let result = try record.assessed(asOf: "2020-06-05")
    #expect(result.isPublic == isPublic)
    #expect(result.reason(.minors) == (isPublic ? .satisfied : .minor))
  }

  @Test(arguments: ["甲小明", "甲 小明", "甲\u{3000}小明"])
  func withholdsTheBusinessOfAMinorByAnEntryOfTheSameName(_ name: String) throws {
    var record = try business()
    var person = CaseRecord.Person(name: name)
    record.people = [person]
    #expect(try record.assessed(asOf: "2020-06-05").state == .due)
    person.isMinor = true
    record.people = [person]
    #expect(try record.assessed(asOf: "2020-06-05").state == .withheld)
  }

  @Test func publishesABusinessInWhoseCaseAnotherMinorAppears() throws {
    var record = try business()
    var person = CaseRecord.Person(name: "丙小红")
    person.isMinor = true
    record.people = [person]
    #expect(try record.assessed(asOf: "2020-06-05").state == .due)
  }
}

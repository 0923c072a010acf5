import Records
import Rules
import Testing

@Suite struct RuleValueTests {
  @Test(arguments: [
    ("subject.name", SubjectKind.legalPerson, FieldTreatment.shown), ("subject.name", .individualBusiness, .shown),
    ("subject.name", .naturalPerson, .masked), ("subject.address", .legalPerson, .shown),
    ("subject.address", .individualBusiness, .shown), ("subject.address", .naturalPerson, .countyOnly),
    ("subject.uscc", .legalPerson, .shown), ("subject.uscc", .naturalPerson, .hidden),
    ("subject.representative", .legalPerson, .shown), ("subject.representativeID", .legalPerson, .hidden),
    ("subject.idNumber", .naturalPerson, .hidden), ("subject.bankAccount", .legalPerson, .hidden),
    ("subject.phone", .individualBusiness, .hidden), ("people.name", .legalPerson, .hidden),
    ("officers.name", .naturalPerson, .shown), ("violation.facts", .naturalPerson, .freeText),
    ("body", .legalPerson, .freeText), ("penalty.fine", .naturalPerson, .shown), ("approval.by", .legalPerson, .hidden),
    ("consultation.with", .legalPerson, .hidden), ("secrets.text", .legalPerson, .hidden),
    ("evaluation", .legalPerson, .hidden), ("newColumn", .legalPerson, .hidden),
  ]) func treatsFieldsByKindOfSubject(_ key: String, _ kind: SubjectKind, _ treatment: FieldTreatment) throws {
    #expect(try repositoryRules().fields.treatment(of: key, for: kind, on: day("2020-06-01")).treatment == treatment)
  }

  @Test func namesTheArticleInForceOnTheDayOfTheDecision() throws {
    let fields = try repositoryRules().fields
    func basis(_ date: String) throws -> String {
      fields.treatment(of: "subject.name", for: .naturalPerson, on: try day(date)).basis
    }
    #expect(try !basis("2021-10-31").contains("个人信息保护法"))
    #expect(try basis("2021-11-01").contains("个人信息保护法"))
  }

  @Test func letsASettingHideTheRepresentative() throws {
    let rule = try repositoryRules().fields.treatment(
      of: "subject.representative", for: .legalPerson, on: day("2020-06-01"))
    #expect(rule.setting == .showsRepresentative)
  }

  @Test(arguments: [
    ([PenaltyKind.fine, .warning], PenaltyKind.fine), ([.licenceRevoked, .suspension], .suspension),
    ([.licenceWithheld, .licenceRevoked], .licenceRevoked), ([.other, .warning], .warning), ([.other], .other),
  ]) func countsUnderTheHeaviestKind(_ kinds: [PenaltyKind], _ heaviest: PenaltyKind) throws {
    #expect(try repositoryRules().statistics.heaviest(of: kinds, on: day("2020-06-01")) == heaviest)
  }

  @Test func hasNoHeaviestOfNothing() throws {
    #expect(try repositoryRules().statistics.heaviest(of: [], on: day("2020-06-01")) == nil)
  }

  @Test func expectsTheFiguresByTheEndOfJanuary() throws {
    let rule = try repositoryRules().statistics.annualReport.rule(on: day("2021-01-01"))
    #expect(rule?.due(forYear: 2020)?.iso == "2021-01-31")
  }

  @Test func findsTheVersionInForce() throws {
    let rule = Dated([
      (EffectivePeriod(until: try day("2020-01-01")), "before"),
      (EffectivePeriod(from: try day("2020-01-03"), until: try day("2020-02-01")), "after"),
    ])
    #expect(try rule.rule(on: day("2020-01-01")) == "before")
    #expect(try rule.rule(on: day("2020-01-02")) == nil)
    #expect(try rule.rule(on: day("2020-01-03")) == "after")
    #expect(try rule.rule(on: day("2020-02-02")) == nil)
  }
}

import Diagnostics
import Disclosure
import Records
import Rules
import Testing

@Suite struct PeriodTests {
  @Test(
    arguments: [
      ("2026-03-31", [PenaltyKind.warning], nil, nil, "2026-06-30"), ("2026-03-31", [.fine], nil, nil, "2029-03-31"),
      ("2026-03-31", [.fine], ViolationSeverity.minor, nil, "2026-06-30"),
      ("2026-03-31", [.suspension], nil, nil, "2029-03-31"), ("2026-04-01", [.warning], nil, nil, "2026-07-01"),
      ("2026-04-01", [.fine], nil, nil, "2027-04-01"), ("2026-04-01", [.fine], .general, nil, "2027-04-01"),
      ("2026-04-01", [.fine], .minor, nil, "2026-07-01"), ("2026-04-01", [.fine], .serious, nil, "2029-04-01"),
      ("2026-04-01", [.fine], .serious, Procedure.simple, "2026-07-01"),
      ("2026-04-01", [.licenceWithheld], .minor, nil, "2027-04-01"),
      ("2026-04-01", [.warning, .fine], nil, nil, "2027-04-01"),
      ("2026-04-01", [.suspension, .warning, .fine], .minor, nil, "2029-04-01"),
      ("2026-04-01", [.licenceRevoked], nil, nil, "2029-04-01"), ("2020-06-01", [.fine], nil, nil, "2023-06-01"),
      ("2024-02-29", [.fine], nil, nil, "2027-02-28"),
    ] as [(String, [PenaltyKind], ViolationSeverity?, Procedure?, String)])
  func showsForThePeriodOfTheHeaviestClass(
    _ decidedOn: String, _ kinds: [PenaltyKind], _ severity: ViolationSeverity?, _ procedure: Procedure?,
    _ until: String
  ) throws {
    var record = try record(decidedOn: decidedOn, kinds: kinds)
    record.severity = severity
    record.procedure = procedure
    #expect(try record.assessed(asOf: decidedOn).until?.iso == until)
  }

  @Test(arguments: [
    ("2018-07-24", "2018-08-21"), ("2018-07-25", "2018-08-03"), ("2020-09-28", "2020-10-14"),
    ("2026-02-13", "2026-03-02"),
  ]) func isDueByTheRuleOfTheDayOfTheDecision(_ decidedOn: String, _ due: String) throws {
    #expect(try record(decidedOn: decidedOn).assessed(asOf: decidedOn).due?.iso == due)
  }

  @Test func reportsBothLayersOfTheCalendar() throws {
    let result = try record(decidedOn: "2024-07-26").assessed(asOf: "2024-07-26")
    #expect(result.due?.iso == "2024-08-06")
    #expect(result.lastLawfulDay?.iso == "2024-08-09")
  }

  @Test(
    arguments: [
      (nil, "2020-06-10", 0, "2020-06-10", []), (nil, "2020-06-13", 3, "2020-06-13", ["disclosure.late"]),
      ("2020-06-10", "2020-08-01", 0, "2020-06-10", []),
      ("2020-06-11", "2020-08-01", 1, "2020-06-11", ["disclosure.was-late"]),
      ("2020-09-01", "2020-08-01", 52, "2020-08-01", ["disclosure.late"]),
    ] as [(String?, String, Int, String, [String])])
  func countsDaysLateAndNeverDatesBack(
    _ released: String?, _ asOf: String, _ late: Int, _ publishedOn: String, _ ids: [String]
  ) throws {
    let result = try record(released: released).assessed(asOf: asOf)
    #expect(result.due?.iso == "2020-06-10")
    #expect(result.daysLate == late)
    #expect(result.publishedOn?.iso == publishedOn)
    #expect(result.ids == ids)
  }

  @Test func countsDaysLateWhileWithheld() throws {
    var record = try record()
    record.approval = nil
    let result = try record.assessed(asOf: "2020-06-12")
    #expect(result.daysLate == 2)
    #expect(result.ids.contains("disclosure.late"))
  }

  @Test func withholdsWhereTheYearIsNotKnown() throws {
    let result = try record(decidedOn: "2026-12-24").assessed(asOf: "2026-12-25")
    #expect(result.state == .withheld)
    #expect(result.due == nil)
    #expect(result.ids == ["disclosure.unknown-year"])
    #expect(result.diagnostics.containsError)
    #expect(result.diagnostics.first?.arguments == ["2027"])
  }

  @Test func withholdsWhereTheTimeToAnswerIsNotKnown() throws {
    var record = try record(decidedOn: "2026-12-01")
    record.consultations = [.init(with: "丁某公司", askedOn: try day("2026-12-20"))]
    let result = try record.assessed(asOf: "2026-12-25")
    #expect(result.state == .withheld)
    #expect(result.ids == ["disclosure.unknown-year"])
  }

  @Test func withholdsWhereNoRuleIsInForce() throws {
    let result = try record(decidedOn: "2008-04-30").assessed(asOf: "2008-05-10")
    #expect(result.state == .withheld)
    #expect(result.ids == ["disclosure.no-rule"])
  }

  @Test func withholdsWithoutAKindOfPenalty() throws {
    let result = try record(kinds: []).assessed(asOf: "2020-06-05")
    #expect(result.state == .withheld)
    #expect(result.ids == ["disclosure.no-penalty"])
  }

  @Test func needsNoCalendarForWhatHasExpired() throws {
    let result = try record(decidedOn: "2004-06-01").assessed(asOf: "2026-11-01")
    #expect(result.state == .expired)
    #expect(result.due == nil)
    #expect(result.ids == ["disclosure.expired"])
  }
}

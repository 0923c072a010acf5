import Records
import Testing

@testable import SampleData

@Suite struct GeneratedWorkspaceTests {
  @Test(arguments: GeneratedWorkspace.Format.allCases)
  func writesTheSameBytesForTheSameSeed(format: GeneratedWorkspace.Format) throws {
    let first = try MemorySink.generated(80, seed: 5, format: format)
    #expect(try MemorySink.generated(80, seed: 5, format: format).files == first.files)
    #expect(try MemorySink.generated(80, seed: 6, format: format).files != first.files)
  }

  @Test func tellsTheSameInTablesAsInMarkdown() throws {
    let markdown = PlainReader.cases(try .generated(120, seed: 9))
    let table = PlainReader.cases(try .generated(120, seed: 9, format: .csv))
    #expect(markdown.map { $0["id"] } == table.map { $0["id"] })
    #expect(markdown.map(\.fine) == table.map(\.fine))
    #expect(markdown.map(\.kinds) == table.map(\.kinds))
    #expect(markdown.map { $0["decidedOn"] } == table.map { $0["decidedOn"] })
  }

  @Test func findsAColumnForEveryKey() throws {
    var planner = RandomPlanner(seed: 11, asOf: try CivilDate(parsing: "2022-12-31"), width: 4)
    var table = CaseTable()
    for index in 0..<600 {
      table.add(CaseBuilder.build(planner.plan(index), roster: OfficerRoster(), seed: 11, stream: index))
    }
    #expect(table.unplaced.isEmpty)
  }

  @Test(arguments: ["2022-12-31", "2021-06-30", "2026-02-28"])
  func keepsDecisionsInTwoYearsAndNineOfTenPublic(asOf text: String) throws {
    let asOf = try CivilDate(parsing: text)
    var planner = RandomPlanner(seed: 12, asOf: asOf, width: 4)
    let plans = (0..<500).map { planner.plan($0) }
    #expect(plans.filter(\.state.isPublic).count == 450)
    #expect(Set(plans.map(\.state)).count == 12)
    for plan in plans {
      if let day = plan.decidedOn {
        #expect(day <= asOf && day > asOf.adding(days: -740))
        if plan.severity == .minor { #expect(day > asOf.adding(days: -85)) }
      }
    }
    #expect(Set(plans.map(\.id)).count == plans.count)
  }

  @Test func releasesWithinSevenWorkingDaysOfTheDecision() throws {
    var planner = RandomPlanner(seed: 13, asOf: try CivilDate(parsing: "2022-12-31"), width: 4)
    for index in 0..<300 {
      var random = SplitMix64(seed: 13, stream: index)
      let dates = CaseDates(planner.plan(index), &random)
      guard let decided = dates.decided else { continue }
      let released = try #require(dates.released)
      let days = Int(released.dayNumber - decided.dayNumber)
      #expect((1...11).contains(days))
      #expect((1...days).filter { CaseDates.isPlainWorkday(decided.adding(days: $0)) }.count <= 5)
      #expect(dates.inspected <= dates.filed && dates.filed <= decided)
      #expect(dates.approved.map { $0 <= released } ?? false)
    }
  }

  @Test(arguments: [
    (25_000, "贰万伍仟元整", "2.5万元"), (1000, "壹仟元整", "1000元"), (490_000, "肆拾玖万元整", "49万元"),
    (100_500, "壹拾万零伍佰元整", "10.05万元"), (32_400, "叁万贰仟肆佰元整", "3.24万元"),
  ])
  func writesMoneyInWords(yuan: Int, capital: String, short: String) {
    #expect(ChineseMoney.capital(yuan) == capital)
    #expect(ChineseMoney.short(yuan) == short)
    #expect(PlainReader.yuan(ChineseMoney.tenThousands(yuan)) == String(yuan))
  }

  @Test(arguments: [
    ("532331", "532331"), ("15900092775", "\"15900092775\""), ("0878", "\"0878\""), ("2020-01-02", "2020-01-02"),
    ("(双)应急罚〔2020〕7号", "(双)应急罚〔2020〕7号"), ("(楚市)应急罚[2020]第5号", "\"(楚市)应急罚[2020]第5号\""),
    ("（永）应急罚〔2020〕12 号", "\"（永）应急罚〔2020〕12 号\""), ("", "\"\""), ("a: b", "\"a: b\""),
  ])
  func quotesScalarsThatYAMLWouldRead(text: String, yaml: String) {
    #expect(DataNode.scalar(text) == yaml)
  }
}

import Disclosure
import Records
import Rules
import Testing

/// What the bureau is told to do, record by record.
struct AgendaTests {
  private func items(
    _ record: CaseRecord, asOf: String, horizon: Int = 30, isShown: Bool = false
  ) throws -> [AgendaItem] {
    let agenda = Agenda(rules: try Fixture.rules.get(), asOf: try day(asOf), horizon: horizon)
    return agenda.items(of: record, try record.assessed(asOf: asOf), isShown: isShown)
  }

  @Test func remindsOfTheDayOfPublication() throws {
    let due = try items(try record(decidedOn: "2021-01-25"), asOf: "2021-01-28", horizon: 10)
    #expect(due.map(\.kind) == [.due])
    #expect(due.first?.date?.iso == "2021-02-03" && due.first?.days == 6)
    #expect(due.first?.article.contains("424号") == true)
    #expect(try items(try record(decidedOn: "2021-01-25"), asOf: "2021-01-28", horizon: 5).isEmpty)
  }

  @Test func countsTheDaysOfLateness() throws {
    let late = try items(try record(decidedOn: "2021-01-04"), asOf: "2021-01-20")
    #expect(late.map(\.kind) == [.late] && late.first?.days == -7)
    #expect(try items(try record(decidedOn: "2021-01-04", released: "2021-01-06"), asOf: "2021-01-20").isEmpty)
  }

  @Test func saysWhoIsWaitedFor() throws {
    var record = try record(decidedOn: "2021-01-18")
    record.approval = nil
    record.isMajor = true
    let waiting = try items(record, asOf: "2021-01-20", horizon: 0)
    #expect(waiting.map(\.note) == ["审批人：尚未审批公开", "法制审核机构：未经法制审核"])
  }

  @Test func givesTheThirdPartyItsTime() throws {
    var record = try record(decidedOn: "2021-01-18")
    record.consultations = [.init(with: "云岭某商行", askedOn: try day("2021-01-18"))]
    let waiting = try items(record, asOf: "2021-01-20", horizon: 0)
    #expect(waiting.map(\.kind) == [.waiting] && waiting.first?.date?.iso == "2021-02-07")
  }

  @Test func asksNobodyWhereTheRuleKeepsTheRecord() throws {
    let record = try record(.naturalPerson, decidedOn: "2021-08-02", kinds: [.warning])
    #expect(try items(record, asOf: "2021-12-20").isEmpty)
  }

  @Test func seesTheEndOfThePeriodComing() throws {
    let record = try record(decidedOn: "2020-06-01", released: "2020-06-03")
    #expect(try items(record, asOf: "2023-05-01").isEmpty)
    let near = try items(record, asOf: "2023-05-10")
    #expect(near.map(\.kind) == [.expiring] && near.first?.date?.iso == "2023-06-01")
  }

  @Test func takesDownWhatTheLastReleaseStillShows() throws {
    var record = try record(decidedOn: "2020-06-01", released: "2020-06-03")
    #expect(try items(record, asOf: "2023-06-05").isEmpty)
    #expect(try items(record, asOf: "2023-06-05", isShown: true).map(\.date) == [try day("2023-06-02")])
    record.changes.append(.init(kind: .revoked, date: try day("2022-03-01"), reason: "复议撤销"))
    let withdrawn = try items(record, asOf: "2022-03-02", isShown: true)
    #expect(withdrawn.map(\.kind) == [.takeDown] && withdrawn.first?.date?.iso == "2022-03-04")
    #expect(withdrawn.first?.article == "行政处罚法第四十八条第二款")
  }

  @Test(arguments: [("2021-01-01", ["2020"]), ("2021-12-31", ["2020"]), ("2022-01-01", ["2021"])])
  func wantsTheReportOfLastYear(asOf: String, years: [String]) throws {
    let agenda = Agenda(rules: try Fixture.rules.get(), asOf: try day(asOf), horizon: 30)
    #expect(agenda.report(years: [2019]).map(\.subject) == years)
    #expect(agenda.report(years: [2020, 2021]).isEmpty)
  }

  @Test func findsColumnsThatAreEmptyOrStale() throws {
    let agenda = Agenda(rules: try Fixture.rules.get(), asOf: try day("2021-01-31"), horizon: 30)
    let items = agenda.columns([
      (.results, "事后公开", try day("2020-12-31")), (.regulations, "制度文件", try day("2020-08-20")), (.before, "事前公开", nil),
    ])
    #expect(items.map(\.subject) == ["regulations", "before"])
    #expect(items.first?.date?.iso == "2021-02-16")
  }

  @Test func ordersByUrgency() throws {
    let asOf = try day("2021-01-31")
    let items = try [(AgendaKind.column, nil), (.due, "2021-02-03"), (.late, "2021-01-20"), (.late, "2021-01-10")].map {
      AgendaItem($0.0, of: "x", on: try $0.1.map { try day($0) }, asOf: asOf, article: "", note: "")
    }
    #expect(items.sorted().map(\.days) == [-21, -11, 3, nil])
  }
}

import Foundation
import Records
import Testing

@testable import SampleData

@Suite struct Sample2020Tests {
  let sink: MemorySink
  let cases: [PlainReader.Record]

  init() throws {
    sink = try .sample2020()
    cases = PlainReader.cases(sink)
  }

  private var decided: [PlainReader.Record] { cases.filter { $0["decidedOn"].hasPrefix("2020") } }
  private func fines(_ records: [PlainReader.Record]) -> Int { records.reduce(0) { $0 + $1.fine } }
  private func rows(_ path: String) -> [[String: String]] { PlainReader.table(sink.files["content/\(path)"] ?? "") }
  private func sum(_ rows: [[String: String]], _ column: String) -> Int {
    rows.reduce(0) { $0 + (Int($1[column] ?? "") ?? 0) }
  }

  @Test func addsUpToTheReportOfTheYear() {
    #expect(cases.count == 237)
    #expect(cases.filter { $0["filedOn"].hasPrefix("2020") }.count == 237)
    #expect(fines(decided) == 5_909_800)
    #expect(fines(decided.filter { $0["source"] == "事故" }) == 3_796_000)
    #expect(fines(decided.filter { $0["source"] == "监督检查" }) == 2_113_800)
    for (kind, count) in [("责令停产停业", 24), ("暂扣许可证件", 6), ("吊销许可证件", 1), ("警告", 54)] {
      #expect(decided.filter { $0.kinds.contains(kind) }.count == count, "\(kind)")
    }
    #expect(cases.allSatisfy { $0["review"].isEmpty && $0["litigation"].isEmpty })
  }

  @Test func addsUpToTheReportOfTheBureauItself() {
    let own = cases.filter { $0["authority"] == "楚雄彝族自治州应急管理局" }
    #expect(own.count == 61)
    #expect(fines(own.filter { $0["source"] == "监督检查" }) == 841_800)
    #expect(own.filter { $0.kinds.contains("责令停产停业") }.count == 2)
    let inspections = rows("inspections/2020.csv")
    #expect(Set(inspections.compactMap { $0["统一社会信用代码"] }).count == 116)
    #expect(Set(inspections.compactMap { $0["被检查单位"] }).count == 116)
  }

  @Test func addsUpTables() {
    let inspections = rows("inspections/2020.csv")
    let counties = rows("statistics/2020.csv")
    #expect(counties.count == 10)
    #expect(inspections.count + sum(counties, "检查家次") == 4847)
    #expect(sum(inspections, "执法文书份数") + sum(counties, "执法文书") == 3943)
    #expect(sum(inspections, "排查隐患数") + sum(counties, "排查隐患") == 6568)
    #expect(sum(inspections, "整改隐患数") + sum(counties, "整改隐患") == 6396)
    #expect(counties.allSatisfy { (Int($0["整改隐患"] ?? "") ?? 0) <= (Int($0["排查隐患"] ?? "") ?? 0) })
    #expect(rows("licences/2020.csv").filter { $0["事项"] == "注销" }.count == 12)
    #expect(rows("dishonest/2020.csv").count == 1)
    let plan = rows("plans/2020.csv")
    #expect(sum(plan.filter { $0["检查方式"] == "重点检查" }, "数量") == 20 + 25 + 21 + 11 + 5)
    #expect(sum(plan.filter { $0["检查方式"] == "一般检查" }, "数量") == 48)
    #expect(sum(plan.filter { $0["检查方式"] == "立案任务" }, "数量") == 60)
  }

  @Test func numbersDecisionsOnce() {
    let numbers = cases.map { $0["documentNumber"] }.filter { !$0.isEmpty }
    let keys = numbers.compactMap { DocumentNumber(parsing: $0)?.key }
    #expect(numbers.count == 234)
    #expect(keys.count == numbers.count)
    #expect(Set(keys).count == keys.count)
  }

  @Test func showsSixOfSevenCases() {
    var planner = Sample2020Planner()
    let plans = planner.plans()
    let shown = plans.filter(\.state.isPublic).count
    #expect(shown == 200)
    #expect(Set(plans.map(\.state)).count == 15)
    #expect(Set(plans.map(\.kind.type)).count >= 30)
  }

  @Test func keepsCommittedSampleUpToDate() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
    for (path, text) in sink.files where path.hasPrefix("content/") && !path.hasPrefix("content/rules/") {
      let isSame = try Data(contentsOf: root.appending(path: path)) == Data(text.utf8)
      #expect(isSame, "\(path) 与生成器不一致，请重新运行 sample-data --sample-2020")
    }
  }

  @Test func bindsEveryFigureOfTheReport() {
    let report = sink.files["content/reports/2020.md"] ?? ""
    let figures = [
      "inspections.total", "documents.issued", "hazards.found", "hazards.rectified", "hazards.rate", "cases.filed",
      "penalties.fines|万元", "penalties.fines.accident|万元", "penalties.fines.supervision|万元", "penalties.suspensions",
      "penalties.warnings", "licences.withheld", "licences.cancelled", "licences.revoked", "dishonest.listed",
      "review.reconsiderations", "review.litigations", "bureau.inspected.units", "bureau.plan.units",
      "bureau.plan.cases",
      "bureau.cases.filed", "bureau.penalties.fines.supervision|万元", "bureau.penalties.suspensions",
    ]
    for figure in figures { #expect(report.contains("{{figure:\(figure)}}"), "\(figure)") }
  }
}

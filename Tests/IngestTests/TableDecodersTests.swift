import Diagnostics
import Reading
import Records
import Testing

@testable import Ingest

@Suite struct TableDecodersTests {
  private let decoders = TableDecoders(settings: Fixture.settings)
  private func file(_ text: String) -> SourceFile { SourceFile(path: "t.csv", bytes: Array(text.utf8)) }

  @Test func readsInspections() throws {
    let (values, problems) = decoders.inspections(
      file("编号,检查日期,县市,被检查单位,执法文书份数,排查隐患数,整改隐患数\nj-1,2020/3/1,禄丰县,云岭虚构矿业有限公司,2,\"1,003\",\n"))
    #expect(problems == [])
    let inspection = try #require(values.first)
    #expect(inspection.authority == "禄丰市应急管理局")
    #expect([inspection.documents, inspection.hazardsFound, inspection.hazardsRectified] == [2, 1003, 0])
  }

  @Test func readsPlansLicencesAndDishonestUnits() throws {
    let plans = decoders.plans(file("年度,计划类别,检查方式,数量\n2020年,非煤矿山,重点检查,20\n2020,立案,cases,61\n"))
    #expect(plans.diagnostics == [])
    #expect(plans.values.map(\.count) == [20, 61])
    #expect(plans.values.map(\.kind) == [.key, .cases])
    let licences = decoders.licences(
      file("编号,日期,县市,单位名称,许可证名称,许可编号,事项,有效期自,有效期至\nl-1,2020-03-01,楚雄市,甲,安全生产许可证,证1,暂扣,,2023年2月28日\n"))
    #expect(licences.diagnostics == [])
    #expect(licences.values.first?.kind == .withheld)
    #expect(licences.values.first?.validFrom == nil && licences.values.first?.validUntil?.iso == "2023-02-28")
    let reversed = decoders.licences(
      file("编号,日期,县市,单位名称,许可证名称,事项,有效期自,有效期至\nl-1,2020-03-01,楚雄市,甲,安全生产许可证,颁发,2020-03-01,2020-02-01\n"))
    #expect(Fixture.short(reversed.diagnostics).map { $0.hasSuffix("record.dates-out-of-order") } == [true])
    let units = decoders.dishonest(
      file("编号,单位名称,县市,列入事由,列入日期,移出日期\ns-1,甲,楚雄市,乙,2020-03-01,2020-02-01\n"))
    #expect(Fixture.short(units.diagnostics) == ["2:24 record.dates-out-of-order"])
  }

  @Test func readsTotalsOfCounties() throws {
    let (values, problems) = decoders.statistics(
      file("年度,县市,检查家次,penalties.fines,事故罚款（万元）,hazards.found\n2020,楚雄市,\"1,200\",5000,1.5,\n"))
    #expect(problems == [])
    #expect(values.map(\.indicator) == ["inspections.total", "penalties.fines", "penalties.fines.accident"])
    #expect(values.map(\.value) == [1200, 500_000, 1_500_000])
  }

  @Test func reportsEveryErrorOfEveryRow() {
    let (values, problems) = decoders.inspections(
      file("编号,检查日期,县市,被检查单位,执法文书份数,口令\n,2020-13-01,无,,-1,x\nj-1,,楚雄市,甲,1,y\n"))
    #expect(values.isEmpty)
    #expect(
      Fixture.short(problems) == [
        "1:25 record.unknown-key", "2:0 record.missing-id", "2:2 record.impossible-date", "2:13 record.unknown-county",
        "2:0 record.missing-field", "2:16 record.not-a-count", "3:0 record.missing-field",
      ])
  }

  @Test func findsDoubledRows() throws {
    let files = [
      "content/site.yml": "", "content/dishonest/a.csv": "编号,单位名称,县市,列入事由,列入日期\ns-1,甲,楚雄市,乙,2020-03-01\n",
      "content/dishonest/b.csv": "编号,单位名称,县市,列入事由,列入日期\ns-1,丙,楚雄市,乙,2020-03-01\n",
      "content/statistics/s.csv": "年度,县市,检查家次\n2020,楚雄市,1\n2020,532301,2\n",
    ]
    try Fixture.withWorkspace(files) { root in
      let tables = TableCollection(WorkspaceIndex.scan(root), settings: Fixture.settings)
      #expect(
        tables.diagnostics.map { "\($0.kind.id) \($0.arguments.last ?? "")" } == [
          "record.doubled-id content/dishonest/a.csv:2", "record.doubled-total content/statistics/s.csv:2:10",
        ])
    }
  }
}

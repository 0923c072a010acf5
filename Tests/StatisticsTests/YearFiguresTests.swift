import Diagnostics
import Records
import Testing

@testable import Statistics

/// Counting the figures of a year.
struct YearFiguresTests {
  private func fact(
    _ id: String, county: String = "532301", decided: String? = "2020-03-02", kinds: [PenaltyKind] = [.fine],
    fine: Int64 = 0, source: CaseSource? = .inspection
  ) throws -> CaseFact {
    let county = try #require(Bureau.invented.county(named: county))
    var record = CaseRecord(
      id: id, place: Place(file: "a.csv"), county: county, subject: .init(name: "某厂", kind: .legalPerson),
      violation: .init(type: "违法"))
    record.filedOn = try CivilDate(parsing: "2020-01-05")
    record.decidedOn = try decided.map { try CivilDate(parsing: $0) }
    record.penalty = .init(kinds: kinds)
    record.penalty?.fine = Money(fen: fine)
    record.source = source
    return CaseFact(record, bureau: .invented)
  }

  private func inspection(_ line: Int, unit: String, found: Int, mended: Int, bureau: Bool) throws -> Inspection {
    let county = try #require(Bureau.invented.county(named: bureau ? "532300" : "532301"))
    return Inspection(
      id: "i\(line)", place: Place(file: "i.csv", line: line), date: try CivilDate(parsing: "2020-05-06"),
      county: county,
      authority: county.authority, unit: unit, unifiedCode: nil, industry: nil, documents: 2, hazardsFound: found,
      hazardsRectified: mended)
  }

  @Test func addsRecordsTablesAndCountyTotals() throws {
    let county = try #require(Bureau.invented.county(named: "532301"))
    let tables = StatisticsTables(
      inspections: [
        try inspection(2, unit: "甲厂", found: 3, mended: 2, bureau: true),
        try inspection(3, unit: "甲厂", found: 0, mended: 0, bureau: true),
      ],
      totals: [
        CountyTotal(
          place: Place(file: "t.csv", line: 2), year: 2020, county: county, indicator: "inspections.total", value: 10),
        CountyTotal(
          place: Place(file: "t.csv", line: 2), year: 2019, county: county, indicator: "inspections.total", value: 99),
        CountyTotal(
          place: Place(file: "t.csv", line: 2), year: 2020, county: county, indicator: "hazards.found", value: 5),
        CountyTotal(
          place: Place(file: "t.csv", line: 2), year: 2020, county: county, indicator: "hazards.rectified", value: 5),
      ])
    let figures = YearFigures(year: 2020, cases: [], tables: tables, bureau: .invented)
    #expect(figures["inspections.total"]?.number == "12")
    #expect(figures["inspections.total"]?.sources == ["i.csv:2", "i.csv:3", "t.csv:2"])
    #expect(figures["bureau.inspections.total"]?.number == "2")
    #expect(figures["bureau.inspected.units"]?.number == "1")
    #expect(figures["hazards.rate"]?.number == "87.5")
    #expect(figures["bureau.hazards.rate"]?.number == "66.7")
  }

  @Test func countsByTheYearOfTheDecision() throws {
    let cases = [
      try fact("c", decided: "2021-01-04", fine: 100_00),
      try fact("b", county: "532300", kinds: [.fine, .warning], fine: 5_000_00),
      try fact("a", fine: 20_000_50, source: .accident), try fact("d", decided: nil),
    ]
    let figures = YearFigures(year: 2020, cases: cases, tables: .init(), bureau: .invented)
    #expect(figures["cases.filed"]?.number == "4")
    #expect(figures["penalties.fines"]?.number == "25000.5")
    #expect(figures["penalties.fines"]?.sources == ["a", "b"])
    #expect(figures["penalties.fines.accident"]?.number == "20000.5")
    #expect(figures["bureau.penalties.fines.supervision"]?.number == "5000")
    #expect(figures["penalties.warnings"]?.number == "1")
    #expect(figures["hazards.rate"]?.number == nil)
    #expect(figures["hazards.rate"]?.display == "—")
    let shuffled = YearFigures(year: 2020, cases: cases.reversed(), tables: .init(), bureau: .invented)
    #expect(shuffled.figures == figures.figures)
  }

  @Test func bindsFiguresAndNamesThoseThatDoNotExist() throws {
    let figures = YearFigures(year: 2020, cases: [try fact("a", fine: 590_980_00)], tables: .init(), bureau: .invented)
    let (text, problems) = FigureBinding.bind(
      "共\n罚款{{figure:penalties.fines|万元}}万元，{{figure:penalties.fine}}，{{figure:cases.filed|元}}", file: "r.md", line: 7,
      figures: figures)
    #expect(text.string.hasPrefix("共\n罚款59.098万元，"))
    #expect(problems.map(\.kind) == [.unknownFigure, .badFigureUnit])
    #expect(problems.map { $0.place?.text } == ["r.md:8:35", "r.md:8:61"])
  }
}

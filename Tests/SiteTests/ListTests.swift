import Foundation
import Records
import Testing

@testable import Redaction
@testable import Site

@Suite struct ListTests {
  @Test(arguments: [(0, 1, 0), (1, 1, 1), (50, 1, 50), (51, 2, 1), (101, 3, 1)])
  func cutsListsIntoPagesOfFifty(_ records: Int, _ pages: Int, _ rowsOfLast: Int) throws {
    let site = try SampleSite(records: SampleRecords.records(records))
    let list = site.pages.filter { $0.path.hasPrefix("results/penalties/") }.map(Page.init)
    #expect(
      list.map(\.path)
        == ["results/penalties/index.html", "results/penalties/2.html", "results/penalties/3.html"].prefix(pages).map(
          \.self))
    let last = try #require(list.last)
    #expect(last.text.components(separatedBy: "<tr><th scope=\"row\"").count - 1 == rowsOfLast)
    #expect(last.text.contains("共 \(records) 条"))
    #expect(last.text.contains("<nav class=\"pager\"") == (pages > 1))
  }

  @Test func saysWithTheDateThatAListIsEmpty() throws {
    let site = try SampleSite(records: [])
    for (path, scope) in [
      ("results/penalties/index.html", "行政处罚"), ("results/county/532322/index.html", "双柏县行政处罚"),
      ("index.html", "行政处罚"), ("before/index.html", "事前公开"), ("during/index.html", "事中公示"),
      ("results/index.html", "事后公开"), ("regulations/index.html", "制度文件"), ("reports/index.html", "统计年报"),
      ("data/index.html", "数据下载"), ("changes/index.html", "撤回与更正"),
    ] {
      let text = try #require(site.text(path))
      #expect(text.contains("截至 2021-01-31，本栏目（\(scope)）无应公示的信息"), "\(path)")
      #expect(!text.contains("<table class=\"rows\""), "\(path)")
    }
  }

  @Test func countsEachCaseInEveryListItBelongsTo() throws {
    let site = try SampleSite(records: SampleRecords.records(101))
    for group in [CaseList.Group.year, .county] {
      #expect(site.index.lists(group).reduce(0) { $0 + $1.rows.count } == 101)
    }
    let fines = try #require(site.index.lists(.kind).first { $0.scope == "罚款" })
    #expect(fines.rows.count == site.index.cases.count { $0.kinds.contains(.fine) })
    #expect(site.index.lists(.kind).allSatisfy { !$0.rows.isEmpty })
  }

  @Test func listsNewestDecisionFirst() throws {
    let index = SiteIndex(cases: SampleRecords.records(40).map(CaseSummary.init), bureau: SampleRecords.bureau)
    #expect(index.cases.first?.id == "CX-2020-0039")
    #expect(index.cases.map(\.decidedOn) == index.cases.map(\.decidedOn).sorted(by: >))
  }

  @Test func gathersAllActionsAgainstAUnit() throws {
    let site = try SampleSite(records: SampleRecords.records(30))
    let subject = try #require(site.index.subjects.first { $0.unifiedCode == "915323002MA6K0000A" })
    let page = try #require(site.text(subject.path))
    let cases = site.index.cases.filter { $0.unifiedCode == subject.unifiedCode }
    #expect(cases.count >= 2)
    for summary in cases { #expect(page.contains("../\(summary.path)")) }
    #expect(page.components(separatedBy: "href=\"../cases/").count - 1 == cases.count)
  }

  @Test func givesNaturalPersonsNoSubjectPage() throws {
    let site = try SampleSite(records: [SampleRecords.record(4)])
    #expect(site.index.subjects.isEmpty)
    #expect(!site.pages.contains { $0.path.hasPrefix("subjects/") })
  }

  @Test(arguments: [
    (1, 3, "1 2 3"), (1, 9, "1 2 3 … 9"), (5, 9, "1 2 3 4 5 6 7 8 9"), (6, 20, "1 … 4 5 6 7 8 … 20"),
    (20, 20, "1 … 18 19 20"),
  ])
  func showsPageNumbersAroundThePresentOne(_ current: Int, _ count: Int, _ expected: String) {
    let numbers = Pagination(current: current, count: count).items.map { item in
      if case .page(let number) = item { String(number) } else { "…" }
    }
    #expect(numbers.joined(separator: " ") == expected)
  }

  @Test func namesIndustriesAndKindsForGood() {
    #expect(Slug.industry("危险化学品") == Slug.industry("危险化学品"))
    #expect(Slug.industry("危险化学品").utf8.count == 8)
    #expect(Slug.kind(.licenceWithheld) == "licence-withheld")
    #expect(Set(PenaltyKind.allCases.map(Slug.kind)).count == PenaltyKind.allCases.count)
  }
}

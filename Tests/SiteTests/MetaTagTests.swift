import Diagnostics
import Records
import Testing

@testable import Redaction
@testable import Site

@Suite struct MetaTagTests {
  static let site: Set = ["SiteName", "SiteDomain", "SiteIDCode"]
  static let column: Set = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"]
  static let article: Set = ["ColumnName", "ColumnType", "ArticleTitle", "PubDate", "ContentSource"]

  static func sample() throws -> SampleSite {
    try SampleSite(
      records: SampleRecords.records(60), notices: [SampleRecords.notice()],
      documents: [SampleRecords.document(.regulation, "transparency", title: "行政执法公示制度")],
      statistics: [SampleSite.statistics])
  }

  @Test func carriesTheTagsOfItsPageType() throws {
    for page in try Self.sample().pages where page.path.hasSuffix(".html") {
      let names = Set(Page(page).tags.keys).subtracting(["Keywords"])
      let isArticle =
        page.record != nil || ["regulations/transparency.html", "reports/statistics-2020.html"].contains(page.path)
      let own = page.path == "index.html" ? [] : isArticle ? Self.article : Self.column
      #expect(names == Self.site.union(own), "\(page.path)")
    }
  }

  @Test func fillsTheTagsOfACasePage() throws {
    let page = try #require(try Self.sample().pages.first { $0.path == "cases/cx-2020-0003.html" })
    let tags = Page(page).tags
    #expect(tags["SiteName"] == "示例州应急管理局")
    #expect(tags["SiteDomain"] == "yjgl.example.gov.cn")
    #expect(tags["SiteIDCode"] == "5323000000")
    #expect(tags["ColumnName"] == "行政处罚")
    #expect(tags["ArticleTitle"] == "虚构第1号机械制造有限责任公司未按规定进行安全生产教育和培训案")
    #expect(tags["PubDate"] == "2020-01-09 00:00")
    #expect(tags["ContentSource"] == "禄丰市应急管理局")
  }

  @Test(arguments: ["SiteName", "SiteDomain", "SiteIDCode"])
  func refusesASiteWithoutARequiredTag(_ tag: String) throws {
    var settings = SampleRecords.settings()
    switch tag {
    case "SiteName": settings.siteName = ""
    case "SiteDomain": settings.siteDomain = " "
    default: settings.siteIDCode = ""
    }
    let error = #expect(throws: SiteError.self) {
      try SiteBuilder(settings: settings, asOf: SampleRecords.day(0), templates: SampleSite.templates())
    }
    #expect(error?.diagnostics.first?.kind == .siteMissingMeta)
    #expect(error?.diagnostics.first?.arguments.first == tag)
  }

  @Test func refusesAnArticleWithoutADate() throws {
    let builder = try SiteBuilder(
      settings: SampleRecords.settings(), asOf: SampleRecords.day(0), templates: SampleSite.templates())
    let document = SampleRecords.document(.regulation, "a", title: "制度", date: nil)
    let error = #expect(throws: SiteError.self) { try builder.documentPage(document) }
    #expect(error?.diagnostics.first?.arguments == ["PubDate", "regulations/a.html"])
  }

  @Test func refusesAnArticleWithoutATitle() throws {
    let builder = try SiteBuilder(
      settings: SampleRecords.settings(), asOf: SampleRecords.day(0), templates: SampleSite.templates())
    let error = #expect(throws: SiteError.self) { try builder.casePage(SampleRecords.record(1, title: "")) }
    #expect(error?.diagnostics.first?.arguments.first == "ArticleTitle")
    #expect(error?.diagnostics.first?.record == "CX-2020-0001")
  }

  @Test func datesAReportWithoutADateByTheAsOfDay() throws {
    let builder = try SiteBuilder(
      settings: SampleRecords.settings(), asOf: SampleRecords.day(396), templates: SampleSite.templates())
    let page = try builder.documentPage(SampleRecords.document(.report, "2020", title: "报告", date: nil))
    #expect(page.path == "reports/2020.html")
    #expect(Page(page).tags["PubDate"] == "2021-01-31 00:00")
  }
}

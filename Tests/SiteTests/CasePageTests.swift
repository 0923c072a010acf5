import Diagnostics
import Disclosure
import Foundation
import Records
import Templating
import Testing

@testable import Redaction
@testable import Site

@Suite struct CasePageTests {
  static func builder() throws -> SiteBuilder {
    try SiteBuilder(
      settings: SampleRecords.settings(), asOf: SampleRecords.day(396), templates: SampleSite.templates())
  }

  static func text(_ record: PublicRecord) throws -> String { Page(try builder().casePage(record)).text }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{facts}}{{{body}}}", "'; DROP & <!-- -->",
    "\u{202E}<b>",
  ])
  func escapesHostileNamesAndTitles(_ hostile: String) throws {
    let record = SampleRecords.record(1, subject: hostile, title: hostile, facts: hostile)
    let site = try SampleSite(records: [record])
    for page in site.pages.map(Page.init) where page.path.hasSuffix(".html") {
      for part in ["<script", "<img", "<b>", "<!-- "] { #expect(!page.text.contains(part), "\(page.path): \(part)") }
      #expect(page.values("onerror") == [])
    }
    let page = try #require(site.text("cases/cx-2020-0001.html"))
    #expect(page.contains(String(decoding: SampleRecords.text(hostile).html, as: UTF8.self)))
  }

  @Test func showsEveryPublicField() throws {
    let text = try Self.text(SampleRecords.record(1))
    for expected in [
      "（楚）应急罚〔2020〕2号", "虚构第0号机械制造有限责任公司", "915323000MA6K0000A", "李某某", "楚雄市虚构工业园区 8 号", "禄丰市", "危险化学品",
      "监督检查", "未按规定进行安全生产教育和培训", "《中华人民共和国安全生产法》第九十四条第三项", "罚款", "责令停产停业", "罚款人民币 23,500 元",
      "23,500 元", "一般程序", "一般", "2020-01-02", "王某示（执法证号 25000001）", "2020-01-07 至 2021-01-01",
      "《中华人民共和国安全生产法》第七十八条",
    ] { #expect(text.contains(expected), "\(expected)") }
  }

  @Test func putsSummaryBeforeTextBeforeRemarks() throws {
    let text = try Self.text(
      SampleRecords.record(
        1, corrections: [PublicCorrection(date: SampleRecords.day(60), reason: SampleRecords.text("更正机关名称。"))]))
    let places = ["行政处罚决定信息摘要", "决定书全文", "处理说明", "<h2 id=\"c\">更正</h2>"].map { text.range(of: $0)?.lowerBound }
    let found = places.compactMap(\.self)
    #expect(found.count == 4)
    #expect(found == found.sorted())
    #expect(text.contains("<td>个人信息</td><td>当事人以外的自然人姓名</td><td>《政府信息公开条例》第十五条</td><td class=\"n\">2</td>"))
  }

  @Test func leavesOutWhatAnInterimEntryLacks() throws {
    let text = try Self.text(SampleRecords.record(1, form: .interim))
    #expect(text.contains("只公开决定的基本信息"))
    for absent in ["违法事实", "处罚种类", "执法人员", "处罚内容", "罚款金额", "决定书全文", "处理说明", "更正</h2>", "行业</th>"] {
      #expect(!text.contains(absent), "\(absent)")
    }
  }

  @Test func replacesAWithdrawnCaseByItsNotice() throws {
    let notice = try Self.builder().noticePage(SampleRecords.notice("CX-2020-0001"))
    let old = try Self.builder().casePage(SampleRecords.record(1))
    #expect(notice.path == old.path)
    #expect(notice.record == "CX-2020-0001")
    let text = Page(notice).text
    for expected in ["（楚）应急罚〔2020〕901号", "2020-10-27", "《行政处罚法》第四十八条", "原处罚决定被依法撤销"] {
      #expect(text.contains(expected))
    }
    #expect(!text.contains("有限责任公司"))
  }

  @Test func keepsItsOwnFrameLean() throws {
    let page = try Self.builder().casePage(SampleRecords.record(1, body: ""))
    #expect(page.bytes.count < 7_000)
  }

  @Test func doesNotDependOnTheDayOfTheBuild() throws {
    let later = try SiteBuilder(
      settings: SampleRecords.settings(), asOf: SampleRecords.day(500), templates: SampleSite.templates())
    let record = SampleRecords.record(1)
    #expect(try later.casePage(record) == Self.builder().casePage(record))
  }

  @Test func reportsAMisspeltNameWithItsPlace() throws {
    let sources = try SampleSite.sources().map { source in
      source.name == "notice"
        ? TemplateSource(name: source.name, file: source.file, text: source.text + Array("\n{{reasn}}\n".utf8)) : source
    }
    let error = #expect(throws: SiteError.self) { try SiteTemplates.library(sources) }
    let diagnostic = try #require(error?.diagnostics.first)
    #expect(diagnostic.kind == .templateUnknownName)
    #expect(diagnostic.arguments == ["reasn"])
    #expect(diagnostic.place?.file == "Templates/notice.mustache" && (diagnostic.place?.line ?? 0) > 10)
  }

  @Test(
    arguments: [
      ("../evil", nil), ("a b", nil), (".hidden", nil), ("a//b", nil), ("index", "before"), ("ok", "nowhere"),
      ("statistics-2020", "reports"), ("penalties/x", "results"),
    ] as [(String, String?)])
  func refusesADocumentThatIsNoAddress(_ name: String, _ column: String?) throws {
    let document = SampleRecords.document(.page, name, title: "页", column: column)
    #expect(throws: SiteError.self) { try Self.builder().documentPage(document) }
  }
}

import Diagnostics
import Reading
import Records
import Testing

@testable import Ingest

@Suite struct SiteDecoderTests {
  static let text = """
    bureau:
      name: 楚雄彝族自治州应急管理局
      uscc: 11532300MB19155603
      prefecture: {code: "532300", name: 楚雄彝族自治州, aliases: [楚雄州, 州本级]}
      counties:
        - {code: "532302", name: 禄丰市, formerCodes: ["532331"], formerNames: [禄丰县]}
        - {code: "532301", name: 楚雄市, authority: 楚雄市应急局}
      publicPhones: ["0878-3389012", "12350"]
    site:
      domain: yjglj.cxz.gov.cn
      idCode: "5323000000"
      notice: 本站为演示样例
      footer:
        sponsor: 楚雄彝族自治州应急管理局
        links: [{label: 找错, address: "https://example.gov.cn/"}]
    settings: {pageSize: 20, showsRepresentative: false}
    asOf: 2021-01-31
    diagnostics: {record.document-year: note}
    """

  private func read(_ text: String) -> (settings: SiteSettings?, diagnostics: [Diagnostic]) {
    SiteDecoder.read(SourceFile(path: "content/site.yml", bytes: Array(text.utf8)))
  }

  @Test func readsEverySetting() throws {
    let (found, problems) = read(Self.text)
    #expect(problems == [])
    let settings = try #require(found)
    #expect(settings.bureau.counties.map(\.code) == ["532301", "532302"])
    #expect(settings.bureau.counties.map(\.authority) == ["楚雄市应急局", "禄丰市应急管理局"])
    #expect(settings.bureau.county(named: "州本级")?.authority == "楚雄彝族自治州应急管理局")
    #expect(settings.bureau.county(named: "532331")?.name == "禄丰市")
    #expect(settings.asOf?.iso == "2021-01-31")
    #expect(settings.pageSize == 20)
    #expect(!settings.showsRepresentative)
    #expect(settings.footer?.links.first?.label == "找错")
    #expect(settings.columnTitle == "行政执法公示")
    #expect(settings.severities == ["record.document-year": "note"])
  }

  @Test func takesNoFooterWhereThePortalHasIt() throws {
    let text = Self.text.replacing(
      "footer:\n    sponsor: 楚雄彝族自治州应急管理局\n    links: [{label: 找错, address: \"https://example.gov.cn/\"}]",
      with: "footer: none")
    #expect(text.contains("footer: none"))
    let (settings, problems) = read(text)
    #expect(problems == [])
    #expect(try #require(settings).footer == nil)
  }

  @Test(arguments: [
    ("idCode: \"5323000000\"", "idCode: 53230", "11:11 site.bad-id-code"),
    ("domain: yjglj.cxz.gov.cn", "domain: https://yjglj.cxz.gov.cn/", "10:11 site.bad-domain"),
    ("asOf: 2021-01-31", "asOf: 2021-02-30", "17:7 record.impossible-date"),
    ("name: 楚雄彝族自治州应急管理局", "title: x", "2:3 record.missing-field"),
    ("11532300MB19155603", "11532300MB19155604", "3:9 record.uscc-check-digit"),
    ("formerNames: [禄丰县]", "uscc: 11532302MB1234567T", "6:66 record.uscc-check-digit"),
    ("code: \"532302\"", "code: \"5323\"", "6:14 site.bad-code"),
    ("code: \"532302\"", "code: \"532301\"", "7:7 record.duplicate-key"),
    ("pageSize: 20", "pageSize: 0", "16:22 record.not-a-count"),
    ("year: note", "year: loud", "18:37 record.unknown-choice"),
    ("settings:", "setings:", "16:1 record.unknown-key"),
    ("showsRepresentative: false", "showsRepresentative: maybe", "16:47 record.not-a-boolean"),
  ])
  func reportsMistakesAtTheirPlace(part: String, other: String, expected: String) throws {
    #expect(Self.text.contains(part))
    let (_, problems) = read(Self.text.replacing(part, with: other, maxReplacements: 1))
    #expect(Fixture.short(problems).contains(expected), "\(Fixture.short(problems))")
  }

  @Test func reportsAllThatAnEmptyFileLacks() {
    let (settings, problems) = read("")
    #expect(settings == nil)
    #expect(problems.map { $0.arguments.first ?? "" } == ["bureau", "site"])
  }
}

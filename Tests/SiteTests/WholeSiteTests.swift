import Diagnostics
import Disclosure
import Foundation
import Records
import TestSupport
import Testing

@testable import Redaction
@testable import Site

@Suite struct WholeSiteTests {
  static func sample(_ count: Int = 120, pageSize: Int = 50) throws -> SampleSite {
    var records = SampleRecords.records(count)
    if count > 9 {
      records[3] = SampleRecords.record(
        3, corrections: [PublicCorrection(date: SampleRecords.day(60), reason: SampleRecords.text("更正机关名称。"))])
      records[7] = SampleRecords.record(7, form: .interim)
    }
    return try SampleSite(
      records: records, notices: [SampleRecords.notice()],
      documents: [
        SampleRecords.document(.page, "before/remedies", title: "救济渠道"),
        SampleRecords.document(.regulation, "deep/er/transparency", title: "行政执法公示制度"),
        SampleRecords.document(.report, "2020", title: "年度报告"),
      ],
      statistics: [SampleSite.statistics], settings: SampleRecords.settings(pageSize: pageSize))
  }

  @Test(arguments: [0, 1, 120]) func resolvesEveryLinkInsideTheSite(_ count: Int) throws {
    let site = try Self.sample(count, pageSize: 20)
    let paths = Set(site.pages.map(\.path)).union(["assets/style.css"])
    var links = 0
    for page in site.pages.map(Page.init) where page.path.hasSuffix(".html") {
      for link in page.values("href") + page.values("src") {
        guard let target = page.target(of: link) else { continue }
        links += 1
        #expect(paths.contains(target), "\(page.path) → \(link)")
      }
    }
    #expect(links > 100)
  }

  @Test func reachesEveryPageFromTheHomePage() throws {
    let site = try Self.sample(pageSize: 20)
    let pages = Dictionary(uniqueKeysWithValues: site.pages.map { ($0.path, Page($0)) })
    var seen: Set = ["index.html"]
    var open = ["index.html"]
    while let path = open.popLast() {
      guard let page = pages[path] else { continue }
      for target in page.values("href").compactMap(page.target) where seen.insert(target).inserted {
        open.append(target)
      }
    }
    #expect(Set(pages.keys).subtracting(seen).sorted() == [])
  }

  @Test func loadsNothingFromElsewhereAndHasNoScript() throws {
    for page in try Self.sample().pages.map(Page.init) where page.path.hasSuffix(".html") {
      #expect(!page.text.contains("<script") && !page.text.contains(" style=\""), "\(page.path)")
      #expect(page.values("src") == [])
      let sheets = page.text.components(separatedBy: "<link ").dropFirst()
      #expect(sheets.count == 1 && sheets.allSatisfy { $0.hasPrefix("rel=\"stylesheet\" href=\"") })
      #expect(sheets.allSatisfy { !$0.prefix { $0 != ">" }.contains("://") })
    }
    let style = try String(
      contentsOf: SampleSite.templatesFolder.appending(path: "assets/style.css"), encoding: .utf8)
    #expect(!style.contains("url(") && !style.contains("@import"))
  }

  @Test func namesFilesInASCIIAndOnce() throws {
    let paths = try Self.sample().pages.map(\.path)
    #expect(paths.allSatisfy(Slug.isSafePath))
    #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
  }

  @Test func makesTheSameBytesWhateverTheOrderOfInput() throws {
    let seed = UInt64(20_210_131)
    var random = SeededGenerator(seed: seed)
    let records = SampleRecords.records(130)
    let notices = [SampleRecords.notice("A-1"), SampleRecords.notice("A-2")]
    let first = try SampleSite(records: records, notices: notices)
    let second = try SampleSite(
      records: records.shuffled(using: &random), notices: notices.reversed())
    let left = Dictionary(uniqueKeysWithValues: first.pages.map { ($0.path, $0.bytes) })
    let right = Dictionary(uniqueKeysWithValues: second.pages.map { ($0.path, $0.bytes) })
    #expect(left.keys.sorted() == right.keys.sorted(), "seed \(seed)")
    // The rows of the download stand in the order of the records handed over.
    for (path, bytes) in left where path != PenaltyTable.path { #expect(right[path] == bytes, "\(path), seed \(seed)") }
    #expect(first.builder.tasks(for: first.index) == second.builder.tasks(for: second.index))
  }

  @Test func showsNoticeNavigationAndFooterOnEveryPage() throws {
    for page in try Self.sample().pages.map(Page.init) where page.path.hasSuffix(".html") {
      #expect(page.text.contains("<html lang=\"zh-CN\">"))
      #expect(page.text.contains("本站为演示样例，案件、人员、单位均为虚构。"), "\(page.path)")
      #expect(page.text.contains("href=\"#main\"") && page.text.contains("<main id=\"main\">"))
      #expect(page.text.components(separatedBy: "<h1>").count == 2, "\(page.path)")
      #expect(page.text.contains("政府网站标识码：5323000000"))
    }
  }

  @Test func leavesTheFooterToThePortal() throws {
    var settings = SampleRecords.settings()
    settings.footer = nil
    settings.notice = nil
    let site = try SampleSite(records: SampleRecords.records(1), settings: settings)
    #expect(site.pages.map(Page.init).allSatisfy { !$0.text.contains("<footer") && !$0.text.contains("banner") })
  }

  @Test(arguments: ["javascript:alert(1)", "//elsewhere.example", "data:text/html,x"])
  func refusesAFooterLinkOfAnotherScheme(_ address: String) throws {
    var settings = SampleRecords.settings()
    settings.footer?.links = [.init(label: "x", address: address)]
    let error = #expect(throws: SiteError.self) { try SampleSite(records: [], settings: settings) }
    #expect(error?.diagnostics.first?.kind == .siteFooterLink)
  }

  @Test func listsEveryPageInTheSiteMap() throws {
    let site = try Self.sample(pageSize: 20)
    let map = try #require(site.text("sitemap.xml"))
    let listed = map.components(separatedBy: "<loc>https://yjgl.example.gov.cn/").dropFirst()
      .map { String($0.prefix { $0 != "<" }) }
    #expect(listed.sorted() == site.pages.map(\.path).filter { $0.hasSuffix(".html") }.sorted())
  }
}

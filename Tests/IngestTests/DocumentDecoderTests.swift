import Diagnostics
import Reading
import Records
import Testing

@testable import Ingest

@Suite struct DocumentDecoderTests {
  private func read(
    _ text: String, _ path: String, _ kind: BureauDocument.Kind
  ) -> (document: BureauDocument?, diagnostics: [Diagnostic]) {
    DocumentDecoder.read(SourceFile(path: path, bytes: Array(text.utf8)), kind: kind)
  }

  @Test func readsFrontMatter() throws {
    let text = "---\n标题: 权责清单\n日期: 2020-01-02\n栏目: 事前公开\norder: 3\n文号: 楚应急〔2020〕1号\n---\n正文\n"
    let (found, problems) = read(text, "content/pages/duties/list.md", .page)
    #expect(problems == [])
    let page = try #require(found)
    #expect(page.name == "duties/list")
    #expect(page.title == "权责清单")
    #expect(page.column == "before")
    #expect(page.order == 3)
    #expect(page.body == "正文\n")
    #expect(page.bodyLine == 8)
  }

  @Test func readsAReportWithoutFrontMatter() throws {
    let (found, problems) = read("\u{0C}\n\n　# 2020年度报告 \n\n一、概况\n", "content/reports/annual-2020.md", .report)
    #expect(problems == [])
    let report = try #require(found)
    #expect(report.title == "2020年度报告")
    #expect(report.year == 2020)
    #expect(report.bodyLine == 1)
  }

  @Test(arguments: [
    ("---\ntitle: 甲\ncolumn: 其他\n---\n", "content/pages/a.md", "3:9 record.unknown-choice"),
    ("正文", "content/pages/页面.md", "0:0 document.bad-name"), ("", "content/pages/a.md", "0:0 document.no-title"),
    ("---\ntitle: 甲\n", "content/pages/a.md", "1:1 front-matter.unterminated"),
    ("---\ntitle: 甲\nauthor: 乙\n---\n", "content/pages/a.md", "3:1 record.unknown-key"),
  ])
  func reportsMistakes(text: String, path: String, expected: String) {
    #expect(Fixture.short(read(text, path, .page).diagnostics) == [expected])
  }

  @Test func findsPagesWithOneAddress() throws {
    let files = [
      "content/site.yml": "", "content/pages/a.md": "甲", "content/pages/A.md": "乙", "content/reports/a.md": "丙",
    ]
    try Fixture.withWorkspace(files) { root in
      let found = DocumentCollection(WorkspaceIndex.scan(root))
      #expect(found.documents.count == 3)
      #expect(found.diagnostics.map(\.kind.id) == ["document.doubled-name"])
    }
  }
}

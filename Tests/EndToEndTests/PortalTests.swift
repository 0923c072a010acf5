import Foundation
import Testing

/// The site as articles for a portal that takes no folders.
struct PortalTests {
  private static func rows(_ data: Data?) throws -> [[String]] {
    String(decoding: try #require(data), as: UTF8.self).split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func givesEachPageAnArticleAndARow() throws {
    let workspace = try TestWorkspace.withCases(2)
    try #require(try workspace.release("--cms").status == 0)
    let members = try workspace.members("releases/2021-01-31-1.zip")
    let pages = members.keys.filter { $0.hasPrefix("site/") && $0.hasSuffix(".html") }.map { String($0.dropFirst(5)) }
    let rows = try Self.rows(members["cms/metadata.csv"])
    #expect(rows[0] == ["\u{FEFF}动作", "文件", "栏目", "标题", "发布日期", "来源", "关键词", "网页", "类型", "附件"])
    #expect(Set(rows.dropFirst().map { $0[1] }) == Set(pages))
    #expect(rows.dropFirst().allSatisfy { $0[0] == "新增" })
    let row = try #require(rows.first { $0[1] == "cases/case-1.html" })
    #expect(row[4] == "2021-01-31 00:00" && row[row.count - 2] == "文章" && !row[3].isEmpty && !row[5].isEmpty)
    for page in pages {
      let article = String(decoding: try #require(members["cms/" + page], "\(page)"), as: UTF8.self)
      #expect(!article.contains("<html") && !article.contains("<footer"), "\(page)")
      #expect(article.matches(of: /href="([^"#]+)"/).allSatisfy { !String($0.1).hasSuffix(".html") }, "\(page)")
    }
    #expect(members["cms/data/penalties.csv"] == members["site/data/penalties.csv"])
    #expect(members["cms/assets/style.css"] == nil)
    #expect(try workspace.run("verify", "releases/2021-01-31-1.zip").status == 0)
  }

  @Test func saysWhatIsNewChangedAndGone() throws {
    let workspace = try TestWorkspace.withCases(3)
    try #require(try workspace.release("--cms").status == 0)
    let fallen = TestCase.with {
      $0.id = "case-2"
      $0.number = "（云）应急罚〔2020〕2号"
      $0.extra = "changes: [{kind: 信用修复, date: 2022-01-10, reason: 已修复}]"
    }
    try workspace.write(fallen.path, fallen.text)
    let added = TestCase.with {
      $0.id = "case-4"
      $0.number = "（云）应急罚〔2020〕4号"
    }
    try workspace.write(added.path, added.text)
    try #require(try workspace.release("--cms", "--on", "2022-02-01").status == 0)
    let rows = try Self.rows(try workspace.members("releases/2022-02-01-2.zip")["cms/metadata.csv"])
    // Keywords may hold commas, so the page is counted from the end.
    func action(_ page: String) -> [String] { rows.filter { $0[$0.count - 3] == page }.map { $0[0] } }
    #expect(action("cases/case-1.html") == ["不变"])
    #expect(action("cases/case-2.html") == ["删除"])
    #expect(action("cases/case-4.html") == ["新增"])
    #expect(action("results/penalties/index.html") == ["更新"])
  }

  @Test func writesArticlesBesideABuild() throws {
    let workspace = try TestWorkspace.withCases(1)
    let folder = workspace.root.appending(path: "portal").path
    let run = try workspace.run("build", "--cms", folder)
    try #require(run.status == 0, "\(run.errors)")
    let article = try workspace.read("portal/cases/case-1.html")
    #expect(article.contains("云岭明远矿业有限公司") && !article.contains("<main"))
    #expect(try workspace.read("portal/metadata.csv").contains("cases/case-1.html"))
    // Again, over what stands there.
    #expect(try workspace.run("build", "--cms", folder).status == 0)
  }
}

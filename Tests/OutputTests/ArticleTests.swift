import Testing

@testable import Output

/// The article that a portal takes of a page.
struct ArticleTests {
  private static func page(_ main: String) -> [UInt8] {
    Array(
      """
      <!DOCTYPE html><html><head><title>标题 - 站点</title>
      <meta name="ArticleTitle" content="甲 &amp; 乙&quot;案&quot;"><meta name="PubDate" content="2021-01-31 00:00">
      </head><body><a href="../index.html">首页</a><main id="main">\(main)</main><footer><a href="x.html">尾</a></footer></body></html>
      """.utf8)
  }

  private static func article(_ main: String) throws -> ArticleFragment {
    try #require(ArticleFragment(page: page(main), path: "cases/2020/a.html"))
  }

  @Test(arguments: [
    ("<p>文</p>", "<p>文</p>"), ("<a href=\"b.html\">乙</a>", "乙"),
    ("<a class=\"x\" href='../../index.html#t'>首<b>页</b></a>", "首<b>页</b>"),
    ("<a href=\"#c\">更正</a>", "<a href=\"#c\">更正</a>"),
    ("<a href=\"https://www.mem.gov.cn/\">部</a>", "<a href=\"https://www.mem.gov.cn/\">部</a>"),
    ("<a href=\"mailto:a@example.cn\">信</a>", "<a href=\"mailto:a@example.cn\">信</a>"),
    ("<a href=\"../../data/penalties.csv\" download>表</a>", "<a href=\"../../data/penalties.csv\" download>表</a>"),
    ("<a href=\"sub/\">夹</a><a href=\"x.html?y=1\">页</a>", "夹页"), ("<a id=\"k\">锚</a>", "<a id=\"k\">锚</a>"),
    ("<span title=\"a>b\">文</span>", "<span title=\"a>b\">文</span>"), ("1 &lt; 2", "1 &lt; 2"), ("", ""),
  ]) func turnsLinksToPagesIntoText(main: String, expected: String) throws {
    #expect(String(decoding: try Self.article(main).html, as: UTF8.self) == expected)
  }

  @Test func listsTheFilesThatGoWithIt() throws {
    let article = try Self.article(
      "<a href=\"../../data/a.csv\">一</a><img src=\"img/b.png\"><a href=\"../../data/a.csv#x\">再</a>")
    #expect(article.attachments == ["data/a.csv", "cases/2020/img/b.png"])
  }

  @Test func readsTheTagsOfTheHead() throws {
    let tags = try Self.article("").tags
    #expect(tags["ArticleTitle"] == "甲 & 乙\"案\"")
    #expect(tags["PubDate"] == "2021-01-31 00:00")
    #expect(tags["title"] == "标题 - 站点")
  }

  @Test func findsNoArticleWithoutMain() {
    #expect(ArticleFragment(page: Array("<html><body>文</body></html>".utf8), path: "a.html") == nil)
    #expect(ArticleFragment(page: [], path: "a.html") == nil)
  }
}

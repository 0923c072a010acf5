import Markdown
import Testing

@Suite struct RenderingTests {
  @Test(arguments: [
    ("**当事人：**张三", "<p><strong>当事人：</strong>张三</p>\n"), ("**电话:**一三八", "<p><strong>电话:</strong>一三八</p>\n"),
    ("为**“甲”**乙", "<p>为<strong>“甲”</strong>乙</p>\n"), ("依**《某法》第五条**罚", "<p>依<strong>《某法》第五条</strong>罚</p>\n"),
    ("**甲：**乙**丙：**丁", "<p><strong>甲：</strong>乙<strong>丙：</strong>丁</p>\n"),
    ("**甲**，**乙**。", "<p><strong>甲</strong>，<strong>乙</strong>。</p>\n"), ("张**（男），李**（女）", "<p>张**（男），李**（女）</p>\n"),
    ("张*，李*", "<p>张*，李*</p>\n"), ("**50%**的", "<p><strong>50%</strong>的</p>\n"),
    ("**见[甲](a.html)**乙", "<p><strong>见<a href=\"a.html\">甲</a></strong>乙</p>\n"),
    ("**甲：\n\n乙：**丙", "<p>**甲：</p>\n<p>乙：**丙</p>\n"), ("甲~~乙：~~丙", "<p>甲<del>乙：</del>丙</p>\n"),
    ("~~**甲**乙~~丙", "<p><del><strong>甲</strong>乙</del>丙</p>\n"), ("3~5日、6~8日", "<p>3~5日、6~8日</p>\n"),
    ("甲 ~~ 乙 ~~ 丙", "<p>甲 ~~ 乙 ~~ 丙</p>\n"), ("~~甲", "<p>~~甲</p>\n"), ("*~~甲*乙~~", "<p><em>~~甲</em>乙~~</p>\n"),
    ("[~~甲](~~b)", "<p><a href=\"~~b\">~~甲</a></p>\n"),
  ]) func mendsStrongAndStrikethrough(source: String, html: String) throws {
    #expect(try parsed(source).page() == html)
  }

  @Test func leavesNoncharactersOfTheSourceAlone() throws {
    let noncharacter = String(try #require(Unicode.Scalar(0xFDD0)))
    let source = "甲\(noncharacter)乙~~**丙：**丁"
    #expect(try parsed(source).words() == source)
    #expect(try parsed("\\\(noncharacter)**丙：**").words() == "\\\(noncharacter)丙：")
  }

  @Test(arguments: [
    ("a & b < c > d \"e\"", "<p>a &amp; b &lt; c &gt; d &quot;e&quot;</p>\n"),
    ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
    ("甲<img src=x onerror=y>", "<p>甲&lt;img src=x onerror=y&gt;</p>\n"), ("<!-- 注 -->", "<p>&lt;!-- 注 --&gt;</p>\n"),
    ("&lt;b&gt; &amp;amp;", "<p>&lt;b&gt; &amp;amp;</p>\n"), ("`<b>`", "<p><code>&lt;b&gt;</code></p>\n"),
    ("甲&#7;乙", "<p>甲\u{FFFD}乙</p>\n"),
  ]) func showsMarkupAsText(source: String, html: String) throws {
    #expect(try parsed(source).page() == html)
  }

  @Test(arguments: [
    ("# 甲\n###### 乙", "<h3>甲</h3>\n<h6>乙</h6>\n"), ("甲\n乙", "<p>甲乙</p>\n"), ("甲，\n“乙”", "<p>甲，“乙”</p>\n"),
    ("甲\nb", "<p>甲\nb</p>\n"), ("a”\n“b", "<p>a”\n“b</p>\n"), ("甲  \n乙", "<p>甲<br>\n乙</p>\n"), ("---", "<hr>\n"),
    ("- 甲\n- 乙\n  - 丙", "<ul>\n<li>甲</li>\n<li>乙\n<ul>\n<li>丙</li>\n</ul>\n</li>\n</ul>\n"),
    ("3. 甲\n\n4. 乙", "<ol start=\"3\">\n<li>\n<p>甲</p>\n</li>\n<li>\n<p>乙</p>\n</li>\n</ol>\n"),
    ("1) 甲", "<ol>\n<li>甲</li>\n</ol>\n"), ("- \n- 乙", "<ul>\n<li></li>\n<li>乙</li>\n</ul>\n"),
    ("```js\na < b\n\nc\n```", "<pre><code>a &lt; b\n\nc</code></pre>\n"),
    ("> 甲", "<blockquote>\n<p>甲</p>\n</blockquote>\n"),
  ]) func writesBlocks(source: String, html: String) throws {
    #expect(try parsed(source).page() == html)
  }

  @Test func writesTablesWithScopeAndClasses() throws {
    let document = try parsed("| 序号 | 甲\\|乙 | |\n|:--|:-:|--:|\n| 1 | **二** |\n")
    #expect(
      document.page(options: HTMLOptions(tableCaption: "表<1>")) == """
        <div class="table" tabindex="0" role="group" aria-label="表格"><table>
        <caption>表&lt;1&gt;</caption>
        <thead>
        <tr>
        <th scope="col" class="align-left">序号</th>
        <th scope="col" class="align-center">甲|乙</th>
        <td class="align-right"></td>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-left">1</td>
        <td class="align-center"><strong>二</strong></td>
        <td class="align-right"></td>
        </tr>
        </tbody>
        </table></div>

        """)
    #expect(document.words() == "序号\t甲|乙\n1\t二")
  }

  @Test func numbersHeadingIdentifiers() throws {
    let options = HTMLOptions(topHeading: 1, headingIdentifierPrefix: "节-")
    #expect(try parsed("# 甲\n## 乙").page(options: options) == "<h1 id=\"节-1\">甲</h1>\n<h2 id=\"节-2\">乙</h2>\n")
  }

  @Test func separatesBlocksInPlainText() throws {
    #expect(try parsed("# 题\n甲\n乙\nc\n\n- 丙\n- 丁\n\n> 戊").words() == "题\n\n甲乙\nc\n\n丙\n丁\n\n戊")
  }

  @Test func doesNotLinkBareAddresses() throws {
    #expect(try parsed("见https://example.org/甲。").page() == "<p>见https://example.org/甲。</p>\n")
  }
}

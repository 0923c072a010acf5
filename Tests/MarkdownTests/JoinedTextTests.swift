import Markdown
import Testing

@Suite struct JoinedTextTests {
  @Test(arguments: [
    ("138**0013**8000", "13800138000"), ("138*0013*8000", "13800138000"), ("138`0013`8000", "13800138000"),
    ("138[0013](a.html)8000", "13800138000"), ("138~~0013~~8000", "13800138000"), ("1&#51;8\\_0", "138_0"),
    ("138***00**13*8000", "13800138000"), ("甲<b>乙</b>丙", "甲<b>乙</b>丙"), ("甲\n乙", "甲\n乙"), ("甲  \n乙", "甲\n乙"),
    ("甲\\\n乙", "甲\n乙"), ("甲![乙](http://x.example/y.png)丙", "甲乙丙"), ("`a~~b`", "a~~b"), ("`**：**甲`", "**：**甲"),
    ("\\*\\*甲：\\*\\*乙", "**甲：**乙"), ("\\~~甲~~", "~~甲~~"), ("a\u{0}b", "a\u{FFFD}b"),
  ]) func joinsTextAcrossNodes(source: String, text: String) throws {
    let document = try parsed(source)
    let segment = try #require(document.segments.first)
    #expect(segment.kind == .prose)
    #expect(String(decoding: segment.text, as: UTF8.self) == text)
  }

  @Test func listsBlocksAndAttributesInReadingOrder() throws {
    let document = try parsed(
      """
      # 标题 [甲](a.html "提示")

      ![图](../图.png "说明") 与 <https://example.org/>

      | 列 | 值 |
      |---|--:|
      | 一 | **1**0 |

      ```json 附注
      {}
      ```

      <div>原样</div>
      """)
    #expect(
      document.outline == [
        "heading(level: 1) 标题 甲", "linkTarget a.html", "linkTitle 提示", "prose  与 https://example.org/",
        "imageTarget ../图.png", "imageAlt 图", "linkTitle 说明", "linkTarget https://example.org/", "tableCell 列",
        "tableCell 值", "tableCell 一", "tableCell 10", "code {}", "codeInfo json 附注", "prose <div>原样</div>",
      ])
    #expect(document.segments.map(\.line) == [1, 1, 1, 3, 3, 3, 3, 3, 5, 5, 7, 7, 9, 9, 13])
  }

  @Test func countsLinesFromTheLineGiven() throws {
    let source = Array("上文\n|甲|乙|\n|-|-|\n|1|2|\n\n# 题\r\n\r\n尾\r\r又".utf8)
    let document = try MarkdownDocument(parsing: source, firstLine: 10)
    #expect(document.segments.map(\.line) == [10, 11, 11, 13, 13, 15, 17, 19])
    #expect(document.headings.map(\.line) == [15])
  }

  @Test func decodesAddressesThatHideTheirText() throws {
    let document = try parsed("[a](/%31%33%38/%E5%BC%A0%2F%20%ff?q=%2531)")
    #expect(document.outline.last == "linkTarget /138/张%2F%20%ff?q=%2531")
  }

  @Test func listsHeadingsWithTheirText() throws {
    let document = try parsed("# 一、**概况**\n\n二\n===\n\n###### 六 `码`\n\n#\n")
    #expect(document.headings.map(\.level) == [1, 1, 6, 1])
    #expect(document.headings.map { String(decoding: $0.text, as: UTF8.self) } == ["一、概况", "二", "六 码", ""])
    let edits = [try document.edit("概况", "某"), try document.edit("二", "")]
    let edited = document.headings(applying: edits)
    #expect(edited.map { String(decoding: $0.text, as: UTF8.self) } == ["一、某", "六 码"])
  }
}

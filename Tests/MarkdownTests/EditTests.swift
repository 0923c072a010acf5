import Markdown
import Testing

@Suite struct EditTests {
  private let mark = MarkClass(cssClass: "redacted", dataClass: "phone", title: "依法\"隐去\"")

  @Test(arguments: [
    ("电话138**0013**8000。", "<p>电话[号码]。</p>\n"), ("**138**00138000", "<p><strong>[号码]</strong></p>\n"),
    ("1`3800138`000", "<p>[号码]</p>\n"), ("138[0013](a.html)8000", "<p>[号码]</p>\n"),
    ("1*3**8001**3*8000 *x*", "<p>[号码] <em>x</em></p>\n"),
    ("~~138~~00138000 *x*", "<p><del>[号码]</del> <em>x</em></p>\n"),
    ("> - 13800138000", "<blockquote>\n<ul>\n<li>[号码]</li>\n</ul>\n</blockquote>\n"),
    ("    13800138000", "<pre><code>[号码]</code></pre>\n"),
  ]) func putsReplacementOutOnceAcrossNodes(source: String, html: String) throws {
    let document = try parsed(source)
    #expect(document.page([try document.edit("13800138000", "[号码]")]) == html)
  }

  @Test func replacesAcrossLineBreaks() throws {
    let document = try parsed("住址：某县\n某镇  \n某村，完")
    #expect(document.page([try document.edit("县\n某镇\n某", "×")]) == "<p>住址：某×村，完</p>\n")
    #expect(document.page([try document.edit("\n某镇", "×")]) == "<p>住址：某县×<br>\n某村，完</p>\n")
    #expect(document.words([try document.edit("\n某镇", "×")]) == "住址：某县×\n某村，完")
  }

  @Test func marksReplacementEscaped() throws {
    let document = try parsed("电话13800138000")
    let edit = try document.edit("13800138000", "<电话>", mark: mark)
    let expected =
      "<p>电话<mark class=\"redacted\" data-class=\"phone\" title=\"依法&quot;隐去&quot;\">&lt;电话&gt;</mark></p>\n"
    #expect(document.page([edit]) == expected)
    #expect(document.words([edit]) == "电话<电话>")
  }

  @Test func editsCode() throws {
    let document = try parsed("`卡号 6222`\n\n```\n卡号\n7333\n```")
    let edits = [try document.edit("6222", "甲"), try document.edit("号\n7333", "乙", mark: mark)]
    let page = document.page(edits)
    #expect(page.contains("<code>卡号 甲</code>"))
    #expect(page.contains("<pre><code>卡<mark class=\"redacted\""))
    #expect(!page.contains("6222") && !page.contains("7333"))
  }

  @Test func dropsLinkWhoseTargetIsEdited() throws {
    let document = try parsed("见[张某**乙**](/人/1380013 \"题\")。")
    #expect(document.page([try document.edit("1380013", "")]) == "<p>见张某<strong>乙</strong>。</p>\n")
    let both = [try document.edit("1380013", ""), try document.edit("张某乙", "某人", mark: nil)]
    #expect(document.page(both) == "<p>见某人。</p>\n")
  }

  @Test func dropsLinkThatShowsItsAddressWhenTheTextIsEdited() throws {
    let document = try parsed("见<https://a.example/%E5%BC%A0>与<wang@a.example>。")
    let edits = [
      SegmentEdit(segment: 0, range: 21..<24, text: "某"), try document.edit("wang", "某"),
    ]
    #expect(document.page(edits) == "<p>见https://a.example/某%BC%A0与某@a.example。</p>\n")
  }

  @Test func editsTitlesAndAlternativeTexts() throws {
    let document = try parsed("[甲](a.html \"王某的家\") ![李某的脸](f.png \"赵某\")")
    let edits = [
      try document.edit("王某", "x\"y", mark: mark), try document.edit("李某", "某人", mark: mark),
      try document.edit("赵某", ""),
    ]
    #expect(
      document.page(edits)
        == "<p><a href=\"a.html\" title=\"x&quot;y的家\">甲</a> <img src=\"f.png\" alt=\"某人的脸\"></p>\n")
    #expect(document.page([try document.edit("f.png", "")]).hasSuffix(" 李某的脸</p>\n"))
    #expect(document.words(edits) == "甲 某人的脸")
  }

  @Test func dropsElementsEmptiedByEdits() throws {
    let document = try parsed("# 秘一\n\n甲 **秘*二*** 乙\n\n- 秘三\n\n- 丙\n\n> 秘四\n\n| 秘五 | 丁 |\n|-|-|\n")
    let edits = try ["秘一", "秘二", "秘三", "秘四", "秘五"].map { try document.edit($0, "") }
    let page = """
      <p>甲  乙</p>
      <ul>
      <li>
      <p>丙</p>
      </li>
      </ul>
      <div class="table" tabindex="0" role="group" aria-label="表格"><table>
      <thead>
      <tr>
      <th scope="col"></th>
      <th scope="col">丁</th>
      </tr>
      </thead>
      </table></div>

      """
    #expect(document.page(edits) == page)
  }

  @Test func coversWhateverTheRangesAre() throws {
    let document = try parsed("零一二三四五六七八九")
    let edits = [
      SegmentEdit(segment: 0, range: 7..<10, text: "A"), SegmentEdit(segment: 0, range: 4..<8, text: "B"),
      SegmentEdit(segment: 0, range: 24..<400, text: "C"), SegmentEdit(segment: 7, range: 0..<1, text: "D"),
    ]
    #expect(document.page(edits) == "<p>零BA四五六七C</p>\n")
    #expect(document.words(edits) == "零BA四五六七C")
  }

  @Test func insertsWhereNothingIsCovered() throws {
    let document = try parsed("甲**乙**")
    let edits = [0, 3, 6].map { SegmentEdit(segment: 0, range: $0..<$0, text: "\($0)") }
    #expect(document.words(edits) == "0甲3乙6")
  }
}

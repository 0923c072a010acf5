import TestSupport
import Testing

@testable import LeakCheck

/// The scanner that passes over what it knows against the same scanner without memory, which reads every byte each time.
@Suite struct KnownPieceTests {
  @Test("finds what a slow reader finds", arguments: [11 as UInt64, 2_020, 77_777])
  func findsWhatSlowReaderFinds(seed: UInt64) {
    print("pieces seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let secrets: [GuardedSecret] = [
      .everywhere("13987654321"), .everywhere("鹿城镇虚构路27号"), .name("龙小虎", record: "R1"), .name("鹿城", record: "R2"),
      .everywhere("532301198002301251", record: "R3"),
    ]
    let index = SecretIndex(secrets: secrets, canaries: [], allowed: ["R1": ["龙小虎饭店"]])
    let pages = RecordPages([("r/1.html", "R1"), ("r/2.html", "R2")], records: index.records)
    let fast = ArtefactScanner(index: index, pages: pages)
    let lines = [
      "<p>公示内容，请监督。</p>\n", "<div>\n", "</div>\n", "<li><a href=\"../a.html\">首页</a></li>\n", "<p>139</p>\n",
      "<td>8765</td>\n",
      "<p>联系方式：0878-3389012</p>\n", "<td>4321</td>\n", "<p>龙小虎饭店</p>\n", "<p>经营者龙小虎</p>\n", "<p>鹿城镇</p>\n",
      "<span>鹿城镇</span>\n",
      "<span>虚构路27号</span>\n", "<p class=l>x</p>\n", "<p data-x=\"139\">一</p>\n", "<p data-y=\"87654321\">二</p>\n",
      "<!-- 注 -->\n",
      "<p>53230119800230<b>1251</b></p>\n", "<p>%31%33</p>\n", "<b>l39</b>876<i>54321</i>\n", "<script>x=1</script>\n",
      "<p title=\"MTM5ODc2NTQzMjE7MTIz\">y</p>\n", "文字<br>\n", "<p>5323</p>\n", "<p", ">\n", "<a title='>'>z</a>\n",
      "<ul>\n", "</ul>\n", "<article>\n", "</article>\n", "<tr>\n", "</tr>\n", "<a href=\"r/1.html\">案</a>\n",
      "<li><a href=\"r/1.html\">案</a>龙小虎</li>\n", "<li><a href=\"r/2.html\">案</a>龙小虎</li>\n",
      "<li><a href=\"../r/2.html\">案</a>鹿城</li>\n", "<p>一</p><p>龙小虎</p>\n", "<i title=\"龙小虎\">x</i>\n",
      "<td data-l=\"鹿城\">", "<li><a href=\"1.html\">案</a>龙小虎</li>\n",
    ]
    var found = 0
    for page in 0..<1_500 {
      let content = (0..<Int.random(in: 1...14, using: &random)).map { _ in lines.randomElement(using: &random) ?? "" }
      let bytes = Array(content.joined().utf8)
      let record = ["R1", "R2", "R3", nil][page % 4]
      let path = page % 3 == 0 ? "r/list.html" : "a.html"
      let slow = ArtefactScanner(index: index, pages: pages, knowsPieces: false)
      let (left, right) = bytes.withUnsafeBufferPointer { buffer in
        (
          fast.scan(path: path, bytes: buffer, type: .html, record: record),
          slow.scan(path: path, bytes: buffer, type: .html, record: record)
        )
      }
      #expect(left.findings == right.findings, "page \(page)")
      #expect(left.firings == right.firings, "page \(page)")
      found += left.findings.count
    }
    #expect(found > 200)
  }
}

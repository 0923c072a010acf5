import Matching
import TestSupport
import Testing

/// What the folded view makes of ways of writing, and that it finds its way back to the bytes.
struct FoldingTests {
  private func folded(_ text: String, _ options: FoldedText.Options = []) -> String {
    var result = ""
    for value in FoldedText(Array(text.utf8), options: options).scalars {
      if let scalar = Unicode.Scalar(value) { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  @Test(arguments: [
    ("１３８", "138"), ("①③⑧", "138"), ("𝟏𝟑𝟖", "138"), ("١٣٨", "138"), ("¹³⁸", "138"), ("1️⃣3️⃣8️⃣", "138"), ("⑴⑶⑻", "138"),
    ("ＡＢ：（）", "AB:()"), ("阿•木‧呷・尔⋅日", "阿·木·呷·尔·日"), ("张\u{200B}三\u{FEFF}丰", "张三丰"), ("张三\u{E0100}", "张三"),
    ("张\u{301}三", "张三"), ("\u{202E}三张\u{202C}", "三张"), ("⼀⾦", "一金"), ("\u{F90A}山", "金山"),
    ("a\u{A0}b\u{3000}c\u{2009}d", "a b c d"),
    ("楚–雄—市－", "楚-雄-市-"), ("一\r\n二\u{2028}三", "一\n\n二\n三"), ("𝐀𝐛", "Ab"), ("Ⓐⓑ", "Ab"), ("🅐🅱🄲", "ABC"),
    ("1\u{2800}3", "13"), ("a\u{E0031}\u{E0033}\u{E0038}", "a138"), ("1\u{E0033}3\u{E0034}\u{E0034}8", "138"),
  ])
  func foldsWaysOfWriting(text: String, expected: String) {
    #expect(folded(text) == expected)
  }

  @Test(arguments: [
    ("么三八零零么三八", 2), ("138么0013800", 1), ("么 三 九 零 八 七 五", 1), ("为什么123456789", 0), ("要么3800138000", 0), ("么家大院1号", 0),
  ])
  func readsASpokenOneOnlyAmongDigits(text: String, count: Int) {
    let folded = FoldedText(Array(text.utf8))
    let ones = folded.scalars.indices.filter { folded.scalars[$0] == 0x4E48 && DigitCode.isDigit(folded.digits[$0]) }
    #expect(ones.count == count)
  }

  @Test func coversWhatIsNotToBeRead() {
    var folded = FoldedText(Array("电话138".utf8))
    folded.cover(0..<2)
    #expect(folded.scalars == [FoldedText.cover, FoldedText.cover, 0x31, 0x33, 0x38])
    #expect(folded.byteRange(of: 0..<2) == 0..<6)
  }

  @Test(arguments: ["參伍柒陸", "一二三", "〇零", "贰叁", "①１١", "l0O", "Ⅹ×x"])
  func keepsDigitsBesideAnEscapeInsideAnEscape(_ text: String) {
    let alone = FoldedText(Array(text.utf8), options: .escapes)
    let beside = FoldedText(Array(("&amp;#49;" + text).utf8), options: .escapes)
    #expect(Array(beside.scalars.dropFirst()) == alone.scalars && Array(beside.digits.dropFirst()) == alone.digits)
  }

  @Test(arguments: [
    ("&#49;&#x33;&#56;", "138"), ("%31%33%38", "138"), ("\\u0031\\u0033\\u0038", "138"), ("\\ud835\\udfcf", "1"),
    ("%E5%BC%A0三", "张三"), ("张<b>三</b>", "张三"), ("1<!-- x -->3<wbr>8", "138"), ("张&nbsp;三", "张 三"),
    ("a < b > c", "a < b > c"),
    ("&amp;#49;&amp;amp;#x33;&#38;#56;", "138"), ("%2531%252533%25%38", "13%8"), ("%26%2349%3B", "1"),
    ("<td>89</td><TD class=\"n\">43</td>", "|89|43|"), ("<tbody><title>张</title>三", "张三"),
    ("1<i data-n=\"a>b\">3</i>8", "138"),
    ("<input value=\"1<b>3</b>8", "<input value=\"138"), ("dGVsOjE5NzcwNTY=\n", "dGVsOjE5NzcwNTY=\n"),
    ("1380013=\n8000", "13800138000"),
    ("ⓐ﹫", "@@"), ("%u0031%uFF13", "13"),
    ("\\u{31}\\U00000033\\x38\\060\\31 ", "13801"), ("=31=33=38=E5=BC=A0", "138张"), ("a=31&b=2", "a=31&b=2"),
    ("1=\r\n3=\n8", "138"), ("U+0031 U+0033U+38", "13U+38"), ("\\x{31}\\x{1D7D1}", "13"), ("1&#0;3&#x0;8", "138"),
    ("13=80=01=38=00=0", "13=80=01=38=00=0"), ("<at>", "<at>"), ("1\u{FFFC}3\u{3164}8", "138"),
    ("1&ZeroWidthSpace;3&hyphen;8", "13-8"), ("&amp;amp; &amp;", "& &"), ("C:\\data\\060", "C:\\data0"),
    ("50%，&amp", "50%,&amp"), ("1&lt;b&gt;3&#60;/b&#62;8", "138"),
    ("1\\u003cspan class=\\u0022x\\u0022\\u003e3%3Cbr%3E8", "138"),
    ("1&lt;td&gt;3", "1|3"),
    ("<table>\n<tr>\n <th> 电话 </th>\n <th>a b</th>\n</tr>\n<tr><td>1<td>2\n</table>", "\n|电话|a b|\n|1|2\n"),
    ("a <li>b\n</li> <li>c", "a\nb\nc"),
    ("<tr><td></td><td>1</td></tr> <tr><td><td>2", "\n||1|\n||2"), ("a&lt;5&gt;b&lt;c", "a<5>b<c"),
    ("a&lt;b&amp;&amp;c&gt;d", "a<b&&c>d"),
    ("\"\\000031\\000033\\01d7d6\"", "\"138\""), ("\"\\5409 \\0041 \\31 \\33 \"", "\"吉A13\""),
    ("\"\\31\\33\\38\"", "\"138\""), ("\"\\344\\272\\221\\101\\061\"", "\"云A1\""), ("[\\105][\\061]", "[E][1]"),
    ("\"\\5409\\0041\\0031\"", "\"吉A1\""), ("\\xe4\\xba\\x91\\x41", "云A"), ("\\u1d7d1", "3"),
    ("\\01012345678", "\\01012345678"), ("6212\\2685\\4458\\7279", "6212\\2685\\4458\\7279"),
    ("43\\01\\02\\19\\87", "43\\01\\02\\19\\87"), ("533\\102\\1995\\0526", "533\\102\\1995\\0526"),
    ("D:\\data\\2024\\06\\30", "D:\\data\\2024\\06\\30"), ("content:\"\\2014\"", "content:\"\\2014\""),
    ("=31-=33-=38", "1-3-8"), ("“=31”“=33”“=38”", "“1”“3”“8”"), ("=31\u{336}=33\u{336}=38", "138"),
    ("号码=45=42=35", "号码EB5"),
    ("=E5=90=89=43=30", "吉C0"), ("a=31;b=32;c=33", "a=31;b=32;c=33"), ("x=31,y=32", "x=31,y=32"), ("=31", "=31"),
    ("[m][a][i][l]", "[m][a][i][l]"), ("[b]1[/b][i]3[/i]", "13"), ("[b][u]1", "1"),
    ("ⓦⓐⓝⓖ@q", "wang@q"), ("zs ⓐ qq", "zs @ qq"), ("&#9441;&#9424;", "ra"), ("ab\u{2028}138", "ab 138"),
    ("。\u{2028}一", "。\n一"),
  ])
  func undoesEscapesAndMarkup(text: String, expected: String) {
    #expect(folded(text, [.escapes, .tags]) == expected)
  }

  @Test(arguments: [("〇一二三四五六七八九"), ("零壹贰叁肆伍陆柒捌玖"), ("OlＺ三四五六七八九")])
  func readsNumeralsAsDigitsAndKeepsTheWords(text: String) {
    let folded = FoldedText(Array(text.utf8))
    #expect(DigitCode.value(folded.digits[0]) == 0)
    #expect(DigitCode.value(folded.digits[9]) == 9)
    #expect(folded.scalars[9] == Array(text.unicodeScalars)[9].value)
  }

  @Test(arguments: ["×", "Х", "Ⅹ", "Χ", "x", "X"])
  func readsEveryFormOfX(text: String) {
    #expect(FoldedText(Array(text.utf8)).digits == [DigitCode.x])
  }

  @Test(arguments: ["〡〢〣〤〥〦〧〨〩", "一二三四五六拐八勾", "ⅠⅡⅢⅣⅤⅥⅦⅧⅨ", "𝍠𝍡𝍢𝍣𝍤𝍥𝍦𝍧𝍨"])
  func readsRareDigits(text: String) {
    #expect(FoldedText(Array(text.utf8)).digits.map(DigitCode.value) == Array(1...9))
  }

  @Test(arguments: [
    ("|1|2|", 0), ("  |1|2|\n", 0), ("1|2|3\n4|5|6", 0), ("138|8000", 1), ("|1|2", 2), ("a\n1|2|3\n4", 2),
    ("|1|2\n|3|4", 0),
  ])
  func takesTheBarsOfTablesForNoOnes(text: String, ones: Int) {
    let folded = FoldedText(Array(text.utf8))
    #expect(zip(folded.scalars, folded.digits).count { $0 == 0x7C && $1 != DigitCode.none } == ones)
  }

  @Test func mapsEscapesWithinEscapesToTheirBytes() {
    let text = "电&amp;#x31;话%2533"
    let folded = FoldedText(Array(text.utf8), options: [.escapes, .tags])
    #expect(folded.scalars == "电1话3".unicodeScalars.map(\.value))
    #expect(folded.byteRange(of: 1..<2) == 3..<13)
    #expect(folded.byteRange(of: 3..<4) == 16..<21)
  }

  @Test func undoesNoMoreNestingThanItsLimitInLinearTime() {
    let text = String(repeating: "&amp;", count: 1) + String(repeating: "amp;", count: 20_000) + "#49;"
    #expect(FoldedText(Array(text.utf8), options: [.escapes, .tags]).count > 10_000)
  }

  @Test func givesBytesOfNeighboursToDroppedScalars() {
    let text = "电\u{202E}1\u{20E3}3\u{FE0F}8\u{202C}话"
    let folded = FoldedText(Array(text.utf8))
    let range = folded.byteRange(of: 1..<4)
    let expected = "\u{202E}1\u{20E3}3\u{FE0F}8\u{202C}"
    #expect(
      String(decoding: Array(text.utf8)[range], as: UTF8.self).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test func survivesBytesThatAreNotUTF8() {
    let bytes: [UInt8] = [0x80, 0x80, 0x31, 0xE5, 0xBC, 0xF5, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0x32, 0xFF]
    let folded = FoldedText(bytes)
    #expect(folded.scalars.filter { $0 == 0x31 || $0 == 0x32 } == [0x31, 0x32])
    #expect(folded.scalars.last == FoldedText.barrier)
    #expect(folded.ends.last == UInt32(bytes.count))
  }

  @Test func foldsTwiceAsOnceAndMapsToWholeScalars() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let alphabet = Array(
      "张三阿·木　１①𝟏١¹〇壹OlxХ<b>&#49;%31\\u0031\u{200B}\u{FE0F}\u{301}\u{202E}A—，。\n \u{F90A}⼀".unicodeScalars)
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<Int(random.next() % 30) {
        text.unicodeScalars.append(alphabet[Int(random.next() % UInt64(alphabet.count))])
      }
      let once = folded(text)
      #expect(folded(once) == once, "seed \(seed)")
      let view = FoldedText(Array(text.utf8), options: [.escapes, .tags])
      var last: UInt32 = 0
      for index in 0..<view.count {
        #expect(view.starts[index] >= last && view.ends[index] > view.starts[index], "seed \(seed)")
        last = view.ends[index]
        let piece = Array(text.utf8)[Int(view.starts[index])..<Int(view.ends[index])]
        #expect(String(validating: piece, as: UTF8.self) != nil, "seed \(seed)")
      }
    }
  }

  @Test func foldsACharacterAlikeWhereverItStands() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("张三·，。１①𝟏١壹Olx張金é\n A{".unicodeScalars)
    for _ in 0..<300 {
      let text = (0..<random.next() % 40).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
      let bytes = text.flatMap { Array(String($0).utf8) }
      let view = FoldedText(bytes)
      let single = text.map { FoldedText(Array(String($0).utf8)) }
      #expect(view.scalars == single.flatMap(\.scalars) && view.digits == single.flatMap(\.digits), "seed \(seed)")
      #expect(view.traits == single.reduce(into: []) { $0.formUnion($1.traits) }, "seed \(seed)")
      let ends = text.indices.map { index in text[...index].reduce(0) { $0 + UInt32(String($1).utf8.count) } }
      #expect(view.ends == ends && view.starts == [0] + ends.dropLast() || text.isEmpty, "seed \(seed)")
    }
  }

  @Test(
    arguments: [
      ("当事人张三，2020年", []), ("{隐:张三}", .brace), ("｛隐", .brace), ("&#123;", .brace), ("zs＠a", .at.union(.nameSigns)),
      ("张/三", .nameSigns), ("张×三", .nameSigns), ("张某", .nameSigns), ("𝐱", .nameSigns), ("张<b>三</b>", .gaps),
      ("&amp;#123;", .gaps.union(.brace)),
    ] as [(String, FoldedText.Traits)])
  func tellsWhatATextHolds(text: String, traits: FoldedText.Traits) {
    #expect(FoldedText(Array(text.utf8), options: [.escapes, .tags]).traits == traits)
  }

  @Test func leavesCleanTextAsItIs() {
    let text = "当事人楚雄某某化工有限公司于2020年5月6日未按规定培训，罚款20000元。"
    let view = FoldedText(Array(text.utf8))
    let expected = text.unicodeScalars.map { $0 == "，" ? 0x2C : $0.value }
    #expect(view.scalars == expected)
    #expect(view.byteRange(of: 0..<view.count) == 0..<text.utf8.count)
  }
}

import Testing

@testable import Redaction

/// A table in whatever notation: what stands below the head of a person's number is hidden, whatever the notation of the number, and
/// nothing beside it.
struct TableLayoutTests {
  private static let columns: [(head: String, numbers: [String])] = [
    ("身份证号", ["532301198503021211", "53230119920317123X"]), ("手机号", ["13800138000", "15987651234"]),
    ("座机", ["5737064", "08783123456"]), ("对公账号", ["53053779154227894", "5305809520615918"]),
    ("护照号码", ["K12345678", "SE8456729"]), ("回乡证号", ["C87619520", "H88144721"]), ("台胞证号", ["91787217", "71286313"]),
    ("医保卡号", ["B16279980", "D82415124"]), ("QQ号", ["510554133", "235513334"]), ("操作证号", ["T532301198503021211"]),
  ]

  private static let writings: [@Sendable (String) -> String] = [
    { $0 }, { grouped($0, " ", 4) }, { grouped($0, "-", 3) }, { grouped($0, "\u{200B}", 2) }, { grouped($0, " ", 1) },
    { grouped($0, "·", 4) }, { String($0.map { wide[$0] ?? $0 }) }, { String($0.map { han[$0] ?? $0 }) },
  ]

  private static let layouts: [@Sendable ([[String]]) -> String] = [
    { rows in markdown(rows, around: "| ", between: " | ", " |", rule: "---|") },
    { rows in
      markdown(rows.map { $0 == rows[0] ? $0.map { "**\($0)**" } : $0 }, around: "|", between: "|", "|", rule: ":-:|")
    },
    { rows in lines(rows, ",") }, { rows in lines(rows.map { $0.map { "\"\($0)\"" } }, ",") },
    { rows in lines(rows, "\t") },
    { rows in lines(rows, "｜") }, { rows in lines(rows, "    ") },
    { rows in "<table>" + rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined() + "</table>" },
    { rows in
      "<table>\n" + rows.map { " <tr>\n" + $0.map { "  <td>\n   \($0)\n  </td>\n" }.joined() + " </tr>\n" }.joined()
        + "</table>"
    },
  ]

  @Test(arguments: columns.indices, layouts.indices)
  func hidesTheColumnAndNothingElse(column: Int, layout: Int) {
    let (head, numbers) = Self.columns[column]
    for writing in Self.writings {
      for place in 0..<3 {
        func row(_ cell: String, _ others: [String]) -> [String] {
          others[...place] + [cell] + others[(place + 1)...]
        }
        func table(_ cell: (String) -> String) -> String {
          let body = numbers.enumerated().map { number, value in
            row(cell(writing(value)), ["\(number + 1)", "2022-05-06", "20000"])
          }
          return "名单如下。\n" + Self.layouts[layout]([row(head, ["序号", "日期", "金额（元）"])] + body) + "\n以上属实。"
        }
        #expect(Samples.marked(table { $0 }) == table { "⟦\($0)⟧" })
      }
    }
  }

  /// Paragraphs, headings and other blocks of HTML are lines.
  @Test(arguments: [
    "<p>联系单位：楚雄州应急管理局法规科</p><p>电话：0878-3120000</p><p>地址：大姚县龙川路154号</p>",
    "<div>联系单位：楚雄州应急管理局</div><div>电话：0878-3120000</div><div>地址：大姚县龙川路154号</div>",
    "<p>当事人：某甲</p><p>身份证号：⟦5323011980</p><p>01011234⟧</p>",
  ])
  func readsBlocksAsLines(text: String) { #expect(Samples.marked(text) == text) }

  private static func grouped(_ text: String, _ mark: String, _ size: Int) -> String {
    let characters = Array(text)
    return stride(from: 0, to: characters.count, by: size).map {
      String(characters[$0..<min($0 + size, characters.count)])
    }.joined(separator: mark)
  }

  private static func markdown(
    _ rows: [[String]], around start: String, between: String, _ end: String, rule: String
  ) -> String {
    let lines = rows.map { start + $0.joined(separator: between) + end }
    return ([lines[0], "|" + String(repeating: rule, count: rows[0].count)] + lines.dropFirst()).joined(separator: "\n")
  }

  private static func lines(_ rows: [[String]], _ mark: String) -> String {
    rows.map { $0.joined(separator: mark) }.joined(separator: "\n")
  }

  private static let wide = Dictionary(uniqueKeysWithValues: zip("0123456789", "０１２３４５６７８９"))
  private static let han = Dictionary(uniqueKeysWithValues: zip("0123456789", "〇一二三四五六七八九"))
}

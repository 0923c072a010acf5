import TestSupport

/// Invented tables, lists, maps and archives whose values go on from row to row, or look as if they did.
struct PartMaterial {
  var random: SeededGenerator
  /// Whether most values of the artefact in hand mean nothing.
  var isDull = false

  private static let values = [
    "139", "8765", "4321", "13987654321", "1398765", "5323011980", "02301251", "鹿城镇", "虚构路27号", "鹿城镇虚构路27号", "龙小虎",
    "鹿鸣", "龙小", "虎", "护照", "E12345678", "公示内容", "r/1.html", "r/2.html", "r/3.html", "R1", "R2", "R3", "2021-09-30",
    "%31%33", "9876543", "MTM5ODc2NTQzMjE7MTIz", "0878", "3456789", "a", "", "1", "&#49;", "2233445", "0878-2233445",
    "c3b2c270c4ce60d71fc17fe1caa244478e487d0e0ff278fb2c5d5ec937375",
    "护照 一字一字一字一字一字一字一字一字 E1234567", "54321 o", "l39", "x", "云A12345", "a@b.cn", "../r/1.html",
  ]
  private static let numbers = ["139", "8765", "4321", "1398765", "54321", "2233445", "13987654321", "1", "-5"]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Where little may be found, nothing hides that something was not.
  private mutating func value() -> String {
    if isDull, !chance(4) { return "公示内容" }
    return Self.values.randomElement(using: &random) ?? ""
  }

  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

  private mutating func rows(_ most: Int, _ separator: String, _ row: (inout PartMaterial) -> String) -> String {
    (0..<Int.random(in: 1...most, using: &random)).map { _ in row(&self) }.joined(separator: separator)
  }

  mutating func csv() -> String {
    let end = chance(2) ? "\n" : "\r\n"
    let heading = chance(3) ? "名称,id,case\(end)" : ""
    return heading
      + rows(12, end) {
        $0.rows(4, $0.chance(9) ? "\t" : ",") {
          let value = $0.value()
          switch Int.random(in: 0..<6, using: &$0.random) {
          case 0...2: return "\"\(value)\""
          case 3: return "\"\(value)\n\($0.value())\""
          case 4: return "\"\(value)\"\"\($0.value())\""
          default: return $0.chance(9) ? "'\(value)" : value
          }
        }
      }
  }

  private mutating func jsonValue(_ depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 3 ? 4 : 8), using: &random) {
    case 0, 1: return "\"\(value())\""
    case 2:
      return (chance(2) ? Self.numbers.randomElement(using: &random) : ["null", "true"].randomElement(using: &random))
        ?? ""
    case 3: return "\"\(value())\\u0031\\\"\\n\(value())\""
    case 4: return "[" + rows(3, ",") { $0.jsonValue(depth + 1) } + "]"
    default: return jsonObject(depth)
    }
  }

  private mutating func jsonObject(_ depth: Int) -> String {
    let keys = ["id", "name", "pages", "text", "139", "x"]
    return "{" + rows(3, ",") { "\"\(keys.randomElement(using: &$0.random) ?? "id")\":\($0.jsonValue(depth + 1))" }
      + "}"
  }

  mutating func json() -> String {
    if chance(3) { return rows(9, "\n") { $0.jsonObject(0) } }
    let depth = chance(9) ? 300 : 0
    let list =
      String(repeating: "[", count: depth) + rows(6, ",\n") { $0.jsonValue(0) } + String(repeating: "]", count: depth)
    return chance(2) ? "[\(list)]" : "{\"all\":[\(list)],\"id\":\"R2\"}"
  }

  mutating func xml() -> String {
    let root = ["urlset", "feed", "channel", "x"].randomElement(using: &random) ?? "x"
    let hasComments = chance(2)
    let rows = rows(12, "") {
      let cells = $0.rows(4, "") {
        let value = $0.value()
        switch Int.random(in: 0..<9, using: &$0.random) {
        case 0: return "<loc>\(value)</loc>"
        case 1: return "<c v=\"\(value)\">x</c>"
        case 2: return "<t>\(value)</t>"
        case 3: return hasComments ? "<!-- \(value) -->" : value
        case 4: return hasComments ? "<v><![CDATA[\(value)]]></v>" : "<v/>"
        case 5: return "<link href='\(value)'/>"
        default: return "<v>\(value)</v>\n"
        }
      }
      return $0.chance(2) ? "<url>\(cells)</url>\n" : cells
    }
    return "<\(root)>\n\(rows)</\(root)>"
  }

  mutating func archive() throws -> [UInt8] {
    try ArchiveTests.zip(
      (0..<Int.random(in: 1...3, using: &random)).map { number in
        let (name, content) =
          switch Int.random(in: 0..<4, using: &random) {
          case 0: ("xl/worksheets/sheet\(number).xml", xml())
          case 1: ("xl/sharedStrings\(number).xml", xml())
          case 2: ("\(number).csv", csv())
          default: ("\(number).json", json())
          }
        return (name, Array(content.utf8), "")
      })
  }
}

import Disclosure
import Records
import Tabular
import Testing

@testable import Redaction
@testable import Site

@Suite struct PenaltyTableTests {
  static func cell(_ text: String) -> String {
    var bytes: [UInt8] = []
    CSVRow.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("平常", "平常"), ("a,b", "\"a,b\""), ("说“好”\"x\"", "\"说“好”\"\"x\"\"\""), ("一\n二", "\"一\n二\""), ("", ""),
    ("=1+1", "'=1+1"), ("+86", "'+86"), ("-1", "'-1"), ("@SUM", "'@SUM"), ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""),
    ("=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\""), ("＝1", "'＝1"), ("a=1", "a=1"),
  ])
  func writesCellsThatNoSpreadsheetRuns(_ text: String, _ expected: String) {
    #expect(Self.cell(text) == expected)
  }

  @Test func startsWithByteOrderMarkAndChineseHeaders() {
    #expect(PenaltyTable.header.starts(with: [0xEF, 0xBB, 0xBF]))
    let header = String(decoding: PenaltyTable.header.dropFirst(3), as: UTF8.self)
    #expect(header.hasPrefix("案件编号,行政处罚决定书文号,标题,行政相对人名称,"))
    #expect(header.hasSuffix("\r\n"))
  }

  @Test func givesEachRecordAsManyCellsAsHeaders() {
    for record in SampleRecords.records(8) + [SampleRecords.record(9, form: .interim)] {
      let row = String(decoding: PenaltyTable.row(record), as: UTF8.self)
      #expect(row.split(separator: "\"", omittingEmptySubsequences: false).count % 2 == 1)
      #expect(Self.cells(row).count == PenaltyTable.columns.count)
    }
  }

  @Test func writesPublicValuesOnly() throws {
    let cells = Self.cells(String(decoding: PenaltyTable.row(SampleRecords.record(1)), as: UTF8.self))
    let named = Dictionary(uniqueKeysWithValues: zip(PenaltyTable.columns.map(\.name), cells))
    #expect(named["罚款金额（万元）"] == "2.35")
    #expect(named["处罚类别"] == "罚款；责令停产停业")
    #expect(named["处罚决定日期"] == "2020-01-02")
    #expect(named["网页"] == "cases/cx-2020-0001.html")
    #expect(named["执法人员"] == "王某示（25000001）；赵某例（25000002）")
    #expect(!named.keys.contains { $0.contains("证件号码") || $0.contains("电话") })
  }

  /// Cells of a row without quotes inside, which the sample has none of beyond what commas need.
  private static func cells(_ row: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in row.dropLast() {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}

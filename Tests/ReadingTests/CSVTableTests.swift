import Diagnostics
import Reading
import TestSupport
import Testing

@Suite struct CSVTableTests {
  private func table(_ text: String) -> CSVTable { CSVTable(Array(text.utf8), file: "t.csv") }
  private func texts(_ table: CSVTable) -> [[String]] {
    (0..<table.rowCount).map { table.row($0).cells.map(\.text) }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func readsQuotesAndLineEndsInside(end: String) {
    let lines = ["a,b,c", "1,\"x,\"\"y\"\"\(end)z\",3", "", ",,", "4,5,6", ""]
    let table = table(lines.joined(separator: end))
    #expect(table.columns.map(\.name) == ["a", "b", "c"])
    #expect(texts(table) == [["1", "x,\"y\"\nz", "3"], ["4", "5", "6"]])
    #expect((0..<2).map { table.line(ofRow: $0) } == [2, 6])
  }

  @Test(
    arguments: [
      ("a;b,c;d\n1;2;3\n", 0x3B), ("a\tb\n1\t2\n", 0x09), ("\"a;b;c\",d\n1,2\n", 0x2C), ("sep=|\na|b\n1|2\n", 0x7C),
      ("only\n1\n", 0x2C),
    ] as [(String, UInt8)])
  func findsTheSeparator(text: String, separator: UInt8) {
    #expect(table(text).separator == separator)
    #expect(table(text).rowCount == 1)
  }

  @Test func placesCells() {
    let table = table("编号,名称\n\"甲\n乙\",丙\n丁, 戊")
    let row = table.row(0)
    #expect(
      table.place(of: row.cells[0], column: 0) == Place(file: "t.csv", line: 2, column: 1, cell: .init(header: "编号")))
    #expect(
      table.place(of: row.cells[1], column: 1) == Place(file: "t.csv", line: 3, column: 4, cell: .init(header: "名称")))
    #expect(table.row(1).cells[1].text == "戊")
    #expect(table.line(ofRow: 1) == 4)
  }

  @Test(arguments: [
    ("a,b\n1,2,3\n", "csv.too-many-fields", 2, 0), ("a,b\n1\n", "csv.too-few-fields", 2, 0),
    ("a,b\n1,\"x\"y\n", "csv.text-after-quote", 2, 3), ("a,,b\n1,2,3\n", "csv.unnamed-column", 2, 3),
  ])
  func reportsRowsOfWrongForm(text: String, id: String, line: Int, column: Int) throws {
    let problem = try #require(table(text).row(0).diagnostics.first)
    #expect(problem.kind.id == id)
    #expect(problem.place?.line == line)
    #expect(problem.place?.column == column)
  }

  @Test func letsEmptyExtraFieldsPass() { #expect(table("a,b,,\n1,2,,,,\n").row(0).diagnostics.isEmpty) }

  @Test func keepsAQuoteInsideAPlainField() {
    #expect(texts(table("a,b\n5\" pipe,x;\"y\n")) == [["5\" pipe", "x;\"y"]])
  }

  @Test func reportsAnOpenQuoteWhereItBegins() throws {
    let problem = try #require(table("a,b\n1,2\n3,\"x\n5,6\n").diagnostics.first)
    #expect(problem.kind.id == "csv.unterminated-quote")
    #expect(problem.place == Place(file: "t.csv", line: 3, column: 3))
  }

  @Test func givesNoRowForAnOpenQuote() {
    let broken = table("a,b\n1,2\n3,\"x\n5,6\n")
    #expect(texts(broken) == [["1", "2"]])
    let header = table("a,\"b\n1,2\n")
    #expect(header.columns.isEmpty)
    #expect(header.diagnostics.map(\.kind.id) == ["csv.unterminated-quote"])
  }

  @Test(arguments: ["", "\n\n", ",,\n"])
  func reportsAnEmptyTable(text: String) { #expect(table(text).diagnostics.map(\.kind.id) == ["csv.no-header"]) }

  @Test func refusesTooManyColumnsAndTooLargeCells() {
    let wide = table(Array(repeating: "a", count: 1001).joined(separator: ",") + "\n")
    #expect(wide.diagnostics.map(\.kind.id) == ["csv.too-many-columns"])
    let large = table("a,b\n1,\(String(repeating: "x", count: CSVTable.cellLimit + 1))\n")
    #expect(large.row(0).diagnostics.map(\.kind.id) == ["csv.cell-too-large"])
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func readsBackWhatWasWritten(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["a", "\"", ",", ";", "\n", "罚", "\t", "\"\"", " ", "𠮷", "。", "x\r", "\r\n"]
    let width = Int.random(in: 1...6, using: &random)
    var rows: [[String]] = []
    for _ in 0..<Int.random(in: 1...30, using: &random) {
      // A letter at both ends, since blanks there are taken off.
      rows.append(
        (0..<width).map { _ in
          let count = Int.random(in: 0...8, using: &random)
          return "k" + (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined() + "k"
        })
    }
    let end = ["\n", "\r\n"][Int.random(in: 0...1, using: &random)]
    let header = (0..<width).map { "c\($0)" }
    let text = ([header] + rows).map { row in
      row.map { "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" }
        .joined(separator: ",")
    }
    .joined(separator: end)
    let table = table(text)
    let expected = rows.map { row in
      row.map { cell in
        String(decoding: Array(cell.utf8), as: UTF8.self).unicodeScalars.reduce(into: "") { result, scalar in
          if scalar == "\n", result.unicodeScalars.last == "\r" { result.unicodeScalars.removeLast() }
          result.unicodeScalars.append(scalar)
        }
        .unicodeScalars.map { $0 == "\r" ? "\n" : String($0) }.joined()
      }
    }
    #expect(texts(table) == expected, "seed \(seed)")
    #expect(table.diagnostics.isEmpty, "seed \(seed)")
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func neverFailsOnRandomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet: [UInt8] = [0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D, 0x61, 0x20, 0xE7, 0xBD, 0x9A]
    let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
    }
    let table = CSVTable(bytes, file: "t.csv")
    for index in 0..<table.rowCount { #expect(table.row(index).cells.count <= max(1, table.columns.count)) }
  }
}

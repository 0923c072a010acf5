import Foundation
import Testing

@testable import LeakCheck

/// Rows of workbooks, whose texts stand in a table that all sheets share.
@Suite struct WorkbookTests {
  /// A way to write a name into the row of its record; of another record where `id` is that of another.
  struct Place: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let members: @Sendable (_ id: String, _ name: String) -> [String: String]

    init(_ description: String, _ members: @escaping @Sendable (_ id: String, _ name: String) -> [String: String]) {
      testDescription = description
      self.members = members
    }
  }

  static func sheet(_ rows: String, _ behind: String = "") -> String {
    "<?xml version=\"1.0\"?><worksheet><sheetData>\(rows)</sheetData>\(behind)</worksheet>"
  }

  static func strings(_ list: String...) -> String {
    "<sst>" + list.map { "<si><t>\($0)</t></si>" }.joined() + "</sst>"
  }

  static func row(_ number: Int, _ cells: Int...) -> String {
    "<row r=\"\(number)\">" + cells.map { "<c r=\"A\(number)\" t=\"s\"><v>\($0)</v></c>" }.joined() + "</row>"
  }

  private static let first = "xl/worksheets/sheet1.xml"
  private static let table = "xl/sharedStrings.xml"
  private static let links = "xl/worksheets/_rels/sheet1.xml.rels"

  static let places: [Place] = [
    Place("shared string") { [first: sheet(row(1, 0, 1) + row(2, 2, 3)), table: strings("案号", "姓名", $0, $1)] },
    Place("shared string with runs") { id, name in
      let (left, right) = SinkMatrixTests.split(name)
      return [
        first: sheet(row(1, 0, 1)),
        table: "<sst><si><t>\(id)</t></si><si><r><t>\(left)</t></r><r><t>\(right)</t></r></si></sst>",
      ]
    },
    Place("string of several rows") {
      [first: sheet(row(1, 0, 1) + row(2, 2, 1)), table: strings("yl-2021-002", $1, $0)]
    },
    Place("string in the cell") { id, name in
      let cells = [id, name].map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
      return [first: sheet("<row>\(cells)</row>")]
    },
    Place("result of a formula") { id, name in
      [first: sheet("<row><c t=\"str\"><v>\(id)</v></c><c t=\"str\"><f>A1</f><v>\(name)</v></c></row>")]
    },
    Place("names with a prefix") { id, name in
      [
        first:
          "<x:worksheet><x:sheetData><x:row r='1'><x:c t='s'><x:v>0</x:v></x:c><x:c t='s'><x:v>1</x:v></x:c></x:row>"
          + "</x:sheetData></x:worksheet>",
        table: "<x:sst><x:si><x:t>\(id)</x:t></x:si><x:si><x:t>\(name)</x:t></x:si></x:sst>",
      ]
    },
    Place("row by its link") { id, name in
      [
        first: sheet(row(1, 0, 1), "<hyperlinks><hyperlink ref=\"A1\" r:id=\"rId1\"/></hyperlinks>"),
        table: strings("某案", name),
        links: "<Relationships><Relationship Id=\"rId1\" Target=\"https://x.cn/cases/\(id).html\"/></Relationships>",
      ]
    },
    Place("tip of a link") { id, name in
      [
        first: sheet(row(1, 0), "<hyperlinks><hyperlink ref=\"A1\" tooltip=\"\(name)\"/></hyperlinks>"),
        table: strings(id),
      ]
    },
    Place("note at a cell") { id, name in
      [
        first: sheet(row(1, 0) + row(2, 1)), table: strings("案号", id),
        links: "<Relationships><Relationship Id=\"rId1\" Target=\"../comments1.xml\"/></Relationships>",
        "xl/comments1.xml": "<comments><comment ref=\"A2\"><text><t>\(name)</t></text></comment></comments>",
      ]
    },
    Place("name of a sheet") {
      [first: sheet(row(1, 0)), table: strings($0), "xl/workbook.xml": "<sheet name=\"\($1)\"/>"]
    },
    Place("properties") { [first: sheet(row(1, 0)), table: strings($0), "docProps/core.xml": "<a>\($1)</a>"] },
    Place("head of a page") { [first: sheet(row(1, 0), "<oddHeader>\($1)</oddHeader>"), table: strings($0)] },
  ]

  @Test("finds a name in the row of its record and in no other", arguments: places)
  func findsNameInRow(_ place: Place) async throws {
    func zip(_ id: String) throws -> [UInt8] {
      let members = place.members(id, NamedRecordTests.name).sorted { $0.key < $1.key }
      return try ArchiveTests.zip(members.map { ($0.key, Array($0.value.utf8), "") })
    }
    let found = try await NamedRecordTests.check(["a.xlsx": zip(NamedRecordTests.own)])
    #expect(found.leaks.map(\.reader) == [.archive])
    #expect(found.leaks.map(\.record) == [NamedRecordTests.own])
    #expect(try await NamedRecordTests.check(["a.xlsx": zip(NamedRecordTests.other)]).isClean)
  }

  @Test func keepsSilentAboutNameInRowOfAnother() async throws {
    let members = [
      (Self.first, Self.sheet(Self.row(1, 0, 1) + Self.row(2, 2, 3))),
      (Self.table, Self.strings(NamedRecordTests.own, "某人", NamedRecordTests.other, NamedRecordTests.name)),
    ]
    let bytes = try ArchiveTests.zip(members.map { ($0.0, Array($0.1.utf8), "") })
    #expect(try await NamedRecordTests.check(["a.xlsx": bytes]).isClean)
  }

  @Test("survives broken workbooks", arguments: [3 as UInt64, 33])
  func survivesBrokenWorkbooks(seed: UInt64) async throws {
    let whole = Self.sheet(Self.row(1, 0, 1) + "<row><c t='s'><v>99</v></c><c/><c t='s'/></row>")
    for length in stride(from: 0, to: whole.utf8.count, by: Int(seed)) {
      let members = [
        (Self.first, String(decoding: whole.utf8.prefix(length), as: UTF8.self)), (Self.table, "<sst><si><t>x"),
      ]
      let bytes = try ArchiveTests.zip(members.map { ($0.0, Array($0.1.utf8), "") })
      #expect(try await NamedRecordTests.check(["a.xlsx": bytes]).leaks.isEmpty)
    }
  }
}

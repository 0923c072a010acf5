import CZip
import Diagnostics
import Foundation
import Testing

@testable import LeakCheck

@Suite struct ArchiveTests {
  static let phone = "13987654321"

  /// An archive of members with their comments, as other programs write them.
  static func zip(_ members: [(name: String, content: [UInt8], comment: String)], comment: String = "") throws
    -> [UInt8]
  {
    let path = NSTemporaryDirectory() + "gongshi-zip-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    var code: Int32 = 0
    let archive = try #require(zip_open(path, ZIP_CREATE, &code))
    for (name, content, note) in members {
      let memory = try #require(malloc(max(1, content.count)))
      content.withUnsafeBytes { bytes in if let base = bytes.baseAddress { memcpy(memory, base, bytes.count) } }
      let source = try #require(zip_source_buffer(archive, memory, zip_uint64_t(content.count), 1))
      let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
      if !note.isEmpty {
        zip_file_set_comment(
          archive, zip_uint64_t(index), note, zip_uint16_t(note.utf8.count), zip_flags_t(ZIP_FL_ENC_UTF_8))
      }
    }
    if !comment.isEmpty { zip_set_archive_comment(archive, comment, zip_uint16_t(comment.utf8.count)) }
    #expect(zip_close(archive) == 0)
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  static func zip(_ name: String, _ content: String) throws -> [UInt8] {
    try zip([(name, Array(content.utf8), "")])
  }

  @Test(
    "finds a value in a member",
    arguments: [
      ("xl/sharedStrings.xml", "<si><r><t>1398</t></r><r><t>7654321</t></r></si>"),
      ("xl/worksheets/sheet1.xml", "<c t=\"inlineStr\"><is><t>13987654321</t></is></c>"),
      ("xl/worksheets/sheet1.xml", "<c><v>13987654321</v></c>"),
      ("xl/comments1.xml", "<comment><text><t>&#49;3987654321</t></text></comment>"),
      ("docProps/core.xml", "<dc:creator>13987654321</dc:creator>"),
      ("docProps/app.xml", "<Company>１３９８７６５４３２１</Company>"),
      ("xl/_rels/workbook.xml.rels", "<Relationship Target=\"tel:13987654321\"/>"),
      ("xl/media/13987654321.png", "x"), ("data/a.csv", "a,\"139\n87654321\""),
    ])
  func findsValueInMember(name: String, content: String) async throws {
    let folder = try SiteFolder()
    try folder.write("a.xlsx", try Self.zip(name, content))
    let report = await folder.check([.everywhere(Self.phone)])
    #expect(report.leaks.map(\.path) == ["a.xlsx"])
    #expect(report.faults.isEmpty)
  }

  @Test func findsValueInCommentsAndNestedArchive() async throws {
    let folder = try SiteFolder()
    try folder.write("a.zip", try Self.zip([("x.txt", [0x78], "tel 13987654321")]))
    try folder.write("b.zip", try Self.zip([("x.txt", [0x78], "")], comment: "13987654321"))
    try folder.write("c.zip", try Self.zip([("d.zip", try Self.zip("x.txt", "139 8765 4321"), "")]))
    let report = await folder.check([.everywhere(Self.phone)])
    #expect(report.leaks.map(\.path) == ["a.zip", "b.zip", "c.zip"])
    #expect(report.faults.isEmpty)
  }

  @Test func refusesArchivesThatItCannotReadWhole() async throws {
    let folder = try SiteFolder()
    let whole = try Self.zip("x.txt", String(repeating: "公示", count: 500))
    let nested = try Self.zip([("b.zip", try Self.zip([("c.zip", whole, "")]), "")])
    try folder.write("bomb.zip", try Self.zip([("x.txt", [UInt8](repeating: 0x20, count: 40 << 20), "")]))
    try folder.write("broken.xlsx", Array("PK\u{3}\u{4}".utf8))
    try folder.write("cut.zip", Array(whole.dropLast(30)))
    try folder.write("deep.zip", nested)
    try folder.write("strange.zip", try Self.zip("x.exe", "x"))
    let report = await folder.check([.everywhere(Self.phone)])
    #expect(!report.isClean)
    #expect(
      report.faults.map { "\($0.place?.file ?? "") \($0.arguments.first ?? "")" } == [
        "bomb.zip ZIP: too large", "broken.xlsx ZIP", "cut.zip ZIP", "deep.zip ZIP: nested", "strange.zip ZIP: type",
      ])
  }
}

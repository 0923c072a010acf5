import Diagnostics
import Reading
import Testing

@Suite struct SourceFileTests {
  @Test(arguments: [[UInt8](), [0xEF, 0xBB, 0xBF]])
  func keepsUTF8AndDropsItsMark(mark: [UInt8]) throws {
    let text = Array("处罚\n𠮷".utf8)
    #expect(try SourceFile(path: "a", bytes: mark + text).decoded() == text)
  }

  @Test func convertsGB18030() throws {
    // 楚雄 in GBK, 𠮷 (U+20BB7) in the four bytes of GB18030.
    let bytes: [UInt8] = [0xB3, 0xFE, 0xD0, 0xDB, 0x0A, 0x95, 0x34, 0xB2, 0x35]
    let text = try SourceFile(path: "a", bytes: bytes).decoded()
    #expect(String(decoding: text, as: UTF8.self) == "楚雄\n𠮷")
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0x62, 0xFF, 0x63], "input.encoding", 2, 2),
      ([0xEF, 0xBB, 0xBF, 0x61, 0xFF], "input.encoding", 1, 3),
      ([0x61, 0x0A, 0x00], "input.nul", 2, 1), ([0xFF, 0xFE, 0x61, 0x00], "input.utf16", 0, 0),
      ([0xE5, 0xA4, 0x84, 0x20, 0x80], "input.encoding", 1, 3),
    ] as [([UInt8], String, Int, Int)])
  func refusesWhatIsNoText(bytes: [UInt8], id: String, line: Int, column: Int) throws {
    let error = try #require(throws: ReadingError.self) { try SourceFile(path: "x.md", bytes: bytes).decoded() }
    #expect(error.diagnostic.kind.id == id)
    #expect(error.diagnostic.place == Place(file: "x.md", line: line, column: column))
  }

  @Test(arguments: [[0xFF], [0xE5, 0xA4], [0x84]] as [[UInt8]])
  func neverTakesDamagedUTF8ForGB18030(damage: [UInt8]) throws {
    let good = Array("处罚决定书".utf8)
    let error = try #require(throws: ReadingError.self) {
      try SourceFile(path: "x", bytes: good + damage + good).decoded()
    }
    #expect(error.diagnostic.place == Place(file: "x", line: 1, column: 6))
  }

  @Test func refusesAFileThatIsTooLarge() throws {
    let error = try #require(throws: ReadingError.self) {
      try SourceFile.load(root: "/", path: "proc/self/../../etc/passwd", limit: 10)
    }
    #expect(error.diagnostic.kind.id == "input.too-large")
  }

  @Test func reportsAFileThatCannotBeRead() throws {
    let error = try #require(throws: ReadingError.self) { try SourceFile.load(root: "/nonexistent", path: "a.md") }
    #expect(error.diagnostic.kind.id == "input.unreadable")
    let folder = try #require(throws: ReadingError.self) { try SourceFile.load(root: "/", path: "tmp") }
    #expect(folder.diagnostic.kind.id == "input.not-a-file")
  }
}

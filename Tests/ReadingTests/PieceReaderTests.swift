import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Reading

/// Text in pieces: all of it, in order, and cut only where nothing can go on.
struct PieceReaderTests {
  private func pieces(_ text: Data, _ boundary: PieceReader.Boundary) throws -> [PieceReader.Piece] {
    let file = FileManager.default.temporaryDirectory.appending(path: "pieces-\(UUID().uuidString)")
    try text.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var reader = try PieceReader(path: file.path, boundary: boundary)
    var pieces: [PieceReader.Piece] = []
    while let piece = try reader.next() { pieces.append(piece) }
    return pieces
  }

  /// Several pieces' worth of sentences, some broken across lines inside a number.
  private static let text: String = {
    var text = ""
    for index in 0..<6000 {
      text += "第\(index)件，电话138\n0013\n8000，已核实。" + (index % 7 == 0 ? "\n\n" : index % 3 == 0 ? "\n" : "")
    }
    return text
  }()

  @Test(arguments: [PieceReader.Boundary.sentence, .block])
  func givesEveryByteAndCutsNoNumber(_ boundary: PieceReader.Boundary) throws {
    let pieces = try pieces(Data(Self.text.utf8), boundary)
    #expect(pieces.count > 4)
    #expect(pieces.flatMap(\.bytes) == Array(Self.text.utf8))
    var offset = 0
    var line = 1
    for piece in pieces {
      #expect(piece.offset == offset && piece.line == line)
      offset += piece.bytes.count
      line += piece.bytes.count { $0 == 0x0A }
      let end = String(decoding: piece.bytes.suffix(8), as: UTF8.self).trimmingCharacters(in: .newlines)
      #expect(end.hasSuffix("。"))
    }
  }

  @Test func givesLinesWithoutTheirEnds() throws {
    let pieces = try pieces(Data("一\r\n\n二".utf8), .line)
    #expect(pieces.map { String(decoding: $0.bytes, as: UTF8.self) } == ["一", "", "二"])
    #expect(pieces.map(\.line) == [1, 2, 3])
  }

  @Test func cutsOneLongLineAtSentences() throws {
    let text = String(repeating: "当事人逾期不履行处罚决定的，加处罚款。", count: 20_000)
    let pieces = try pieces(Data(text.utf8), .sentence)
    #expect(pieces.count > 10)
    #expect(pieces.flatMap(\.bytes) == Array(text.utf8))
  }

  @Test(arguments: [PieceReader.Boundary.block, .line])
  func refusesALineWithoutEndThatMustBeReadWhole(_ boundary: PieceReader.Boundary) throws {
    let error = #expect(throws: ReadingError.self) {
      _ = try pieces(Data(repeating: UInt8(ascii: "7"), count: PieceReader.longestPiece + (1 << 20)), boundary)
    }
    #expect(error?.diagnostic.kind.id == "input.line-too-long")
  }

  @Test(arguments: ["7", "张", "a\u{301}", "😀"])
  func givesALineWithoutEndInPiecesThatGoOn(_ unit: String) throws {
    let text = Data((String(repeating: unit, count: (5 << 18) / unit.utf8.count) + "\n张三。\n").utf8)
    let pieces = try pieces(text, .sentence)
    #expect(pieces.flatMap(\.bytes) == Array(text))
    #expect(pieces.dropLast().allSatisfy { $0.goesOn && $0.bytes.count <= PieceReader.stretchSize * 2 })
    #expect(pieces.count >= 4 && pieces.last?.goesOn == false)
    #expect(pieces.allSatisfy { String(validating: $0.bytes, as: UTF8.self) != nil })
  }

  @Test func givesRowsOfLinesWithoutEndLineByLine() throws {
    let text = Data(String(repeating: "张三，12345678\n", count: 60_000).utf8)
    let pieces = try pieces(text, .sentence)
    #expect(pieces.flatMap(\.bytes) == Array(text))
    #expect(pieces.count >= 4 && pieces.dropLast().allSatisfy { $0.goesOn && $0.bytes.last == 0x0A })
  }

  @Test func cutsALongRowOfLinesWhereNoDigitStands() throws {
    let text =
      String(repeating: "12345678\n", count: 20_000) + "A\nB\n" + String(repeating: "12345678\n", count: 20_000)
    let pieces = try pieces(Data(text.utf8), .sentence)
    #expect(pieces.flatMap(\.bytes) == Array(text.utf8))
    #expect(pieces.count == 2 && pieces[0].bytes.suffix(3) == Array("\nA\n".utf8))
  }

  @Test func acceptsExactlyWhatIsUTF8() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] = [
      Array("张三，罚款".utf8), Array("é1\n".utf8), Array("𝟏".utf8), [0xE0, 0xA0, 0x80], [0xE0, 0x9F, 0x80],
      [0xED, 0x9F, 0xBF],
      [0xED, 0xA0, 0x80], [0xE4, 0xBC], [0xEF, 0xBC, 0x8C], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0x80],
    ]
    for _ in 0..<2000 {
      let bytes = (0..<4).flatMap { _ in pieces[Int(random.next() % (random.next() % 2 == 0 ? 3 : 12))] }
      let bad = UTF8Check.firstBadByte(of: bytes)
      #expect((bad == nil) == (String(validating: bytes, as: UTF8.self) != nil), "seed \(seed)")
      if let bad { #expect(String(validating: bytes[..<bad], as: UTF8.self) != nil, "seed \(seed)") }
    }
  }

  @Test func tellsThePlaceOfABadByte() throws {
    let error = #expect(throws: ReadingError.self) {
      _ = try pieces(Data("一\n二三".utf8) + Data([0xC0]), .sentence)
    }
    #expect(error?.diagnostic.place?.text.hasSuffix(":2:3") == true)
  }
}

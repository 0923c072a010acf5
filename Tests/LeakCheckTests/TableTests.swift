import TestSupport
import Testing

@testable import LeakCheck

/// The rows of CSV, folded at once, against reading them sign by sign.
@Suite struct TableTests {
  private static let pages = [("cases/r1.html", "A1"), ("r2.html", "B2"), ("c/x3", "C3")]

  @Test("folds rows of CSV as reading them sign by sign does", arguments: [4 as UInt64, 44, 4_444])
  func foldsRowsOfCSV(seed: UInt64) {
    print("cells seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let index = SecretIndex(
      secrets: [.name("龙小虎"), .name("鹿鸣", record: "B2"), .name("白熊", record: "C3"), .everywhere("13987654321")],
      canaries: [], allowed: [:])
    let pages = RecordPages(Self.pages, records: index.records)
    let pieces = [
      "A1", "B2", "C3", "cases/r1.html", "../r2.html", "r2.html#a", "x3", "c/x3", "/c/x3 ", "编号", "id", "龙小虎", "鹿", "鸣",
      "白熊",
      "139", "8765", "4321", "13987654321", ",", ",", ",", "\t", "\n", "\n", "\r\n", "\"", "\"\"", "\",\"", "'", " ",
      "，", "<b>",
      "一三九", "文", "\u{200B}", "é", "&",
    ]
    let (scanner, memory) = (ArtefactScanner(index: index, pages: pages), FoldMemory())
    var (found, rows) = (0, 0)
    for round in 0..<3_000 {
      var content = (0..<Int.random(in: 0...30, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let record = round % 4 == 0 ? "B2" : nil
      let expected = SlowTable(content, pages, memory, record: index.records.number(record))
      let outcome = content.withUTF8 { scanner.scan(path: "a/t.csv", bytes: $0, type: .csv, record: record) }
      #expect(Array(scanner.text.slice(0..<scanner.text.count)) == expected.entries, "round \(round): \(content)")
      // On the page of a record rows are looked for where another one is spoken of.
      if record == nil || scanner.readsRows {
        #expect(scanner.rows.rows.map(RowPlace.init) == expected.rows, "round \(round): \(content)")
        rows += expected.rows.count
      }
      found += outcome.findings.count
    }
    #expect(found > 100)
    #expect(rows > 400)
  }
}

/// A row and its text.
private struct RowPlace: Equatable {
  let record: Int32
  let text: Range<Int>
  let bytes: Range<Int>

  init(_ row: RowFrames.Row) {
    record = row.record
    text = row.start.text..<row.end.text
    bytes = row.start.byte..<row.end.byte
  }
}

/// A table of CSV read sign by sign.
private struct SlowTable {
  var entries: [UInt32] { Array(view.slice(0..<view.count)) }
  var rows: [RowPlace] { frames.rows.map(RowPlace.init) }

  private let view: FoldedView
  private let frames = RowFrames()

  init(_ content: String, _ pages: RecordPages, _ memory: FoldMemory, record own: Int32) {
    let (view, frames) = (FoldedView(memory), frames)
    self.view = view
    let bytes = Array(content.utf8)
    var place = 0
    var (cell, isQuoted) = (0, false)
    var columns = IdentifierColumns()
    var pending: [UInt8] = []
    func flush() {
      pending.withUnsafeBufferPointer { view.append($0, base: 0) }
      pending = []
    }
    func marks() -> RowFrames.Marks { .init(text: view.count, byte: place) }
    func open() { frames.open(ArtefactScanner.object, isCollection: false, repeats: true, at: marks()) }
    func endCell(isLast: Bool) {
      flush()
      let content = Self.withoutQuotes(Array(bytes[cell..<place]))
      content.bytes.withUnsafeBufferPointer { text in
        let isIdentifier = columns.take(text, isLast: isLast)
        var record = isIdentifier ? pages.record(named: text) : RecordTable.none
        if record == RecordTable.none {
          record = pages.link(text, from: Array("a/".utf8))?.record ?? RecordTable.none
        }
        var marks = marks()
        marks.byte = cell + content.start
        if record != RecordTable.none, record != own { _ = frames.mention(record, at: marks) }
      }
      if isLast { frames.close(ArtefactScanner.object, isTable: false, at: marks()) }
    }
    frames.begin(isNarrow: own != RecordTable.none)
    open()
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        flush()
        if isQuoted, place + 1 < bytes.count, bytes[place + 1] == bytes[place] {
          view.append(scalar: 0x22, at: place)
          place += 1
        } else {
          isQuoted.toggle()
        }
        place += 1
      case UInt8(ascii: ","), 0x0A, 0x09:
        guard !isQuoted else { fallthrough }
        let isLast = bytes[place] == 0x0A
        endCell(isLast: isLast)
        view.appendBarrier(at: place)
        place += 1
        cell = place
        if isLast { open() }
      default:
        pending.append(bytes[place])
        place += 1
      }
    }
    endCell(isLast: true)
    frames.finish(at: marks())
  }

  /// A cell without the quotes around it, the return behind it or the apostrophe before it, and where it begins.
  private static func withoutQuotes(_ cell: [UInt8]) -> (bytes: [UInt8], start: Int) {
    let cell = cell.last == 0x0D ? Array(cell.dropLast()) : cell
    if cell.count >= 2, cell.first == UInt8(ascii: "\""), cell.last == UInt8(ascii: "\"") {
      return (Array(cell.dropFirst().dropLast()), 1)
    }
    return cell.first == UInt8(ascii: "'") ? (Array(cell.dropFirst()), 1) : (cell, 0)
  }
}

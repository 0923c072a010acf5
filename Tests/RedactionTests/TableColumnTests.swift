import Matching
import TestSupport
import Testing

@testable import Redaction

/// A column of a table ends where the next one begins.
@Suite struct TableColumnTests {
  @Test func readsNoCellForTwoHeads() {
    let head = "| 电话 | 电话 |\n"
    #expect(Self.cells(below: head, in: head + "| 13800138000 | 1 |\n| 无 | 2 |\n" + head + "| 3 | 4 |\n") == 2)
    #expect(Self.cells(below: head, in: String(repeating: head, count: 100)) == 0)
  }

  @Test(arguments: ["| 姓名 | 伤情 | 身份证尾号 | 住院号 |\n", "| 姓名 | 身份证后四位 |\n"])
  func readsManyHeadsOfPiecesInLinearTime(row: String) {
    readsInLinearTime(String(repeating: row, count: 20_000))
  }

  @Test func readsRowsOfManyHeadsInLinearTime() {
    let row = "| " + Array(repeating: "电话 | 微信 | 抖音", count: 14).joined(separator: " | ") + " | IP |\n"
    readsInLinearTime(String(repeating: row, count: 2_000))
  }

  /// Groups of an account that never end: 100 KB took a minute.
  @Test func readsAccountsInGroupsInLinearTime() {
    readsInLinearTime(String(repeating: "QQ1 ", count: 50_000), findsNothing: false)
  }

  private func readsInLinearTime(_ text: String, findsNothing: Bool = true) {
    let text = FoldedText(Array(text.utf8))
    let time = processorTime {
      text.scalars.withUnsafeBufferPointer { scalars in
        text.digits.withUnsafeBufferPointer { digits in
          let view = TextView(scalars: scalars, digits: digits)
          let spans = DetectorSet.builtIn.spans(in: text, view: view, known: KnownDigitSet([])) { _ in false }
          #expect(spans.isEmpty || !findsNothing)
        }
      }
    }
    // 500 KB; with every row read for every head above it this took a minute.
    #expect(time < .seconds(20))
  }

  /// How many cells the column under the first head of `text` has.
  private static func cells(below head: String, in text: String) -> Int {
    let folded = FoldedText(Array(text.utf8))
    var count = 0
    folded.scalars.withUnsafeBufferPointer { scalars in
      folded.digits.withUnsafeBufferPointer { digits in
        let view = TextView(scalars: scalars, digits: digits)
        TableColumn(headEndingAt: 4, in: view)?.forEachCell { _ in count += 1 }
      }
    }
    return count
  }
}

import TestSupport
import Testing

@testable import LeakCheck

/// The places at which a search begins, noted while a text is folded, against looking at every entry of it.
@Suite struct StopTests {
  @Test("notes signs and rows of digits however a text comes", arguments: [7 as UInt64, 70, 7_007])
  func notesSignsAndRows(seed: UInt64) {
    print("stops seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "1", "23", "456", "一", "二三", "〇", "o", "l", "x", "b", "-", " ", "\n", "·", ",", "/", "(", "云", "@", "鹿", "城", "a",
      "k", "é",
      "😀", "\u{200B}", "\u{FF11}", "，",
      "ac76e9cda3cd163dc63b19", "cases/cx-2021-00001.html", "13987654321(0878)", "www.example.com", "1,2.3/4-5:6_7+8",
    ]
    let memory = FoldMemory()
    let (whole, parted) = (FoldedView(memory), FoldedView(memory))
    var found = 0
    for round in 0..<2_000 {
      whole.clear()
      parted.clear()
      let parts = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        (0..<Int.random(in: 0...9, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      }
      append(parts.joined(), to: whole)
      for part in parts {
        switch Int.random(in: 0...2, using: &random) {
        case 0: append(part, to: parted)
        case 1: for scalar in part.unicodeScalars { parted.append(scalar: scalar.value, at: 0) }
        default: appendText(part, to: parted)
        }
      }
      #expect(entries(of: whole) == entries(of: parted), "round \(round)")
      #expect(letters(of: whole) == letters(of: parted), "round \(round)")
      let expected = Self.stops(in: entries(of: whole))
      #expect(stops(of: whole) == expected, "round \(round): \(parts)")
      #expect(stops(of: parted) == expected, "round \(round): \(parts)")
      found += expected.count
    }
    #expect(found > 1_000)
  }

  /// Each sign, and the first of at least six entries in a row that may belong to a run of digits.
  private static func stops(in entries: [UInt32]) -> [Int] {
    var stops: [Int] = []
    var place = 0
    while place < entries.count {
      if entries[place] & FoldEntry.mark != 0 { stops.append(place) }
      let length = entries[place...].prefix { $0 & FoldEntry.runMask != 0 }.count
      if length >= 6 { stops.append(place) }
      place += max(1, length)
    }
    return stops
  }

  private func append(_ text: String, to view: FoldedView) {
    var text = text
    text.withUTF8 { view.append($0, base: 0) }
  }

  private func appendText(_ text: String, to view: FoldedView) {
    var text = text
    text.withUTF8 { _ = view.appendText($0, from: 0) }
  }

  private func entries(of view: FoldedView) -> [UInt32] { Array(view.slice(0..<view.count)) }

  private func letters(of view: FoldedView) -> [UInt16] { (0..<view.letterCount).map { view.letters[$0] } }

  private func stops(of view: FoldedView) -> [Int] { (0..<view.stopCount).map { Int(view.stops[$0]) } }
}

import TestSupport
import Testing

@testable import LeakCheck

struct PlaceTests {
  @Test(
    "letters at places are counted without the gaps before them, in whatever order they are asked for",
    arguments: 1...20 as ClosedRange<UInt64>)
  func letters(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let view = FoldedView(FoldMemory())
    for _ in 0..<200 {
      for scalar in ["甲", "7", "·", " ", "-"].randomElement(using: &random)?.unicodeScalars ?? "甲".unicodeScalars {
        view.append(scalar: scalar.value, at: 0)
      }
    }
    for _ in 0..<300 {
      let first = Int.random(in: 0...view.count, using: &random)
      let last = Int.random(in: first...view.count, using: &random)
      func letters(before place: Int) -> Int {
        (0..<place).filter { view.entries[$0] & FoldEntry.gap == 0 }.count
      }
      #expect(
        view.letters(ofPlaces: first..<last) == letters(before: first)..<letters(before: last),
        "seed \(seed), \(first)..<\(last)")
    }
  }

  @Test("texts have one number each, told apart by their bytes")
  func texts() {
    var table = TextTable()
    var expected: [String: Int32] = [:]
    let list = (0..<5_000).map { "cases/\($0 * $0 % 3_001).html" } + ["", "é", "e\u{301}", "a", "\u{0}"]
    for text in list {
      let number = table.add(text)
      #expect(expected[text.utf8.map { String($0) }.joined(separator: ",")] ?? number == number)
      expected[text.utf8.map { String($0) }.joined(separator: ",")] = number
    }
    #expect(table.count == expected.count)
    #expect(Set(expected.values).count == expected.count)
    for text in list { #expect(table.number(text) == expected[text.utf8.map { String($0) }.joined(separator: ",")]) }
    #expect(table.number("cases/none.html") == TextTable.none)
  }
}

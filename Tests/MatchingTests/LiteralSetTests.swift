import Matching
import TestSupport
import Testing

/// Searching many literals in one pass.
struct LiteralSetTests {
  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  @Test func findsAllMatchesIncludingOverlaps() {
    let set = LiteralSet(["张三", "张三丰", "三丰", "A1", ""].map(scalars))
    let found = set.matches(in: scalars("张三丰与a1张三"))
    #expect(found.map(\.literal) == [0, 1, 2, 3, 0])
    #expect(found.map(\.range) == [0..<2, 0..<3, 1..<3, 4..<6, 6..<8])
  }

  @Test func findsSingleScalarsAndMatchesAtTheEnd() {
    let set = LiteralSet(["甲", "乙丙"].map(scalars))
    #expect(set.matches(in: scalars("丁甲乙丙甲")).map(\.range) == [1..<2, 2..<4, 4..<5])
    #expect(set.matches(in: []).isEmpty)
  }

  @Test func takesCapitalAndSmallLettersForOne() {
    let set = LiteralSet(["aB1", "张x", "q"].map(scalars))
    let found = set.matches(in: scalars("Ab1，张X，AB，Q"))
    #expect(found.map(\.literal) == [0, 1, 2])
    #expect(found.map(\.range) == [0..<3, 4..<6, 10..<11])
  }

  @Test func agreesWithTheSlowSearchOnRandomText() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      func word(_ length: Int) -> [UInt32] { (0..<length).map { _ in 0x4E00 + UInt32(random.next() % 3) } }
      let literals = (0..<30).map { _ in word(1 + Int(random.next() % 14)) }
      let text = word(200)
      var expected: Set<[Int]> = []
      for (index, literal) in literals.enumerated() {
        for start in 0..<text.count where text[start...].starts(with: literal) {
          expected.insert([index, start, start + literal.count])
        }
      }
      let found = LiteralSet(literals).matches(in: text)
      let places = found.map { [$0.literal, $0.range.lowerBound, $0.range.upperBound] }
      #expect(Set(places) == expected && found.count == expected.count, "seed \(seed)")
    }
  }

  @Test func joinsWhatPeoplePutBetweenCharacters() {
    let text = FoldedText(Array("张 三、张**四**、张·五、张\n六，七".utf8))
    let joined = JoinedText(text)
    let set = LiteralSet(["张三", "张四", "张五", "张六", "六七"].map(JoinedText.literal))
    let found = set.matches(in: joined.scalars)
    #expect(found.map(\.literal) == [0, 1, 2, 3])
    #expect(joined.foldedRange(of: found[1].range) == 4..<8)
  }

  @Test func leavesOutGapsWhereverTheyStand() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    // Around the highest gap, and in rows of every length.
    let scalars: [Unicode.Scalar] = ["张", "三", "\u{B6}", "\u{B8}", "a", "😀", "·", " ", "-", "\n"]
    for count in 0..<200 {
      let reach = random.next() % 2 == 0 ? 6 : 10
      let text = String(
        String.UnicodeScalarView((0..<count).map { _ in scalars[Int(random.next() % UInt64(reach))] }))
      let folded = FoldedText(Array(text.utf8))
      let joined = JoinedText(folded)
      let expected = folded.scalars.indices.filter { !JoinedText.isGap(folded.scalars[$0]) }
      #expect(joined.positions == expected.map(UInt32.init), "seed \(seed)")
      #expect(joined.scalars == expected.map { folded.scalars[$0] }, "seed \(seed)")
    }
  }

  @Test func joinsDigitsThroughSeparatorsAndLineEnds() {
    let text = FoldedText(Array("电话138-0013\r\n8000，另有（0878）338 9012".utf8))
    let runs = DigitRun.runs(in: text, minimum: 7)
    #expect(
      runs.map { $0.digits.map(\.value) } == [[1, 3, 8, 0, 0, 1, 3, 8, 0, 0, 0], [0, 8, 7, 8, 3, 3, 8, 9, 0, 1, 2]])
  }

  @Test(arguments: [
    ("138★0013★8000", 11), ("1380013\n        8000", 11), ("138 B 0013", 0), ("1380013B000", 11), ("138—0013/8000", 11),
    ("1380013。。。。8000", 7), ("5323011985030212B1X", 19),
  ])
  func readsThroughMarksAndMisreadLetters(text: String, count: Int) {
    let runs = DigitRun.runs(in: FoldedText(Array(text.utf8)), minimum: 7)
    #expect((runs.first?.digits.count ?? 0) == count)
  }
}

import Matching
import TestSupport
import Testing

@testable import Redaction

/// Words looked up at a place are those that stand there.
@Suite struct WordTableTests {
  @Test(arguments: -2...9) func endsNoWordOutsideTheText(place: Int) {
    // The text is a part of a longer one: what stands behind it must not be read.
    let scalars = FoldedText.scalars(of: "持有护照护照护照")
    let digits = [UInt8](repeating: DigitCode.none, count: scalars.count)
    scalars.withUnsafeBufferPointer { scalars in
      digits.withUnsafeBufferPointer { digits in
        let view = TextView(
          scalars: UnsafeBufferPointer(rebasing: scalars[..<4]), digits: UnsafeBufferPointer(rebasing: digits[..<4]))
        #expect(view.ends(with: TextView.words("护照")[0], at: place) == (place == 4))
      }
    }
  }

  @Test func findsTheWordsThatStandThere() {
    let text = "家中 家里 住 住宅 qq qq群 hiv阳性 a 甲乙丙丁"
    let words = TextView.words(text)
    let table = WordTable(text)
    let starts = WordStarts(words)
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let letters = Array("家中里住宅qQ群hIiVv阳性aA甲乙丙丁某".unicodeScalars.map(\.value))
    for _ in 0..<200 {
      var scalars: [UInt32] = []
      for _ in 0..<20 {
        if random.next() % 3 == 0 { scalars += words[Int(random.next() % UInt64(words.count))] }
        scalars.append(letters[Int(random.next() % UInt64(letters.count))])
      }
      let digits = [UInt8](repeating: DigitCode.none, count: scalars.count)
      scalars.withUnsafeBufferPointer { scalars in
        digits.withUnsafeBufferPointer { digits in
          let view = TextView(scalars: scalars, digits: digits)
          for place in scalars.indices {
            let standing = words.filter { view.starts(with: $0, at: place) }.map(\.count)
            if !standing.isEmpty { #expect(starts.mayBegin(at: place, in: view), "seed \(seed)") }
            // Capitals are looked up as they stand by their first scalar.
            if scalars[place] &- 0x41 >= 26 {
              #expect(table.length(at: place, in: view) == standing.max() ?? 0, "seed \(seed)")
            }
          }
        }
      }
    }
  }
}

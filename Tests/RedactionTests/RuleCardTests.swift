import Matching
import Testing

@testable import Redaction

/// Each rule proves itself by the examples on its card: what stands in ⟦ ⟧ is hidden and nothing else.
struct RuleCardTests {
  @Test(arguments: RuleCards.all)
  func hidesAndKeepsTheExamplesOfEveryRule(card: RuleCard) {
    for example in card.hides + card.keeps {
      #expect(Samples.marked(example, keepsBureau: true) == example, "\(card.id)")
    }
  }

  @Test(arguments: DetectorSet.builtIn.numbers.map(\.card) + DetectorSet.builtIn.texts.map(\.card))
  func missesAnExampleOfARuleThatIsSwitchedOff(card: RuleCard) {
    let rules = DetectorSet.builtIn.without(card.id)
    #expect(card.hides.contains { Self.marked($0, rules) != $0 || Self.rules(of: $0, rules) != Self.rules(of: $0) })
    // Somewhere the text itself must come out, unless another rule hides it under a vaguer name.
    let names = card.hides.flatMap { Self.rules(of: $0) }
    #expect(names.contains(card.id), "\(card.id) finds none of its examples")
  }

  @Test(arguments: DetectorSet.builtIn.keeps.map(\.card))
  func hidesAnExampleOfAKeepingRuleThatIsSwitchedOff(card: RuleCard) {
    let rules = DetectorSet.builtIn.without(card.id)
    #expect(card.keeps.contains { Self.marked($0, rules) != $0 }, "\(card.id)")
  }

  @Test func givesEveryRuleAnIdentifierOfItsOwnAndAGround() {
    let cards = RuleCards.all
    #expect(Set(cards.map(\.id)).count == cards.count)
    for card in cards {
      #expect(!card.title.isEmpty && !card.basis.isEmpty && !card.summary.isEmpty)
      #expect(card.entity == nil ? card.hides.isEmpty && !card.keeps.isEmpty : !card.hides.isEmpty, "\(card.id)")
      #expect(card.id.hasPrefix(card.entity == nil ? "keep." : card.id.hasPrefix("text.") ? "text." : "number."))
    }
    #expect(RuleCards.card(id: "number.mobile")?.title == "手机号码")
    #expect(RuleCards.card(id: "field.people.name") == nil)
  }

  private static func spans(_ text: String, _ rules: DetectorSet) -> (FoldedText, [Span]) {
    let plain = text.replacing("⟦", with: "").replacing("⟧", with: "")
    let folded = FoldedText(Array(plain.utf8), options: [.escapes, .tags])
    let spans = folded.scalars.withUnsafeBufferPointer { scalars in
      folded.digits.withUnsafeBufferPointer { digits in
        rules.spans(in: folded, view: TextView(scalars: scalars, digits: digits), known: KnownDigitSet([])) { _ in false
        }
      }
    }
    return (folded, Span.merged(spans))
  }

  private static func rules(of text: String, _ rules: DetectorSet = .builtIn) -> [String] {
    spans(text, rules).1.map(\.rule)
  }

  private static func marked(_ text: String, _ rules: DetectorSet) -> String {
    let (folded, spans) = spans(text, rules)
    let bytes = Array(text.replacing("⟦", with: "").replacing("⟧", with: "").utf8)
    var result: [UInt8] = []
    var place = 0
    for span in spans {
      let range = folded.byteRange(of: span.range)
      result += bytes[place..<range.lowerBound] + Array("⟦".utf8) + bytes[range] + Array("⟧".utf8)
      place = range.upperBound
    }
    return String(decoding: result + bytes[place...], as: UTF8.self)
  }
}

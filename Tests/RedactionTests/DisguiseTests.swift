import Matching
import Rules
import TestSupport
import Testing

@testable import Redaction

/// Wide sets of invented text: what must go in every disguise, and what must stay in every wording.
struct DisguiseTests {
  @Test func hidesNumbersInNearlyEveryDisguise() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    var count = 0
    var missed: [String] = []
    for disguise in Disguise.all {
      for kind in Kind.allCases {
        for carrier in kind.carriers {
          let written = disguise.write(kind.number(&random), kind.groups)
          let text = carrier.replacing("@", with: written)
          count += 1
          if !Self.isCovered(written, in: text) { missed.append("\(kind), \(disguise.description)") }
        }
      }
    }
    let share = Double(count - missed.count) / Double(count)
    #expect(count > 1_000)
    #expect(share >= 0.995, "seed \(seed): \(missed)")
  }

  @Test(arguments: HiddenSentences.all)
  func hidesExactlyTheIdentifier(sentence: String) { #expect(Samples.marked(sentence) == sentence) }

  @Test(arguments: HiddenForms.all)
  func hidesExactlyTheNumberInEveryForm(sentence: String) { #expect(Samples.marked(sentence) == sentence) }

  @Test(arguments: KeptSentences.all)
  func leavesPublicTextAlone(sentence: String) { #expect(Samples.marked(sentence, keepsBureau: true) == sentence) }

  @Test(arguments: RuleCards.all.compactMap(\.entity))
  func findsNothingInWhatStandsInPlaceOfANumber(entity: MaskEntity) throws {
    let mask = try #require(Samples.rules).redaction.mask(for: entity).text
    for text in [mask, "电话：\(mask)", "身份证号\(mask)，账号\(mask)（微信\(mask)）\(mask)\(mask)"] {
      #expect(Samples.marked(text) == text)
    }
  }

  /// Whether every scalar of `written`, but for marks at its ends, is hidden in `text`.
  private static func isCovered(_ written: String, in text: String) -> Bool {
    let marked = Samples.marked(text)
    guard let open = marked.firstIndex(of: "⟦"), let close = marked.lastIndex(of: "⟧") else { return false }
    let inside = marked[marked.index(after: open)..<close]
    return !inside.contains("⟧") && inside.unicodeScalars.count >= written.unicodeScalars.count - 2
  }

  /// What is disguised.
  enum Kind: CaseIterable {
    case mobile, identity, card

    var groups: [Int] {
      switch self {
      case .mobile: [3, 4, 4]
      case .identity: [6, 8, 4]
      case .card: [4, 4, 4, 4, 4]
      }
    }

    var carriers: [String] {
      switch self {
      case .mobile: ["当事人提供的联系电话：@，经核实属实。", "手机@。", "证人（电话@）称"]
      case .identity: ["当事人提供的身份证号码：@，经核实属实。", "李某，身份证号@，男", "@"]
      case .card: ["当事人提供的收款账号：@，经核实属实。", "银行卡号@属实", "转入其名下账户@"]
      }
    }

    func number(_ random: inout SeededGenerator) -> String {
      func digits(_ count: Int) -> String { (0..<count).map { _ in String(random.next() % 10) }.joined() }
      switch self {
      case .mobile: return "1\(3 + random.next() % 7)" + digits(9)
      case .card: return "6222" + digits(15)
      case .identity:
        let areas = ["532301", "532331", "110101", "440305", "510107"]
        let birth = "19\(40 + random.next() % 60)0\(1 + random.next() % 9)1\(random.next() % 10)"
        return areas[Int(random.next() % 5)] + birth + digits(4)
      }
    }
  }
}

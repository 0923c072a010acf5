import Matching
import Patterns
import TestSupport
import Testing

/// Patterns made at random find what a plain reading of their trees finds.
@Suite struct GeneratedPatternTests {
  /// A pattern as a tree, which a test can read without an engine.
  indirect enum Tree {
    case literal(String)
    case set(String, @Sendable (Character) -> Bool)
    case sequence([Tree])
    case choice([Tree])
    case repeated(Tree, Int, Int?)
    case start(Tree)
    case end(Tree)

    var text: String {
      switch self {
      case .literal(let text): text
      case .set(let text, _): text
      case .sequence(let parts): parts.map { if case .choice = $0 { "(\($0.text))" } else { $0.text } }.joined()
      case .choice(let parts): parts.map(\.text).joined(separator: "|")
      case .repeated(let part, let least, let most): "(\(part.text)){\(least),\(most.map(String.init) ?? "")}"
      case .start(let part): "^(\(part.text))"
      case .end(let part): "(\(part.text))$"
      }
    }

    /// Where it can end in `text` if it begins at one of `places`.
    func ends(_ text: [Character], _ places: Set<Int>, _ isCaseless: Bool) -> Set<Int> {
      func isSame(_ first: Character, _ second: Character) -> Bool {
        first == second || isCaseless && first.lowercased() == second.lowercased()
      }
      switch self {
      case .literal(let word):
        let word = Array(word)
        return Set(
          places.filter { $0 + word.count <= text.count && zip(word, text[$0...]).allSatisfy { isSame($0, $1) } }
            .map { $0 + word.count })
      case .set(_, let holds):
        return Set(
          places.filter { place in
            guard place < text.count else { return false }
            let character = text[place]
            guard isCaseless else { return holds(character) }
            return [character.lowercased(), character.uppercased()].contains { $0.first.map(holds) ?? false }
          }.map { $0 + 1 })
      case .sequence(let parts): return parts.reduce(places) { $1.ends(text, $0, isCaseless) }
      case .choice(let parts): return parts.reduce(into: []) { $0.formUnion($1.ends(text, places, isCaseless)) }
      case .start(let part): return part.ends(text, places.intersection([0]), isCaseless)
      case .end(let part): return part.ends(text, places, isCaseless).intersection([text.count])
      case .repeated(let part, let least, let most):
        var reached = places
        for _ in 0..<least { reached = part.ends(text, reached, isCaseless) }
        var all = reached
        var times = least
        while !reached.isEmpty, times < most ?? .max {
          reached = part.ends(text, reached, isCaseless).subtracting(all)
          all.formUnion(reached)
          times += 1
        }
        return all
      }
    }
  }

  private static let letters = Array("AB-12密件甲ab号 ,")
  private static let sets: [(String, @Sendable (Character) -> Bool)] = [
    ("\\d", { $0.isASCII && $0.isNumber }), ("[A-B]", { "AB".contains($0) }), ("[^,甲]", { $0 != "," && $0 != "甲" }),
    ("[甲密]", { "甲密".contains($0) }), (".", { _ in true }), ("\\w", { $0.isASCII && ($0.isLetter || $0.isNumber) }),
    ("[一-龥]", { !$0.isASCII }), ("\\p{Han}", { !$0.isASCII }), ("[b-]", { "b-".contains($0) }),
  ]

  private static func tree(_ numbers: inout SeededGenerator, depth: Int) -> Tree {
    func letter(_ numbers: inout SeededGenerator) -> String { String(letters.randomElement(using: &numbers) ?? "A") }
    func parts(_ numbers: inout SeededGenerator) -> [Tree] {
      (0..<Int.random(in: 2...3, using: &numbers)).map { _ in tree(&numbers, depth: depth - 1) }
    }
    switch depth == 0 ? Int.random(in: 0...3, using: &numbers) : Int.random(in: 0...11, using: &numbers) {
    case 0...1: return .literal(letter(&numbers))
    case 2:
      let set = sets[Int.random(in: sets.indices, using: &numbers)]
      return .set(set.0, set.1)
    case 3: return .literal(letter(&numbers) + letter(&numbers))
    case 4...6: return .sequence(parts(&numbers))
    case 7...8: return .choice(parts(&numbers))
    default:
      let bounds: [(Int, Int?)] = [(0, nil), (1, nil), (1, nil), (0, 1), (2, 2), (1, 3), (3, nil), (2, 5)]
      let (least, most) = bounds[Int.random(in: bounds.indices, using: &numbers)]
      return .repeated(tree(&numbers, depth: depth - 1), least, most)
    }
  }

  @Test(arguments: 0..<20) func findWhatTheirTreesSay(seed: Int) throws {
    var numbers = SeededGenerator(seed: UInt64(seed))
    var compared = 0
    for round in 0..<40 {
      var tree = Self.tree(&numbers, depth: 3)
      if tree.ends([], [0], false).contains(0) { continue }
      if round % 9 == 0 { tree = .start(tree) } else if round % 9 == 1 { tree = .end(tree) }
      let isCaseless = round % 5 == 0
      let set = try PatternSet([(isCaseless ? "(?i)" : "") + tree.text])
      for length in [12, 40, 300] {
        // Much of nothing and a few letters, then letters alone.
        let alphabet = Self.letters + (length == 40 ? [] : Array(repeating: "检", count: 12))
        let text = (0..<length).map { _ in alphabet.randomElement(using: &numbers) ?? "检" }
        var expected: [Int: Int] = [:]
        for start in text.indices.reversed() {
          for end in tree.ends(text, [start], isCaseless) where end > start { expected[end] = start }
        }
        var found: [Int: Int] = [:]
        set.forEachMatch(in: FoldedText(Array(String(text).utf8))) { _, range in
          #expect(found[range.upperBound] == nil)
          found[range.upperBound] = range.lowerBound
        }
        #expect(found == expected, "\(tree.text) in \(String(text))")
        compared += 1
      }
    }
    #expect(compared > 40)
  }
}

import Diagnostics
import TestSupport
import Testing

@testable import Reading

/// The quick reader must give what Yams gives, or nothing.
@Suite struct PlainYAMLTests {
  private func both(_ text: String) -> (plain: InputNode?, full: InputNode?) {
    let bytes = Array(text.utf8)[...]
    return (
      PlainYAML.read(bytes, file: "f", firstLine: 2), YAMLComposer(file: "f", firstLine: 2).compose(bytes).node
    )
  }

  @Test(arguments: [
    "a: b\n", "甲: 乙\n丙: \"丁\"\n", "a:\n  b: c\n  d:\n    e: f\ng: h\n", "a:\n- b\n- c\nd: e\n", "a:\n  - b\n  - c\n",
    "- a: b\n  c: d\n- e: f\n", "a: {b: c, d: [e, \"f, g\", 'h']}\nb: []\nc: {}\n", "a:\nb: ~\nc: \"\"\nd:\n",
    "# remark\na: b\n\n  # remark\nc: d\n", "a: |\n  b\n   c\n\n  # d\n\ne: |-\n  f\n", "a: b\r\nc:\r\n  - d\r\n",
    "a: 2020-05-06\nb: -5\nc: 20,000.50\nd: （楚）应急罚〔2020〕12号\n", "a:\n  - {b: c}\n  - [d]\n  - \"e\"\n  -   f\n",
    "a:   b  c   \n", "a:\n  - b:\n    - c\n    d: e\n", "a: b:c\n", "a: b#c\n", "罚款金额（万元）: 2\n",
  ])
  func readsWhatRecordsUse(text: String) {
    let (plain, full) = both(text)
    #expect(plain != nil)
    #expect(plain == full)
  }

  @Test(arguments: [
    "a: b: c\n", "a: b #c\n", "a: &x b\n", "a: *x\n", "a: !t b\n", "a: b\n  c\n", "a: >\n  b\n", "a: \"b\\n\"\n",
    "a: 'b''c'\n",
    "? a\n: b\n", "a: [b,\n c]\n", "a: b\na: c\n", "a: {b: c, b: d}\n", "<<: {a: b}\n", "a:\tb\n", "- - a\n", "a\n",
    "--- \na: b\n", "a: b\n...\n", "a: [b: c]\n", "a: {b}\n", "a: {b: c,}\n", "a: [b]c\n", "a: \"b\" c\n", "%a: b\n",
    "a: |2\n  b\n", "a: |\n   b\n  c\n d: e\n", "a:\n   b: c\n  d: e\n", "a: b\n c: d\n", " a: b\n", "a: b", "a: @b\n",
    "a: `b\n",
    "a: b\u{2028}c: d\n", "a: b\u{85}\n", "a: - b\n", "a: {b:c}\n", "a: [b, ]\n", "a: ,b\n",
  ])
  func leavesTheRestToYams(text: String) { #expect(both(text).plain == nil) }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func agreesWithYamsOnRandomTexts(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var read = 0
    for _ in 0..<100 {
      let text = seed % 2 == 0 ? Self.document(&random) : Self.jumble(&random)
      let (plain, full) = both(text)
      guard let plain else { continue }
      read += 1
      #expect(plain == full, "seed \(seed): \(text.debugDescription)")
    }
    if seed % 2 == 0 { #expect(read > 20, "seed \(seed) read only \(read)") }
  }

  private static let words = [
    "a", "b c", "甲", "乙 丙", "1", "-1", "2020-05-06", "x:y", "~", "null", "", "\"q\"", "'s'", "[a, 乙]",
    "{a: b, 丙: \"d\"}", "[]", "{}",
    "on", "a#b", "（1）", "[a, [b]]", "{a: [b, c], d: {e: f}}", "10:30", "a,b", "a]b",
  ]
  private static let odd = [
    "a: b", "# c", "b #c", "&x a", "*x", "!t", "|", "|-", ">", "\"", "'", "[", "{a", "- a", "?", ":", "%", "@", "`",
    "  ", "\t",
  ]

  /// A text that is mostly well formed.
  private static func document(_ random: inout SeededGenerator) -> String {
    func pick(_ list: [String]) -> String { list[Int.random(in: 0..<list.count, using: &random)] }
    var text = ""
    func block(_ indent: Int, _ depth: Int) {
      let blank = String(repeating: " ", count: indent)
      let isList = Int.random(in: 0..<4, using: &random) == 0
      for number in 0..<Int.random(in: 1...3, using: &random) {
        if Int.random(in: 0..<12, using: &random) == 0 { text += pick(["\n", "# r\n", blank + "# r\n", "   \n"]) }
        let value = Int.random(in: 0..<25, using: &random) == 0 ? pick(odd) : pick(words)
        let key = Int.random(in: 0..<40, using: &random) == 0 ? pick(odd) : "k\(number)"
        switch Int.random(in: 0..<8, using: &random) {
        case 0 where depth < 4:
          text += blank + (isList ? "- \(key):\n" : "\(key):\n")
          block(indent + Int.random(in: isList ? 3...4 : 0...3, using: &random), depth + 1)
        case 1 where !isList:
          text +=
            "\(blank)\(key): \(pick(["|", "|-"]))\n\(blank)  l1\n\(pick(["", "\n"]))\(blank)  l2\n\(pick(["", "\n"]))"
        case 2: text += isList ? "\(blank)- \(key): \(value)\n\(blank)  z: 1\n" : "\(blank)\(key): \(value)\n"
        default: text += isList ? "\(blank)- \(value)\n" : "\(blank)\(key): \(value)\n"
        }
      }
    }
    block(0, 0)
    return text
  }

  /// Pieces of YAML in any order.
  private static func jumble(_ random: inout SeededGenerator) -> String {
    let pieces =
      words + odd + ["\n", "\n", "\n", "\n  ", "\n  ", "k: ", "m:", "- ", "\r\n", ": ", ", ", "}", "]", "\n- "]
    return (0..<Int.random(in: 1...12, using: &random)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }
    .joined() + "\n"
  }
}

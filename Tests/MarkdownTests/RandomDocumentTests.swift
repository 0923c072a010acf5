import Markdown
import TestSupport
import Testing

@Suite struct RandomDocumentTests {
  /// Pieces of Markdown; each `$` becomes a character that stands nowhere else in the document.
  private static let pieces = [
    "$$", "$", " ", "\n", "\n\n", "**$：**$", "*$*", "**$", "**", "*", "_$_", "`$ $`", "``", "~~$~~", "~~", "~~$",
    "[$](/a$.html)",
    "[$", "](", "](b \"$\")", "![$*$*](c$.png)", "![$](http://a.example/$)", "<b $>", "<$", "&lt;$", "&amp;", "\\*$",
    "\\",
    "\n# $\n", "\n- $\n", "\n  - $", "\n1. $", "\n> $", "\n    $\n", "\n```$\n", "\n```\n",
    "\n|$|**$**|\n|-|:-:|\n|$|$\n", "|",
    "  \n", "\n---\n", "\n===\n", "<https://$.example>", "（$）", "“$”", "，", "<!-- $ -->", "\n<div>$\n", "\"", "&", ">",
    "$\r\n",
  ]

  private func source(_ generator: inout SeededGenerator) -> String {
    var next: UInt32 = 0x4E00
    var text = ""
    for _ in 0..<Int.random(in: 1...25, using: &generator) {
      for scalar in Self.pieces[Int.random(in: Self.pieces.indices, using: &generator)].unicodeScalars {
        if scalar == "$", let unique = Unicode.Scalar(next) {
          text.unicodeScalars.append(unique)
          next += 1
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }

  @Test func showsTheSameTextInBothForms() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var generator = SeededGenerator(seed: seed)
    for round in 0..<1_500 {
      let source = source(&generator)
      let document = try parsed(source)
      #expect(
        visibleText(document.page()) == withoutSpace(document.words()),
        "seed \(seed), round \(round): \(source.debugDescription)")
    }
  }

  @Test func letsNoCoveredTextThrough() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var generator = SeededGenerator(seed: seed)
    for round in 0..<1_500 {
      let source = source(&generator)
      let document = try parsed(source)
      guard !document.segments.isEmpty else { continue }
      var edits: [SegmentEdit] = []
      var covered: Set<Unicode.Scalar> = []
      for number in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: document.segments.indices, using: &generator)
        let text = document.segments[index].text
        let lower = Int.random(in: 0...text.count, using: &generator)
        let upper = Int.random(in: lower...text.count, using: &generator)
        edits.append(
          SegmentEdit(segment: index, range: lower..<upper, text: Bool.random(using: &generator) ? "X\(number)" : ""))
        let bytes = text[lower..<upper]
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars
        where (0x4E00...0x9FFF).contains(scalar.value) {
          // A link that shows its own address keeps its text when only the address is edited.
          let isShown = document.segments.contains { $0.kind != .linkTarget && $0.text.contains(scalar) }
          if document.segments[index].kind != .linkTarget || !isShown { covered.insert(scalar) }
        }
      }
      let page = document.page(edits)
      let words = document.words(edits)
      let place = "seed \(seed), round \(round): \(source.debugDescription)"
      #expect(covered.isDisjoint(with: page.unicodeScalars), "\(place)")
      #expect(covered.isDisjoint(with: words.unicodeScalars), "\(place)")
      #expect(visibleText(page) == withoutSpace(words), "\(place)")
      for edit in edits where !edit.text.isEmpty {
        #expect(words.count(of: edit.text) <= 1, "\(place)")
        let isShown: Bool =
          switch document.segments[edit.segment].kind {
          case .prose, .heading, .tableCell, .code: true
          default: false
          }
        if isShown, !document.segments[edit.segment].text.isEmpty {
          #expect(words.count(of: edit.text) == 1, "\(place)")
        }
      }
    }
  }
}

extension [UInt8] {
  /// Whether the UTF-8 text holds the character.
  fileprivate func contains(_ scalar: Unicode.Scalar) -> Bool {
    String(decoding: self, as: UTF8.self).unicodeScalars.contains(scalar)
  }
}

extension String {
  /// How often `part` stands in the text.
  fileprivate func count(of part: String) -> Int { split(separator: part, omittingEmptySubsequences: false).count - 1 }
}

import Foundation

/// The text of docs/handbook.md and its parts.
struct Handbook {
  let text: String

  init() throws {
    text = try String(contentsOf: Program.repository.appending(path: "docs/handbook.md"), encoding: .utf8)
  }

  /// Names of the tables between markers, in order.
  var tables: [String] { text.matches(of: /<!-- reference:([a-z]+) -->/).map { String($0.1) } }

  /// What stands between the markers of a table, without the blank lines around it.
  func table(_ name: String) -> String? {
    guard let start = text.firstRange(of: "<!-- reference:\(name) -->\n")?.upperBound,
      let end = text[start...].firstRange(of: "<!-- /reference:\(name) -->")?.lowerBound
    else { return nil }
    return text[start..<end].trimmingCharacters(in: .newlines)
  }

  /// The first fenced block of a language that contains `words`.
  func block(_ language: String, with words: String) -> String? {
    text.components(separatedBy: "```\(language)\n").dropFirst()
      .map { $0.components(separatedBy: "\n```")[0] + "\n" }
      .first { $0.contains(words) }
  }

  /// Whether a word stands in code style.
  func hasCode(_ word: String) -> Bool { text.contains("`\(word)`") }
}

import Foundation

/// Sentences of every kind of public document in which nothing may be hidden, all invented, a line each in `Fixtures/kept-sentences.txt`;
/// `\n` stands for a line end.
enum KeptSentences {
  /// All sentences; where they cannot be read, one that no test lets pass.
  static var all: [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/kept-sentences.txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return ["⟦kept-sentences.txt⟧"] }
    return text.split(separator: "\n").map { String($0).replacing("\\n", with: "\n") }
  }
}

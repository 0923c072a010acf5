import Foundation
import Testing

/// README and docs lead where they say.
struct LinkTests {
  static let files = ["README.md", "CHANGELOG.md", "docs/handbook.md", "docs/architecture.md", "docs/decisions.md"]

  private static func text(_ file: String) throws -> String {
    try String(contentsOf: Program.repository.appending(path: file), encoding: .utf8)
  }

  @Test func readsEveryDocument() throws {
    let docs = try FileManager.default.contentsOfDirectory(atPath: Program.repository.appending(path: "docs").path)
    let extra = docs.filter { $0.hasSuffix(".md") }.map { "docs/\($0)" }.filter { !Self.files.contains($0) }
    for file in extra { try Self.checkLinks(of: file) }
  }

  @Test(arguments: files) func keepsRelativeLinksWhole(file: String) throws { try Self.checkLinks(of: file) }

  private static func checkLinks(of file: String) throws {
    let text = try text(file)
    let folder = Program.repository.appending(path: file).deletingLastPathComponent()
    for match in text.matches(of: /\]\(([^)\s]+)\)/) {
      let target = String(match.1)
      if target.contains("://") || target.hasPrefix("mailto:") { continue }
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let path = parts[0].isEmpty ? Program.repository.appending(path: file) : folder.appending(path: parts[0])
      #expect(FileManager.default.fileExists(atPath: path.path), "\(file): \(target)")
      guard parts.count == 2, path.pathExtension == "md" else { continue }
      let anchor = parts[1].removingPercentEncoding ?? parts[1]
      let headings = try String(contentsOf: path, encoding: .utf8).matches(of: /(?m)^#+ (.+)$/)
      #expect(headings.contains { Self.anchor(of: String($0.1)) == anchor }, "\(file): no heading for #\(anchor)")
    }
  }

  /// The anchor that GitHub and its relatives give a heading: lower case, punctuation out, blanks to hyphens.
  private static func anchor(of heading: String) -> String {
    String(
      heading.lowercased().compactMap {
        $0 == " " ? "-" : $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : nil
      })
  }

  @Test func namesOnlyCommandsThatExist() throws {
    let commands = try Program.commands()
    for file in Self.files {
      for match in try Self.text(file).matches(of: /(?m)(?:\.build\/release\/|`)gongshi (?:-C \S+ )?([a-z][a-z-]*)/) {
        let command = String(match.1)
        let isKnown = commands.contains(command) || ["help", "reference"].contains(command)
        #expect(isKnown, "\(file): gongshi \(command)")
      }
    }
  }
}

import Diagnostics
import Foundation
import Testing

/// The catalogue of messages: unique ids, the same holes in both languages, a way out of every error.
struct MessageTests {
  @Test func listsEveryKindOfTheCatalogue() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../Sources/Diagnostics/Catalogue").standardizedFileURL
    var written: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for match in text.matches(of: /DiagnosticKind\(\s*"([a-z0-9.-]+)"/) { written.insert(String(match.1)) }
    }
    #expect(written.count > 100)
    #expect(written.subtracting(DiagnosticKind.all.map(\.id)).isEmpty)
  }

  @Test func hasUniqueIdentifiers() {
    var seen: Set<String> = []
    for kind in DiagnosticKind.all { #expect(seen.insert(kind.id).inserted, "\(kind.id) stands twice") }
  }

  @Test func namesIdentifiersByAreaAndFault() {
    for kind in DiagnosticKind.all {
      #expect(kind.id.wholeMatch(of: /[a-z0-9-]+\.[a-z0-9-]+/) != nil, "\(kind.id)")
    }
  }

  @Test func namesTheSameHolesInBothLanguages() {
    for kind in DiagnosticKind.all {
      for wording in [kind.message, kind.hint] {
        #expect(Self.holes(wording.chinese) == Self.holes(wording.english), "\(kind.id)")
      }
      // Numbers without a gap, so that no argument is lost.
      let holes = Self.holes(kind.message.chinese).union(Self.holes(kind.hint.chinese))
      #expect(holes == Set(0..<holes.count), "\(kind.id)")
    }
  }

  @Test func hintsAtTheWayOutOfEveryError() {
    for kind in DiagnosticKind.all {
      #expect(!kind.message.chinese.isEmpty && !kind.message.english.isEmpty, "\(kind.id)")
      #expect(kind.hint.chinese.isEmpty == kind.hint.english.isEmpty, "\(kind.id)")
      if kind.severity == .error { #expect(!kind.hint.chinese.isEmpty, "\(kind.id)") }
    }
  }

  private static func holes(_ text: String) -> Set<Int> {
    Set(text.matches(of: /\{([0-9])\}/).compactMap { Int($0.1) })
  }
}

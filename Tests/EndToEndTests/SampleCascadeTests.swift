import Foundation
import Glibc
import Testing

/// Every record of the committed sample, withdrawn, repaired and expired in a few builds: no file holds any of its facts.
@Suite(.serialized)
struct SampleCascadeTests {
  /// What a record says of itself, read from its source and not by the program.
  struct Source {
    let id: String
    let path: String
    let text: String
    let facts: [String]

    init?(path: String, text: String) {
      guard let id = Self.value("id", in: text) else { return nil }
      self.id = id
      self.path = path
      self.text = text
      let isPerson = text.contains("kind: naturalPerson")
      let person = Self.value("  representative", in: text)
      var facts = [Self.value("documentNumber", in: text)]
      if !isPerson, Self.value("  name", in: text) != person {
        facts += ["  name", "  uscc", "  registrationNumber", "  address", "  facts"].map { Self.value($0, in: text) }
        facts.append(Self.value("title", in: text))
        if let person, person.count > 2 { facts.append(person) }
      }
      self.facts = facts.compactMap { $0 }
    }

    /// The value of the first line with this key.
    private static func value(_ key: String, in text: String) -> String? {
      text.split(separator: "\n").first { $0.hasPrefix(key + ": ") }.map {
        String($0.dropFirst(key.count + 2)).trimmingCharacters(in: ["\"", "'", " "])
      }
    }

    /// Whether no repair may end it early.
    var isLasting: Bool {
      let kinds = Self.value("  kinds", in: text) ?? ""
      return ["停产停业", "关闭", "限制", "降低资质", "吊销"].contains { kinds.contains($0) }
    }

    /// Whether a notice stands in its place in the sample as it is.
    var isWithdrawn: Bool { text.contains("kind: revoked") || text.contains("kind: changed") }

    /// The file with one more change.
    func with(_ change: String) -> String {
      if text.contains("\nchanges:\n") {
        return text.replacing("\nchanges:\n", with: "\nchanges:\n\(change)\n", maxReplacements: 1)
      }
      let end = text.ranges(of: "\n---\n")[0].lowerBound
      return text[..<end] + "\nchanges:\n\(change)" + text[end...]
    }
  }

  private static let withdrawal = "  - {kind: revoked, date: 2022-05-20, reason: 主要证据不足}"
  private static let repair = "  - {kind: repaired, date: 2022-05-20}"

  private static func sources() throws -> [Source] {
    let folder = TestWorkspace.repository.appending(path: "content/cases")
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }.sorted()
      .compactMap { path in
        Source(path: path, text: try String(contentsOf: folder.appending(path: path), encoding: .utf8))
      }
  }

  private static func workspace() throws -> TestWorkspace {
    let workspace = try TestWorkspace()
    try workspace.remove("content")
    try FileManager.default.copyItem(
      at: TestWorkspace.repository.appending(path: "content"), to: workspace.root.appending(path: "content"))
    return workspace
  }

  /// Whether `fact` stands in `text`, which ends with a zero; a search by characters would take minutes over the whole site.
  private static func holds(_ text: [CChar], _ fact: String) -> Bool { strstr(text, fact) != nil }

  private static func searchable(_ bytes: some Sequence<UInt8>) -> [CChar] {
    bytes.map { CChar(bitPattern: $0 == 0 ? 1 : $0) } + [0]
  }

  /// Builds, and looks for each fact of the records in `gone` that no other source tells.
  private static func expectGone(
    _ gone: Set<String>, tombstones: Set<String>, in workspace: TestWorkspace, on day: String
  )
    throws
  {
    let run = try workspace.run("build", "--as-of", day)
    try #require(run.status == 0, "\(run.errors)")
    let sources = try sources()
    let remaining = Self.searchable(sources.filter { !gone.contains($0.id) }.map(\.text).joined(separator: "\n").utf8)
    let files = try workspace.tree().filter { !$0.key.hasSuffix(".css") }
    let all = Self.searchable(files.sorted { $0.key < $1.key }.map(\.value).joined(separator: [0x0A]))
    var searched = 0
    for source in sources where gone.contains(source.id) {
      for fact in source.facts where !Self.holds(remaining, fact) {
        if tombstones.contains(source.id), fact == source.facts.first { continue }
        searched += 1
        #expect(!Self.holds(all, fact), "a fact of \(source.id) is still there")
      }
      if !tombstones.contains(source.id) { #expect(files["cases/\(source.id.lowercased()).html"] == nil) }
    }
    #expect(searched > gone.count)
  }

  @Test(arguments: 0..<3)
  func takesDownEveryThirdRecordAndRepairsEveryThird(turn: Int) throws {
    let workspace = try Self.workspace()
    var gone: Set<String> = []
    var tombstones: Set<String> = []
    for (index, source) in try Self.sources().enumerated() {
      // Records that were never public have nothing to lose.
      guard source.text.contains("kind: released"), !source.isWithdrawn else { continue }
      switch (index + turn) % 3 {
      case 0:
        try workspace.write("content/cases/\(source.path)", source.with(Self.withdrawal))
        gone.insert(source.id)
        tombstones.insert(source.id)
      case 1 where !source.isLasting:
        try workspace.write("content/cases/\(source.path)", source.with(Self.repair))
        gone.insert(source.id)
      default: break
      }
    }
    #expect(gone.count > 80)
    try Self.expectGone(gone, tombstones: tombstones, in: workspace, on: "2022-06-30")
    let page = try workspace.read("public/reports/statistics-2020.html")
    // Others were withdrawn before, or their period has ended.
    let told = try #require(page.firstMatch(of: /其中 (\d+) 件已依法停止公示或者撤回/).flatMap { Int($0.1) })
    let most = try Self.sources().count
    #expect((gone.count...most).contains(told), "\(told)")
  }

  @Test func holdsNothingWhenAllHaveExpired() throws {
    let workspace = try Self.workspace()
    let sources = try Self.sources()
    let notices = Set(sources.filter(\.isWithdrawn).map(\.id))
    try Self.expectGone(Set(sources.map(\.id)), tombstones: notices, in: workspace, on: "2024-06-30")
    let stats = try workspace.run("stats", "--year", "2020", "--as-of", "2024-06-30", "--format", "csv")
    #expect(stats.output.contains("cases.filed,237,"), "\(stats.output)")
  }

  @Test func takesDownOneRecordAlone() throws {
    let workspace = try Self.workspace()
    let source = try #require(try Self.sources().first { $0.text.contains("kind: released") })
    try workspace.write("content/cases/\(source.path)", source.with(Self.withdrawal))
    try Self.expectGone([source.id], tombstones: [source.id], in: workspace, on: "2022-06-30")
    #expect(try workspace.run("verify", "--as-of", "2022-06-30").status == 0)
  }
}

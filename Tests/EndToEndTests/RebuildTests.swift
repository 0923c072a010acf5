import Foundation
import Testing

/// A past release can be made again, byte for byte, whatever has happened since.
struct RebuildTests {
  /// Two releases, and changes after the first: a record altered and approved again, a template, a setting.
  private static func workspace(_ arguments: [String] = []) throws -> TestWorkspace {
    let workspace = try TestWorkspace.withCases(4)
    try #require(try workspace.release().status == 0)
    let template = try workspace.read("Templates/case.mustache")
    try workspace.write("Templates/case.mustache", template.replacing("<article>", with: "<article class=\"case\">"))
    let fallen = TestCase.with {
      $0.id = "case-3"
      $0.number = "（云）应急罚〔2020〕3号"
      $0.extra = "changes: [{kind: 撤销, date: 2021-02-03, reason: 事实不清}]"
    }
    try workspace.write(fallen.path, fallen.text)
    try #require(try workspace.release("--on", "2021-02-05", "--cms").status == 0)
    return workspace
  }

  @Test(arguments: ["1", "2"]) func reproducesAPastRelease(number: String) throws {
    let workspace = try Self.workspace()
    let name = number == "1" ? "2021-01-31-1.zip" : "2021-02-05-2.zip"
    let bytes = try workspace.data("releases/\(name)")
    let run = try workspace.run("rebuild", "--release", number)
    #expect(run.status == 0 && run.output.contains("一致"), "\(run.errors)")
    try workspace.remove("releases/\(name)")
    try #require(try workspace.run("rebuild", "--release", number).status == 0)
    #expect(try workspace.data("releases/\(name)") == bytes)
    let copy = workspace.root.appending(path: "copy.zip").path
    try #require(try workspace.run("rebuild", "--release", number, "--output", copy).status == 0)
    #expect(try workspace.data("copy.zip") == bytes)
    #expect(workspace.names("content/archive") == ["2021-01-31-1.zip", "2021-02-05-2.zip"])
  }

  @Test func leavesPublicAndLedgerAlone() throws {
    let workspace = try Self.workspace()
    let before = try (workspace.tree(), workspace.data("content/ledger.jsonl"))
    try #require(try workspace.run("rebuild", "--release", "1").status == 0)
    #expect(try workspace.tree() == before.0)
    #expect(try workspace.data("content/ledger.jsonl") == before.1)
  }

  @Test func namesWhatCannotBeRebuilt() throws {
    let workspace = try Self.workspace()
    #expect(try workspace.run("rebuild", "--release", "3").errors.contains("[release.unknown]"))
    var bytes = try workspace.data("content/archive/2021-01-31-1.zip")
    bytes[bytes.count / 2] ^= 1
    try workspace.write("content/archive/2021-01-31-1.zip", bytes)
    let altered = try workspace.run("rebuild", "--release", "1")
    #expect(altered.status == 1 && altered.errors.contains("[release.archive-changed]"), "\(altered.errors)")
    try workspace.remove("content/archive/2021-01-31-1.zip")
    #expect(try workspace.run("rebuild", "--release", "1").errors.contains("[release.archive-missing]"))
    try workspace.write("releases/2021-02-05-2.zip", "x")
    #expect(try workspace.run("rebuild", "--release", "2").status == 1)
  }

  /// Raw records lie in the archive and in the tables: nobody else may read them.
  @Test func closesArchiveAndTablesToOthers() throws {
    let workspace = try Self.workspace()
    func mode(_ path: String) throws -> Int? {
      let attributes = try FileManager.default.attributesOfItem(atPath: workspace.root.appending(path: path).path)
      return (attributes[.posixPermissions] as? NSNumber)?.intValue
    }
    #expect(try mode("content/archive") == 0o700)
    #expect(try mode("content/archive/2021-01-31-1.zip") == 0o600)
    let tables = "releases/2021-01-31-1-submission"
    #expect(try mode(tables) == 0o700)
    for name in workspace.names(tables) { #expect(try mode("\(tables)/\(name)") == 0o600, "\(name)") }
  }
}

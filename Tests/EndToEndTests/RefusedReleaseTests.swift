import Foundation
import Testing

/// A release that is refused leaves every byte of the workspace as it was.
struct RefusedReleaseTests {
  private static func expectRefusal(
    _ workspace: TestWorkspace, _ id: String, _ arguments: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try workspace.tree(".")
    let run = try TestWorkspace.run(
      TestWorkspace.program,
      ["-C", workspace.root.path, "release", "--by", "周发布", "--reason", "每周公示"] + arguments,
      environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(run.status == 1, "\(run.output)", sourceLocation: sourceLocation)
    #expect(run.errors.contains("[\(id)]"), "\(run.errors)", sourceLocation: sourceLocation)
    #expect(try workspace.tree(".") == before, sourceLocation: sourceLocation)
    #expect(workspace.names("releases").allSatisfy { !$0.hasPrefix(".") }, sourceLocation: sourceLocation)
    #expect(workspace.names(".").allSatisfy { !$0.hasPrefix(".public") }, sourceLocation: sourceLocation)
  }

  @Test func refusesWhatCheckRefuses() throws {
    let workspace = try TestWorkspace.withCases(1)
    let broken = TestCase.with { $0.fine = "三万" }
    try workspace.write(broken.path, broken.text)
    try Self.expectRefusal(workspace, "record.bad-money")
  }

  @Test func refusesALeak() throws {
    let workspace = try TestWorkspace.withCases(1)
    let page = try workspace.read("Templates/case.mustache")
    try workspace.write("Templates/case.mustache", page + "<p>联系人 13908780001</p>\n")
    try Self.expectRefusal(workspace, "leak.found")
  }

  @Test func refusesAClockSetBack() throws {
    let workspace = try TestWorkspace.withCases(1)
    try #require(try workspace.release().status == 0)
    try Self.expectRefusal(workspace, "release.clock-back", ["--on", "2021-01-30"])
  }

  @Test func refusesARecordThatVanished() throws {
    let workspace = try TestWorkspace.withCases(2)
    try #require(try workspace.release().status == 0)
    try workspace.remove("content/cases/2020/case-2.md")
    try Self.expectRefusal(workspace, "ledger.public-record-missing")
  }

  @Test func refusesAnAlteredRecordThatNobodyApprovedAgain() throws {
    let workspace = try TestWorkspace.withCases(1)
    try #require(try workspace.release().status == 0)
    let altered = TestCase.with {
      $0.id = "case-1"
      $0.fine = "50000"
    }
    try workspace.write(altered.path, altered.text)
    try Self.expectRefusal(workspace, "disclosure.unapproved-change")
  }

  @Test func refusesWhileAnotherRunHoldsTheLedger() throws {
    let workspace = try TestWorkspace.withCases(1)
    try #require(try workspace.release().status == 0)
    let file = try FileHandle(forUpdating: workspace.root.appending(path: "content/ledger.jsonl"))
    try #require(flock(file.fileDescriptor, LOCK_EX | LOCK_NB) == 0)
    try Self.expectRefusal(workspace, "ledger.locked", ["--allow-empty"])
  }

  @Test func refusesWithoutTheListOfTheReleaseBefore() throws {
    let workspace = try TestWorkspace.withCases(1)
    try #require(try workspace.release().status == 0)
    try workspace.remove("releases/2021-01-31-1.zip")
    // The archive alone will do …
    #expect(try workspace.release().output.contains("没有变化"))
    try workspace.remove("content/archive/2021-01-31-1.zip")
    // … but not neither of both.
    try Self.expectRefusal(workspace, "release.previous-missing", ["--allow-empty"])
  }

  @Test func refusesABrokenLedger() throws {
    let workspace = try TestWorkspace.withCases(1)
    try #require(try workspace.release().status == 0)
    let text = try workspace.read("content/ledger.jsonl")
    try workspace.write("content/ledger.jsonl", text.replacing("周发布", with: "吴发布"))
    try Self.expectRefusal(workspace, "ledger.changed-line")
  }

  @Test(arguments: [
    ["--by", " "], ["--reason", ""], ["--on", "2021-02-30"], ["--on", "2021-02-01", "--as-of", "2021-02-02"],
  ])
  func asksForNameReasonAndOneDay(arguments: [String]) throws {
    let workspace = try TestWorkspace.withCases(1)
    let run = try TestWorkspace.run(
      TestWorkspace.program,
      ["-C", workspace.root.path, "release", "--by", "周发布", "--reason", "每周公示"] + arguments)
    #expect(run.status == 64, "\(run.errors)")
    #expect(workspace.names("releases").isEmpty)
  }
}

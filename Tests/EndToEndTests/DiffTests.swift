import Foundation
import Testing

/// `gongshi diff` on a small workspace.
struct DiffTests {
  /// A workspace whose site was built and kept in `before/`, as the state to compare with.
  private static func workspace(_ cases: [TestCase]) throws -> TestWorkspace {
    let workspace = try TestWorkspace()
    for testCase in cases { try workspace.write(testCase.path, testCase.text) }
    #expect(try workspace.run("build").status == 0)
    try FileManager.default.copyItem(
      at: workspace.root.appending(path: "public"), to: workspace.root.appending(path: "before"))
    return workspace
  }

  private static let second = TestCase.with { ($0.id, $0.number) = ("yl-2020-002", "（云）应急罚〔2020〕2号") }

  @Test func comparesWithNothingBeforeTheFirstRelease() throws {
    let run = try Self.workspace([TestCase()]).run("diff")
    #expect(run.status == 0 && run.output.contains("首次发布"))
    #expect(run.output.contains("新增公开（1）\n  yl-2020-001  cases/yl-2020-001.html"))
  }

  @Test func saysThatNothingChanges() throws {
    let run = try Self.workspace([TestCase()]).run("diff", "--against", "before")
    #expect(run.status == 0 && run.output.contains("没有变动"))
  }

  @Test func listsNewChangedCorrectedAndTakenDown() throws {
    let cases = (1...4).map { number in
      TestCase.with { ($0.id, $0.number) = ("yl-2020-00\(number)", "（云）应急罚〔2020〕\(number)号") }
    }
    let workspace = try Self.workspace(Array(cases[1...]))
    var (changed, corrected, revoked) = (cases[1], cases[2], cases[3])
    changed.body += "\n证人{隐:陆明远之妹}到场。另查明一处隐患。\n"
    corrected.extra = "changes: [{kind: corrected, date: 2021-01-20, reason: 更正罚款数额}]"
    revoked.extra = "changes: [{kind: revoked, date: 2021-01-20, reason: 复议撤销}]"
    for testCase in [cases[0], changed, corrected, revoked] { try workspace.write(testCase.path, testCase.text) }
    let run = try workspace.run("diff", "--against", "before")
    #expect(run.status == 0, "\(run.errors)")
    let output = run.output
    for heading in ["新增公开（1）\n  yl-2020-001", "更正（1）\n  yl-2020-003", "变动（1）\n  yl-2020-002", "撤下（1）\n  yl-2020-004"] {
      #expect(output.contains(heading), "\(heading)")
    }
    #expect(output.contains("另查明一处隐患") && output.contains("撤销（2021-01-20"))
    #expect(!output.contains("陆明远之妹"))
    // Nothing is left behind, and what is public is as it was.
    #expect(try workspace.tree() == workspace.tree("before"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: workspace.root.path).sorted()
        == ["Templates", "before", "content", "public"])
  }

  @Test func tellsWhatIsNewlyHidden() throws {
    let open = TestCase.with { $0.body += "\n原料为云岭特制助剂，购自外地。\n" }
    let workspace = try Self.workspace([open])
    let hidden = TestCase.with { $0.body += "\n原料为{商密:云岭特制助剂}，购自外地。\n" }
    try workspace.write(hidden.path, hidden.text)
    let output = try workspace.run("diff", "--against", "before", "--format", "json").output
    let value = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let records = try #require(value["records"] as? [[String: Any]])
    let spans = try #require(records.first?["spans"] as? [[String: String]])
    #expect(spans.contains { $0["kind"] == "newlyHidden" && $0["text"] == "云岭特制助剂" })
  }

  @Test func writesAPageToSign() throws {
    let workspace = try Self.workspace([TestCase()])
    try workspace.write(Self.second.path, Self.second.text)
    let run = try workspace.run("diff", "--against", "before", "--format", "html", "--output", "diff.html")
    #expect(run.status == 0 && run.output.isEmpty)
    let page = try workspace.read("diff.html")
    #expect(page.contains("yl-2020-002") && page.contains("批准人") && !page.contains("13908780001"))
  }

  @Test(arguments: ["nowhere", "content"]) func refusesWhatIsNoSite(path: String) throws {
    let run = try Self.workspace([TestCase()]).run("diff", "--against", path)
    #expect(run.status != 0 && !run.errors.isEmpty && run.output.isEmpty)
  }
}

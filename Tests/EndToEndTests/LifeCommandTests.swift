import Foundation
import Testing

/// What officers write into the ledger, and what the site makes of it.
struct LifeCommandTests {
  private static let page = "cases/yl-2020-001.html"

  @Test func approvesARecord() throws {
    let workspace = try TestWorkspace(cases: .received)
    #expect(try workspace.run("build").status == 0)
    #expect(try workspace.tree()[Self.page] == nil)
    let run = try workspace.enter(["approve", "yl-2020-001"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("已写入台账 2 行"))
    let lines = try workspace.ledger()
    #expect(lines.compactMap { $0["event"] as? String } == ["received", "approved"])
    #expect(lines.allSatisfy { $0["date"] as? String == "2021-01-31" && $0["by"] as? String == "法规科" })
    #expect((lines[1]["content"] as? String)?.count == 64 && (lines[1]["digest"] as? String)?.count == 64)
    #expect(lines[0]["content"] as? String == lines[1]["content"] as? String)
    #expect(try workspace.run("build").status == 0)
    #expect(try workspace.tree()[Self.page] != nil)
  }

  @Test func saysWhatItWouldWriteAndWritesNothing() throws {
    let workspace = try TestWorkspace(cases: .received)
    let before = try workspace.tree(".")
    let run = try workspace.enter(["approve", "yl-2020-001", "--dry-run"])
    #expect(run.status == 0 && run.output.contains("试运行：将写入台账 2 行"), "\(run.output)")
    #expect(try workspace.tree(".") == before)
    let json = try workspace.enter(["approve", "yl-2020-001", "--dry-run", "--format", "json"])
    #expect(json.output.split(separator: "\n").count == 2 && json.output.contains("\"event\":\"approved\""))
    #expect(try workspace.tree(".") == before)
  }

  @Test func takesRecordsFromAListOfIds() throws {
    let workspace = try TestWorkspace(cases: .received, TestCase.received.numbered(2))
    try workspace.write("list.txt", "# 第一批\r\nyl-2020-002\r\n\r\n  yl-2020-001  \n")
    let run = try workspace.enter(["approve", "--list", "list.txt"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try workspace.ledger().compactMap { $0["record"] as? String }.last == "yl-2020-001")
    #expect(try workspace.events() == ["received", "approved", "received", "approved"])
  }

  @Test func takesReasonDayAndKindFromATable() throws {
    let workspace = try TestWorkspace(cases: .published, TestCase.published.numbered(2))
    try workspace.write(
      "list.csv", "# 复议\n编号,理由,日期,变动种类,备注\nyl-2020-001,\"复议撤销，\n全部\",2021-01-20,,甲\n#不读\nyl-2020-002,,,变更,乙\n")
    let path = workspace.root.appending(path: "list.csv").path
    let run = try workspace.enter(["withdraw", "--list", path])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("list.csv:2:15: warning") && run.errors.contains("[life.list-unknown-column]"))
    let lines = try workspace.ledger().filter { $0["event"] as? String == "withdrawn" }
    #expect(lines.map { $0["change"] as? String } == ["revoked", "changed"])
    #expect(lines.map { $0["reason"] as? String } == ["复议撤销，\n全部", "集体讨论同意"])
    #expect(lines.map { $0["date"] as? String } == ["2021-01-20", "2021-01-31"])
  }

  @Test func withholdsAndApprovesAgain() throws {
    let workspace = try TestWorkspace(cases: TestCase())
    #expect(try workspace.enter(["withhold", "yl-2020-001", "--on", "2021-01-20"]).status == 0)
    #expect(try workspace.run("build").status == 0)
    #expect(try workspace.tree()[Self.page] == nil)
    #expect(try workspace.enter(["approve", "yl-2020-001"]).status == 0)
    #expect(try workspace.run("build").status == 0)
    #expect(try workspace.tree()[Self.page] != nil)
    #expect(try workspace.events() == ["received", "withheld", "approved"])
  }

  @Test func withdrawsWithAReasonThatIsRedacted() throws {
    let workspace = try TestWorkspace(cases: .published)
    let run = try workspace.enter([
      "withdraw", "yl-2020-001", "--kind", "撤销", "--on", "2021-01-28", "--reason", "复议决定撤销，联系电话13908780001",
    ])
    #expect(run.status == 0 && run.output.contains("应于 2021-02-02 前撤下"), "\(run.output)\(run.errors)")
    #expect((try workspace.ledger().last?["digest"] as? String)?.count == 64)
    #expect(try workspace.run("build").status == 0)
    let notice = try workspace.read("public/" + Self.page)
    #expect(notice.contains("复议决定撤销") && !notice.contains("13908780001") && !notice.contains("三万元"))
  }

  @Test(arguments: ["record", "person"]) func repairsWhenTheShortestPeriodIsOver(scope: String) throws {
    let workspace = try TestWorkspace(cases: .published)
    let run = try workspace.enter(["repair", "yl-2020-001", "--scope", scope, "--as-of", "2021-03-01"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try workspace.ledger().last?["scope"] as? String == scope)
    #expect(try workspace.run("build", "--as-of", "2021-03-01").status == 0)
    #expect(try (workspace.tree()[Self.page] != nil) == (scope == "person"))
  }

  @Test func letsACorrectionOutThatWasWrittenDown() throws {
    let workspace = try TestWorkspace(cases: .published)
    #expect(try workspace.enter(["approve", "yl-2020-001", "--on", "2021-01-04"]).status == 0)
    #expect(try workspace.run("build").status == 0)
    let before = try workspace.tree()
    let mended = TestCase.with {
      $0.extra = TestCase.published.extra
      $0.body += "\n\n更正后的文字。\n"
    }
    try workspace.write(mended.path, mended.text)
    let refused = try workspace.run("build")
    #expect(refused.status == 1 && refused.errors.contains("[disclosure.unapproved-change]"), "\(refused.errors)")
    #expect(try workspace.tree() == before)
    let run = try workspace.enter(["correct", "yl-2020-001", "--reason", "补正遗漏的文字"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try workspace.run("build").status == 0)
    let page = try workspace.read("public/" + Self.page)
    #expect(page.contains("更正后的文字") && page.contains("补正遗漏的文字") && page.contains("2020-11-16"))
  }

  @Test func hearsAThirdParty() throws {
    let workspace = try TestWorkspace(cases: TestCase())
    let with = ["--with", "云岭新泰建材有限公司"]
    func consult(_ options: [String]) throws {
      let run = try workspace.enter(["consult", "yl-2020-001"] + with + options)
      #expect(run.status == 0, "\(run.errors)")
    }
    try consult(["--step", "sent", "--matter", "合同价款", "--on", "2020-11-12"])
    try consult(["--step", "answered", "--answer", "不同意", "--on", "2020-11-20"])
    #expect(try workspace.run("build").status == 0)
    #expect(try !workspace.read("public/" + Self.page).contains("违法事实</h"))
    try consult(["--step", "decided", "--decision", "publish", "--reason", "不属于商业秘密", "--on", "2020-12-10"])
    #expect(try workspace.events().suffix(3) == ["consultationSent", "consultationAnswered", "consultationDecided"])
    let state = try workspace.run("explain", "yl-2020-001", "--format", "json")
    #expect(state.output.contains("\"form\":\"full\""))
  }

  @Test(arguments: [
    ["approve", "yl-2020-001", "--reason", "同意"], ["approve", "yl-2020-001", "--by", "甲", "--reason", "  "],
    ["approve", "--by", "甲", "--reason", "同意"],
    ["approve", "yl-2020-001", "--by", "甲", "--reason", "同意", "--on", "2020-02-30"],
    ["withdraw", "yl-2020-001", "--by", "甲", "--reason", "同意", "--kind", "released"],
    ["consult", "yl-2020-001", "--by", "甲", "--reason", "问", "--with", "乙", "--step", "answered"],
    ["consult", "yl-2020-001", "--by", "甲", "--reason", "问", "--with", "乙", "--step", "sent", "--answer", "consent"],
  ]) func refusesACommandThatLacksItsParts(arguments: [String]) throws {
    let workspace = try TestWorkspace(cases: .published)
    let run = try TestWorkspace.run(TestWorkspace.program, ["-C", workspace.root.path] + arguments)
    #expect(run.status == 64, "\(run.errors)")
    #expect(try workspace.tree(".")["content/ledger.jsonl"] == nil)
  }
}

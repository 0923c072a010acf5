import Foundation
import Testing

/// What `check` and `build` say of a ledger that somebody touched, and the commands that read it.
struct LedgerCheckTests {
  private func workspace() throws -> TestWorkspace {
    let workspace = try TestWorkspace(cases: .received, TestCase.received.numbered(2))
    let run = try workspace.enter(["approve", "yl-2020-001", "yl-2020-002", "--on", "2021-01-20"])
    try #require(run.status == 0, "\(run.errors)")
    return workspace
  }

  private func lines(_ workspace: TestWorkspace) throws -> [Substring] {
    try workspace.read("content/ledger.jsonl").split(separator: "\n")
  }

  @Test func findsNothingInAWholeLedger() throws {
    let run = try workspace().run("check")
    #expect(run.status == 0 && !run.output.contains("[ledger."), "\(run.output)")
  }

  @Test func namesTheLineThatWasChanged() throws {
    let workspace = try workspace()
    var lines = try lines(workspace)
    lines[2] = Substring(lines[2].replacing("2021-01-20", with: "2021-01-19"))
    try workspace.write("content/ledger.jsonl", lines.map { $0 + "\n" }.joined())
    for command in ["check", "build"] {
      let run = try workspace.run(command)
      #expect(run.status == 1)
      let text = run.output + run.errors
      #expect(text.contains("content/ledger.jsonl:3: error:") && text.contains("[ledger.changed-line]"), "\(text)")
    }
  }

  @Test func namesThePlaceOfALineThatIsGone() throws {
    let workspace = try workspace()
    var lines = try lines(workspace)
    lines.remove(at: 1)
    try workspace.write("content/ledger.jsonl", lines.map { $0 + "\n" }.joined())
    let run = try workspace.run("check")
    #expect(run.status == 1 && run.output.contains("content/ledger.jsonl:2: error:"), "\(run.output)")
    #expect(run.output.contains("[ledger.gap]"))
  }

  @Test func warnsOfARecordThatIsGone() throws {
    let workspace = try workspace()
    try workspace.remove(TestCase.received.numbered(2).path)
    let run = try workspace.run("check")
    #expect(run.status == 0)
    #expect(run.output.contains("content/ledger.jsonl:4: warning: 案件 yl-2020-002"), "\(run.output)")
    #expect(run.output.contains("[ledger.unknown-record]"))
  }

  @Test func mendsATornLineWithTheNextEntry() throws {
    let workspace = try workspace()
    try workspace.write(
      "content/ledger.jsonl", try workspace.read("content/ledger.jsonl") + "{\"seq\":5,\"event\":\"withh")
    #expect(try workspace.run("check").output.contains("[ledger.torn]"))
    #expect(try workspace.enter(["withhold", "yl-2020-001"]).status == 0)
    let run = try workspace.run("check")
    #expect(!run.output.contains("[ledger."), "\(run.output)")
    #expect(try workspace.events().last == "withheld")
  }

  // MARK: Reading

  @Test func exportsATableThatNoSpreadsheetRuns() throws {
    let workspace = try workspace()
    #expect(try workspace.enter(["withhold", "yl-2020-001", "--reason", "=1+1", "--on", "2021-01-21"]).status == 0)
    let csv = try workspace.run("ledger", "--format", "csv").output
    #expect(csv.contains("行号,日期,事项,案件编号,经办人,理由,"))
    #expect(csv.contains("5,2021-01-21,暂不公开,yl-2020-001,法规科,'=1+1,"))
    #expect(csv.split(separator: "\r\n").count == 6)
    // Read as bytes: a string may have lost its byte order mark.
    let program = "'\(TestWorkspace.program.path)' -C '\(workspace.root.path)'"
    let export = "\(program) ledger --format csv | head -c 3 | od -An -tx1"
    let mark = try TestWorkspace.run(URL(filePath: "/bin/sh"), ["-c", export])
    #expect(mark.output.split(separator: " ").joined().hasPrefix("efbbbf"), "\(mark.errors)")
  }

  @Test func exportsWhatIsAskedFor() throws {
    let workspace = try workspace()
    #expect(try workspace.enter(["withhold", "yl-2020-001", "--on", "2021-01-25"]).status == 0)
    func events(_ options: String...) throws -> [String] {
      let run = try TestWorkspace.run(
        TestWorkspace.program, ["-C", workspace.root.path, "ledger", "--format", "json"] + options)
      let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: [[String: Any]]]
      return try #require(value?["entries"]).compactMap { $0["event"] as? String }
    }
    #expect(try events() == ["received", "approved", "received", "approved", "withheld"])
    #expect(try events("--event", "审批公开", "--event", "withheld") == ["approved", "approved", "withheld"])
    #expect(try events("--from", "2021-01-21") == ["withheld"])
    #expect(try events("--until", "2021-01-24", "--event", "received") == ["received", "received"])
    let text = try workspace.run("ledger").output
    #expect(text.split(separator: "\n").count == 6 && text.contains("暂不公开"), "\(text)")
  }

  @Test func tellsTheLifeOfARecord() throws {
    let record = TestCase.with {
      $0.extra = "changes:\n  - {kind: 公开, date: 2020-11-16}\n  - {kind: 更正, date: 2021-01-10, reason: 错字}"
    }
    let workspace = try TestWorkspace(cases: record)
    #expect(try workspace.enter(["withdraw", "yl-2020-001", "--on", "2021-01-20"]).status == 0)
    let run = try workspace.run("history", "yl-2020-001", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let events = try #require(value?["events"] as? [[String: Any]])
    #expect(
      events.compactMap { $0["event"] as? String } == [
        "filed", "decided", "approved", "released", "corrected", "received", "withdrawn",
      ])
    #expect(events.compactMap { $0["date"] as? String } == events.compactMap { $0["date"] as? String }.sorted())
    #expect(events[3]["publishedOn"] as? String == "2020-11-16")
    #expect(events[6]["line"] as? Int == 2 && events[6]["by"] as? String == "法规科")
    #expect(value?["state"] as? String == "withdrawn")
    let text = try workspace.run("history", "yl-2020-001").output
    #expect(text.contains("撤回（撤销）") && text.contains("台账第 2 行") && text.contains("现状：已撤回"), "\(text)")
    let unknown = try workspace.run("history", "yl-2020-009")
    #expect(unknown.status == 1 && unknown.errors.contains("[life.unknown-record]"))
  }

  @Test func tellsTheLifeOfARecordThatIsGone() throws {
    let workspace = try workspace()
    try workspace.remove(TestCase.received.path)
    let run = try workspace.run("history", "yl-2020-001")
    #expect(run.status == 0 && run.output.contains("审批公开"), "\(run.output)\(run.errors)")
  }
}

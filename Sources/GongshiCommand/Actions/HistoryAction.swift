import Diagnostics
import Disclosure
import JSONText
import Ledger
import Records

/// Prints the life of one record.
struct HistoryAction {
  let common: CommonOptions
  let id: String

  func run() async throws {
    let workspace = try WorkspaceLoader(common: common).load()
    let selection = await RecordSelection([id], in: workspace, tasks: common.taskCount)
    let problems = workspace.ledger.diagnostics + (selection.problems[id] ?? [])
    let record = selection.records[id]
    guard record != nil || !workspace.ledger.entries(of: id).isEmpty || !problems.isEmpty else {
      common.format.report([Diagnostic(.lifeUnknownRecord, record: id)])
      throw ExitStatus.findings
    }
    let rows = HistoryRow.rows(of: id, record, workspace.ledger, asOf: workspace.asOf)
    let assessment = record.map { record in
      Disclosure.assess(
        workspace.ledger.applied(to: record, asOf: workspace.asOf), rules: workspace.rules, asOf: workspace.asOf)
    }
    if common.format == .json {
      var members: [(String, JSONValue)] = [("record", .string(id)), ("asOf", .string(workspace.asOf.iso))]
      if let assessment { members.append(("state", .string(assessment.state.rawValue))) }
      members.append(("events", .array(rows.map(\.json))))
      Console.output(JSONValue.object(members).bytes() + [0x0A])
    } else {
      let isChinese = Console.language == .chinese
      var table = TextTable(
        isChinese
          ? ["日期", "事项", "经办人", "发布批次", "公开日期", "来源", "理由"]
          : ["date", "event", "by", "release", "published", "source", "reason"])
      for row in rows { table.add(row.cells(isChinese)) }
      Console.output(Array(table.text.utf8))
      Console.output(
        assessment.map { DisclosureAccount.standing($0, Console.language) }
          ?? Console.text("content/cases/ 中没有可读的这个案件", "content/cases holds no readable record of this id"))
    }
    common.format.report(problems)
    if problems.containsError { throw ExitStatus.findings }
  }
}

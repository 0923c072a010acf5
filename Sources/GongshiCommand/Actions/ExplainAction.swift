import Diagnostics
import Disclosure
import JSONText
import Ledger
import Records

/// Says why one record is public or not.
struct ExplainAction {
  let common: CommonOptions
  let id: String

  func run() async throws {
    let workspace = try WorkspaceLoader(common: common).load()
    let selection = await RecordSelection([id], in: workspace, tasks: common.taskCount)
    // What a broken ledger says of a record is not to be trusted.
    let faults = workspace.ledger.diagnostics.filter { $0.severity == .error }
    guard faults.isEmpty, let record = selection.records[id] else {
      let problems = selection.problems[id] ?? []
      common.format.report(
        faults + (problems.isEmpty && faults.isEmpty ? [Diagnostic(.lifeUnknownRecord, record: id)] : problems))
      throw ExitStatus.findings
    }
    let assessment = Disclosure.assess(
      workspace.ledger.applied(to: record, asOf: workspace.asOf), rules: workspace.rules, asOf: workspace.asOf)
    let account = DisclosureAccount(record: id, asOf: workspace.asOf, assessment: assessment)
    if common.format == .json {
      Console.output(account.json.bytes() + [0x0A])
    } else {
      Console.output(Array(account.text(Console.language).utf8))
    }
    let errors = workspace.graded(assessment.diagnostics).filter { $0.severity == .error }
    common.format.report(errors)
    if !errors.isEmpty { throw ExitStatus.findings }
  }
}

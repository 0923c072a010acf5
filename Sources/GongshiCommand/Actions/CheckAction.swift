import Diagnostics
import Ingest

/// Takes everything the whole way without writing, and reports all that was found.
struct CheckAction {
  let common: CommonOptions
  let showsNotes: Bool

  func run() async throws {
    var clock = StageClock()
    let workspace = try WorkspaceLoader(common: common).load()
    var diagnostics = workspace.diagnostics
    do throws(TemplateFolderError) {
      let templates = try TemplateFolder(root: ".")
      let maker = SiteMaker(workspace: workspace, templates: templates, staging: nil, tasks: common.taskCount)
      diagnostics += await maker.check(clock: &clock)
    } catch {
      diagnostics += error.diagnostics
    }
    diagnostics = workspace.graded(diagnostics)
    common.format.report(diagnostics, showsNotes: showsNotes, toOutput: true)
    let errors = diagnostics.filter { $0.severity == .error }.count
    let warnings = diagnostics.filter { $0.severity == .warning }.count
    if common.format == .text {
      Console.output(
        Console.text(
          "核对完毕：案件 \(workspace.plan.caseCount) 件，错误 \(errors) 个，警告 \(warnings) 个",
          "checked \(workspace.plan.caseCount) cases: \(errors) errors, \(warnings) warnings"))
    }
    guard errors == 0 else { throw ExitStatus.findings }
  }
}

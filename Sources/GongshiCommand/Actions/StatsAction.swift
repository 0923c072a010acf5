import Diagnostics
import Records
import Statistics

/// Counts the figures of a year and prints them.
struct StatsAction {
  let common: CommonOptions
  let year: Int
  let format: FigureFormat

  func run() async throws {
    let workspace = try WorkspaceLoader(common: common).load()
    let survey = await CaseSurvey(workspace, tasks: common.taskCount)
    let figures = YearFigures(
      year: year, cases: survey.facts, tables: workspace.tables, bureau: workspace.settings.bureau)
    let diagnostics = workspace.graded(
      workspace.diagnostics + survey.diagnostics
        + Reconciliation.check(figures, cases: survey.facts, tables: workspace.tables))
    common.format.report(diagnostics)
    // A figure that leaves out what could not be read would be wrong.
    guard !diagnostics.containsError else { throw ExitStatus.findings }
    let takenDown = survey.takenDown[year] ?? 0
    switch format {
    case .json: Console.output(FigureOutput.json(figures, takenDown: takenDown))
    case .csv: Console.output(FigureOutput.csv(figures))
    case .text:
      Console.output(FigureOutput.text(figures))
      guard takenDown > 0 else { return }
      Console.output(
        Console.text(
          "当年作出的处罚决定，其中 \(takenDown) 件已依法停止公示或者撤回，统计照计",
          "of the decisions of the year \(takenDown) are no longer public (expired, repaired, withdrawn); they are counted"
        ))
    }
  }
}

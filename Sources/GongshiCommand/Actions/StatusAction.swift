import Diagnostics
import Disclosure
import Ingest
import Ledger
import Records
import Rules
import Site

/// Judges every record and lists what must be done about it, and about reports and columns.
struct StatusAction {
  let common: CommonOptions
  let horizon: Int
  let format: AgendaFormat

  func run() async throws {
    let workspace = try WorkspaceLoader(common: common).load()
    let agenda = Agenda(rules: workspace.rules, asOf: workspace.asOf, horizon: horizon)
    let shown = workspace.ledger.shown
    var items: [AgendaItem] = []
    var problems = workspace.diagnostics
    var latestResult: CivilDate?
    await BoundedTasks.run(workspace.plan.batches, atMost: common.taskCount) { batch in
      var slice: (items: [AgendaItem], diagnostics: [Diagnostic], latest: CivilDate?) = ([], [], nil)
      for result in workspace.read(batch) {
        slice.diagnostics += result.diagnostics
        guard let record = result.record else { continue }
        let assessment = Disclosure.assess(record, rules: workspace.rules, asOf: workspace.asOf)
        slice.items += agenda.items(of: record, assessment, isShown: shown[record.id] != nil)
        slice.diagnostics += assessment.diagnostics.filter { $0.severity == .error }
        if assessment.isPublic { slice.latest = [slice.latest, assessment.publishedOn].compactMap { $0 }.max() }
      }
      return slice
    } merge: { slice in
      items += slice.items
      problems += slice.diagnostics
      latestResult = [latestResult, slice.latest].compactMap { $0 }.max()
    }
    items += agenda.report(years: Set(workspace.documents.compactMap { $0.kind == .report ? $0.year : nil }))
    items += agenda.columns(columns(workspace, latestResult: latestResult))
    items.sort()
    common.format.report(workspace.graded(problems.filter { $0.severity == .error }))
    switch format {
    case .text: Console.output(AgendaOutput.text(items, asOf: workspace.asOf))
    case .json: Console.output(AgendaOutput.json(items))
    case .ics: Console.output(AgendaOutput.calendar(items, asOf: workspace.asOf, domain: workspace.settings.siteDomain))
    }
    // What could not be read is missing from the list.
    if problems.containsError { throw ExitStatus.findings }
  }

  /// The columns that can grow stale, each with the day of its last news.
  private func columns(
    _ workspace: Workspace, latestResult: CivilDate?
  ) -> [(key: UpdatedColumn, name: String, latest: CivilDate?)] {
    UpdatedColumn.allCases.compactMap { key in
      guard let column = SiteColumn(rawValue: key.rawValue) else { return nil }
      if key == .results { return (key, column.name, latestResult) }
      let documents = workspace.documents.filter {
        SiteColumn.holding(column: $0.column, kind: $0.kind, name: $0.name) == column
      }
      // A document without date says nothing of its age.
      let dates = documents.compactMap(\.date)
      guard documents.isEmpty || !dates.isEmpty else { return nil }
      return (key, column.name, dates.max())
    }
  }
}

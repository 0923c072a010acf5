import Diagnostics
import Ingest
import Ledger
import Reading
import Records
import Rules
import Statistics

/// Reads what a run needs before it turns to the cases.
struct WorkspaceLoader {
  let common: CommonOptions
  var root = "."
  /// The ledger to judge by; that of the workspace where none is given.
  var ledger: Ledger?

  /// Reads settings, rules, tables and documents; where settings or rules cannot be read, all errors are shown and the
  /// run ends with status 1.
  func load() throws(ExitStatus) -> Workspace {
    let index = WorkspaceIndex.scan(root)
    var diagnostics = index.diagnostics
    let settings = readSettings(index, &diagnostics)
    let rules = readRules(index, &diagnostics)
    guard let settings, let rules else {
      common.format.report(diagnostics)
      throw .findings
    }
    let tables = TableCollection(index, settings: settings)
    let documents = DocumentCollection(index)
    let plan = CaseBatchPlan(index, settings: settings)
    let ledger = try readLedger()
    diagnostics += ledger.diagnostics
    diagnostics += tables.diagnostics + documents.diagnostics + plan.diagnostics
    return Workspace(
      settings: settings, rules: rules, asOf: common.day(pinned: settings.asOf), plan: plan,
      tables: StatisticsTables(
        inspections: tables.inspections, plans: tables.plans, totals: tables.totals, licences: tables.licences,
        dishonest: tables.dishonest),
      documents: documents.documents, ledger: ledger, diagnostics: diagnostics)
  }

  private func readSettings(_ index: WorkspaceIndex, _ diagnostics: inout [Diagnostic]) -> SiteSettings? {
    guard let path = index.site, let file = readFile(path, &diagnostics) else { return nil }
    let (settings, problems) = SiteDecoder.read(file)
    diagnostics += problems
    return settings
  }

  private func readLedger() throws(ExitStatus) -> Ledger {
    if let ledger { return ledger }
    do throws(LedgerError) { return try LedgerFile.read(root: root) } catch {
      common.format.report(error.diagnostics)
      throw .inputOutput
    }
  }

  private func readRules(_ index: WorkspaceIndex, _ diagnostics: inout [Diagnostic]) -> RuleSet? {
    // Without settings the folder is no workspace, and missing rules would be told of needlessly.
    guard index.site != nil else { return nil }
    let (rules, problems) = RuleSet.load(index.rules.compactMap { readFile($0, &diagnostics) })
    diagnostics += problems
    return rules
  }

  private func readFile(_ path: String, _ diagnostics: inout [Diagnostic]) -> SourceFile? {
    do throws(ReadingError) {
      return try SourceFile.load(root: root, path: path, limit: SourceFile.textLimit)
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }
}

import Diagnostics
import Ingest
import Ledger
import Records
import Rules
import Statistics
import Templating

/// A workspace as read: settings, rules, tables and documents whole, the cases planned as slices.
struct Workspace: Sendable {
  let settings: SiteSettings
  let rules: RuleSet
  let asOf: CivilDate
  let plan: CaseBatchPlan
  let tables: StatisticsTables
  let documents: [BureauDocument]
  let ledger: Ledger
  /// What was found so far; not yet graded.
  let diagnostics: [Diagnostic]

  /// Reads a slice of cases, each with its life as of the day.
  func read(_ batch: CaseBatch) -> [CaseResult] {
    plan.read(batch).map { result in
      var result = result
      result.record = result.record.map { ledger.applied(to: $0, asOf: asOf) }
      return result
    }
  }

  /// The years that a report, a plan or a county's total speaks of, the latest first.
  var yearsInTables: [Int] {
    let years =
      documents.compactMap { $0.kind == .report ? $0.year : nil } + tables.plans.map(\.year) + tables.totals.map(\.year)
      + tables.inspections.map(\.date.year)
    return Set(years).sorted(by: >)
  }

  /// The last year that is over on the as-of date: its 31 December is not after it.
  var lastFullYear: Int { asOf.adding(days: 1).year - 1 }

  /// Diagnostics with the grades that `site.yml` sets by id; an error of the program's own never becomes less.
  func graded(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !settings.severities.isEmpty else { return diagnostics }
    return diagnostics.map { diagnostic in
      guard diagnostic.kind.severity < .error, let name = settings.severities[diagnostic.kind.id],
        let severity = Severity(rawValue: name)
      else { return diagnostic }
      var graded = diagnostic
      graded.severity = severity
      return graded
    }
  }
}

public import Diagnostics
import Records

/// Checks that the figures of a year agree among themselves and with the rows they come from.
public enum Reconciliation {
  /// An error where the parts of the fines do not add up to the whole (cases whose source is not given), or where more
  /// hazards were mended than found in a row.
  public static func check(_ figures: YearFigures, cases: [CaseFact], tables: StatisticsTables) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let unsourced = cases.filter { $0.decidedOn?.year == figures.year && $0.fine.fen > 0 && $0.source == nil }
    if !unsourced.isEmpty {
      problems.append(
        Diagnostic(.finesDoNotAddUp, record: unsourced.map(\.id).min(), String(figures.year), String(unsourced.count)))
    }
    for row in tables.inspections where row.date.year == figures.year && row.hazardsRectified > row.hazardsFound {
      problems.append(Diagnostic(.rectifiedExceedsFound, at: row.place))
    }
    return problems
  }
}

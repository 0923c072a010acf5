public import Records
public import Rules

extension Agenda {
  /// What is to be done about the annual report of the last full year.
  ///
  /// - Parameter years: The years that have a report.
  public func report(years: Set<Int>) -> [AgendaItem] {
    let year = asOf.year - 1
    guard !years.contains(year), let rule = rules.statistics.annualReport.rule(on: asOf),
      let due = rule.due(forYear: year)
    else { return [] }
    return [
      AgendaItem(
        .report, of: "\(year)", on: due, asOf: asOf, article: rule.basis, note: "\(year)年度行政执法年度报告尚未编写")
    ]
  }

  /// Columns that are empty, or whose last news is, or soon will be, older than the rules allow.
  ///
  /// - Parameter columns: Columns by key: Chinese name, and the day of the last news; `nil` where there is nothing at all.
  public func columns(_ columns: [(key: UpdatedColumn, name: String, latest: CivilDate?)]) -> [AgendaItem] {
    columns.compactMap { column in
      guard let rule = rules.disclosure.updates[column.key]?.rule(on: asOf) else { return nil }
      guard let latest = column.latest else {
        return AgendaItem(
          .column, of: column.key.rawValue, on: nil, asOf: asOf, article: rule.basis, note: "\(column.name)：无内容")
      }
      let stale = latest.adding(days: rule.days)
      guard stale <= asOf.adding(days: horizon) else { return nil }
      return AgendaItem(
        .column, of: column.key.rawValue, on: stale, asOf: asOf, article: rule.basis,
        note: "\(column.name)：最近更新 \(latest.iso)，\(rule.days) 天未更新即为长期未更新")
    }
  }
}

public import Defaults
import Records

/// The sample committed in `content/`: invented, but its totals are those of the bureau's report of 2020.
public struct Sample2020Workspace: Sendable {
  /// Makes the sample; it has no choices.
  public init() {}

  /// Writes the files that every workspace starts with (rules, templates), `content/`, and `secrets.jsonl`.
  ///
  /// The cases of 永仁县 stand in a table, all others in a Markdown file each, since both are ways to deliver records.
  public func write(
    defaults: [(path: String, text: String)] = DefaultFiles.all, to sink: inout some WorkspaceSink
  ) throws(SampleDataError) {
    let roster = OfficerRoster()
    try StandingFiles.write(asOf: Sample2020Planner.asOf, roster: roster, defaults: defaults, to: &sink)
    try sink.write("content/reports/2020.md", Documents.report2020)
    var planner = Sample2020Planner()
    let plans = planner.plans()
    var table = CaseTable()
    var secrets = ""
    var inspected: [(plan: CasePlan, date: CivilDate)] = []
    for (index, plan) in plans.enumerated() {
      let record = CaseBuilder.build(plan, roster: roster, seed: 2020, stream: index)
      for secret in record.secrets { secrets += secret.line }
      if plan.isBureau, plan.kind.source == .inspection { inspected.append((plan, record.inspectedOn)) }
      if plan.county.prefix == "yr" {
        table.add(record)
      } else {
        try sink.write("content/cases/2020/\(record.id).md", record.markdown)
      }
    }
    try sink.write("content/cases/2020/yongren.csv", table.text)
    try sink.write("secrets.jsonl", secrets)
    var tables = Sample2020Tables(plans: plans, inspected: inspected)
    for (path, text) in tables.files() { try sink.write("content/\(path)", text) }
  }
}

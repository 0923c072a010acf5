public import Defaults
public import Records

/// A workspace of any size: invented, deterministic, with records in every state.
public struct GeneratedWorkspace: Sendable {
  /// How cases are written.
  public enum Format: String, Sendable, CaseIterable { case csv, markdown }

  /// Number of cases.
  public var records: Int
  /// Same seed, same bytes.
  public var seed: UInt64
  public var format: Format
  /// Decisions fall in the two years before this day.
  public var asOf: CivilDate

  /// Makes a plan of a workspace; nothing is written yet.
  public init(records: Int, seed: UInt64 = 1, format: Format = .markdown, asOf: CivilDate) {
    self.records = max(0, records)
    self.seed = seed
    self.format = format
    self.asOf = asOf
  }

  /// Cases a table.
  static let rowsOfTable = 1000

  /// Writes the files that every workspace starts with (rules, templates), `content/`, and `secrets.jsonl`, a record at a time.
  public func write(
    defaults: [(path: String, text: String)] = DefaultFiles.all, to sink: inout some WorkspaceSink
  ) throws(SampleDataError) {
    try StandingFiles.write(asOf: asOf, roster: roster, defaults: defaults, to: &sink)
    var planner = RandomPlanner(seed: seed, asOf: asOf, width: max(3, String(records).utf8.count))
    var table = CaseTable()
    var tableNumber = 0
    var secrets = ""
    for index in 0..<records {
      let record = CaseBuilder.build(planner.plan(index), roster: roster, seed: seed, stream: index)
      for secret in record.secrets { secrets += secret.line }
      switch format {
      case .markdown: try sink.write("content/cases/\(record.year)/\(record.id).md", record.markdown)
      case .csv: table.add(record)
      }
      if index + 1 == records || table.count == Self.rowsOfTable {
        if format == .csv, table.count > 0 {
          tableNumber += 1
          try sink.write("content/cases/cases-\(Identifiers.padded(tableNumber, 4)).csv", table.text)
          table = CaseTable()
        }
      }
      if secrets.utf8.count > 1_000_000 {
        try sink.append("secrets.jsonl", secrets)
        secrets = ""
      }
    }
    try sink.append("secrets.jsonl", secrets)
  }

  private var roster: OfficerRoster { OfficerRoster() }
}

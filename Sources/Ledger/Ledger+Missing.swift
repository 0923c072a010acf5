public import Diagnostics
public import Records

extension Ledger {
  /// What to say of records that the ledger knows and `ids`, those of the workspace, do not hold: an error where the record is public by
  /// the ledger as of the day, a warning otherwise.
  public func missingRecords(among ids: Set<String>, asOf: CivilDate) -> [Diagnostic] {
    records.filter { !ids.contains($0) }.map { record in
      let kind: DiagnosticKind = isPublic(record, asOf: asOf) ? .ledgerPublicRecordMissing : .ledgerUnknownRecord
      return Diagnostic(kind, at: Place(file: Self.path, line: lastLine(of: record)), record: record)
    }
  }

  /// Whether a release showed the record and nothing took it down since.
  private func isPublic(_ record: String, asOf: CivilDate) -> Bool {
    var isPublic = false
    for entry in entries(of: record) where entry.date <= asOf {
      switch entry.event {
      case .released: isPublic = true
      case .withdrawn, .expired, .takenDown: isPublic = false
      case .repaired: if entry.scope != .person { isPublic = false }
      case .received, .approved, .withheld, .consultationSent, .consultationAnswered, .consultationDecided, .corrected,
        .release:
        break
      }
    }
    return isPublic
  }
}

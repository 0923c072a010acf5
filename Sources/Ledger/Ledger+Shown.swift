extension Ledger {
  /// What the last release shows: by record, the line that last put its page on the site.
  public var shown: [String: LedgerEntry] {
    var shown: [String: LedgerEntry] = [:]
    for entry in entries {
      guard let record = entry.record else { continue }
      switch entry.event {
      case .released: shown[record] = entry
      case .expired, .takenDown: shown[record] = nil
      default: break
      }
    }
    return shown
  }
}

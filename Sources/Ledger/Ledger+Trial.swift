extension Ledger {
  /// The ledger as it would be with `entries` behind its last line; nothing is written.
  public func trying(_ entries: [LedgerEntry]) -> Ledger {
    var trial = self
    trial.extend(entries, head: head, bytes: 0)
    return trial
  }
}

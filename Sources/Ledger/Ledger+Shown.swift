extension Ledger {
  /// What the last release shows: by record, the line that last put its page on the site.
  public var shown: [String: LedgerEntry] {
    var shown: [String: LedgerEntry] = [:]
    for entry in entries {
      guard let record = entry.record, let isShown = entry.event.isShown else { continue }
      shown[record] = isShown ? entry : nil
    }
    return shown
  }
}

extension LedgerEvent {
  /// Whether the site of a release shows the record from this line on; `nil` where the line does not tell.
  var isShown: Bool? {
    switch self {
    case .released: true
    case .expired, .takenDown: false
    default: nil
    }
  }
}

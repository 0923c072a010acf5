import Diagnostics
import Disclosure
import Hashing
import Ledger
import Records
import Submission

/// What a release changes for each record: the lines for the ledger and the rows for the credit platform.
struct ReleasePlan {
  /// Lines of the release without the one that closes it.
  private(set) var entries: [LedgerEntry] = []
  private(set) var rows: [SubmissionRow] = []
  /// Who approved each public record.
  private(set) var approvers: [String: String] = [:]
  /// Records that vanished without being withdrawn.
  private(set) var diagnostics: [Diagnostic] = []
  /// Records newly public, changed, and no longer public.
  private(set) var counts = (added: 0, changed: 0, removed: 0)

  private let number: Int
  private let date: CivilDate
  private let by: String

  /// Compares the records as they are to be shown with what the last release shows; `number` is that of the release to be made.
  init(_ states: [RecordState], ledger: Ledger, number: Int, date: CivilDate, by: String) {
    self.number = number
    self.date = date
    self.by = by
    let before = ledger.shown
    let known = Set(ledger.records)
    for state in states where !known.contains(state.id) { add(.received, state, "首次收录") }
    for state in states {
      if let shown = state.shown {
        if let approver = state.approver { approvers[state.id] = approver }
        release(state, shown, before: before[state.id], known: ledger)
      } else if before[state.id] != nil {
        counts.removed += 1
        add(state.state == .expired ? .expired : .takenDown, state, state.reason)
      }
    }
    let present = Set(states.map(\.id))
    for (record, entry) in before.sorted(by: { $0.key < $1.key }) where !present.contains(record) {
      diagnostics.append(
        Diagnostic(.releaseRecordMissing, at: Place(file: "content/cases"), record: record, "\(entry.release ?? 0)"))
    }
  }

  private mutating func release(
    _ state: RecordState, _ shown: RecordState.Shown, before: LedgerEntry?, known: Ledger
  ) {
    if let before, before.digest == shown.digest { return }
    let wasShown = known.entries(of: state.id).contains { $0.event == .released }
    add(.released, state, before != nil ? "公开内容有变" : wasShown ? "重新公开" : "首次公开") {
      $0.publishedOn = shown.publishedOn
      $0.page = shown.page
      $0.digest = shown.digest
      $0.content = state.content
    }
    if before == nil { counts.added += 1 } else { counts.changed += 1 }
    if let row = shown.row { rows.append(row) }
  }

  private mutating func add(
    _ event: LedgerEvent, _ state: RecordState, _ reason: String, _ complete: (inout LedgerEntry) -> Void = { _ in }
  ) {
    var entry = LedgerEntry(event, record: state.id, date: date, by: by, reason: reason)
    entry.release = number
    complete(&entry)
    entries.append(entry)
  }

  /// All lines of the release, the closing one last.
  func sealed(_ seal: ReleaseSeal, reason: String) -> [LedgerEntry] {
    var closing = LedgerEntry(.release, record: nil, date: date, by: by, reason: reason)
    closing.release = number
    closing.seal = seal
    return entries + [closing]
  }
}

import Diagnostics
import Ledger
import Records

/// What an officer wants to be written of a record.
enum LifeAct: Sendable, Hashable {
  case approve
  case withhold
  case withdraw(ChangeKind)
  case repair(RepairScope)
  case correct
  case ask(with: String, matter: String?)
  case answer(with: String, ConsultationAnswer)
  case decide(with: String, ConsultationDecision)

  /// The event that the ledger records.
  var event: LedgerEvent {
    switch self {
    case .approve: .approved
    case .withhold: .withheld
    case .withdraw: .withdrawn
    case .repair: .repaired
    case .correct: .corrected
    case .ask: .consultationSent
    case .answer: .consultationAnswered
    case .decide: .consultationDecided
    }
  }

  /// Whether only what has been public can suffer it.
  var needsPublication: Bool {
    switch self {
    case .withdraw, .repair, .correct: true
    case .approve, .withhold, .ask, .answer, .decide: false
    }
  }

  /// Whether a decision must stand before it; third parties may be asked earlier.
  var needsDecision: Bool {
    switch self {
    case .ask, .answer: false
    case .approve, .withhold, .withdraw, .repair, .correct, .decide: true
    }
  }

  /// The same act with what a line of a list says of it.
  func adapted(kind: ChangeKind?, scope: RepairScope?) -> LifeAct {
    switch self {
    case .withdraw(let usual): .withdraw(kind ?? usual)
    case .repair(let usual): .repair(scope ?? usual)
    case .approve, .withhold, .correct, .ask, .answer, .decide: self
    }
  }

  /// The line for the ledger without its digests.
  func entry(record: String, on date: CivilDate, by: String, reason: String) -> LedgerEntry {
    var entry = LedgerEntry(event, record: record, date: date, by: by, reason: reason)
    switch self {
    case .approve, .withhold, .correct: break
    case .withdraw(let kind): entry.change = kind
    case .repair(let scope): entry.scope = scope
    case .ask(let with, let matter): (entry.with, entry.matter) = (with, matter)
    case .answer(let with, let answer): (entry.with, entry.answer) = (with, answer)
    case .decide(let with, let decision): (entry.with, entry.decision) = (with, decision)
    }
    return entry
  }
}

/// One record that an officer named, with what is to be written of it.
struct LifeOrder: Sendable {
  let record: String
  let act: LifeAct
  let date: CivilDate
  let by: String
  let reason: String
  /// The line of the list that names it; `nil` for one named on the command line.
  let place: Place?
}

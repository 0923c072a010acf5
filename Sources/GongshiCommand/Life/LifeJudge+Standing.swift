import Diagnostics
import Disclosure
import Ledger
import Records

/// What stands against an event before any rule is asked: the order of days, and what has befallen the record already.
extension LifeJudge {
  /// Whether the day fits the decision and the last line of the record.
  func timeRefusal(_ order: LifeOrder, _ record: CaseRecord) -> Diagnostic? {
    if order.act.needsDecision {
      guard let decidedOn = record.decidedOn else { return refusal(.lifeNotDecided, record) }
      guard decidedOn <= order.date else { return refusal(.lifeBeforeDecision, record, decidedOn.iso) }
    }
    if let last = ledger.entries(of: record.id).last, order.date < last.date {
      return refusal(.lifeClockBack, record, last.date.iso)
    }
    return nil
  }

  /// Whether the record, with its life up to the day, is in a state that the event can befall.
  func standingRefusal(_ order: LifeOrder, _ record: CaseRecord) -> Diagnostic? {
    if let ended = endRefusal(order, record) { return ended }
    let publishedOn = publication(of: record, by: order.date)
    if order.act.needsPublication, publishedOn == nil { return refusal(.lifeNeverPublic, record) }
    switch order.act {
    case .approve:
      if record.standing == .open, let last = lastLeave(record), last.event == .approved {
        return refusal(.lifeApprovedAlready, record, last.date.iso)
      }
    case .withhold:
      if let publishedOn { return refusal(.lifeIsPublic, record, publishedOn.iso) }
      if record.standing == .withheld, let last = lastLeave(record) {
        return refusal(.lifeWithheldAlready, record, last.date.iso)
      }
    case .repair(.person):
      guard record.subject.kind != .naturalPerson else { return refusal(.lifeRepairScope, record) }
      if let ended = record.personsEndedOn { return refusal(.lifePersonsEnded, record, ended.iso) }
    case .correct:
      if let shown = ledger.entries(of: record.id).last(where: { $0.content != nil && $0.event.showsContent }),
        shown.content == record.contentDigest
      {
        return refusal(.lifeNothingCorrected, record, shown.date.iso)
      }
    case .ask(let with, _):
      if let open = record.consultations.last(where: { $0.with == with && $0.decision == nil && $0.answer != .consent })
      {
        return refusal(.lifeConsultationOpen, record, open.askedOn.iso)
      }
    case .answer(let with, _):
      return consultationRefusal(order, record) { $0.with == with && $0.answer == nil }
    case .decide(let with, _):
      return consultationRefusal(order, record) { $0.with == with && $0.decision == nil }
    case .withdraw, .repair(.record): break
    }
    return nil
  }

  /// The day from which the record is known to be public: by a release of the ledger, or one that the record itself names.
  private func publication(of record: CaseRecord, by day: CivilDate) -> CivilDate? {
    record.changes.filter { $0.kind == .released && $0.date <= day }.map(\.date).min()
  }

  /// The last line that gave leave to publish or took it.
  private func lastLeave(_ record: CaseRecord) -> LedgerEntry? {
    ledger.entries(of: record.id).last { $0.event == .approved || $0.event == .withheld }
  }

  /// Nothing more befalls what was withdrawn, repaired as a whole or has expired.
  private func endRefusal(_ order: LifeOrder, _ record: CaseRecord) -> Diagnostic? {
    if let change = record.changes.first(where: { $0.kind.withdraws && $0.date <= order.date }) {
      return refusal(.lifeIsWithdrawn, record, change.date.iso)
    }
    let assessment = Disclosure.assess(record, rules: rules, asOf: order.date)
    if assessment.state == .repaired {
      let day = record.changes.filter { $0.kind == .repaired && $0.date <= order.date }.map(\.date).max()
      return refusal(.lifeIsRepaired, record, day?.iso ?? "")
    }
    if assessment.state == .expired, let until = assessment.until { return refusal(.lifeIsExpired, record, until.iso) }
    return nil
  }

  private func consultationRefusal(
    _ order: LifeOrder, _ record: CaseRecord, where isOpen: (CaseRecord.Consultation) -> Bool
  ) -> Diagnostic? {
    guard let open = record.consultations.last(where: isOpen) else {
      return refusal(.lifeConsultationMissing, record)
    }
    return order.date < open.askedOn ? refusal(.lifeConsultationEarly, record, open.askedOn.iso) : nil
  }

  func refusal(_ kind: DiagnosticKind, _ record: CaseRecord, _ arguments: String...) -> Diagnostic {
    Diagnostic(kind, at: record.place, record: record.id, arguments: arguments)
  }
}

extension LedgerEvent {
  /// Whether the public saw the content as it then stood.
  fileprivate var showsContent: Bool { self == .released || self == .corrected }
}

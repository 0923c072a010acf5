import Diagnostics
import Disclosure
import Hashing
import Ledger
import Records
import Redaction
import Rules

/// Decides whether an event may befall a record, and which lines the ledger gets for it: a pure function of record, ledger, rules and day.
///
/// What the rules have to say comes from `Disclosure`, by judging the record as it would be behind the event.
struct LifeJudge: Sendable {
  let ledger: Ledger
  let rules: RuleSet
  let redactor: Redactor

  /// What came of an order.
  enum Verdict: Sendable {
    /// The lines to write, and how the record stands behind them.
    case allowed([LedgerEntry], Assessment)
    case refused([Diagnostic])
  }

  /// Judges `order` for `record`, which is as its file has it, without the life that the ledger knows.
  func judge(_ order: LifeOrder, _ record: CaseRecord) -> Verdict {
    let before = ledger.applied(to: record, asOf: order.date)
    if let refusal = timeRefusal(order, record) ?? standingRefusal(order, before) { return .refused([refusal]) }
    var entry = order.act.entry(record: record.id, on: order.date, by: order.by, reason: order.reason)
    if entry.event == .approved || entry.event == .corrected { entry.content = record.contentDigest }
    var entries = [entry]
    if ledger.entries(of: record.id).isEmpty {
      var received = LedgerEntry(.received, record: record.id, date: order.date, by: order.by, reason: Self.firstSeen)
      received.content = record.contentDigest
      entries.insert(received, at: 0)
    }
    // A ledger of this record alone: the whole one would be copied for each of many orders.
    let life = Ledger().trying(ledger.entries(of: record.id) + entries)
    let after = life.applied(to: record, asOf: order.date)
    let assessment = Disclosure.assess(after, rules: rules, asOf: order.date)
    let problems = ruleRefusals(order, record, before: before, after: after, assessment)
    guard problems.isEmpty else { return .refused(problems) }

    switch order.act {
    case .approve, .correct:
      let outcome = redactor.publish(after, assessment, asOf: order.date)
      let errors = outcome.diagnostics.filter { $0.severity == .error }
      guard errors.isEmpty else { return .refused(errors) }
      entry.digest = outcome.record.flatMap { SHA256Digest(hex: $0.digest) }
    case .withdraw, .repair: entry.digest = lastPublicDigest(before, asOf: order.date)
    case .withhold, .ask, .answer, .decide: break
    }
    entries[entries.count - 1] = entry
    return .allowed(entries, assessment)
  }

  /// Why the line `received` stands in the ledger.
  private static let firstSeen = "首次记入台账"

  /// The digest of the form that was public last: as a release or correction wrote it down, else as the record gives it today.
  private func lastPublicDigest(_ record: CaseRecord, asOf day: CivilDate) -> SHA256Digest? {
    let life = ledger.entries(of: record.id)
    if let known = life.last(where: { $0.digest != nil && ($0.event == .released || $0.event == .corrected) }) {
      return known.digest
    }
    let outcome = redactor.publish(record, Disclosure.assess(record, rules: rules, asOf: day), asOf: day)
    return outcome.record.flatMap { SHA256Digest(hex: $0.digest) }
  }
}

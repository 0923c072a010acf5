public import Records
public import Rules

/// Works out what the bureau must do from the day of the run on: a pure function of records, rules, what is shown, and the day.
public struct Agenda: Sendable {
  let rules: RuleSet
  let asOf: CivilDate
  /// Calendar days ahead that count as near.
  let horizon: Int

  /// Makes an agenda for the days `asOf` to `asOf + horizon`.
  public init(rules: RuleSet, asOf: CivilDate, horizon: Int) {
    self.rules = rules
    self.asOf = asOf
    self.horizon = horizon
  }

  /// What is to be done about a record.
  ///
  /// - Parameters:
  ///   - isShown: Whether the last release shows it; without a ledger nobody knows, and nothing is said of taking down.
  public func items(of record: CaseRecord, _ assessment: Assessment, isShown: Bool) -> [AgendaItem] {
    switch assessment.state {
    case .notDecided: return []
    case .due: return publication(of: record, assessment) + waiting(record, assessment)
    case .published: return expiry(of: record, assessment) + waiting(record, assessment)
    case .withheld:
      let isFinal = assessment.gates.contains { !$0.passed && $0.isFinal }
      let late = isFinal ? [] : publication(of: record, assessment)
      return late + waiting(record, assessment) + (isShown ? [takeDown(record, asOf, "", "暂不公开")] : [])
    case .expired:
      let day = assessment.until?.adding(days: 1)
      return isShown ? [takeDown(record, day, assessment.grounds.period?.basis ?? "", "公示期满")] : []
    case .repaired:
      let day = record.changes.filter { $0.kind == .repaired && $0.date <= asOf }.map(\.date).max()
      return isShown ? [takeDown(record, day, assessment.grounds.repairArticle ?? "", "信用修复")] : []
    case .withdrawn:
      guard isShown, let withdrawal = assessment.withdrawal else { return [] }
      return [takeDown(record, withdrawal.due, withdrawal.article, withdrawal.kind.chinese)]
    }
  }

  private func takeDown(_ record: CaseRecord, _ day: CivilDate?, _ article: String, _ why: String) -> AgendaItem {
    AgendaItem(.takeDown, of: record.id, on: day, asOf: asOf, article: article, note: why)
  }

  private func publication(of record: CaseRecord, _ assessment: Assessment) -> [AgendaItem] {
    guard assessment.publishedOn == nil || assessment.state == .due, let due = assessment.due else { return [] }
    let article = assessment.grounds.deadline?.basis ?? ""
    let isLate = due < asOf
    guard isLate || due <= asOf.adding(days: horizon) else { return [] }
    var note = ""
    if let last = assessment.lastLawfulDay, last != due { note = "按地方节假日顺延至 \(last.iso)" }
    return [AgendaItem(isLate ? .late : .due, of: record.id, on: due, asOf: asOf, article: article, note: note)]
  }

  private func expiry(of record: CaseRecord, _ assessment: Assessment) -> [AgendaItem] {
    guard let until = assessment.until, until <= asOf.adding(days: horizon) else { return [] }
    return [
      AgendaItem(
        .expiring, of: record.id, on: until, asOf: asOf, article: assessment.grounds.period?.basis ?? "",
        note: "次日起不再公开")
    ]
  }

  /// Gates that are not passed and wait for somebody.
  private func waiting(_ record: CaseRecord, _ assessment: Assessment) -> [AgendaItem] {
    assessment.gates.compactMap { gate in
      guard !gate.passed, let who = gate.reason.awaited else { return nil }
      // Without approval there was no secrecy review either; it is told of once.
      if gate.gate == .secrecyReview, gate.reason != .secrecyReviewFailed { return nil }
      let date = gate.reason == .consultationOpen ? assessment.grounds.answersUntil : nil
      return AgendaItem(
        .waiting, of: record.id, on: date, asOf: asOf, article: gate.article,
        note: "\(who.chinese)：\(gate.reason.chinese)")
    }
  }
}

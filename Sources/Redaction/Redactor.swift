import Diagnostics
public import Disclosure
public import Records
public import Rules

/// The gate between what the bureau keeps and what the public sees. A pure function of record, rules and settings; one value serves all tasks.
///
/// Nothing leaves it half done: whatever cannot be decided withholds the whole record with a diagnostic of error grade.
public struct Redactor: Sendable {
  let rules: RuleSet
  let settings: SiteSettings
  let bureauKeeps: KeptText
  let masks: MaskWords
  let local: LocalRedaction
  let hints: TradeSecretHints
  let counties: [String]

  /// Makes a gate for a bureau's rules and settings.
  public init(rules: RuleSet, settings: SiteSettings) {
    self.rules = rules
    self.settings = settings
    bureauKeeps = KeptText.ofBureau(settings.bureau, terms: rules.redaction)
    masks = MaskWords(rules.redaction)
    local = LocalRedaction(rules.local)
    hints = TradeSecretHints(rules.redaction.tradeSecretHints)
    counties = ([settings.bureau.prefecture] + settings.bureau.counties).flatMap { [$0.name] + $0.formerNames }
  }

  /// The public side of `record` in the form that `assessment` leaves.
  ///
  /// A record that is not public on the day has an outcome without record and without error; its secrets are given all the same.
  /// Corrections of a later day than `day`, the as-of date of the site, are not public yet.
  public func publish(_ record: CaseRecord, _ assessment: Assessment, asOf day: CivilDate) -> Outcome {
    guard assessment.isPublic, let decidedOn = record.decidedOn, let publishedOn = assessment.publishedOn else {
      return Outcome(record: nil, secrets: secrets(of: record), publicNumbers: [], diagnostics: [])
    }
    var gate = RecordGate(record, decidedOn: decidedOn, redactor: self)
    let result = gate.publish(assessment, publishedOn: publishedOn, asOf: day)
    return Outcome(
      record: gate.diagnostics.containsError ? nil : result, secrets: gate.leakSecrets,
      publicNumbers: gate.publicNumbers, diagnostics: gate.diagnostics)
  }

  /// The notice that stands in place of a withdrawn record (行政处罚法 Art. 48).
  public func notice(_ record: CaseRecord, _ assessment: Assessment) -> NoticeOutcome {
    guard let withdrawal = assessment.withdrawal, let number = record.documentNumber,
      let decidedOn = record.decidedOn
    else {
      return NoticeOutcome(
        notice: nil, secrets: secrets(of: record), publicNumbers: [],
        diagnostics: [Diagnostic(.redactionMissingField, at: record.place, record: record.id, "documentNumber")])
    }
    var gate = RecordGate(record, decidedOn: decidedOn, redactor: self)
    let reason = gate.text(withdrawal.reason ?? withdrawal.kind.chinese, key: "changes.reason")
    let notice = PublicNotice(
      id: record.id, documentNumber: number.asServed, date: withdrawal.date, kind: withdrawal.kind,
      article: withdrawal.article, reason: reason)
    return NoticeOutcome(
      notice: gate.diagnostics.containsError ? nil : notice, secrets: gate.leakSecrets,
      publicNumbers: gate.publicNumbers, diagnostics: gate.diagnostics)
  }

  /// Every secret of `record`, for the leak check: also of records that are withheld, expired, repaired or withdrawn.
  public func secrets(of record: CaseRecord) -> [Secret] {
    let decidedOn = record.decidedOn ?? record.filedOn ?? CivilDate(dayNumber: 0)
    let gate = RecordGate(record, decidedOn: decidedOn, redactor: self)
    return gate.leakSecrets
  }
}

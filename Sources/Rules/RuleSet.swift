/// All rules of a workspace, loaded from `content/rules/*.yml`: effective-dated, each with its article.
public struct RuleSet: Sendable {
  /// Which fields are public, in which form.
  public let fields: FieldPolicy
  /// Who, when, how long.
  public let disclosure: DisclosureRules
  /// How cases are counted.
  public let statistics: StatisticsRules
  /// Masks, kept texts, hints.
  public let redaction: RedactionTerms
  /// What the bureau adds itself.
  public let local: LocalRules
  /// Working days.
  public let calendar: WorkingCalendar
  /// SHA-256 in hexadecimal over the rule files in the order of their paths; it changes with every edit of a rule.
  public let digest: String

  /// Makes a rule set of its parts.
  public init(
    fields: FieldPolicy, disclosure: DisclosureRules, statistics: StatisticsRules, redaction: RedactionTerms,
    local: LocalRules = .none, calendar: WorkingCalendar, digest: String
  ) {
    self.fields = fields
    self.disclosure = disclosure
    self.statistics = statistics
    self.redaction = redaction
    self.local = local
    self.calendar = calendar
    self.digest = digest
  }
}

public import Diagnostics
public import Records

/// One rule of a bureau's own: what it finds, and who answers for it.
public struct LocalRule: Sendable {
  /// Identifier, letters, digits and hyphens; `local.` and it name the rule of a span.
  public let id: String
  /// What it is that is hidden; of no account for texts that stay.
  public let entity: MaskEntity
  /// The article or source; empty for texts that stay.
  public let basis: String
  /// Why the bureau wants it so.
  public let reason: String
  /// Who entered the rule.
  public let editor: String
  /// Decisions to which it applies, by their date.
  public let period: EffectivePeriod
  /// What it looks for.
  public let finds: Finds
  /// Where its pattern or its texts are written.
  public let place: Place

  /// What a rule looks for.
  public enum Finds: Sendable, Hashable {
    /// The pattern of this number in `LocalRules.patterns`.
    case pattern(Int)
    /// Literal texts; blanks, dots and line ends between their characters do not count.
    case texts([String])
  }

  /// Makes a rule.
  public init(
    id: String, entity: MaskEntity, basis: String, reason: String, editor: String, period: EffectivePeriod,
    finds: Finds, place: Place
  ) {
    self.id = id
    self.entity = entity
    self.basis = basis
    self.reason = reason
    self.editor = editor
    self.period = period
    self.finds = finds
    self.place = place
  }

  /// The identifier that spans bear.
  public var spanRule: String { LocalRules.prefix + id }

  /// Whether it applies to a decision of `date`; what has no date is subject to the rules that have no last day.
  public func isInForce(on date: CivilDate?) -> Bool {
    date.map(period.contains) ?? (period.until == nil)
  }
}

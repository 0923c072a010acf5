public import Records

/// The days on which a rule is in force, both ends included; an open end is `nil`.
public struct EffectivePeriod: Sendable, Hashable {
  /// First day, `nil` for since ever.
  public let from: CivilDate?
  /// Last day, `nil` for until further notice.
  public let until: CivilDate?

  /// Makes a period of the days `from` to `until`.
  public init(from: CivilDate? = nil, until: CivilDate? = nil) {
    self.from = from
    self.until = until
  }

  /// Whether the rule is in force on `date`.
  public func contains(_ date: CivilDate) -> Bool {
    if let from, date < from { return false }
    if let until, date > until { return false }
    return true
  }

  /// Whether some day lies in both periods.
  public func overlaps(_ other: EffectivePeriod) -> Bool {
    if let until, let from = other.from, until < from { return false }
    if let until = other.until, let from, until < from { return false }
    return true
  }
}

/// A rule in the versions it had over time; the one in force on the day of the decision counts, not that of the run.
public struct Dated<Rule: Sendable>: Sendable {
  /// The versions as they stand in the files; no two are in force on one day.
  public let versions: [(period: EffectivePeriod, rule: Rule)]

  /// Makes a rule of versions whose periods do not overlap (loading sees to that).
  public init(_ versions: [(period: EffectivePeriod, rule: Rule)]) { self.versions = versions }

  /// The version in force on `date`, or `nil` where there is a gap.
  public func rule(on date: CivilDate) -> Rule? {
    for version in versions where version.period.contains(date) { return version.rule }
    return nil
  }
}

public import Records

/// How cases are counted for the yearly figures.
public struct StatisticsRules: Sendable {
  /// Kinds of penalty from the lightest to the heaviest, by the year of the decision.
  public let penaltyOrder: Dated<PenaltyOrder>
  /// How records turn into counts.
  public let counting: Dated<CountingRule>
  /// Day by which the figures of a year are due in the next.
  public let annualReport: Dated<AnnualReportRule>

  /// Makes rules; loading makes them from files.
  public init(
    penaltyOrder: Dated<PenaltyOrder>, counting: Dated<CountingRule>, annualReport: Dated<AnnualReportRule>
  ) {
    self.penaltyOrder = penaltyOrder
    self.counting = counting
    self.annualReport = annualReport
  }

  /// The class in which a case with several penalties is counted: the heaviest in the order in force on `date`.
  ///
  /// `other` yields to any named kind where the counting rule says so. `nil` for no kinds, or without an order on that day.
  public func heaviest(of kinds: [PenaltyKind], on date: CivilDate) -> PenaltyKind? {
    guard let order = penaltyOrder.rule(on: date)?.kinds else { return nil }
    let otherYields = counting.rule(on: date)?.otherYields ?? false
    let named = otherYields ? kinds.filter { $0 != .other } : kinds
    let candidates = named.isEmpty ? kinds : named
    return candidates.max { (order.firstIndex(of: $0) ?? -1) < (order.firstIndex(of: $1) ?? -1) }
  }
}

/// Kinds of penalty by weight.
public struct PenaltyOrder: Sendable, Hashable {
  /// From the lightest to the heaviest; holds every kind once.
  public let kinds: [PenaltyKind]
  /// The article or source.
  public let basis: String

  /// Makes an order.
  public init(kinds: [PenaltyKind], basis: String) {
    self.kinds = kinds
    self.basis = basis
  }
}

/// How records turn into counts.
public struct CountingRule: Sendable, Hashable {
  /// Which date puts a case into a year.
  public let yearBy: YearDate
  /// Whether 其他 counts only where no named kind stands beside it.
  public let otherYields: Bool
  /// Whether decisions that were later changed or revoked are counted.
  public let countsWithdrawn: Bool
  /// Whether decisions that are not published are counted.
  public let countsUnpublished: Bool
  /// The article or source.
  public let basis: String

  /// Dates that can put a case into a year.
  public enum YearDate: String, Sendable, Hashable, CaseIterable { case decidedOn, filedOn, closedOn }

  /// Makes a rule.
  public init(yearBy: YearDate, otherYields: Bool, countsWithdrawn: Bool, countsUnpublished: Bool, basis: String) {
    self.yearBy = yearBy
    self.otherYields = otherYields
    self.countsWithdrawn = countsWithdrawn
    self.countsUnpublished = countsUnpublished
    self.basis = basis
  }
}

/// The day by which the figures of a year are published.
public struct AnnualReportRule: Sendable, Hashable {
  /// Month of the next year, 1–12.
  public let month: Int
  /// Day of that month.
  public let day: Int
  /// The article or source.
  public let basis: String

  /// Makes a rule.
  public init(month: Int, day: Int, basis: String) {
    self.month = month
    self.day = day
    self.basis = basis
  }

  /// The day by which the figures of `year` are due.
  public func due(forYear year: Int) -> CivilDate? { CivilDate(year: year + 1, month: month, day: day) }
}

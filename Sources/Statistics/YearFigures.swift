import Diagnostics
public import Records

/// The tables of a year besides the cases.
public struct StatisticsTables: Sendable {
  public var inspections: [Inspection]
  public var plans: [PlanItem]
  public var totals: [CountyTotal]
  public var licences: [LicenceEvent]
  public var dishonest: [DishonestEntry]

  /// Makes a set of tables; all may be empty.
  public init(
    inspections: [Inspection] = [], plans: [PlanItem] = [], totals: [CountyTotal] = [], licences: [LicenceEvent] = [],
    dishonest: [DishonestEntry] = []
  ) {
    self.inspections = inspections
    self.plans = plans
    self.totals = totals
    self.licences = licences
    self.dishonest = dishonest
  }
}

/// All figures of one year, each with its sources.
public struct YearFigures: Sendable {
  public let year: Int
  /// In the order of `Indicator.all`, then the same under `bureau.`.
  public let figures: [Figure]

  /// Counts the figures of `year`. Same input in any order gives the same figures and the same order of sources.
  public init(year: Int, cases: [CaseFact], tables: StatisticsTables, bureau: Bureau) {
    self.year = year
    let cases = cases.sorted { $0.id < $1.id }
    let whole = Count(year: year, cases: cases, tables: tables) { _ in true }
    let own = Count(year: year, cases: cases, tables: tables) { $0 == bureau.name }
    figures =
      Indicator.all.map { whole.figure($0, prefix: "") }
      + (Indicator.all + Indicator.ofBureauOnly).map { own.figure($0, prefix: "bureau.") }
  }

  /// The figure with this id.
  public subscript(id: String) -> Figure? { figures.first { $0.id == id } }
}

/// One pass over the material of a year for the authorities that `includes` lets through.
private struct Count {
  let filed: [CaseFact]
  let decided: [CaseFact]
  let tables: StatisticsTables

  init(year: Int, cases: [CaseFact], tables: StatisticsTables, includes: (String) -> Bool) {
    let own = cases.filter { includes($0.authority) }
    filed = own.filter { $0.filedOn?.year == year }
    decided = own.filter { $0.decidedOn?.year == year }
    self.tables = StatisticsTables(
      inspections: tables.inspections.filter { $0.date.year == year && includes($0.authority) }.sorted {
        $0.place < $1.place
      },
      plans: tables.plans.filter { $0.year == year && includes($0.authority) }.sorted { $0.place < $1.place },
      totals: tables.totals.filter { $0.year == year && includes($0.county.authority) }.sorted { $0.place < $1.place },
      licences: tables.licences.filter { $0.date.year == year && includes($0.authority) }.sorted {
        $0.place < $1.place
      },
      dishonest: tables.dishonest.filter { $0.listedOn.year == year && includes($0.authority) }
        .sorted { $0.place < $1.place })
  }

  func figure(_ indicator: Indicator, prefix: String) -> Figure {
    let (value, sources) = measure(indicator)
    return Figure(id: prefix + indicator.id, value: value, unit: indicator.unit, sources: sources)
  }

  private func measure(_ indicator: Indicator) -> (Figure.Value, [String]) {
    // Totals that counties report without records are added to what is counted from records, whatever the indicator.
    let totals = tables.totals.filter { $0.indicator == indicator.id }
    let reported = totals.reduce(0) { $0 + $1.value }
    let rows = totals.map(\.place.text)
    func count(_ counted: Int, _ sources: [String]) -> (Figure.Value, [String]) {
      (.count(counted + Int(reported)), sources + rows)
    }
    switch indicator.measure {
    case .inspections(let column):
      return count(tables.inspections.reduce(0) { $0 + column($1) }, tables.inspections.map(\.place.text))
    case .filed: return count(filed.count, filed.map(\.id))
    case .penalties(let kind):
      let cases = decided.filter { $0.kinds.contains(kind) }
      return count(cases.count, cases.map(\.id))
    case .fines(let source):
      let cases = decided.filter { $0.fine.fen > 0 && (source == nil || $0.source == source) }
      return (.money(cases.reduce(Money(fen: reported)) { $0 + $1.fine }), cases.map(\.id) + rows)
    case .licences(let kind):
      let events = tables.licences.filter { $0.kind == kind }
      return count(events.count, events.map(\.place.text))
    case .listed: return count(tables.dishonest.count, tables.dishonest.map(\.place.text))
    case .contested(let happened):
      let cases = decided.filter(happened)
      return count(cases.count, cases.map(\.id))
    case .units:
      return count(
        Set(tables.inspections.map { $0.unifiedCode?.text ?? $0.unit }).count, tables.inspections.map(\.place.text))
    case .plan(let kinds):
      let items = tables.plans.filter { kinds.contains($0.kind) }
      return count(items.reduce(0) { $0 + $1.count }, items.map(\.place.text))
    case .rate(let part, let whole):
      let named = Dictionary(uniqueKeysWithValues: Indicator.all.map { ($0.id, $0) })
      guard let part = named[part].map(measure), let whole = named[whole].map(measure),
        case .count(let partCount) = part.0, case .count(let wholeCount) = whole.0
      else { return (.rate(part: 0, whole: 0), []) }
      return (.rate(part: partCount, whole: wholeCount), part.1)
    }
  }
}

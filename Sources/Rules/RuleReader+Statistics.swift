import Diagnostics
import Reading
import Records

extension RuleReader {
  /// The section `statistics`.
  mutating func statistics(_ node: InputNode) -> StatisticsRules? {
    guard let map = map(node, named: "statistics", required: ["penaltyOrder", "counting", "annualReport"]) else {
      return nil
    }
    let order: Dated<PenaltyOrder>? = single(map, "penaltyOrder", ["kinds"]) { reader, rule, basis in
      PenaltyOrder(kinds: reader.completeOrder(rule), basis: basis)
    }
    let flags = ["otherYields", "countsWithdrawn", "countsUnpublished"]
    let counting: Dated<CountingRule>? = single(map, "counting", ["yearBy"] + flags) { reader, rule, basis in
      let values = flags.compactMap { reader.flag(rule, $0) }
      guard let yearBy = reader.word(rule, "yearBy", CountingRule.YearDate.self), values.count == 3 else { return nil }
      return CountingRule(
        yearBy: yearBy, otherYields: values[0], countsWithdrawn: values[1], countsUnpublished: values[2], basis: basis)
    }
    let annual: Dated<AnnualReportRule>? = single(map, "annualReport", ["month", "day"]) { reader, rule, basis in
      guard let month = reader.number(rule, "month", in: 1...12), let day = reader.number(rule, "day", in: 1...31)
      else { return nil }
      // 2001 is no leap year: the day must exist in every year.
      if CivilDate(year: 2001, month: month, day: day) == nil, let place = rule.value("day")?.place {
        reader.report(Diagnostic(.ruleNotDay, at: place))
      }
      return AnnualReportRule(month: month, day: day, basis: basis)
    }
    guard let order, let counting, let annual else { return nil }
    return StatisticsRules(penaltyOrder: order, counting: counting, annualReport: annual)
  }

  /// An order in which every kind of penalty stands once.
  private mutating func completeOrder(_ map: InputNode.Map) -> [PenaltyKind] {
    var kinds: [PenaltyKind] = []
    for (kind, place) in choices(map, "kinds", PenaltyKind.self) {
      if kinds.contains(kind) {
        report(Diagnostic(.ruleDoubledWord, at: place, kind.rawValue))
      } else {
        kinds.append(kind)
      }
    }
    let missing = PenaltyKind.allCases.filter { !kinds.contains($0) }
    if !missing.isEmpty {
      let place = map.value("kinds")?.place ?? map.place
      report(Diagnostic(.ruleIncompleteOrder, at: place, missing.map(\.rawValue).joined(separator: "、")))
    }
    return kinds
  }
}

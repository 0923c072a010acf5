import Records

extension Sample2020Planner {
  /// Gives each plan that has a fine one within its band, so that they add up to `total` yuan exactly.
  static func settle(_ plans: inout [CasePlan], total: Int, _ random: inout SplitMix64) {
    let fined = plans.indices.filter { hasFine(plans[$0].form) }
    for index in fined {
      let band = band(plans[index])
      plans[index].fine = random.within(band.lowerBound / 500...band.upperBound / 500) * 500
    }
    var rest = total - fined.reduce(0) { $0 + (plans[$1].fine ?? 0) }
    var idle = false
    while abs(rest) >= 500, !idle {
      idle = true
      for index in random.shuffled(fined) where abs(rest) >= 500 {
        let fine = (plans[index].fine ?? 0) + (rest > 0 ? 500 : -500)
        guard band(plans[index]).contains(fine) else { continue }
        plans[index].fine = fine
        rest -= rest > 0 ? 500 : -500
        idle = false
      }
    }
    if let index = fined.first(where: { band(plans[$0]).contains((plans[$0].fine ?? 0) + rest) }) {
      plans[index].fine = (plans[index].fine ?? 0) + rest
    }
  }

  private static func hasFine(_ form: ViolationKind.Form) -> Bool {
    form == .fine || form == .warningFine || form == .suspensionFine
  }

  /// Fines on shops are lower than those on companies, and on minors lower still.
  private static func band(_ plan: CasePlan) -> ClosedRange<Int> {
    let band = plan.kind.fine
    if plan.state == .minorSubject { return 1000...2000 }
    guard plan.subjectKind == .individualBusiness, band.lowerBound > 1000 else { return band }
    return max(1000, band.lowerBound * 2 / 5)...band.upperBound / 2
  }
}

import Records

extension Sample2020Planner {
  /// Puts 37 of the 237 cases into the states in which they are not to be seen.
  func assignStates(_ plans: inout [CasePlan]) {
    let warned = plans.indices.filter { plans[$0].form == .warning }
    for (order, index) in warned.enumerated() {
      plans[index].isSimple = order % 2 == 0
      if order % 5 < 2 { plans[index].state = .expired }
    }
    let grave = plans.indices.filter {
      plans[$0].form == .suspension || (plans[$0].kind.source == .accident && plans[$0].subjectKind == .legalPerson)
    }
    for index in spread(grave, 3) { plans[index].state = .unreviewedMajor }
    let states: [LifeState] =
      [.repaired, .withoutApproval, .failedSecrecyReview, .consultationOpen, .changed, .corrected, .consented]
      + [.withoutApproval, .repaired, .revoked, .consultationOpen, .failedSecrecyReview, .corrected, .objectionOpen]
      + [.repaired, .withoutApproval, .consultationOpen, .failedSecrecyReview, .revoked, .consented, .corrected]
      + [.repaired, .withoutApproval, .consultationOpen]
    let plain = plans.indices.filter {
      plans[$0].form == .fine && plans[$0].state == .published && plans[$0].kind.source == .inspection
        && plans[$0].subjectKind != .naturalPerson && (plans[$0].fine ?? 0) < 50_000
    }
    for (index, state) in zip(spread(plain, states.count), states) { plans[index].state = state }
    for index in plans.indices where plans[index].state == .published && plans[index].isMajor {
      plans[index].severity = .serious
    }
  }

  /// `count` elements at equal distances.
  private func spread(_ indices: [Int], _ count: Int) -> [Int] {
    (0..<min(count, indices.count)).map { indices[$0 * indices.count / count] }
  }

  /// Days of decision that fit the states; all but two lie in 2020.
  func assignDates(_ plans: inout [CasePlan]) {
    var random = SplitMix64(seed: 20_200_102)
    func day(_ from: (Int, Int), _ to: (Int, Int)) -> CivilDate? {
      guard let first = CivilDate(year: 2020, month: from.0, day: from.1),
        let last = CivilDate(year: 2020, month: to.0, day: to.1)
      else { return nil }
      let drawn = first.adding(days: random.below(Int(last.dayNumber - first.dayNumber) + 1))
      return max(CaseDates.workday(before: drawn), first)
    }
    for index in plans.indices {
      switch plans[index].state {
      case .undecided: plans[index].filedOn = day((11, 23), (12, 29))
      case .firstDue:
        plans[index].decidedOn = CivilDate(year: 2021, month: 1, day: 27)
      case .expired: plans[index].decidedOn = day((2, 19), (9, 29))
      case .repaired: plans[index].decidedOn = day((2, 19), (7, 30))
      case .changed, .revoked: plans[index].decidedOn = day((3, 9), (10, 30))
      case .consultationOpen, .objectionOpen: plans[index].decidedOn = day((12, 7), (12, 30))
      case .corrected: plans[index].decidedOn = day((4, 8), (12, 4))
      default:
        let isRecent = plans[index].severity == .minor
        plans[index].decidedOn = isRecent ? day((11, 16), (12, 28)) : day((2, 19), (12, 30))
      }
    }
  }
}

extension ViolationKind {
  /// The kind in which the one in charge reported an accident late.
  static var lateReport: ViolationKind { accidents[2] }
}

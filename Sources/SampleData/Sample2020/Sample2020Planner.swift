import Records

/// Plans the 237 cases of the sample so that their sums are those of the bureau's report of 2020.
struct Sample2020Planner {
  static let asOf = CivilDate(year: 2021, month: 1, day: 31) ?? CivilDate(dayNumber: 0)
  /// Cases of each county, in the order of `SampleCounty.counties`; with the 61 of the bureau they are 237.
  static let countyCases = [34, 38, 12, 11, 14, 12, 14, 11, 15, 15]
  /// Supervision fines, yuan: the bureau's 84.18 and the counties' share of 211.38 万元.
  static let bureauFines = 841_800
  static let countyFines = 2_113_800 - 841_800
  /// Accident fines, yuan: on units, and on persons with the share of yearly income; 379.6 万元 in all.
  static let unitAccidents = [490, 450, 380, 350, 320, 300, 280, 260, 240, 220, 210].map { $0 * 1000 }
  static let personAccidents = [
    (36_000, 30), (32_400, 30), (30_000, 30), (28_800, 30), (27_000, 30), (25_200, 30), (24_000, 30), (21_600, 30),
    (18_000, 30), (15_000, 30), (38_000, 40),
  ]

  var random = SplitMix64(seed: 2020)
  private var maker = SampleUnit.Maker(serial: 2020)
  private var turn: [String: Int] = [:]

  /// The plans, ordered by authority and day, with their serials.
  mutating func plans() -> [CasePlan] {
    var plans = bureauPlans() + countyPlans()
    assignStates(&plans)
    assignDates(&plans)
    var numbered: [CasePlan] = []
    for county in [SampleCounty.prefecture] + SampleCounty.counties {
      let own = plans.filter { $0.county.code == county.code }.enumerated().sorted {
        let (left, right) = ($0.element.decidedOn ?? Self.asOf, $1.element.decidedOn ?? Self.asOf)
        return (left, $0.offset) < (right, $1.offset)
      }
      for (index, entry) in own.enumerated() {
        var plan = entry.element
        plan.serial = index + 1
        if plan.decidedOn?.year == 2021 { plan.documentSerial = 1 }
        numbered.append(plan)
      }
    }
    return numbered
  }

  private mutating func bureauPlans() -> [CasePlan] {
    let forms = tokens([
      (.suspension, 1), (.suspensionFine, 1), (.licenceWithheld, 4), (.licenceRevoked, 1), (.warning, 4),
      (.warningFine, 10), (.fine, 36),
    ])
    var plans = forms.map { supervision($0, SampleCounty.prefecture) }
    Self.settle(&plans, total: Self.bureauFines, &random)
    plans += Self.unitAccidents[9...].map { accident(SampleCounty.prefecture, unit: $0) }
    plans += Self.personAccidents[9...].map { accident(SampleCounty.prefecture, person: $0) }
    return plans
  }

  private mutating func countyPlans() -> [CasePlan] {
    var places: [SampleCounty] = []
    for (county, count) in zip(SampleCounty.counties, Self.countyCases) {
      places += [SampleCounty](repeating: county, count: count)
    }
    places = random.shuffled(places)
    let forms = tokens([
      (.suspension, 16), (.suspensionFine, 6), (.licenceWithheld, 2), (.warning, 18), (.warningFine, 22), (.fine, 89),
    ])
    var plans: [CasePlan] = []
    for form in forms { plans.append(supervision(form, places.removeLast())) }
    if let index = plans.firstIndex(where: { $0.form == .fine && $0.subjectKind == .legalPerson }) {
      plans[index] = unlicensed(plans[index].county)
    }
    for index in plans.indices.filter({ plans[$0].form == .fine }).suffix(2) {
      plans[index] = minor(plans[index].county)
    }
    Self.settle(&plans, total: Self.countyFines, &random)
    for fine in Self.unitAccidents[..<9] { plans.append(accident(places.removeLast(), unit: fine)) }
    for fine in Self.personAccidents[..<9] { plans.append(accident(places.removeLast(), person: fine)) }
    for state in [LifeState.undecided, .undecided, .undecided, .firstDue, .firstDue] {
      var plan = supervision(.fine, places.removeLast())
      plan.state = state
      plan.fine = plan.kind.fine.lowerBound
      plans.append(plan)
    }
    return plans
  }

  private mutating func tokens(_ counts: [(ViolationKind.Form, Int)]) -> [ViolationKind.Form] {
    random.shuffled(counts.flatMap { [ViolationKind.Form](repeating: $0.0, count: $0.1) })
  }

  /// A supervision case: the kinds take turns, so that each type and industry occurs.
  private mutating func supervision(_ form: ViolationKind.Form, _ county: SampleCounty) -> CasePlan {
    let isBureau = county.code == SampleCounty.prefecture.code
    let kinds = ViolationKind.all.filter {
      $0.source == .inspection && $0.forms.contains(form) && $0.fine.lowerBound < 100_000
        && $0.type != ViolationKind.minorsFireworks.type
        && (isBureau || !["安全中介服务", "教育培训"].contains($0.industries[0]))
    }
    let key = "\(form)-\(isBureau)"
    turn[key, default: random.below(kinds.count)] += 1
    let kind = kinds[(turn[key] ?? 0) % kinds.count]
    turn[kind.type, default: 0] += 1
    let count = turn[kind.type] ?? 0
    // A mere warning on a person is not published, so warnings go to units.
    let isPerson =
      kind.subjects == [.naturalPerson]
      || (kind.subjects.contains(.naturalPerson) && count % 2 == 0 && form != .warning)
    let isShop =
      !isPerson && kind.subjects.contains(.individualBusiness)
      && (!kind.subjects.contains(.legalPerson) || (!isBureau && count % 2 == 0))
    return make(kind, form, county, isPerson ? .naturalPerson : isShop ? .individualBusiness : .legalPerson, count)
  }

  private mutating func make(
    _ kind: ViolationKind, _ form: ViolationKind.Form, _ county: SampleCounty, _ subject: SubjectKind, _ count: Int
  ) -> CasePlan {
    let industry = kind.industries[count % kind.industries.count]
    let day = CivilDate(year: 2020, month: 6, day: 1) ?? Self.asOf
    let unit = maker.make(
      industry: industry, county: county, on: day, isShop: subject == .individualBusiness, &random)
    var plan = CasePlan(
      county: county, kind: kind, form: form, subjectKind: subject, industry: industry, asOf: Self.asOf, unit: unit)
    plan.earliestFiling = CivilDate(year: 2020, month: 1, day: 2)
    plan.latestFiling = CivilDate(year: 2020, month: 12, day: 30)
    switch form {
    case .warning: plan.severity = .minor
    case .suspension, .suspensionFine, .licenceWithheld, .licenceRevoked: plan.severity = .serious
    case .fine, .warningFine: plan.severity = .general
    }
    return plan
  }

  private mutating func accident(_ county: SampleCounty, unit fine: Int) -> CasePlan {
    turn["accident", default: 0] += 1
    var plan = make(ViolationKind.accidents[0], .fine, county, .legalPerson, turn["accident"] ?? 0)
    plan.fine = fine
    plan.severity = .serious
    return plan
  }

  private mutating func accident(_ county: SampleCounty, person fine: (Int, Int)) -> CasePlan {
    turn["accident", default: 0] += 1
    let kind = fine.1 == 40 ? ViolationKind.lateReport : ViolationKind.accidents[1]
    var plan = make(kind, .fine, county, .naturalPerson, turn["accident"] ?? 0)
    (plan.fine, plan.incomePercent) = fine
    return plan
  }

  private mutating func unlicensed(_ county: SampleCounty) -> CasePlan {
    let kind = ViolationKind.licensing[0]
    return make(kind, .fine, county, .legalPerson, 0)
  }

  private mutating func minor(_ county: SampleCounty) -> CasePlan {
    var plan = make(ViolationKind.minorsFireworks, .fine, county, .naturalPerson, 0)
    plan.state = .minorSubject
    return plan
  }
}

import Records

/// Plans the cases of a generated workspace one after the other.
struct RandomPlanner {
  private var random: SplitMix64
  private let asOf: CivilDate
  private let width: Int
  private var maker = SampleUnit.Maker()
  private var serials: [String: Int] = [:]
  /// Units seen so far by county and industry: every third case is against one of them.
  private var known: [String: [SampleUnit]] = [:]

  init(seed: UInt64, asOf: CivilDate, width: Int) {
    random = SplitMix64(seed: seed)
    self.asOf = asOf
    self.width = width
  }

  private static let hiddenStates: [LifeState] = [
    .undecided, .withoutApproval, .failedSecrecyReview, .unreviewedMajor, .consultationOpen, .minorSubject, .changed,
    .repaired, .revoked,
  ]

  /// The plan of case number `index`; every tenth is not public.
  mutating func plan(_ index: Int) -> CasePlan {
    let state = state(index)
    let kind = kind(for: state)
    let county = random.chance(12) ? SampleCounty.prefecture : random.pick(SampleCounty.counties)
    let decided = decisionDay(state)
    let isPerson = kind.subjects.contains(.naturalPerson) && (kind.subjects.count == 1 || state == .minorSubject)
    let isShop =
      !isPerson && kind.subjects.contains(.individualBusiness)
      && (!kind.subjects.contains(.legalPerson) || random.chance(40))
    let industry = random.pick(kind.industries)
    var plan = CasePlan(
      county: county, kind: kind, form: form(kind, state, decided, isPerson: isPerson),
      subjectKind: isPerson ? .naturalPerson : isShop ? .individualBusiness : .legalPerson, industry: industry,
      state: state, asOf: asOf,
      unit: unit(industry, county, decided ?? asOf, isShop: isShop))
    plan.fine = fine(kind, plan.form, state)
    plan.decidedOn = decided
    if decided == nil { plan.filedOn = asOf.adding(days: -random.within(5...70)) }
    if plan.kind.source == .accident, (decided ?? asOf).iso >= "2021-09-01" {
      plan.incomePercent = 40
      if !isPerson { plan.fine = max(plan.fine ?? 0, 300_000) }
    }
    plan.severity = severity(plan, decided)
    plan.serialWidth = width
    let key = "\(county.prefix)-\((plan.filedOn ?? decided ?? asOf).year)"
    serials[key, default: 0] += 1
    plan.serial = serials[key] ?? 1
    return plan
  }

  private func state(_ index: Int) -> LifeState {
    switch index % 10 {
    case 9: Self.hiddenStates[index / 10 % Self.hiddenStates.count]
    case 4: index % 50 == 4 ? .corrected : .published
    case 7: index % 70 == 7 ? .consented : .published
    default: .published
    }
  }

  private mutating func kind(for state: LifeState) -> ViolationKind {
    switch state {
    case .minorSubject: return ViolationKind.minorsFireworks
    case .repaired: return random.pick(ViolationKind.training)
    case .consultationOpen, .consented, .unreviewedMajor: return random.pick(ViolationKind.equipment)
    default: return random.pick(ViolationKind.all)
    }
  }

  /// A form that leaves the state as it was meant: a mere warning is shown three months only, and not at all on a person;
  /// a suspension cannot be repaired.
  private mutating func form(
    _ kind: ViolationKind, _ state: LifeState, _ decided: CivilDate?, isPerson: Bool
  ) -> ViolationKind.Form {
    let isRecent = decided.map { $0 > asOf.adding(days: -70) } ?? false
    let forms = kind.forms.filter { form in
      switch form {
      case .warning: isRecent && !isPerson
      case .fine, .warningFine: true
      case .suspension, .suspensionFine, .licenceWithheld, .licenceRevoked: state != .repaired
      }
    }
    return random.pick(forms)
  }

  private mutating func decisionDay(_ state: LifeState) -> CivilDate? {
    let back: ClosedRange<Int> =
      switch state {
      case .undecided: 0...0
      case .consultationOpen: 14...40
      case .repaired: 200...700
      case .changed, .revoked: 60...700
      default: 9...725
      }
    let day = CaseDates.workday(before: asOf.adding(days: -random.within(back)))
    return state == .undecided ? nil : day
  }

  private mutating func fine(_ kind: ViolationKind, _ form: ViolationKind.Form, _ state: LifeState) -> Int? {
    switch form {
    case .warning, .suspension, .licenceWithheld, .licenceRevoked: return nil
    case .fine, .warningFine, .suspensionFine:
      if state == .minorSubject { return random.within(10...20) * 100 }
      let step = kind.fine.upperBound > 10_000 ? 1500 : 300
      let (low, high) = ((kind.fine.lowerBound + step - 1) / step, kind.fine.upperBound / step)
      return low <= high ? random.within(low...high) * step : kind.fine.lowerBound
    }
  }

  /// 轻微 only where the short period is not over: every plan of this generator is public by period.
  private func severity(_ plan: CasePlan, _ decided: CivilDate?) -> ViolationSeverity {
    if plan.isMajor { return .serious }
    if plan.form == .warning, let decided, decided > asOf.adding(days: -70) { return .minor }
    return .general
  }

  private mutating func unit(_ industry: String, _ county: SampleCounty, _ date: CivilDate, isShop: Bool) -> SampleUnit
  {
    let key = "\(county.code)-\(industry)-\(isShop)-\(county.name(on: date))"
    let list = known[key] ?? []
    if list.count > 4, random.chance(34) { return random.pick(list) }
    let made = maker.make(industry: industry, county: county, on: date, isShop: isShop, &random)
    known[key, default: []].append(made)
    return made
  }
}

extension ViolationKind {
  /// The kind of case in which a minor is the subject.
  static var minorsFireworks: ViolationKind { licensing.first { $0.type == "未经许可经营烟花爆竹" } ?? licensing[0] }
}

import Records

/// The days of a case, in their order.
struct CaseDates: Sendable {
  let inspected: CivilDate
  let filed: CivilDate
  let noticed: CivilDate?
  let decided: CivilDate?
  let served: CivilDate?
  let performed: CivilDate?
  let closed: CivilDate?
  let approved: CivilDate?
  /// Within seven calendar days of the decision, or on the first working day after a long holiday: seven working days at most.
  let released: CivilDate?

  init(_ plan: CasePlan, _ random: inout SplitMix64) {
    let floor = plan.earliestFiling
    guard let decided = plan.decidedOn else {
      let filed = plan.filedOn ?? plan.asOf.adding(days: -30)
      self.filed = filed
      inspected = filed.adding(days: -random.within(1...5))
      (noticed, self.decided, served, performed, closed, approved, released) = (nil, nil, nil, nil, nil, nil, nil)
      return
    }
    self.decided = decided
    if plan.isSimple {
      (inspected, filed, noticed, served) = (decided, decided, decided, decided)
    } else {
      var filed = decided.adding(days: -random.within(24...58))
      if let floor, filed < floor.adding(days: 5) { filed = floor.adding(days: 5) }
      if let last = plan.latestFiling { filed = min(filed, last) }
      self.filed = filed
      inspected = filed.adding(days: -random.within(1...4))
      noticed = max(filed.adding(days: 2), decided.adding(days: -random.within(8...14)))
      served = decided.adding(days: random.within(0...4))
    }
    let paid = decided.adding(days: 4 + random.within(1...12))
    performed = paid <= plan.asOf ? paid : nil
    let done = paid.adding(days: random.within(2...9))
    closed = done <= plan.asOf ? done : nil
    var released: CivilDate?
    for days in [5, 6, 4, 7, 3, 2, 1, 8, 9, 10, 11] {
      let day = decided.adding(days: days)
      if Self.isPlainWorkday(day), day <= plan.asOf {
        released = day
        break
      }
    }
    self.released = released
    approved = min(decided.adding(days: 1), plan.asOf)
  }

  /// Whether a day is surely a working day: no weekend and not near one of the holidays of 2020 to 2023.
  static func isPlainWorkday(_ date: CivilDate) -> Bool {
    guard date.weekday < 6 else { return false }
    let (year, month, day) = date.components
    let number = month * 100 + day
    let springFestival =
      switch year {
      case 2020: 124...202
      case 2021: 211...217
      case 2022: 131...206
      case 2023: 121...127
      default: 120...221
      }
    let holidays = [
      101...103, springFestival, 403...406, 415...416, 501...505, 603...605, 612...614, 622...627, 910...912, 919...921,
      929...929, 1001...1008,
    ]
    return !holidays.contains { $0.contains(number) }
  }

  /// The first plain working day on or before `date`.
  static func workday(before date: CivilDate) -> CivilDate {
    var day = date
    while !isPlainWorkday(day) { day = day.adding(days: -1) }
    return day
  }
}

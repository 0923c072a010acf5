public import Records

/// Which days are working days: weekdays and weekends as moved by the yearly notices, and a local layer of further holidays.
///
/// 处罚法 Art. 85: the days of its short deadlines are working days. A year without a notice is an error, never "no holidays".
public struct WorkingCalendar: Sendable {
  /// Which holidays count.
  public enum Layer: String, Sendable, Hashable, CaseIterable {
    /// Those of the State Council: the earlier and so the safe deadline.
    case national
    /// Those and the holidays of the autonomous prefecture: the last lawful day.
    case local
  }

  /// The national holidays by year.
  public let national: [Int: CalendarYear]
  /// The further local holidays by year; a year may be missing.
  public let local: [Int: CalendarYear]

  /// Makes a calendar from year tables.
  public init(national: [Int: CalendarYear], local: [Int: CalendarYear] = [:]) {
    self.national = national
    self.local = local
  }

  /// Whether `date` is a working day in `layer`; throws where its year has no national table.
  public func isWorkingDay(_ date: CivilDate, layer: Layer = .national) throws(CalendarError) -> Bool {
    let year = date.year
    guard let table = national[year], !table.isEmpty else { throw CalendarError(year: year) }
    if layer == .local, let local = local[year], local.off.contains(date) { return false }
    if table.off.contains(date) { return false }
    return date.weekday <= 5 || table.work.contains(date)
  }

  /// The `workingDays`-th working day after `date`, which itself does not count; throws where a year on the way has no
  /// national table. A year without local table adds no local holiday.
  public func adding(
    workingDays: Int, to date: CivilDate, layer: Layer = .national
  ) throws(CalendarError) -> CivilDate {
    var day = date
    var left = workingDays
    while left > 0 {
      day = day.adding(days: 1)
      if try isWorkingDay(day, layer: layer) { left -= 1 }
    }
    return day
  }

  /// The deadline `workingDays` after `date` in both layers.
  public func deadline(workingDays: Int, after date: CivilDate) throws(CalendarError) -> Deadline {
    let due = try adding(workingDays: workingDays, to: date, layer: .national)
    let last = try adding(workingDays: workingDays, to: date, layer: .local)
    let isKnown = (date.year...last.year).allSatisfy { local[$0]?.isComplete == true }
    return Deadline(due: due, lastLawfulDay: last, localHolidaysAreKnown: isKnown)
  }
}

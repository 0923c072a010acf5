public import Records

/// The holidays of one year in one layer.
public struct CalendarYear: Sendable, Hashable {
  /// Days off; weekend days may be among them.
  public let off: Set<CivilDate>
  /// Weekend days that are worked.
  public let work: Set<CivilDate>
  /// Whether all days of the year are known; local notices are sometimes seen in part.
  public let isComplete: Bool
  /// The notice.
  public let basis: String

  /// Makes a year; empty sets mean that the notice is not out.
  public init(off: Set<CivilDate>, work: Set<CivilDate> = [], isComplete: Bool = true, basis: String) {
    self.off = off
    self.work = work
    self.isComplete = isComplete
    self.basis = basis
  }

  /// Whether the notice for the year is not out.
  public var isEmpty: Bool { off.isEmpty }
}

/// A deadline in both layers of the calendar.
public struct Deadline: Sendable, Hashable {
  /// By national holidays: the date that counts, since it is never too late.
  public let due: CivilDate
  /// With local holidays: the last day that is still lawful; not before `due`.
  public let lastLawfulDay: CivilDate
  /// Whether the local holidays of the years touched are all known.
  public let localHolidaysAreKnown: Bool

  /// Makes a deadline.
  public init(due: CivilDate, lastLawfulDay: CivilDate, localHolidaysAreKnown: Bool) {
    self.due = due
    self.lastLawfulDay = lastLawfulDay
    self.localHolidaysAreKnown = localHolidaysAreKnown
  }
}

/// A year whose holidays are not known.
public struct CalendarError: Error, Sendable, Hashable {
  /// The year whose notice is missing or empty.
  public let year: Int

  /// Makes an error for `year`.
  public init(year: Int) { self.year = year }
}

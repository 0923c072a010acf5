import Foundation
import Hashing
import Records
import Rules
import TestSupport
import Testing

@Suite struct WorkingCalendarTests {
  let calendar: WorkingCalendar

  init() throws { calendar = try repositoryRules().calendar }

  @Test(arguments: [
    ("2026-02-13", 7, "2026-03-02"), ("2026-02-13", 20, "2026-03-19"), ("2026-09-18", 7, "2026-09-29"),
    ("2026-09-30", 7, "2026-10-15"), ("2025-01-24", 7, "2025-02-10"), ("2025-09-26", 7, "2025-10-13"),
    ("2025-09-26", 20, "2025-10-30"), ("2025-12-31", 7, "2026-01-12"), ("2024-02-09", 7, "2024-02-26"),
    ("2024-09-30", 20, "2024-11-01"), ("2026-04-30", 3, "2026-05-08"), ("2024-07-26", 7, "2024-08-06"),
    ("2026-12-22", 7, "2026-12-31"), ("2026-12-03", 20, "2026-12-31"),
  ]) func countsWorkingDays(_ start: String, _ count: Int, _ end: String) throws {
    #expect(try calendar.adding(workingDays: count, to: day(start)).iso == end)
  }

  @Test func countsLocalHolidaysInTheLocalLayer() throws {
    let deadline = try calendar.deadline(workingDays: 7, after: day("2024-07-26"))
    #expect(deadline.due.iso == "2024-08-06")
    #expect(deadline.lastLawfulDay.iso == "2024-08-09")
    #expect(deadline.localHolidaysAreKnown)
  }

  @Test(arguments: [("2025-07-10", false), ("2020-07-10", false), ("2024-12-30", false), ("2024-12-02", true)])
  func saysWhetherLocalHolidaysAreKnown(_ start: String, _ isKnown: Bool) throws {
    #expect(try calendar.deadline(workingDays: 7, after: day(start)).localHolidaysAreKnown == isKnown)
  }

  @Test(arguments: [
    ("2026-12-24", 7, 2027), ("2026-12-23", 7, 2027), ("2026-12-04", 20, 2027), ("2006-12-28", 7, 2006),
  ])
  func throwsWhereAYearIsNotKnown(_ start: String, _ count: Int, _ year: Int) throws {
    let start = try day(start)
    #expect(throws: CalendarError(year: year)) { try calendar.adding(workingDays: count, to: start) }
    #expect(throws: CalendarError(year: year)) { try calendar.deadline(workingDays: count, after: start) }
  }

  @Test(arguments: [(2023, 249), (2024, 251), (2025, 248), (2026, 248)])
  func hasTheWorkingDaysOfTheYear(_ year: Int, _ count: Int) throws {
    let first = try #require(CivilDate(year: year, month: 1, day: 1))
    let last = try #require(CivilDate(year: year, month: 12, day: 31))
    let days = try (first.dayNumber...last.dayNumber).filter { number throws -> Bool in
      try calendar.isWorkingDay(CivilDate(dayNumber: number))
    }
    #expect(days.count == count)
  }

  /// Every day of 2007 to 2026 as PyPI's chinesecalendar 1.11.0 has it: working days a year, and SHA-256 (its first 16 digits) over the year
  /// written as one `1` (working day) or `0` a day.
  @Test(arguments: [
    (2007, 249, "b38517a160aee926"), (2008, 251, "5f32dc3b333bcffd"), (2009, 250, "c2e5dea18df3d0a9"),
    (2010, 250, "77615bea095289bf"), (2011, 250, "4d712aca687dbda0"), (2012, 249, "fa768a9455830c71"),
    (2013, 250, "0c83496771ea6ba0"), (2014, 250, "737210f2f5c1d276"), (2015, 249, "0c285f31929d386f"),
    (2016, 250, "750827cafea23616"), (2017, 249, "2c9849219c1888e1"), (2018, 250, "d12b2fc7483894d0"),
    (2019, 250, "dc95086d91477dcc"), (2020, 249, "2a7ad4272999783d"), (2021, 250, "e7d978b7882f6202"),
    (2022, 249, "d83b30bae42e9bf8"), (2023, 249, "e8868c7f857df965"), (2024, 251, "661a1167f8576d79"),
    (2025, 248, "b6b20d69dbbf0872"), (2026, 248, "1c2604d6fff32a56"),
  ]) func agreesWithTheIndependentTableOnEveryDay(year: Int, count: Int, digest: String) throws {
    let first = try #require(CivilDate(year: year, month: 1, day: 1))
    let last = try #require(CivilDate(year: year, month: 12, day: 31))
    let days = try (first.dayNumber...last.dayNumber).map {
      try calendar.isWorkingDay(CivilDate(dayNumber: $0)) ? "1" : "0"
    }
    #expect(days.count { $0 == "1" } == count)
    #expect(SHA256Digest(of: days.joined()).hex.prefix(16) == digest)
  }

  /// Every day of 2007 to 2026 against the public table from which ours was derived, where it lies beside the repository.
  @Test(.enabled(if: SharedMaterial.has("data/holiday-cn")))
  func agreesWithThePublicTableOnEveryDay() throws {
    struct Year: Decodable {
      struct Day: Decodable {
        let date: String
        let isOffDay: Bool
      }
      let days: [Day]
    }
    var known: [CivilDate: Bool] = [:]
    for year in 2007...2027 {
      let data = try Data(contentsOf: SharedMaterial.url("data/holiday-cn").appending(path: "\(year).json"))
      for entry in try JSONDecoder().decode(Year.self, from: data).days { known[try day(entry.date)] = entry.isOffDay }
    }
    var compared = 0
    for number in try day("2007-01-01").dayNumber...day("2026-12-31").dayNumber {
      let date = CivilDate(dayNumber: number)
      let isOff = known[date] ?? (date.weekday > 5)
      #expect(try calendar.isWorkingDay(date) == !isOff, "\(date.iso)")
      compared += 1
    }
    #expect(compared == 7305)
  }
}

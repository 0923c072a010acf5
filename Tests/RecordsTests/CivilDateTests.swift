import Records
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    "2020-05-06", "2020-5-6", "2020/5/6", "2020/05/06", "2020.5.6", "20200506", "2020年5月6日", "2020年05月06日",
    "2020-05-06 09:30", "2020-05-06T09:30:00", "2020-05-06T09:30:00Z", "2020/5/6 0:00:00", " 2020-05-06 ", "20200506 ",
    "2020年5月6日 10:00",
  ])
  func readsEveryForm(text: String) throws { #expect(try CivilDate(parsing: text).iso == "2020-05-06") }

  @Test(arguments: [
    "", "2020", "2020-05", "五月六日", "2020-05-06-07", "6.5.2020", "-2020-05-06", "2020--05-06", "2020-05-06x",
    "2020幹5晈6", "2020-05-06 后", "2020-05-06 2020-05-07", "2020年5月", "5月6日", "202005", "2020-5月6", "2020年5-6",
    "2020-05-06日", "20200506-1", "2020T05T06", "2020-05-06 10点", "999999999999999999999",
  ])
  func refusesWhatIsNoDate(text: String) {
    #expect(throws: CivilDate.ParsingError.notADate) { try CivilDate(parsing: text) }
  }

  @Test(arguments: [
    "2020-02-30", "2021-02-29", "2020-13-01", "2020-00-10", "2020-04-31", "20201301", "1899-12-31", "2200-01-01",
  ])
  func tellsDaysThatDoNotExist(text: String) {
    #expect(throws: CivilDate.ParsingError.impossible) { try CivilDate(parsing: text) }
  }

  @Test func countsDaysBothWays() throws {
    var expected = try #require(CivilDate(year: 1900, month: 1, day: 1)).dayNumber
    for year in 1900...2199 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CivilDate(year: year, month: month, day: day) else { continue }
          #expect(date.dayNumber == expected)
          #expect(date.components == (year, month, day))
          expected += 1
        }
      }
    }
    #expect(CivilDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
  }

  @Test(arguments: [
    ("2020-01-31", 1, "2020-02-29"), ("2020-12-31", 2, "2021-02-28"), ("2020-03-31", -1, "2020-02-29"),
    ("2020-05-06", 36, "2023-05-06"),
  ])
  func addsMonths(text: String, months: Int, expected: String) throws {
    #expect(try CivilDate(parsing: text).adding(months: months).iso == expected)
  }

  @Test(arguments: [("2021-01-31", 7), ("1970-01-01", 4), ("1969-12-31", 3), ("1900-01-01", 1)])
  func knowsTheWeekday(text: String, weekday: Int) throws { #expect(try CivilDate(parsing: text).weekday == weekday) }
}

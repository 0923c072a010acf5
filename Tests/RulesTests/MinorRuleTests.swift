import Records
import Rules
import Testing

@Suite struct MinorRuleTests {
  let rule = MinorRule(adultAge: 18, basis: "虚构依据")

  @Test(arguments: [
    ("2002-06-01", "2020-06-02"), ("2002-12-31", "2021-01-01"), ("2004-02-29", "2022-03-01"),
    ("2002-02-28", "2020-02-29"),
  ]) func isOfAgeFromTheDayAfterTheBirthday(_ birth: String, _ first: String) throws {
    let birth = try CivilDate(parsing: birth)
    let first = try CivilDate(parsing: first)
    #expect(rule.isAdultFrom(bornOn: birth) == first)
    #expect(rule.isMinor(bornOn: birth, on: first.adding(days: -1)))
    #expect(!rule.isMinor(bornOn: birth, on: first))
  }

  @Test(arguments: ["X", "0", "5", "x"]) func believesTheBirthdayInAMistypedNumber(_ last: String) throws {
    let day = try CivilDate(parsing: "2020-06-01")
    #expect(rule.isMinor(idNumber: "53000020050101001" + last, on: day))
    #expect(!rule.isMinor(idNumber: "53000019850101001" + last, on: day))
  }

  @Test func takesEitherSourceAndNoneForUnknown() throws {
    let day = try CivilDate(parsing: "2020-06-01")
    let adult = try CivilDate(parsing: "1985-01-01")
    #expect(rule.isMinor(bornOn: adult, idNumber: "53000020050101001X", on: day))
    #expect(!rule.isMinor(bornOn: adult, on: day))
    #expect(!rule.isMinor(on: day))
    #expect(!rule.isMinor(idNumber: "E12345678", on: day))
    #expect(!rule.isMinor(idNumber: "530000850101001", on: day))
  }
}

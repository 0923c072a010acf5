import Records
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    ("20000", 2_000_000), ("20,000.00", 2_000_000), ("20000元", 2_000_000), ("2万元", 2_000_000), ("2万", 2_000_000),
    ("¥20000", 2_000_000), ("￥20,000.5", 2_000_050), ("0.2万元", 200_000), ("0.01", 1), ("０．０１", 1), ("0", 0),
    ("-0", 0), ("20000.000000", 2_000_000), ("590.98万元", 590_980_000), ("0.000001万元", 1),
  ])
  func readsYuan(text: String, fen: Int64) throws { #expect(try Money(parsing: text).fen == fen) }

  @Test(arguments: [
    ("0.2", 200_000), ("2", 2_000_000), ("0.200000", 200_000), ("2000元", 200_000), ("590.98", 590_980_000),
  ])
  func readsTenThousandYuan(text: String, fen: Int64) throws {
    #expect(try Money(parsing: text, unit: .tenThousandYuan).fen == fen)
  }

  @Test(arguments: [
    "", "元", "两万", "1e5", "1.2.3", "12元5", "0.001", "20000 人民币", "1,2元万", "--5", "5-", "2万3", "2元元", "2元万元",
  ])
  func refusesWhatIsNoAmount(text: String) {
    #expect(throws: Money.ParsingError.notAnAmount) { try Money(parsing: text) }
  }

  @Test func refusesNegativeAndHugeAmounts() {
    #expect(throws: Money.ParsingError.negative) { try Money(parsing: "-5") }
    #expect(throws: Money.ParsingError.tooLarge) { try Money(parsing: "99999999999999999999") }
    #expect(throws: Money.ParsingError.tooLarge) { try Money(parsing: "9000000000001") }
    #expect(throws: Money.ParsingError.tooLarge) { try Money(parsing: "99999999999万元") }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["0." + String(repeating: "0", count: 10_000), "1." + String(repeating: "0", count: 40)])
  func survivesLongFractions(text: String) {
    #expect(throws: Money.ParsingError.self) { try Money(parsing: text) }
  }

  @Test(arguments: [
    (2_000_000, "20000", "2", "20,000"), (50, "0.5", "0.00005", "0.5"), (590_980_000, "5909800", "590.98", "5,909,800"),
    (123_456_789, "1234567.89", "123.456789", "1,234,567.89"), (0, "0", "0", "0"), (10_000, "100", "0.01", "100"),
  ])
  func writesUnits(fen: Int64, yuan: String, tenThousand: String, grouped: String) {
    let money = Money(fen: fen)
    #expect(money.yuan == yuan)
    #expect(money.tenThousandYuan == tenThousand)
    #expect(money.grouped == grouped)
  }
}

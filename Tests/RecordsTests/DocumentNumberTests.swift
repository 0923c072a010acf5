import Records
import Testing

@Suite struct DocumentNumberTests {
  @Test(arguments: [
    ("（楚）应急罚〔2020〕12号", "楚应急罚〔2020〕12号"), ("(楚)应急罚〔2020〕12号", "楚应急罚〔2020〕12号"),
    ("(楚)应急罚[2020]第12号", "楚应急罚〔2020〕12号"), ("楚应急罚【2020】12号", "楚应急罚〔2020〕12号"),
    ("楚应急罚（2020）12号", "楚应急罚〔2020〕12号"), ("楚应急罚(2020) 12 号", "楚应急罚〔2020〕12号"),
    ("（楚）应急罚〔2020〕012号", "楚应急罚〔2020〕12号"), ("（楚）应急罚〔2020〕12-1号", "楚应急罚〔2020〕12-1号"),
    ("（楚）应急罚〔２０２０〕１２号", "楚应急罚〔2020〕12号"), ("[楚]应急罚［2020］12号", "楚应急罚〔2020〕12号"),
    ("楚（禄）应急罚〔2020〕3号", "楚禄应急罚〔2020〕3号"), ("(德阳)应急罚〔2019〕15号", "德阳应急罚〔2019〕15号"),
    ("深龙华应急罚〔2026〕1号", "深龙华应急罚〔2026〕1号"), ("（楚）应急罚〔2020〕 第 12 号", "楚应急罚〔2020〕12号"),
    ("〔楚〕应急罚〔2020〕12号", "楚应急罚〔2020〕12号"), ("\u{FEFF}（楚）应急罚\u{200B}〔2020〕12号", "楚应急罚〔2020〕12号"),
  ])
  func readsEveryBracket(text: String, key: String) throws {
    let number = try #require(DocumentNumber(parsing: text))
    #expect(number.key == key)
    #expect(number.asServed == text)
    #expect(number.year == Int(key.split(separator: "〔")[1].prefix(4)))
  }

  @Test func readsYearAndSerial() throws {
    let number = try #require(DocumentNumber(parsing: "（楚）应急罚〔2020〕12-1号"))
    #expect(number.year == 2020)
    #expect(number.serial == 12)
  }

  @Test(arguments: [
    "", "12号", "〔2020〕12号", "楚应急罚2020年12号", "（楚）应急罚〔2020〕12", "（楚）应急罚〔2020〕号", "（楚）应急罚〔20〕12号",
    "（楚）应急罚〔2020〕12号 副本", "（楚）应急罚〔2020〕12-号", "（楚）应急罚〔2020〕0号", "（楚）应急罚〔2020〕999999999999号",
    "（楚）应急罚〔99999999999999999999〕1号", "（楚）应急罚〔2020〕12-1-2号", "（楚）<b>罚〔2020〕12号", "（楚应急罚〔2020〕12号〔2020〕13号",
    "（楚）应急罚〔2020〕第第12号", "楚）））应急罚〔2020〕12号",
  ])
  func refusesWhatIsNoNumber(text: String) { #expect(DocumentNumber(parsing: text) == nil) }
}

import Records
import Testing

@testable import Redaction

/// Dates of birth that the record knows, from a field or from an identity number, in prose.
struct KnownDateTests {
  private func body(_ text: String, birthDate: Bool = false) throws -> String {
    try Samples.body(text) {
      $0.people = [
        Samples.person("李家明") {
          if birthDate { $0.birthDate = Samples.date(1992, 3, 19) } else { $0.idNumber = "532331199203194512" }
        }
      ]
    }.trimmingNewline
  }

  @Test(arguments: [
    "（⟦1992-03-19⟧）在场", "（⟦1992-3-19⟧，男，禄丰县）", "，⟦1992年3月19日⟧，女。", "，⟦92.03.19⟧。", "，⟦92-3-19⟧在场", "，⟦19/03/1992⟧，",
    "，⟦3/19/1992⟧，",
    "，⟦19920319⟧，", "，⟦1992．3．19⟧，", "是⟦92年3月19号⟧的", "，⟦九二年三月十九日⟧，", "，⟦1992年三月十九号⟧，", "，⟦一九九二年三月十九日⟧，",
    "，⟦1992 年 3 月 19 日⟧，", "，⟦1992 . 3 . 19⟧，", "生日为⟦3月19日⟧", "在⟦3月19日⟧过生日", "，⟦三月十九日⟧出生", "（⟦92年⟧生）", "系⟦92年⟧出生",
    "，⟦92年3月⟧生",
  ])
  func hidesADateOfBirthHoweverItIsWritten(text: String) throws {
    let plain = "李家明" + text.filter { $0 != "⟦" && $0 != "⟧" }
    let mask = "【个人信息：出生日期】"
    let parts = text.split(separator: "⟧", omittingEmptySubsequences: false)
    let expected = "李某" + parts[0].split(separator: "⟦")[0] + mask + parts[1]
    #expect(try body(plain) == expected)
    #expect(try body(plain, birthDate: true) == expected)
  }

  @Test(arguments: [
    "于2020年3月19日在场", "，3月19日检查", "，3月19日出生产计划", "，92年建成", "，1992年生产的设备", "，1992年3月投产", "，设备于92年3月20日出厂", "，标准92.3.191",
    "，厚3.19毫米",
    "，1992年成立", "，3月19日生产", "，共92年", "，三月十九日发生事故", "，批号5119920319001",
  ])
  func keepsOtherDates(text: String) throws {
    #expect(try body("李家明" + text) == "李某" + text)
    #expect(try body("李家明" + text, birthDate: true).contains("出生日期") == text.contains("5119920319001"))
  }

  @Test func readsTheDateInANumberOfFifteenDigits() throws {
    let text = try Samples.body("李家明，1992-3-19。") {
      $0.people = [Samples.person("李家明") { $0.idNumber = "532331920319451" }]
    }
    #expect(text.trimmingNewline == "李某，【个人信息：出生日期】。")
  }

  @Test func keepsTheDaysOfTheCase() throws {
    let text = "李家明，2020年5月6日作出决定，2020-05-06检查，5月6日复查。"
    #expect(try body(text) == "李某" + text.dropFirst(3))
  }
}

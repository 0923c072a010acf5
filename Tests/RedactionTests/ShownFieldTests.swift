import Diagnostics
import Records
import Testing

@testable import Redaction

/// Shown fields carry no number of a person out of the house, and public numbers keep no identifier in the clear.
struct ShownFieldTests {
  private static let identifier = "53230119850302121X"

  private static func change(_ key: String, _ text: String) -> (inout CaseRecord) -> Void {
    {
      switch key {
      case "subject.name": $0.subject.name = text
      case "subject.representative": $0.subject.representative = text
      case "subject.address": $0.subject.address = text
      case "subject.registrationNumber": $0.subject.registrationNumber = text
      case "officers.name": $0.officers = [.init(name: text)]
      case "officers.certificate": $0.officers = [.init(name: "王法明", certificate: text)]
      case "penalty.licence": $0.penalty?.licence = text
      case "industry": $0.industry = text
      default: $0.authority = text
      }
    }
  }

  @Test(arguments: [
    ("subject.representative", "周大明53230119850302121X"), ("subject.representative", "周大明 13808780026"),
    ("subject.representative", "周大明{公开:13808780026}"), ("subject.address", "云南省楚雄市环城路18号，电话13808780026"),
    ("subject.address", "云南省楚雄市环城路18号0878-3123456"), ("subject.name", "楚雄13808780026便利店"),
    ("officers.certificate", "53230119850302121X"), ("officers.name", "王法明13808780026"),
    ("officers.name", "王法明（云E12345）"), ("penalty.licence", "安全生产许可证 13808780026"),
    ("penalty.licence", "特种作业操作证T53230119850302121X"), ("authority", "楚雄市应急管理局13808780026"),
    ("authority", "楚雄市应急管理局zs.12345@qq.com"), ("subject.registrationNumber", "53230119850302121X"),
    ("industry", "烟花6222021234567890003"),
  ])
  func withholdsARecordThatShowsAnIdentifier(key: String, text: String) throws {
    let outcome = try Samples.publish(Samples.record(Self.change(key, text)))
    #expect(outcome.record == nil)
    let fault = try #require(outcome.diagnostics.first { $0.kind.id == "redaction.keep-collision" })
    #expect(fault.severity == .error && fault.arguments == [key])
  }

  @Test func withholdsARecordThatShowsTheNumberOfOneOfItsPersons() throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.people = [Samples.person("张三") { $0.idNumber = "24050101" }]
        $0.officers = [.init(name: "王法明", certificate: "24050101")]
      })
    #expect(outcome.record == nil && outcome.diagnostics.contains { $0.arguments == ["officers.certificate"] })
  }

  @Test(arguments: [
    ("subject.registrationNumber", "532300100001234"), ("penalty.licence", "（云）FM安许证字〔2019〕123号"),
    ("penalty.licence", "安全生产许可证（云）WH安许证字〔2019〕0123456号"), ("penalty.licence", "采矿许可证号C5323002010127120098765"),
    ("penalty.licence", "安全生产许可证 {隐:13808780026}"), ("penalty.licence", "经营许可证编号5323012019000123"),
    ("officers.certificate", "24050101001"), ("officers.certificate", "云应急执-230103"),
    ("subject.address", "云南省楚雄市鹿城镇环城路12号3幢2单元501室"), ("subject.name", "楚雄12345便利店"),
  ])
  func publishesLawfulNumbers(key: String, text: String) throws {
    var text = text
    if key == "subject.registrationNumber" {
      let digits = try #require((0...9).map { "53230010000123\($0)" }.first(where: RegistrationNumber.isValid))
      text = digits
    }
    let outcome = try Samples.publish(Samples.record(Self.change(key, text)))
    let record = try #require(outcome.record, "withheld: \(outcome.diagnostics.map(\.kind.id))")
    #expect(record.licence?.text.contains("13808780026") != true)
  }

  @Test func keepsNoLicenceNumberThatIsAPerson() throws {
    // The mark makes the licence lawful; the body must not read its number as public.
    let text = try Samples.body("操作证T\(Self.identifier)，手机13808780026。") {
      $0.penalty?.licence = "操作证{隐:T\(Self.identifier)}、{隐:13808780026}"
    }
    #expect(!text.contains(Self.identifier) && !text.contains("13808780026"))
  }

  @Test(arguments: [
    ("车牌云E12345", "车牌【个人信息：车牌号码】"), ("云E·12345停放", "【个人信息：车牌号码】停放"), ("云ED12345", "【个人信息：车牌号码】"),
    ("云E12350", "【个人信息：车牌号码】"), ("邮箱zs.12345@qq.com", "邮箱【个人信息：电子邮箱】"),
    ("邮箱li-12345@qq.com", "邮箱【个人信息：电子邮箱】"), ("邮箱12345@qq.com", "邮箱【个人信息：电子邮箱】"),
    ("微信号wx_12345", "微信号【个人信息：通讯账号】"), ("QQ 12345", "QQ 【个人信息：通讯账号】"),
    ("QQ：12345", "QQ：【个人信息：通讯账号】"),
  ])
  func hidesIdentifiersAroundAPublicNumber(text: String, expected: String) throws {
    #expect(try Samples.body(text).trimmingNewline == expected)
  }

  @Test(arguments: [
    "拨打12345或12350", "举报电话：12350。", "火警119、急救120", "咨询0878-3389012", "电话（12350）", "咨询3389012",
    "Tel 0878-3389012",
  ])
  func keepsPublicNumbers(text: String) throws {
    #expect(try Samples.body(text).trimmingNewline == text)
  }
}

import Records
import Rules
import Testing

@testable import Redaction

/// Residences that the record or the caller knows, in other words than theirs.
struct KnownResidenceTests {
  private func body(_ text: String, address: String = "禄丰市金山镇大村 3 组") throws -> String {
    try Samples.body(text) { $0.people = [Samples.person("李家明") { $0.address = address }] }.trimmingNewline
  }

  @Test(arguments: [
    "经查，⟦金山镇大村三组⟧村民在场", "⟦大村三组⟧村民在场", "云南省楚雄彝族自治州禄丰市⟦金山镇大村三组⟧", "⟦金山镇大村叁组⟧", "⟦大村（3）组⟧", "⟦大村第3组⟧", "⟦大村第三村民小组⟧",
    "⟦大村3小组⟧", "⟦大村 3 组⟧", "⟦大村３组⟧",
  ])
  func hidesAResidenceInOtherNumeralsAndWithoutItsTown(text: String) throws {
    let parts = text.split(separator: "⟦", omittingEmptySubsequences: false)
    let rest = parts[1].split(separator: "⟧", omittingEmptySubsequences: false)
    let expected = parts[0] + "【个人信息：住址】" + rest[1]
    #expect(try body(text.filter { $0 != "⟦" && $0 != "⟧" }) == expected)
  }

  @Test(arguments: [
    ("金山镇大村三组", "大村3组在场", "【个人信息：住址】在场"), ("楚雄市鹿城镇环城路十八号", "在环城路18号检查", "在【个人信息：住址】检查"),
    ("楚雄市金山镇大村第五村民小组12号", "大村5组在场", "【个人信息：住址】在场"), ("楚雄市金山镇大村(5)组", "大村五组在场", "【个人信息：住址】在场"),
    ("楚雄市金山镇石门村118号", "石门村一百一十八号现场", "【个人信息：住址】现场"),
    ("牟定县共和镇新桥社区中园路12号3幢2单元501室", "住所位于共和镇新桥社区中园路十二号三幢二单元五〇一室。", "住所位于【个人信息：住址】。"),
  ])
  func readsTheNumeralsOfTheField(address: String, text: String, expected: String) throws {
    #expect(try body(text, address: address) == expected)
  }

  @Test func hidesTheHomeOfANaturalPersonWhoIsTheParty() throws {
    for text in ["石门村18号现场检查", "金山镇石门村十八号现场检查"] {
      let result = try Samples.body(text) {
        $0.subject = .init(name: "李家明", kind: .naturalPerson)
        $0.subject.address = "禄丰市金山镇石门村18号"
      }
      #expect(result.trimmingNewline == "【个人信息：住址】现场检查")
    }
  }

  @Test(arguments: [
    "大村4组采石场", "大村13组", "大村有三组设备", "三组", "金山镇人民政府", "小村三组", "楚雄市鹿城镇环城路12号", "大村第三产业", "大村村民委员会", "3组", "大村三十组",
  ])
  func keepsOtherPlaces(text: String) throws { #expect(try body(text) == text) }

  @Test(arguments: ["鹿城镇环城路12号", "环城路十二号", "云南省楚雄市鹿城镇环城路12号"])
  func keepsTheRegisteredAddressWhereSomebodyLives(text: String) throws {
    #expect(try body("检查地点为" + text, address: "楚雄市鹿城镇环城路12号") == "检查地点为" + text)
    #expect(try body("检查地点为" + text, address: "楚雄市鹿城镇环城路12号3栋501室") == "检查地点为" + text)
  }

  @Test func tellsTheLeakCheckTheShortestForms() throws {
    let record = Samples.record {
      $0.people = [Samples.person("李家明") { $0.address = "禄丰市金山镇大村 3 组" }]
    }
    let secret = try #require(try Samples.redactor().secrets(of: record).first { $0.kind == .address })
    #expect(secret.forms == ["金山镇大村 3 组", "大村3组", "大村三组"])
  }

  @Test func hidesAKnownAddressInItsForms() throws {
    var known = KnownWords()
    let isTaken = known.add(line: "地址：云南省禄丰市金山镇大村3组")
    #expect(isTaken)
    let redactor = TextRedactor(
      rules: try #require(Samples.rules).redaction, bureau: Samples.settings.bureau, known: known)
    var masks = FilterMasks()
    let result = try redactor.redact(Array("大村三组检查，大村四组检查".utf8), masks: &masks)
    #expect(String(decoding: result.text, as: UTF8.self) == "【个人信息：住址】检查，大村四组检查")
  }
}

import Records
import Testing

@testable import Redaction

/// The short names of the unit that is punished stay whole, whoever else bears a name in them.
@Suite struct PartyNameTests {
  private static func body(_ text: String, unit: String, person: String, role: String = "证人") throws -> String {
    try Samples.body(text) {
      $0.subject.name = unit
      $0.people = [Samples.person(person) { $0.role = role }]
    }.trimmingNewline
  }

  @Test(arguments: [
    ("楚雄金鑫矿业有限公司", "金鑫", "金鑫到场。楚雄金鑫矿业有限公司（以下简称金鑫矿业）未培训。金鑫矿业承认。", "金某到场。楚雄金鑫矿业有限公司（以下简称金鑫矿业）未培训。金鑫矿业承认。"),
    (
      "楚雄李家明商贸有限公司", "李家明", "李家明商贸有限公司（下称“李家明公司”）未培训，李家明商贸承认，李家明签字。",
      "李家明商贸有限公司（下称“李某公司”）未培训，李家明商贸承认，李某签字。"
    ),
    (
      "楚雄李家明商贸有限公司", "李家明", "楚雄李家明商贸有限公司（下称“李家明公司”）未培训，李家明公司承认，李家明签字。",
      "楚雄李家明商贸有限公司（下称“李家明公司”）未培训，李家明公司承认，李某签字。"
    ),
  ]) func keepsTheShortName(unit: String, person: String, text: String, expected: String) throws {
    #expect(try Self.body(text, unit: unit, person: person) == expected)
  }

  @Test(arguments: [
    // A short name that says no more than the person's, and one of another unit.
    ("楚雄金鑫矿业有限公司（以下简称金鑫）未培训。金鑫承认。", "楚雄金鑫矿业有限公司（以下简称金某）未培训。金某承认。"),
    ("大姚永兴厂（以下简称金鑫公司）未培训。", "大姚永兴厂（以下简称金某公司）未培训。"),
  ]) func masksThePersonElsewhere(text: String, expected: String) throws {
    #expect(try Self.body(text, unit: "楚雄金鑫矿业有限公司", person: "金鑫") == expected)
  }

  @Test func tellsTheLeakCheckWhereTheNameStands() throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.subject.name = "楚雄金鑫矿业有限公司"
        $0.people = [Samples.person("金鑫") { $0.role = "证人" }]
        $0.body = "楚雄金鑫矿业有限公司（以下简称金鑫矿业）未培训。"
      })
    let secret = try #require(outcome.secrets.first { $0.value == "金鑫" })
    #expect(secret.allowedWithin.contains("金鑫矿业"))
  }
}

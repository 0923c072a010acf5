import Records
import Rules
import Testing

@testable import Redaction

/// The name of a person inside the name of a unit that is no party.
struct UnitNameTests {
  @Test(arguments: [
    "供货单位为昆明李家明商贸有限公司。", "楚雄市李家明五金店供货。", "由李家明五金店供货。", "楚雄李家明建材有限公司、李家明商店供货。",
  ])
  func keepsTheNameOfAUnit(text: String) throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.people = [Samples.person("李家明")]
        $0.body = text
      })
    #expect(String(decoding: try #require(outcome.record?.bodyText), as: UTF8.self).hasPrefix(text))
    #expect(outcome.secrets.first { $0.value == "李家明" }?.allowedWithin.isEmpty == false)
    let redactor = TextRedactor(rules: try #require(Samples.rules).redaction, bureau: Samples.settings.bureau)
    var masks = FilterMasks()
    #expect(String(decoding: try redactor.redact(Array(text.utf8), masks: &masks).text, as: UTF8.self) == text)
  }

  @Test(arguments: [
    ("李家明公司的员工。", "李某公司的员工。"), ("李家明的五金店。", "李某的五金店。"), ("李家明与昆明大华商贸有限公司。", "李某与昆明大华商贸有限公司。"),
    ("李家明到昆明商贸有限公司。", "李某到昆明商贸有限公司。"), ("昆明李家明商贸有限公司的李家明。", "昆明李家明商贸有限公司的李某。"),
  ])
  func hidesTheNameBesideUnits(text: String, expected: String) throws {
    #expect(try Samples.body(text) { $0.people = [Samples.person("李家明")] }.hasPrefix(expected))
  }

  /// Who is the party as a natural person, or is removed, is told by no shop of the name.
  @Test func hidesPartyAndInformantsInNamesOfUnits() throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.subject = .init(name: "李家明", kind: .naturalPerson)
        $0.body = "李家明五金店供货。"
      })
    #expect(String(decoding: try #require(outcome.record?.bodyText), as: UTF8.self).hasPrefix("李某五金店供货。"))
    let text = try Samples.body("昆明李家明商贸有限公司供货。") {
      $0.people = [Samples.person("李家明") { $0.role = "举报人" }]
    }
    #expect(text.hasPrefix("昆明【个人信息：举报人信息】商贸有限公司供货。"))
  }
}

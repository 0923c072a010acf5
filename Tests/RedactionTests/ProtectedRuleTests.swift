import Diagnostics
import Disclosure
import Records
import Rules
import Testing

@testable import Redaction

/// A rule of a bureau that would hide what the law makes public withholds the record, and is told of at its own place.
@Suite struct ProtectedRuleTests {
  private static func publish(
    _ rule: String, _ form: Form = .full, _ change: (inout CaseRecord) -> Void = { _ in }
  ) throws -> Outcome {
    let head = "basis: 甲, reason: 乙, editor: 李"
    let text = "localRules:\n" + rule.replacing("HEAD", with: head) + "\n"
    let redactor = Redactor(rules: try #require(Samples.rules(local: text)), settings: Samples.settings)
    let record = Samples.record {
      $0.body = "楚雄鹿城恒远化工有限公司未按规定培训，依据第九十四条处罚款二万元。"
      $0.penalty?.content = "处罚款20000元，并销毁存单LZ-2020-003所列物品"
      $0.officers = [.init(name: "萧有强", certificate: "云应急执-232304")]
      change(&$0)
    }
    return redactor.publish(record, try Samples.assessment(form), asOf: Samples.date(2021, 5, 12))
  }

  private static func term(_ text: String) -> String {
    "  terms:\n    - {id: t, texts: [\(text)], entity: tradeSecret, HEAD}"
  }

  private static func pattern(_ text: String, _ example: String) -> String {
    "  patterns:\n    - {id: p, pattern: '\(text)', entity: number, HEAD, mustHide: ['\(example)'], mustKeep: [无]}"
  }

  @Test(arguments: [
    (term("楚雄鹿城恒远化工有限公司"), "subject.name"), (term("91350100M000100Y43"), "subject.uscc"), (term("罚款"), "penalty.kinds"),
    (term("第九十四条"), "violation.basis"), (term("第94条"), "violation.basis"), (term("中华人民共和国安全生产法"), "violation.basis"),
    (term("（楚）应急罚〔2020〕12号"), "documentNumber"), (term("楚雄市应急管理局"), "authority"), (term("楚雄市"), "county"),
    (term("未按规定培训"), "violation.type"), (term("培训"), "violation.type"), (term("2万元"), "penalty.fine"),
    (term("2020年5月6日"), "decidedOn"), (term("萧有强"), "officers.name"),
    (pattern(#"9135\w{14}"#, "⟦91350100M000100Y43⟧"), "subject.uscc"),
    (pattern(#"9135\d{2}"#, "⟦913501⟧X"), "subject.uscc"),
    (pattern(#"款[\d,]+元"#, "罚⟦款20000元⟧"), "penalty.fine"), (pattern(#".\d+元"#, "处⟦款20000元⟧"), "penalty.kinds"),
    (pattern("处罚款.*物品", "⟦处罚款，收物品⟧"), "penalty.content"),
  ]) func namesRuleRecordAndField(rule: String, key: String) throws {
    let outcome = try Self.publish(rule)
    #expect(outcome.record == nil)
    let fault = try #require(
      outcome.diagnostics.first { $0.kind == .redactionProtectedField && $0.arguments == [key] },
      "\(outcome.diagnostics.map { ($0.kind.id, $0.arguments) })")
    #expect(fault.place?.file == "content/rules/local.yml" && fault.place?.line == 3 && fault.place?.column ?? 0 > 10)
    #expect(fault.record == "case-1")
  }

  @Test func letsRulesHideWordsWithinWhatStays() throws {
    let number = try Self.publish(Self.pattern(#"LZ-\d{4}-\d{3}"#, "单⟦LZ-2020-003⟧"))
    #expect(number.record?.content?.text == "处罚款20000元，并销毁存单【个人信息：号码】所列物品")
    // 恒远化工 inside of the name is part of the name; the name stays whole.
    let part = try Self.publish(Self.term("恒远化工"))
    #expect(part.record?.subjectName.text == "楚雄鹿城恒远化工有限公司")
    let other = try Self.publish(Self.term("第九十五条"))
    #expect(other.record != nil)
  }

  @Test func heedsExceptionsAndDates() throws {
    let allowed = "\n  allow:\n    - {id: a, texts: [罚款], reason: 乙, editor: 李}"
    #expect(try Self.publish(Self.term("罚款") + allowed).record != nil)
    #expect(try Self.publish(Self.term("罚款").replacing("HEAD", with: "HEAD, until: 2019-12-31")).record != nil)
  }

  @Test func judgesAnInterimEntryByWhatItShows() throws {
    #expect(try Self.publish(Self.term("罚款"), .interim).record != nil)
    #expect(try Self.publish(Self.term("第九十四条"), .interim).record == nil)
  }
}

import Records
import Rules
import Testing

@testable import Redaction

/// Hints reach the reviewer as questions, and hide nothing.
@Suite struct HintQuestionTests {
  @Test func putsAHintBeforeTheReviewer() throws {
    let record = Samples.record { $0.body = "设计年产30万吨水泥。\n\n罚款30000元。" }
    let explanation = try Samples.redactor().explain(
      record, try Samples.assessment(), asOf: Samples.date(2020, 5, 12))
    let question = try #require(explanation.questions.first)
    #expect(explanation.questions.count == 1)
    #expect(question.kind == .tradeSecretHint && question.rule == "hint.capacity")
    #expect(question.detail?.isEmpty == false)
    let text = explanation.texts[question.text]
    #expect(Array(text.shown.utf8)[question.bytes].elementsEqual("年产30万吨".utf8))
    #expect(try Samples.body("设计年产30万吨水泥。") == "设计年产30万吨水泥。")
  }

  @Test func obeysLocalRulesInTheFilter() throws {
    let rules = try #require(
      Samples.rules(
        local: """
          localRules:
            terms:
              - {id: a, texts: [青松工程], entity: tradeSecret, basis: b, reason: r, editor: e}
            allow:
              - {id: b, texts: [13988887777], reason: r, editor: e}
          """))
    var masks = FilterMasks()
    let redactor = TextRedactor(rules: rules.redaction, bureau: Samples.settings.bureau, local: rules.local)
    let result = try redactor.redact(Array("青松工程13988887777、13988887778".utf8), masks: &masks)
    #expect(String(decoding: result.text, as: UTF8.self) == "【商业秘密】13988887777、【个人信息：联系电话】")
    #expect(result.hidden.map(\.rule) == ["local.a", "number.mobile"])
  }
}

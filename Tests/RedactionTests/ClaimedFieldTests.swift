import Diagnostics
import Records
import Rules
import Testing

@testable import Redaction

/// A claimed text or a mark by hand hides words within what the law makes public, and never all of it.
@Suite struct ClaimedFieldTests {
  private static func publish(
    claim: String? = nil, body: String = "已整改。", _ change: (inout CaseRecord) -> Void = { _ in }
  ) throws -> Outcome {
    let record = Samples.record {
      $0.violation.type = "未按规定对从业人员进行安全生产教育和培训"
      $0.violation.basis = "《中华人民共和国安全生产法》第九十四条第三项"
      $0.penalty?.content = "处人民币二万元罚款"
      $0.officers = [.init(name: "萧有强", certificate: "云应急执-232304")]
      $0.body = body
      if let claim { $0.secrets = [.init(target: .text(claim), kind: .tradeSecret, claimant: nil)] }
      change(&$0)
    }
    return try Samples.publish(record)
  }

  private static func protected(_ outcome: Outcome) -> Set<String> {
    Set(outcome.diagnostics.filter { $0.kind == .redactionProtectedField }.flatMap(\.arguments))
  }

  @Test(arguments: [
    ("《中华人民共和国安全生产法》第九十四条第三项", "violation.basis"), ("中华人民共和国安全生产法", "violation.basis"),
    ("第94条", "violation.basis"), ("处人民币二万元罚款", "penalty.content"), ("处人民币2万元罚款。", "penalty.content"),
    ("二万元", "penalty.fine"), ("处人民币20,000元", "penalty.fine"), ("罚款", "penalty.kinds"),
    ("未按规定对从业人员进行安全生产教育和培训", "violation.type"), ("未按规定对从业人员进行安全生产教育", "violation.type"),
    ("2020年5月6日", "decidedOn"), ("萧有强", "officers.name"), ("楚雄市应急管理局", "authority"),
    ("（楚）应急罚〔2020〕12号", "documentNumber"),
  ]) func refusesAClaimOfAWholeField(claim: String, key: String) throws {
    let outcome = try Self.publish(claim: claim)
    #expect(outcome.record == nil)
    #expect(Self.protected(outcome).contains(key), "\(outcome.diagnostics.map { ($0.kind.id, $0.arguments) })")
  }

  @Test(arguments: [
    ("决定{商密:处人民币二万元罚款}。", "penalty.content"), ("决定{隐:处罚款人民币贰万元整}。", "penalty.content"),
    ("{隐:未按规定对从业人员进行安全生产教育和培训}，", "violation.type"), ("{隐:当事人未按规定对从业人员进行安全生产教育和培训的行为}，", "violation.type"),
    ("依据{商密:《中华人民共和国安全生产法》第九十四条第三项}，", "violation.basis"), ("于{隐:2020年5月6日}决定", "decidedOn"),
  ]) func refusesAMarkOverWhatIsPublic(body: String, key: String) throws {
    let outcome = try Self.publish(body: body)
    #expect(outcome.record == nil)
    let fault = try #require(
      outcome.diagnostics.first { $0.kind == .redactionProtectedField && $0.arguments == [key] },
      "\(outcome.diagnostics.map { ($0.kind.id, $0.arguments) })")
    #expect(fault.place?.line == 20)
  }

  @Test(arguments: [
    // Words within a field, and texts that speak of a public value without being it.
    "从业人员", "营业收入20000元", "2020年5月6日与楚雄鹿城恒远化工有限公司签订的供货合同", "按年收入300万元的百分之二", "楚雄市北山矿段",
  ]) func lets(claim: String) throws {
    let body = "因上述合同（2020年5月6日与楚雄鹿城恒远化工有限公司签订的供货合同）：营业收入20000元；按年收入300万元的百分之二；楚雄市北山矿段。"
    let outcome = try Self.publish(claim: claim, body: body)
    #expect(outcome.record != nil, "\(outcome.diagnostics.map { ($0.kind.id, $0.arguments) })")
  }

  @Test func letsAMarkHideWordsOfTheBody() throws {
    let body = "另案{商密:营业收入20000元}，住{隐:楚雄市鹿城镇大村3组}，{隐:当事人一名职工}因未按规定培训受伤。"
    #expect(try Self.publish(body: body).record != nil)
  }

  @Test func letsAClaimHideTheFactsOnly() throws {
    let outcome = try Self.publish {
      $0.violation.facts = "加料每吨12千克。"
      $0.secrets = [.init(target: .field("violation.facts"), kind: .tradeSecret, claimant: nil)]
    }
    #expect(outcome.record?.facts?.text == "【商业秘密】")
  }
}

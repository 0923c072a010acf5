import Diagnostics
import Reading
import Records
import Rules
import Testing

@testable import Redaction

/// What a bureau adds itself hides and keeps text, and never opens a secret of a record.
@Suite struct LocalRuleTests {
  private static let text = #"""
    localRules:
      patterns:
        - {id: voucher, pattern: '（密）LZ-\d{4,6}', entity: number, basis: 内部规定第三条, reason: 编号, editor: 李,
           until: 2020-12-31, mustHide: [存单⟦（密）LZ-2020⟧号], mustKeep: [LZ-2020]}
      terms:
        - {id: project, texts: [青松工程, AQ-1], entity: tradeSecret, basis: 第五十条, reason: 代号, editor: 李}
      allow:
        - {id: phone, texts: [0871-60000119, 13988887777], reason: 公布的电话, editor: 李}
        - {id: shop, texts: [老孙头饭店, 高明亮, 欧阳明, 石明光牌], reason: 字号, editor: 李}
        - {id: code, pattern: 'X?\d{18}', reason: 设备代码, editor: 李, mustKeep: [电梯⟦311051235323012019⟧号]}
        - {id: pair, pattern: '\d{8}', reason: 批次, editor: 李, mustKeep: [批次⟦20200506⟧]}
    """#

  private static func publish(
    _ body: String, on date: CivilDate = Samples.date(2020, 5, 6), _ change: (inout CaseRecord) -> Void = { _ in }
  ) throws -> Outcome {
    let rules = try #require(Samples.rules(local: text))
    let redactor = Redactor(rules: rules, settings: Samples.settings)
    let record = Samples.record {
      $0.body = body
      $0.decidedOn = date
      change(&$0)
    }
    return redactor.publish(record, try Samples.assessment(), asOf: Samples.date(2021, 5, 12))
  }

  private static func body(_ outcome: Outcome) throws -> String {
    let record = try #require(outcome.record, "withheld: \(outcome.diagnostics.map(\.kind.id))")
    return String(decoding: try #require(record.bodyText), as: UTF8.self)
  }

  @Test(arguments: [
    ("凭（密）LZ-2020、(密)ＬＺ－２０２０１１入库。", "凭【个人信息：号码】、【个人信息：号码】入库。"),
    ("凭(密)**LZ**-20\u{200B}20入库。", "凭【个人信息：号码】入库。"),
    ("凭（密）LZ-二〇二〇、（密）LZ-二〇二〇一一入库。", "凭【个人信息：号码】、【个人信息：号码】入库。"),
    ("设备AQ-一、AQ—１、AQ-十二、AQ-1.2。", "设备【商业秘密】、【商业秘密】、AQ-十二、AQ-1.2。"),
    ("青松工程、青 松 工 程、青**松**工程均停工。", "【商业秘密】、【商业秘密】、【商业秘密】均停工。"),
    ("设备AQ-1、AQ-12、XAQ-1。", "设备【商业秘密】、AQ-12、XAQ-1。"),
    ("消防电话0871-60000119，个人电话0871-60000120。", "消防电话0871-60000119，个人电话【个人信息：联系电话】。"),
    ("拨打13988887777或13988887778。", "拨打13988887777或【个人信息：联系电话】。"),
    ("账号139888877771234。", "账号【个人信息：银行账号】。"),
    ("设备代码 311051235323012019 的电梯。", "设备代码 311051235323012019 的电梯。"),
    ("账号6222021234567890003。", "账号【个人信息：银行账号】。"),
    ("证人高明亮到场，证人高明光到场。", "证人高明亮到场，证人高某到场。"),
    ("证人欧阳明珠到场，石明光牌灯具合格。", "证人欧阳某到场，石明光牌灯具合格。"),
  ]) func hidesAndKeeps(text: String, expected: String) throws {
    #expect(try Self.body(Self.publish(text)) == expected)
  }

  @Test func appliesOnTheDayOfTheDecision() throws {
    let text = "凭（密）LZ-2020入库。"
    #expect(try Self.body(Self.publish(text, on: Samples.date(2020, 12, 31))) == "凭【个人信息：号码】入库。")
    #expect(try Self.body(Self.publish(text, on: Samples.date(2021, 1, 1))) == text)
  }

  @Test func namesTheArticleOfTheRule() throws {
    let outcome = try Self.publish("凭（密）LZ-2020、1380013800123入库。")
    let lines = try #require(outcome.record).redactions.filter { $0.entity == "number" }
    #expect(lines.contains { $0.basis == "内部规定第三条" && $0.count == 1 })
  }

  /// An entry is heard before a name that the program found, and not before one in the fields.
  @Test func letsNoEntryOpenANameOfTheFields() throws {
    let outcome = try Self.publish("证人高明亮到场。") { $0.people = [Samples.person("高明亮")] }
    #expect(outcome.record == nil)
    #expect(outcome.diagnostics.map(\.kind) == [.redactionKeepCollision])
  }

  @Test func saysWhyAnEntryKeepsAName() throws {
    let redactor = Redactor(rules: try #require(Samples.rules(local: Self.text)), settings: Samples.settings)
    let record = Samples.record { $0.body = "证人高明亮到场。" }
    let texts = try redactor.explain(record, Samples.assessment(), asOf: Samples.date(2021, 5, 12)).texts
    let kept = texts.flatMap(\.parts).compactMap { part -> KeepReason? in
      if part.original == "高明亮", case .kept(let reason) = part.fate { reason } else { nil }
    }
    #expect(kept == [.allowed(reason: "字号", editor: "李")])
  }

  /// Known secrets win: what an entry would keep is hidden, or the record is withheld.
  @Test func letsNoEntryOpenASecret() throws {
    let whole = try Self.publish("电话13988887777。") { $0.subject.phone = "13988887777" }
    #expect(whole.record == nil)
    #expect(whole.diagnostics.map(\.kind) == [.redactionKeepCollision])
    let larger = try Self.publish("在老孙头饭店旁边。") {
      $0.secrets = [.init(target: .text("老孙头饭店旁边"), kind: .tradeSecret, claimant: "甲公司")]
    }
    #expect(try Self.body(larger) == "在【商业秘密】。")
    let inside = try Self.publish("在老孙头饭店。") { $0.people = [Samples.person("老孙头")] }
    #expect(inside.record == nil)
    #expect(inside.diagnostics.map(\.kind) == [.redactionKeepCollision])
    let claimed = try Self.publish("在老孙头饭店。") {
      $0.secrets = [.init(target: .text("孙头饭"), kind: .tradeSecret, claimant: "甲公司")]
    }
    #expect(claimed.record == nil)
    let identity = try Self.publish("编码532301197503120013号。")
    #expect(identity.record == nil)
    #expect(identity.diagnostics.map(\.kind) == [.redactionKeepCollision])
    let known = try Self.publish("编码311051235323012019号。") {
      $0.people = [Samples.person("赵四") { $0.idNumber = "05123532301201" }]
    }
    #expect(known.record == nil)
  }

  @Test func keepsTheNameOfTheUnitWhateverATermSays() throws {
    let outcome = try Self.publish("云岭青松工程有限公司承建青松工程。") { $0.subject.name = "云岭青松工程有限公司" }
    #expect(outcome.record?.subjectName.text == "云岭青松工程有限公司")
    #expect(try Self.body(outcome) == "云岭青松工程有限公司承建【商业秘密】。")
  }

  @Test func appliesToDocumentsWithoutADate() throws {
    let rules = try #require(Samples.rules(local: Self.text))
    let redactor = Redactor(rules: rules, settings: Samples.settings)
    let document = BureauDocument(
      kind: .page, name: "a", place: Place(file: "content/pages/a.md"), title: "说明",
      body: "青松工程，（密）LZ-2020，13988887777。", bodyLine: 3)
    let text = redactor.publish(document).document.map { String(decoding: $0.text, as: UTF8.self) }
    #expect(text == "【商业秘密】，（密）LZ-2020，13988887777。")
  }
}

import Diagnostics
import Records
import Rules
import Testing

@testable import Redaction

/// What a record says of itself and of few others.
struct FactTests {
  static let clauses = [
    "⟦执法人员于2020年3月12日到该公司采石场检查⟧，发现员工未经培训。", "未按照规定对从业人员进行安全生产教育和培训。", "截至2020年12月31日。",
    "依据《安全生产法》第九十四条第三项的规定于2020年3月12日作出决定。", "决定给予罚款人民币100000元的行政处罚并责令限期改正。",
    "⟦扣押编号为202003的气瓶并责令封存待查⟧；⟦其安全生产许可证编号230105过期⟧",
    "当事人对处罚有意见的也可以拨打0878-3389012反映。", "其统一社会信用代码为915323001234567890的单位未按规定检查。", "⟦法定代表人欧阳文轩在询问中承认上述情况⟧。",
    "2020年3月12日上午。",
    "  ⟦　本机关于2020年3月12日对该矿山立案调查　⟧  ！", "2020年3月检查发现该公司采石场未按设计开采。",
  ]

  @Test(arguments: clauses)
  func findsClausesThatOthersDoNotSay(marked: String) {
    let plain = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    let expected = marked.split(separator: "⟦", omittingEmptySubsequences: false).dropFirst().compactMap {
      $0.split(separator: "⟧").first
    }
    .map { String($0).replacing("　", with: "") }
    var found: [String] = []
    Array(plain.utf8).withUnsafeBufferPointer { bytes in
      FactClauses(names: ["欧阳文轩", "李"]).forEach(in: bytes) {
        found.append(String(decoding: bytes[$0], as: UTF8.self))
      }
    }
    #expect(found == expected)
  }

  @Test func tellsTheFactsOfAUnit() throws {
    let record = try #require(
      try Samples.publish(
        Samples.record {
          $0.body = "2020年3月12日，周大明到场。执法人员于2020年3月12日到该公司库房检查。楚雄鹿城恒远化工有限公司于2020年3月12日被检查。"
        }
      ).record)
    let facts = record.tellingFacts
    #expect(facts.filter { $0.kind == .subjectName }.map(\.text) == ["楚雄鹿城恒远化工有限公司"])
    #expect(facts.filter { $0.kind == .unifiedCode }.map(\.text) == ["91350100M000100Y43"])
    #expect(facts.filter { $0.kind == .representative }.map(\.text) == ["周大明"])
    #expect(facts.filter { $0.kind == .clause }.map(\.text) == ["执法人员于2020年3月12日到该公司库房检查"])
    #expect(
      facts.filter { $0.kind == .number }.map(\.text) == [
        "（楚）应急罚〔2020〕12号", "楚应急罚〔2020〕12号", "（楚）应急罚[2020]12号", "（楚）应急罚(2020)12号", "（楚）应急罚【2020】12号",
      ])
    #expect(record.says("周 大-明到场") && !record.says("周小明"))
    var keys: Set<UInt64> = []
    record.forEachFactKey { keys.insert($0) }
    #expect(facts.filter { $0.kind != .number }.allSatisfy { keys.contains($0.key) })
  }

  @Test func tellsNoNameOfAPerson() throws {
    let record = try #require(
      try Samples.publish(
        Samples.record {
          $0.subject = CaseRecord.Subject(name: "欧阳文轩", kind: .naturalPerson)
          $0.subject.address = "云南省楚雄市鹿城镇环城路12号"
        }
      ).record)
    #expect(Set(record.tellingFacts.map(\.kind)) == [.number])
  }

  @Test func hidesThePersonsOfAnEntryThatHasEndedForThem() throws {
    let named = Samples.record {
      $0.violation.facts = "周大明未履行职责。"
      $0.body = "法定代表人周大明（周 大 明）到场，周大明签字。执法人员在场。"
    }
    let before = try #require(try Samples.publish(named).record)
    #expect(before.representative?.text == "周大明")
    var ended = named
    ended.personsEndedOn = Samples.date(2020, 5, 10)
    let outcome = try Samples.publish(ended)
    let record = try #require(outcome.record, "\(outcome.diagnostics.map(\.kind.id))")
    #expect(record.representative?.text == "周某")
    #expect(record.subjectName.text == "楚雄鹿城恒远化工有限公司")
    #expect(record.facts?.text == "周某未履行职责。")
    #expect(!record.says("周大明"))
    #expect(record.digest != before.digest)
    let article = try #require(try Samples.redactor().rules.disclosure.repair.rule(on: Samples.date(2020, 5, 6))).basis
    let line = try #require(record.redactions.first { $0.basis == article })
    #expect(line.secretClass == .personal && line.count == 5)
    #expect(outcome.secrets.contains { $0.value == "周大明" && $0.isName })
  }
}

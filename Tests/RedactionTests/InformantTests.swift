import Diagnostics
import Records
import Rules
import Testing

@testable import Redaction

/// Who reports is removed, however the text names him, and what it says of him is asked about (安全生产法 Art. 73).
struct InformantTests {
  private func outcome(_ text: String, _ people: (String, String)...) throws -> (text: String, kinds: [DiagnosticKind])
  {
    let outcome = try Samples.publish(
      Samples.record {
        $0.people = people.map { name, role in Samples.person(name) { $0.role = role } }
        $0.body = text
      })
    let body = try #require(outcome.record?.bodyText)
    return (String(decoding: body, as: UTF8.self).trimmingNewline, outcome.diagnostics.map(\.kind))
  }

  @Test(arguments: [
    ("举报人李某举报，称该矿超定员。", "举报人【】举报，称该矿超定员。"), ("举报人孙某某的实名举报。", "举报人【】的实名举报。"),
    ("信访人：王某2来信。", "信访人：【】来信。"), ("投诉人欧阳某来电。", "投诉人【】来电。"), ("举报人陈××到场。", "举报人【】到场。"),
    ("经王某某实名反映，立案。王某某称属实。", "经【】实名反映，立案。【】称属实。"),
  ])
  func removesMasksOfInformants(text: String, expected: String) throws {
    #expect(try outcome(text).text == expected.replacing("【】", with: "【个人信息：举报人信息】"))
  }

  @Test(arguments: [
    "接职工赵小刚举报，立案。", "据该矿会计赵小刚举报，立案。", "经群众赵小刚实名反映，立案。", "接群众赵小刚电话举报。", "根据赵小刚投诉，立案。",
    "赵小刚向楚雄市应急管理局举报该矿超定员。", "职工赵小刚来信反映该矿超定员。", "接到赵小刚的举报，立案。", "对赵小刚举报的问题进行核查。", "经村民赵小刚反映，立案。",
  ])
  func removesWhoIsSaidToReport(text: String) throws {
    let (result, kinds) = try outcome(text)
    #expect(result.contains("【个人信息：举报人信息】") && !result.contains("赵"), "\(result)")
    #expect(kinds.contains(.redactionUnlistedInformant))
  }

  @Test(arguments: [
    ("被举报人李某到场。", "被举报人李某到场。"), ("当事人李某到场。举报人王某来电。", "当事人李某到场。举报人【】来电。"), ("向赵小刚举报该矿。", "向赵某举报该矿。"),
    ("对赵小刚投诉一事，", "对【】投诉一事，"), ("关于赵小刚被举报一事，", "关于赵某被举报一事，"), ("据证人赵小刚反映，当日无人值守。", "据证人赵某反映，当日无人值守。"),
    ("证人赵小刚反映当日无人值守。", "证人赵某反映当日无人值守。"),
    ("监督人赵小刚举报电话12350。", "监督人赵某举报电话12350。"), ("举报人某矿职工在场。", "举报人某矿职工在场。"),
  ])
  func leavesOthersTheirMasks(text: String, expected: String) throws {
    #expect(try outcome(text).text == expected.replacing("【】", with: "【个人信息：举报人信息】"))
  }

  @Test func removesEachOfAList() throws {
    let mask = "【个人信息：举报人信息】"
    #expect(try outcome("该矿职工周强、吴刚联名举报。").text == "该矿职工\(mask)、\(mask)联名举报。")
  }

  @Test func asksAboutAWitnessWhoReported() throws {
    let (text, kinds) = try outcome("接职工赵小刚举报，立案。", ("赵小刚", "证人"))
    #expect(text == "接职工赵某举报，立案。" && kinds.contains(.redactionUnlistedInformant))
    #expect(try !outcome("接职工赵小刚举报。", ("赵小刚", "举报人")).kinds.contains(.redactionUnlistedInformant))
  }

  @Test(arguments: [
    "举报人李家明，女，35岁。", "举报人李家明系该矿唯一的会计。", "举报人李家明（该矿原安全科长）来电。", "举报人系该矿会计。", "据该矿会计李家明举报。", "举报人（男）来电。",
  ])
  func asksWhatIsSaidOfInformants(text: String) throws {
    #expect(try outcome(text, ("李家明", "举报人")).kinds.contains(.redactionInformantFacts))
  }

  @Test(arguments: [
    "举报人李家明来电，称该矿会计35岁。", "被举报人系该矿会计。", "接职工李家明举报。", "举报人李家明，现场未见。", "举报人系该公司职工。", "向举报人反馈。",
  ])
  func asksNothingOfTheOrdinary(text: String) throws {
    #expect(try !outcome(text, ("李家明", "举报人")).kinds.contains(.redactionInformantFacts))
  }
}

import Matching
import Records
import Rules
import Testing

@testable import Redaction

/// What the reviewer is asked and shown beside the spans.
@Suite struct ExplanationTests {
  private func explain(_ body: String, unit: String = "楚雄鹿城恒远化工有限公司") throws -> RecordExplanation {
    let record = Samples.record {
      $0.subject.name = unit
      $0.body = body
      $0.people = [Samples.person("张建国")]
    }
    return try Samples.redactor().explain(record, try Samples.assessment(), asOf: Samples.date(2020, 5, 12))
  }

  @Test func asksAboutRareCombinations() throws {
    let explanation = try explain("现场照片一份。\n\n死者张建国，男，62岁，庄甸村聋哑人。")
    let question = try #require(explanation.questions.first { $0.kind == .rareCombination })
    #expect(question.rule == "sum.rare")
    let original = explanation.texts[question.text].parts.map(\.original).joined()
    #expect(Array(original.utf8)[question.bytes].elementsEqual("张建国".utf8))
  }

  @Test func asksAboutNamesThatAreNear() throws {
    var sheet = Sheet()
    sheet.add("张建图说没有培训。", key: "body")
    sheet.fold()
    let people = RecordPeople(named: [["张建国"]])
    let misses = NearMissSearch(people).find(in: sheet.joined, of: sheet.folded, known: [])
    let record = Samples.record()
    let fields = RecordFields(
      record, decidedOn: Samples.date(2020, 5, 6), policy: try #require(Samples.rules).fields,
      settings: Samples.settings)
    let rules = try #require(Samples.rules).fields
    var explainer = Explainer(record, fields: fields) {
      rules.treatment(of: $0, for: record.subject.kind, on: Samples.date(2020, 5, 6))
    }
    explainer.add(misses, of: sheet, people)
    explainer.add(sheet, edits: SheetEdits(pieces: sheet.pieces.count), hidden: [], kept: [])
    let question = try #require(explainer.finished.questions.first)
    #expect(question.kind == .nearMiss && question.rule == "name.near")
    #expect(Array("张建图说没有培训。".utf8)[question.bytes].elementsEqual("张建图".utf8))
  }

  @Test(arguments: [
    ("在彝海路12号检查。", "彝海路12号"), ("在鹿城镇彝海路十二号三栋检查。", "鹿城镇彝海路十二号三栋"), ("在环城路18号检查。", nil), ("在彝海路112号检查。", nil),
    ("在彝海路12号3栋201室检查。", nil), ("在鹿城镇检查。", nil),
  ])
  func asksAboutPartsOfAHome(text: String, part: String?) throws {
    let record = Samples.record {
      $0.subject.address = "楚雄市鹿城镇环城路18号"
      $0.body = text
      $0.people = [
        Samples.person("张建国") { $0.address = "云南省楚雄市鹿城镇彝海路12号3栋201室" },
        Samples.person("李家明") { $0.address = "楚雄市鹿城镇环城路18号2单元101室" },
      ]
    }
    let explanation = try Samples.redactor().explain(
      record, try Samples.assessment(), asOf: Samples.date(2020, 5, 12))
    let parts = explanation.questions.filter { $0.kind == .homePart }.map { question in
      let original = explanation.texts[question.text].parts.map(\.original).joined()
      return String(decoding: Array(original.utf8)[question.bytes], as: UTF8.self)
    }
    #expect(parts == (part.map { [$0] } ?? []))
  }

  @Test func showsTheLongestOfWhatIsKeptAtOnePlace() throws {
    let explanation = try explain("楚雄市恒远化工有限公司未培训。", unit: "楚雄市恒远化工有限公司")
    let text = try #require(explanation.texts.first { $0.key == "body" })
    let first = try #require(text.parts.first)
    #expect(first.original == "楚雄市恒远化工有限公司")
    if case .kept = first.fate {} else { Issue.record("not kept") }
  }

  @Test func ordersQuestionsAsTheyStand() throws {
    let explanation = try explain("驾驶员何志强在场。\n\n设计年产30万吨水泥。\n\n证人李秀英在场。")
    let places = explanation.questions.map { [$0.text, $0.bytes.lowerBound] }
    #expect(places.count >= 3)
    #expect(places == places.sorted { $0.lexicographicallyPrecedes($1) })
  }
}

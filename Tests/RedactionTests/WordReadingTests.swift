import Records
import Rules
import Testing

@testable import Redaction

/// Names that are words: the word stays where nobody can be meant, and a doubt is a question.
struct WordReadingTests {
  private func body(_ text: String, _ name: String) throws -> String {
    try Samples.body(text) { $0.people = [Samples.person(name)] }.trimmingNewline
  }

  @Test(arguments: [
    ("高兴", "职工都很高兴。", "职工都很高兴。"), ("高兴", "他高兴地说没有。", "他高兴地说没有。"), ("高兴", "高兴得知此事。", "高某得知此事。"),
    ("向阳", "位于向阳镇，向阳村委会出具证明。", "位于向阳镇，向阳村委会出具证明。"), ("向阳", "大姚向阳煤矿职工到场。", "大姚向阳煤矿职工到场。"),
    ("向阳", "证人向阳镇定地说。", "证人向某镇定地说。"), ("高兴", "证人高兴到场，高兴说他看到了。", "证人高某到场，高某说他看到了。"),
    ("向阳", "到向阳煤矿检查。", "到向某煤矿检查。"), ("李强", "位于李强镇。", "位于李某镇。"),
  ])
  func keepsTheWordWhereNobodyIsMeant(name: String, text: String, expected: String) throws {
    #expect(try body(text, name) == expected)
  }

  @Test(arguments: [("高兴", "到高兴煤矿检查。"), ("杨春", "种植杨春树。")])
  func asksWhereItIsInDoubt(name: String, text: String) throws {
    let record = Samples.record {
      $0.people = [Samples.person(name)]
      $0.body = text
    }
    let explanation = try Samples.redactor().explain(record, try Samples.assessment(), asOf: Samples.date(2020, 5, 12))
    #expect(explanation.questions.contains { $0.kind == .possibleFinding && $0.rule == "field.people.name" })
  }
}

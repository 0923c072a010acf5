import Diagnostics
import Records
import Testing

@testable import Redaction

/// A claimed figure that the public text still tells is asked about, and told of.
@Suite struct OpenFigureTests {
  private static func questions(
    _ body: String, claim: String, fine: Int64 = 85_800_000, _ change: (inout CaseRecord) -> Void = { _ in }
  ) throws -> (asked: [String], told: [String]) {
    let record = Samples.record {
      $0.secrets = [.init(target: .text(claim), kind: .tradeSecret, claimant: nil)]
      $0.penalty?.fine = Money(fen: fine)
      $0.body = body
      change(&$0)
    }
    let explanation = try Samples.redactor().explain(
      record, try Samples.assessment(), asOf: Samples.date(2020, 5, 12))
    let asked = explanation.questions.filter {
      $0.kind.rawValue == "claimedFigure" || $0.kind.rawValue == "derivedFigure"
    }
    .map { question in
      let original = explanation.texts[question.text].parts.map(\.original).joined()
      return question.kind.rawValue + " " + String(decoding: Array(original.utf8)[question.bytes], as: UTF8.self)
    }
    let told = try Samples.publish(record).diagnostics.map(\.kind.id).filter {
      ["redaction.claimed-figure", "redaction.derived-figure"].contains($0)
    }
    return (asked, told)
  }

  @Test(arguments: [
    ("年收入 2,860 万元", "上一年年收入为2860万元，按百分之三处以85.8万元罚款。", "derivedFigure 百分之三"),
    ("年收入 2,860 万元", "按年收入百分之三处以罚款。", "derivedFigure 百分之三"),
    ("违法所得 28.6 万元", "违法所得28.6万元，处三倍罚款。", "derivedFigure 三"),
    ("年收入 2,860 万元", "该数的5%即143万元。", "derivedFigure 5%"),
    ("反应温度 180 ℃", "反应釜内达一百八十度。", "claimedFigure 一百八十度"), ("氧化铝掺量 35%", "掺入35%氧化铝。", "claimedFigure 35%"),
    ("产量 30%～40%", "产出介于10%和40%之间。", "claimedFigure 40%"), ("氧化铝掺量 35%", "掺入30～35%氧化铝。", "claimedFigure 30～35%"),
    ("日处理矿石 1200 吨", "该矿能力1200吨/天。", "claimedFigure 1200吨/天"),
    ("氰化钠 3 千克、石灰 25 千克", "氰化钠、石灰的用量为3、25千克。", "claimedFigure 25千克"),
  ]) func asksWhatStandsAndWhatFollows(claim: String, body: String, question: String) throws {
    let found = try Self.questions(body, claim: claim)
    #expect(found.asked == [question] && found.told.count == 1)
  }

  @Test(arguments: [
    ("年收入 2,860 万元", "按年收入百分之二处以罚款。"), ("年收入 2,860 万元", "年收入2860万元，整改率100%。"),
    ("年收入 2,860 万元", "按年收入{公开:百分之三}处以罚款。"), ("年收入 2,860 万元", "按年收入{商密:百分之三}处以罚款。"),
    ("反应温度 180 ℃", "反应温度180℃，180分钟。"), ("氧化铝掺量 35%", "合格率{公开:35%}。"), ("青松工程", "按百分之三处以85.8万元罚款。"),
  ]) func asksNothingElse(claim: String, body: String) throws {
    let found = try Self.questions(body, claim: claim)
    #expect(found.asked == [] && found.told == [])
  }

  @Test func takesTheFineForWhatIsPublic() throws {
    let found = try Self.questions("处二万元罚款。", claim: "设备款2万元", fine: 2_000_000)
    #expect(found.asked == [] && found.told == [])
  }
}

import Matching
import Rules
import TestSupport
import Testing

@testable import Redaction

/// Questions to the reviewer about likely trade secrets: found by subject matter, and never the fine or what is hidden already.
@Suite struct TradeSecretHintTests {
  private static func hints(_ text: String) throws -> [String] {
    let rules = try #require(Samples.rules).redaction.tradeSecretHints
    var sheet = Sheet()
    sheet.add(text, key: "body")
    sheet.fold()
    let reading = SheetReading(sheet, kept: [], secrets: SecretSet([]))
    return TradeSecretHints(rules).find(in: sheet, hidden: reading.spans.map(\.range)).map { hint in
      let bytes = sheet.bytes[sheet.folded.byteRange(of: hint.range)]
      return hint.kind.rawValue + ":" + String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("该批次反应温度控制在 185℃，压力为1.2 MPa。", ["process:温度控制在 185℃"]),
    ("烧结温度为一千二百摄氏度。", ["process:温度为一千二百摄氏度"]),
    ("搅拌转速３００转/分。", ["process:转速３００转/分"]),
    ("乳化剂与水的配比为 3:7。", ["recipe:配比"]),
    ("设计年产30万吨水泥熟料。", ["capacity:年产30万吨"]),
    ("该矿年产 12.5 万吨；日产约400吨。", ["capacity:年产 12.5 万吨", "capacity:日产约400吨"]),
    ("主要客户为某某集团。", ["customers:主要客户"]),
    ("与承包方签订的合同金额为1,286,000元。", ["contract:合同金额为1,286,000元"]),
    ("工程造价八百六十万元。", ["contract:工程造价八百六十万元"]),
    ("当事人上一年年收入为2,356.8万元，处百分之四十的罚款。", ["turnover:年收入为2,356.8万元"]),
    ("附：设备布置图。", ["layout:设备布置图"]),
    ("该内容属于其商业秘密。", ["technology:属于其商业秘密"]), ("认为公开的内容涉及商业秘密的，可以书面提出。", []),
  ]) func asks(text: String, expected: [String]) throws {
    #expect(try Self.hints(text) == expected)
  }

  @Test(arguments: [
    "处上一年年收入百分之四十的罚款。", "并处上一年年收入百分之四十的罚款人民币30000元。", "罚款人民币叁万元整。",
    "责令改正，处三万元罚款。", "现场温度计未检定。", "压力容器未办理使用登记，使用3台。", "2020年产生的隐患3项。",
    "未按规定对从业人员进行安全生产教育和培训。", "缴纳罚款12000元。", "温度为{隐:185℃}。", "年产{商密:30万吨}水泥。",
    "储存浓度超标。罚款5000元。", "采购单价不明，罚款2000元。",
  ]) func asksNothing(text: String) throws {
    #expect(try Self.hints(text) == [])
  }

  @Test func asksOnceAClause() throws {
    #expect(try Self.hints("温度20℃、温度30℃、温度40℃。温度50℃。").count == 2)
  }

  @Test func staysLinear() throws {
    let text = String(repeating: "温度压力", count: 100_000)
    var found: [String] = []
    let time = try processorTime { found = try Self.hints(text) }
    #expect(found == [])
    #expect(time < .seconds(20))
  }
}

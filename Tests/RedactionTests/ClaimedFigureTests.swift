import Diagnostics
import Records
import Rules
import Testing

@testable import Redaction

/// A claimed text is found however its figures, units and firms are written, and nothing else is.
@Suite struct ClaimedFigureTests {
  private static func body(_ text: String, claim: String) throws -> String {
    try Samples.body("经查，" + text + "，属实。") {
      $0.secrets = [.init(target: .text(claim), kind: .tradeSecret, claimant: nil)]
    }.trimmingNewline
  }

  @Test(arguments: [
    ("营业收入2,860万元", "营业收入28600000元"), ("营业收入2,860万元", "营业收入为￥28,600,000"), ("营业收入2,860万元", "营业收入2860.00万元"),
    ("营业收入2,860万元", "营业收入约两千八百六十万元"), ("营业收入2,860万元", "营业收入2 860万"), ("反应温度120℃", "反应温度一百二十摄氏度"),
    ("配比为35%", "配比百分之三十五"), ("配比为35%", "配比：百分之35"), ("保温5～8小时", "保温五至八个小时"), ("保温5～8小时", "保温5小时-8h"),
    ("预热至650～700℃", "预热至650℃～700℃"), ("孔网3.2米×2.8米", "孔网320厘米乘280厘米"), ("孔网3.2米×2.8米", "孔网3.2x2.8m"),
    ("装药量12.5kg", "装药量十二点五公斤"), ("日处理18万吨", "日处理一十八万吨"), ("储量1.2亿吨", "储量1亿2000万吨"),
    ("转速1450转/分", "转速1450 rpm"), ("单价每吨3,450元", "单价3450元/吨"), ("配比1:3.5", "配比一比三点五"), ("库存3吨", "库存叁吨"),
    ("五至八万元", "5～8万元"), ("产量30%～40%", "产量百分之三十到四十"),
    ("产量30%～40%", "产量三至四成"), ("含量94%", "含量九成四"), ("日处理1200吨", "日处理1.2kt"), ("代号LX-07", "代号LX〇七"),
  ]) func hidesEveryForm(claim: String, text: String) throws {
    #expect(try Self.body(text, claim: claim) == "经查，【商业秘密】，属实。")
  }

  @Test(arguments: [
    ("AQ-1", "AQ-12、XAQ-1、AQ-1.5"), ("50吨", "150吨、1.50吨、一百五十吨、3,150吨"), ("配比35%", "配比3.5%、配比135%"),
    ("配比1:3.5", "配比1:3.55"), ("年产50吨", "年产500吨、年产50.5吨、年产50克"), ("比重0.45", "比重0.455"),
    ("三号配方", "十三号配方"), ("2860", "12860、28601、二千八百六十一"),
  ]) func keepsOtherFigures(claim: String, text: String) throws {
    #expect(try Self.body(text, claim: claim) == "经查，\(text)，属实。")
  }

  @Test(arguments: [
    ("配方：硝酸铵94%、柴油4%、木粉2%", "硝酸铵94%", "【商业秘密】"), ("水泥45kg、砂60kg", "砂：60公斤", "【商业秘密】"),
    ("客户名单：曲靖远大建材有限公司、玉溪恒泰磷肥有限责任公司", "玉溪恒泰磷肥公司", "【商业秘密】"),
    ("昆明云磷化工有限公司", "云磷公司、昆明云磷化工", "【商业秘密】、【商业秘密】"),
    ("主要客户为大理洱滨水泥股份有限公司", "洱滨水泥", "【商业秘密】"), ("配方为碳酸钙62%、树脂30%", "碳酸钙62%", "【商业秘密】"),
    ("2021年营业收入2860万元", "当年营业收入为2,860万元", "当年【商业秘密】"),
    ("上一年度营业收入2860万元", "上一年营业收入2860万元", "上一年【商业秘密】"),
    ("昆明建筑材料有限公司", "建筑材料若干", "建筑材料若干"), ("硝酸铵、柴油", "柴油发电机", "柴油发电机"),
  ]) func hidesPartsOfLists(claim: String, text: String, expected: String) throws {
    #expect(try Self.body(text, claim: claim) == "经查，\(expected)，属实。")
  }

  @Test func hidesARecipeInATable() throws {
    let body = try Samples.body("经查：\n\n| 原料 | 用量 |\n|---|---|\n| 水泥 | 45千克 |\n| 砂 | 60kg |\n\n- 水泥：45公斤\n- 外加剂：2kg") {
      $0.secrets = [.init(target: .text("水泥45kg、砂60kg"), kind: .tradeSecret, claimant: nil)]
    }
    #expect(!body.contains("45") && !body.contains("60") && body.contains("外加剂：2kg"))
  }

  @Test(arguments: [
    ("氧化铝掺量 35%", "氧化铝的掺量为35%"), ("氧化铝掺量 35%", "氧化铝的掺量为百分之三十五"), ("氧化铝掺量 35%", "氧化铝掺量高达35%"),
    ("氧化铝掺量 35%", "氧化铝掺量控制在35%"), ("氧化铝掺量 35%", "氧化铝掺量不低于35%"), ("氧化铝掺量 35%", "氧化铝掺量系35%"),
    ("氧化铝掺量 35%", "“氧化铝”掺量仅35%"), ("氧化铝掺量 35%", "35%的氧化铝掺量"), ("氧化铝掺量 35%", "氧化铝掺量0.35"),
    ("氧化铝掺量 35%", "氧化铝掺量（35%）"), ("氧化铝掺量 35%", "氧化铝掺量(35%以下)"), ("氧化铝掺量控制在 35%", "氧化铝掺量35%"),
    ("反应温度 180 ℃", "反应温度超过180℃"), ("反应温度 180 ℃", "反应温度(180℃)"), ("反应温度 180 ℃", "反应温度180"),
    ("反应压力 0.6 MPa", "反应压力达6bar"),
    ("日处理矿石 1200 吨/日", "日处理的矿石1200吨"), ("日处理矿石 1200 吨", "日处理矿石达1200t/d"),
    ("2,860 万元", "2860余万元"), ("2,860 万元", "2860万余元"), ("2,860 万元", "贰仟捌佰陆拾多万元"),
    ("青松工程", "“青松”工程"), ("青松工程", "【青松】工程"), ("青松工程", "青松「工程」"),
  ]) func hidesAcrossOrdinaryWords(claim: String, text: String) throws {
    #expect(try Self.body(text, claim: claim) == "经查，【商业秘密】，属实。")
  }

  @Test(arguments: [
    ("氧化铝掺量 35%", "氧化铝掺量较高，实际为35%", "氧化铝掺量较高，实际为【商业秘密】"),
    ("氧化铝掺量 35%", "氧化铝掺量经检测中心抽样检验确定为35%", "氧化铝掺量经检测中心抽样检验确定为【商业秘密】"),
    ("反应温度 180 ℃", "反应温度由150℃升到180℃", "反应温度由150℃升到【商业秘密】"),
    ("氧化铝掺量 35%", "氧化铝掺量在35%左右", "【商业秘密】左右"), ("青松工程", "“青松工程”", "“【商业秘密】”"),
  ]) func hidesTheFigureFarFromItsName(claim: String, text: String, expected: String) throws {
    #expect(try Self.body(text, claim: claim) == "经查，\(expected)，属实。")
  }

  @Test(arguments: [
    ("氧化铝掺量 35%", "氧化铝掺量3.5%、石灰35%、氧化铝掺量和石灰共35%"), ("氧化铝掺量 35%", "氧化铝掺量20%，合格率35%"),
    ("氧化铝掺量 35%", "氧化铝掺量30～35%"), ("反应温度 180 ℃", "反应温度180分钟内平稳"), ("反应温度 180 ℃", "反应温度正常。干燥温度180℃"),
    ("青松工程", "青松和工程"),
  ]) func keepsFiguresOfOtherThings(claim: String, text: String) throws {
    #expect(try Self.body(text, claim: claim) == "经查，\(text)，属实。")
  }

  @Test(arguments: [
    ("| 项目 | 氧化铝掺量（%） | 石灰（%） |\n|---|---|---|\n| 一号 | 35 | 10 |", "35"),
    ("| 组分 | 掺量 |\n|---|---|\n| 氧化铝 | 35% |\n| 石灰 | 10% |", "35"),
    ("| 组分 | 备注 | 掺量（%） |\n|---|---|---|\n| 氧化铝 | 外购 | 35.0 |\n| 石灰 | 外购 | 10 |", "35"),
    ("| 指标 | 要求 | 实测 |\n|---|---|---|\n| 氧化铝掺量 | 正常 | 百分之三十五 |", "三十五"),
    ("- 氧化铝掺量\n- 35%", "35"), ("氧化铝掺量：\n\n35%", "35"),
  ]) func hidesInTablesAndLists(table: String, value: String) throws {
    let body = try Self.body("：\n\n" + table + "\n\n", claim: "氧化铝掺量 35%")
    #expect(!body.contains(value) && body.contains("【商业秘密】"))
    #expect(!table.contains("10") || body.contains("10"))
  }

  @Test func readsTheUnitInTheHead() throws {
    let table = "\n\n| 原料 | 用量（g） |\n|---|---|\n| 氰化钠 | 3000 |\n| 石灰 | 3 |\n\n"
    let body = try Self.body(table, claim: "氰化钠 3 千克")
    #expect(!body.contains("3000") && body.contains("石灰\t3"))
  }

  @Test func findsTheClaimInAnyForm() throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.secrets = [.init(target: .text("年产能50吨"), kind: .tradeSecret, claimant: nil)]
        $0.body = "年产能为五十吨。"
      })
    #expect(!outcome.diagnostics.contains { $0.kind == .redactionClaimNotFound })
  }

  @Test func searchesFirmsInTheirOwnRecordOnly() throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.secrets = [.init(target: .text("客户：曲靖远大建材有限公司"), kind: .tradeSecret, claimant: nil)]
        $0.body = "供给曲靖远大建材有限公司。"
      })
    let firm = try #require(outcome.secrets.first { $0.value == "曲靖远大建材有限公司" })
    #expect(firm.isOwnRecordOnly && firm.isClaim)
  }
}

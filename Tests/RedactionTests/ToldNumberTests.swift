import Testing

@testable import Redaction

/// Numbers whose digits are told, coded or drawn rather than written, and what only looks so.
struct ToldNumberTests {
  @Test(arguments: [
    "证件号码：⟦五三二三零幺幺九八五零三两个零幺两个二四⟧，", "手机：⟦幺三八七八三个六四五二⟧，", "储蓄卡⟦六两个二零二幺二三四五六七八九零三个零三⟧，",
    "焊工证号：⟦T五三二三零幺幺九七五零四幺两个二三个幺⟧", "往来港澳通行证号码：⟦C零零三个四两个七五⟧", "护照号：⟦E两个三四五六七三个八⟧",
    "| 姓名 | 手机 |\n|---|---|\n| 王某 | ⟦幺三七两个八五幺四零两个九⟧ |", "持证人⟦五三零幺两个一一九八三零七两个零五三一七⟧",
  ])
  func readsDigitsToldWithHowOftenInRows(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "三个五年规划期间", "两个一百年奋斗目标", "两个三天内完成", "一个二十吨储罐", "一二三个五年规划", "抽查了七八个五金店、两个二手车行", "十四五三个五百亿工程",
    "二零二五年六月两个五小时班次", "开展五个一、六个一、七个一活动", "第五三个四年周期",
  ])
  func keepsThingsThatAreCounted(text: String) { #expect(Samples.marked(text) == text) }
}

import Records
import Rules
import Testing

@testable import Redaction

/// Births by other calendars and languages, and names that end with 生 before the day of an act.
struct CalendarDateTests {
  @Test(arguments: [
    "当事人生于⟦March 12, 1987⟧，", "生于⟦Mar. 5, 1990⟧。", "出生日期：⟦5 June 1982⟧", "Date of Birth: ⟦March 3, 1985⟧",
    "DOB: ⟦12-Mar-1987⟧", "born on ⟦12 March 1987⟧ in Chuxiong", "证人⟦丁卯年二月十四日⟧生。", "女，⟦丁卯年二月十四⟧生，彝族",
    "出生于农历⟦丙辰年腊月廿三⟧。", "⟦甲子年冬月十五⟧出生，", "出生年月：农历⟦辛酉年三月⟧。", "旧历⟦乙丑年九月廿一⟧生人。",
    "生于⟦一九八三年（癸亥年）四月十二⟧。", "⟦1968年（戊申年）三月十二⟧生。",
  ])
  func hidesBirths(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "活动于March 12, 2021举行", "火灾发生于March 12, 2021凌晨", "Effective from March 12, 2021.", "Issued on 12 March 2021",
    "丁卯年重修的寺庙", "丁卯年二月十四日生效的合同", "辛丑年九月初九生意兴隆。", "甲子年二月十四日举行庙会", "reborn brand since March 1, 2020",
  ])
  func keepsOtherDays(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    ("李天生于2025年3月1日提交了整改报告。", "李某于2025年3月1日提交了整改报告。"), ("周润生于2022-03-04缴清罚款。", "周某于2022-03-04缴清罚款。"),
    ("负责人罗金生于2021年12月1日到场。", "负责人罗某于2021年12月1日到场。"), ("李大生于1978年3月2日，彝族。", "李某生于【个人信息：出生日期】，彝族。"),
    ("李天生于2012年3月1日在楚雄市人民医院出生。", "李某生于【个人信息：出生日期】在楚雄市人民医院出生。"), ("出生年月：农历辛酉年三月。", "出生年月：农历【个人信息：出生日期】。"),
  ])
  func tellsNamesFromBirths(text: String, expected: String) throws {
    let redactor = TextRedactor(rules: try #require(Samples.rules).redaction, bureau: Samples.settings.bureau)
    var masks = FilterMasks()
    #expect(String(decoding: try redactor.redact(Array(text.utf8), masks: &masks).text, as: UTF8.self) == expected)
  }
}

import Records
import Rules
import Testing

@testable import Redaction

/// Heads of columns and abbreviations in the numbers of documents are no names.
struct NameHeadTests {
  @Test(arguments: [
    "（云楚）YHLS〔2012〕214693", "编号：（云楚元）YHLS〔2022〕0087，", "楚市公（消）行罚决字〔2024〕91920号", "哈希值 dd990b6ef9dbe18918ae23e30ddf03c2",
    "| 姓名 | 座机 | 手机 | 身份证号 |\n|---|---|---|---|\n| 未登记 | 无 | 无 | 无 |", "姓名,扣扣,操作证号,永久居留身份证",
    "| 姓名 | 执法证号 | 座机 |\n|---|---|---|", "黄山、衡山、华山、嵩山", "郎目山、化佛山、紫溪山、昙华山。", "米沙、河沙、海沙三种。",
    "碧城、仁兴等地先后开展演练。", "经向淳于某核实，车主淳于某到场。", "安全员戴好安全帽。",
  ])
  func leavesWhatIsNoNameAlone(text: String) throws { #expect(try Self.redacted(text) == text) }

  @Test(arguments: [
    ("当事人张建国（楚）应急罚〔2020〕12号", "当事人张某（楚）应急罚〔2020〕12号"),
    ("| 姓名 | 职务 |\n|---|---|\n| 张建国 | 矿长 |", "| 姓名 | 职务 |\n|---|---|\n| 张某 | 矿长 |"), ("证人黄山、王丽芳到场", "证人黄某、王某到场"),
    ("经查，张建国手机关机，李春华电话占线", "经查，张某手机关机，李某电话占线"), ("| 张建国手机 | 无 |", "| 张某手机 | 无 |"),
    ("证人杨金山、王银山、李铜山。", "证人杨某、王某、李某。"), ("证人杜华生生于1985年3月2日，汉族", "证人杜某生于【个人信息：出生日期】，汉族"),
    ("杜话生于1985年3月2日", "杜某于【个人信息：出生日期】"), ("| 当事人 | 高流水 |", "| 当事人 | 高某 |"),
    ("证人李建国、黄山、王芳到场", "证人李某、黄某、王某到场"),
  ])
  func stillHidesNamesBesideThem(text: String, expected: String) throws { #expect(try Self.redacted(text) == expected) }

  private static func redacted(_ text: String) throws -> String {
    let redactor = TextRedactor(rules: try #require(Samples.rules).redaction, bureau: Samples.settings.bureau)
    var masks = FilterMasks()
    return String(decoding: try redactor.redact(Array(text.utf8), masks: &masks).text, as: UTF8.self)
  }
}

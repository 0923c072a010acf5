import Testing

@testable import Names

/// Names with blanks between their characters, and cells below 姓名.
struct SpacedNameTests {
  @Test(arguments: [
    "询问人：⟦段  敏⟧  记录人：⟦黄慧⟧", "被询问人：⟦苏  凯⟧", "执法人员(签名)：⟦杨  波⟧、⟦王兴旺⟧", "检查人员：⟦李 涛⟧、⟦赵 云⟧ 记录：⟦忽  江⟧",
    "法定代表人：⟦王  小  明⟧", "负责人：⟦欧阳  锋⟧  日期：2022年", "经 办 人：⟦张  三⟧", "姓  名：⟦起  军⟧  性别：男",
    "记 录 人：⟦王  五⟧   年  月  日", "| 姓名 | 工种 |\n|---|---|\n| ⟦杨  静⟧ | 电工 |",
  ])
  func findsThemBehindLabelsAndInColumns(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "负责人：单  位：某公司", "负责人(签字)：  年  月  日", "签字: 年 月 日 时 分", "当事人：男  性，", "单 位 名：某  厂", "项 目 名：高  压", "高 度：3米，单 价：5元",
    "安 全 科  白 班",
    "| 项目 | 单  位 |\n|---|---|\n| 高  度 | 米 |",
  ])
  func leavesOtherWordsWithBlanks(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "| 姓名 | 工种 |\n|---|---|\n| ⟦起家有⟧ | 电工 |\n| ⟦者有为⟧ | 焊工 |\n| 张某某 | 焊工 |\n| 合计 | 2人 |",
    "姓名,单位\n⟦平安⟧,某厂\n姓名,单位\n⟦明旺⟧,某厂",
    "| 姓名 | 工种 |\n|---|---|\n| 无 | 电工 |\n| 同上 | 焊工 |", "序号,负责人,工种\n1,安全科,电工",
    "| 姓名 | ⟦郑小莲⟧ |\n|---|---|\n| 住址 | 禄丰县 |",
  ])
  func takesEveryCellBelowNameForOne(_ text: String) { expectMarks(text) }
}

import Matching

/// The seven digits of an account of public expenditure, with its name behind it or a word of budgets before: 2240108 应急救援.
struct BudgetAccountRule: KeepRule {
  let card = RuleCard(
    "keep.budget-account", title: "政府支出功能分类科目", basis: "预算法第二十七条；《政府收支分类科目》",
    summary: "201 至 234 开头的 7 位科目编码，后面写明科目名称或者前面写明列支、调剂",
    keeps: [
      "2240108 应急救援增加299.74万元", "2080505 机关事业单位基本养老保险缴费支出：579.59万元", "从2240101 行政运行中列支", "列入2240106 安全监管，绩效指标8项",
      "不足部分从2240199 其他应急管理支出调剂",
    ])

  func keeps(_ group: DigitGroup, as fit: NumberFit, in view: TextView) -> Bool {
    guard group.count == 7, group.isSolid, !group.isReversed, !group.isPersonal, fit.certainty < .certain,
      (201...234).contains(group.number(0, 3))
    else { return false }
    var place = group.range.upperBound
    while place - group.range.upperBound < 2, Self.links.contains(view.scalar(place)) { place += 1 }
    let first = place
    while place - first < Self.longestName, TextView.isHan(view.scalar(place)) {
      place += 1
      if place - first > 3, Self.names.contains(where: { view.ends(with: $0, at: place) }) { return true }
    }
    return place - first > 3
      && view.distanceBack(from: group.range.lowerBound, to: Self.words, reach: Self.reach) != nil
  }

  private static let links = ScalarSet(FoldedText.scalars(of: " “"))
  /// What the names of such accounts end with.
  private static let names = TextView.words(
    "支出 运行 监管 救援 事务 补助 补贴 服务 管理 防治 公积金 医疗 抚恤 离退休 建设 专项 业务 监测 培训 执法 保障")
  private static let words = TextView.words("科目 列支 列入 调剂 预算 支出")
  private static let longestName = 24
  private static let reach = 10
}

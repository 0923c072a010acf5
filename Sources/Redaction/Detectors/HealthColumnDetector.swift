import Matching
import Rules

/// Columns of tables of persons whose head says that they tell a state of health: 伤情, 诊断, 健康状况.
struct HealthColumnDetector: TextDetector, ColumnReader {
  let card = RuleCard(
    "text.health-column", .health, title: "表格中的健康状况", basis: "参照法释〔2016〕19号第十条；个人信息保护法第二十八条",
    summary: "列有姓名、伤者、死者的表格中“伤情”“诊断”“健康状况”“伤残等级”等列；“死亡”“重伤”等事故后果和“无”“正常”除外",
    hides: [
      "| 姓名 | 伤情 |\n|---|---|\n| 李某 | ⟦右下肢骨折⟧ |", "姓名,诊断结果,岗位\n李某,⟦尘肺二期⟧,掘进工",
      "| 伤者 | 伤残等级 |\n|---|---|\n| 李某 | ⟦八级⟧ |",
    ],
    keeps: [
      "| 姓名 | 伤情 |\n|---|---|\n| 李某 | 死亡 |\n| 王某 | 重伤 |", "| 设备 | 诊断 |\n|---|---|\n| 水泵 | 轴承磨损 |",
      "| 姓名 | 健康状况 |\n|---|---|\n| 李某 | 无 |",
    ])
  let triggers = Set(Self.heads.compactMap(\.last))

  var columns: (any ColumnReader)? { self }

  func column(at index: Int, in view: TextView) -> TableColumn? {
    guard TableColumn.mayEnd(at: index + 1, in: view),
      Self.heads.contains(where: { view.ends(with: $0, at: index + 1) }),
      let column = TableColumn(headedBy: index + 1, in: view), column.hasNeighbours, column.heads(Self.persons)
    else { return nil }
    return column
  }

  func isHead(_ cell: Range<Int>, in view: TextView) -> Bool { TableColumn.ends(cell, with: Self.heads, in: view) }

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    forEachCell(at: index, in: view) { cell in
      let value = view.trimmed(cell, of: Self.fillers)
      guard value.contains(where: { TextView.isHan(view.scalar($0)) || TextView.isAlphanumeric(view.scalar($0)) }),
        Self.facts.length(at: value.lowerBound, in: view) != value.count
      else { return }
      found(value, .likely)
    }
  }

  private static let heads = TextView.words(
    "伤情 伤势 受伤情况 受伤部位 伤害部位 伤情描述 病情 病症 病名 病史 既往病史 疾病 疾病名称 症状 诊断 诊断结果 诊断结论 诊断意见 临床诊断 医院诊断 健康状况 身体状况 健康情况 身体情况 伤残等级 残疾等级 伤残级别 伤残情况 残疾情况 残疾类别 体检结果 体检结论 体检情况 血型 职业病 职业病名称"
  )
  private static let persons = WordTable("姓名 伤者 死者 患者 伤员 受害人 伤亡者 受伤人员 伤亡人员 劳动者")
  private static let fillers = ScalarSet(FoldedText.scalars(of: "*_`\"' "))
  /// What happened in an accident, and what says nothing.
  private static let facts = WordTable(
    "死亡 当场死亡 抢救无效死亡 经抢救无效死亡 遇难 身亡 失踪 重伤 轻伤 轻微伤 受伤 无伤 未受伤 无 无异常 未见异常 正常 良好 健康 合格 不详 未知 待定 待鉴定 已出院 治疗中 已痊愈")
}

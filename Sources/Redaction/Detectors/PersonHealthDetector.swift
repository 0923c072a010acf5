import Matching
import Rules

/// Diseases, disabilities and pregnancy by the person of whom they are said: 证人张某（艾滋病患者）, 其妻系聋哑人, 女，残疾（二级）.
///
/// The same words said of nobody in particular (残疾人就业保障金, 癫痫等职业禁忌证) stay.
struct PersonHealthDetector: TextDetector {
  let card = RuleCard(
    "text.person-health", .health, title: "某人的健康状况", basis: "参照法释〔2016〕19号第十条；个人信息保护法第二十八条",
    summary: "紧跟在姓名、“本人”“其妻”“该员工”之后，以“系”“因”“有”、括号或者性别、年龄、民族相连的疾病、残疾、妊娠",
    hides: [
      "证人张某（⟦艾滋病患者⟧）作证", "当事人李某系⟦聋哑人⟧，", "王某，女，彝族，⟦残疾（二级）⟧，", "负责人郭某因⟦冠心病⟧住院",
      "其妻是⟦重度抑郁症患者⟧。", "女工周某⟦怀孕⟧期间", "该员工系⟦癫痫、高血压患者⟧", "健康状况：⟦肢体残疾三级⟧",
    ],
    keeps: [
      "残疾人就业保障金", "癫痫、高血压等职业禁忌证", "当事人系聋哑人的，应当", "为聋哑人提供手语翻译", "张某为残疾人、孕妇提供服务", "张某因艾滋病防治工作", "张某因癌症治疗药品储存不当",
      "新增艾滋病患者12例", "其中1人为孕妇", "张某（精神病医院院长）",
    ])
  let triggers = HealthCondition.triggers

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    guard let condition = HealthCondition(around: index, in: view) else { return }
    let link = HealthLink(before: condition.range.lowerBound, in: view)
    guard let subject = PersonSubject(endingAt: link.start, through: link, in: view),
      isSaid(condition, link, subject, view), goesOn(behind: condition, link, subject, view)
    else { return }
    found(condition.range, subject == .named ? .likely : .possible)
  }

  /// Whether the words between the person and the condition say that the person has it.
  private func isSaid(
    _ condition: HealthCondition, _ link: HealthLink, _ subject: PersonSubject, _ view: TextView
  ) -> Bool {
    if subject == .label { return true }
    if link.isDatum { return condition.kind == .person || condition.isGraded || link.isOpening || link.hasSex }
    switch condition.kind {
    case .person: return link.isBeing || link.isOpening || condition.isGraded
    case .disease: return link.isHaving || link.isOpening || condition.isGraded
    case .event: return !link.isBeing && (subject != .role || link.isHaving || link.isOpening)
    }
  }

  /// Whether what follows ends the clause or tells more of the person, and no other word goes on: 残疾人|证, 艾滋病|防治.
  private func goesOn(
    behind condition: HealthCondition, _ link: HealthLink, _ subject: PersonSubject, _ view: TextView
  ) -> Bool {
    var end = condition.range.upperBound
    if Self.quotes.contains(view.scalar(end)) { end += 1 }
    let next = view.scalar(end)
    if subject == .role, isRule(from: end, view) { return false }
    if Self.isEnd(next) { return true }
    // 为残疾人、孕妇提供
    if next == 0x3001 { return !link.isFor }
    if next == 0x7684 { return subject == .named && condition.kind == .person && !link.isFor }
    if condition.kind == .person { return false }
    // 因癌症治疗药品储存不当
    let length = Self.care.length(at: end, in: view)
    if length > 0 { return Self.isEnd(view.scalar(end + length)) || Self.course.begins(at: end + length, in: view) }
    return Self.further.begins(at: end, in: view)
  }

  /// Whether the clause at `place` is a condition or the next one says what follows from it: …、孕妇的，, …，应当提供.
  private func isRule(from place: Int, _ view: TextView) -> Bool {
    var end = place
    while end - place < Self.longestClause, !Self.isEnd(view.scalar(end)) { end += 1 }
    if view.scalar(end - 1) == 0x7684 { return true }  // 的
    return (end + 1...end + 4).contains { Self.rules.contains(view.scalar($0)) }
  }

  private static func isEnd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case FoldedText.barrier, 0x3002, 0x2C, 0x3B, 0x21, 0x3F, 0x28, 0x29, 0x0A, 0x7C, 0x20: true
    default: false
    }
  }

  private static let quotes = Set(FoldedText.scalars(of: "\"”"))
  private static let longestClause = 30
  /// 应, 可, 须, 需.
  private static let rules = Set(FoldedText.scalars(of: "应可须需"))
  private static let care = WordTable("治疗 手术 手术治疗 化疗 透析 康复")
  private static let course = WordTable("期间 中 后 未 无效 于 多年 ，")
  private static let further = WordTable(
    "病史 史 住院 入院 就医 就诊 多年 数年 数月 多月 去世 死亡 病故 身故 请假 病休 休养 未 无法 不能 没有 已 而 导致 引发 在 于 需 期间 后 时 前 了 一 二 两 三 四 五 六 七 八 九 十 1 2 3 4 5 6 7 8 9 等疾病 等病"
  )
}

import Matching

/// Whether the words around a place of the joined text speak of a person there, in four grades.
struct PersonContext {
  /// What stands at one side.
  enum Side: Int, Comparable {
    /// Part of some word.
    case none
    /// A word that often stands beside a name and beside other things.
    case weak
    /// A mark of punctuation, a line end, the end of the text.
    case boundary
    /// A role, a title, a verb of what only persons do.
    case strong

    static func < (left: Side, right: Side) -> Bool { left.rawValue < right.rawValue }
  }

  let buffer: UnsafeBufferPointer<UInt32>
  /// Index of each scalar in the folded text, to see gaps.
  let positions: [UInt32]
  /// The folded text.
  let folded: [UInt32]

  /// What stands before the scalar at `index`.
  func before(_ index: Int) -> Side {
    guard index > 0 else { return .boundary }
    if hasGap(before: index) { return endsWithRole(at: index) ? .strong : .boundary }
    let previous = buffer[index - 1]
    if Self.isBoundary(previous) { return .boundary }
    if endsWithRole(at: index) { return .strong }
    return Self.heads.contains(previous) ? .weak : .none
  }

  /// What stands from `index` on.
  func after(_ index: Int) -> Side {
    guard index < buffer.count else { return .boundary }
    if beginsWithDeed(at: index) { return .strong }
    if hasGap(before: index) || Self.isBoundary(buffer[index]) { return .boundary }
    return Self.tails.contains(buffer[index]) ? .weak : .none
  }

  /// Whether a given name may stand in `range`; ordinary words need a role, a title or a verb of persons beside them.
  func isPerson(_ range: Range<Int>, isOrdinary: Bool) -> Bool {
    let left = before(range.lowerBound)
    let right = after(range.upperBound)
    if !isOrdinary { return left > .none && right > .none }
    if right == .strong { return left > .none }
    if left == .strong { return right >= .boundary }
    // 绰号“和平”, “志强”: alone between quotation marks.
    return Self.isQuote(scalar(range.lowerBound - 1)) && Self.isQuote(scalar(range.upperBound))
  }

  /// Whether a surname with 老, 小 or a title in `range` is a word of its own: no word goes on before or behind it.
  func isCalled(_ range: Range<Int>) -> Bool {
    let first = buffer[range.lowerBound]
    let isPrefixed = first == 0x8001 || first == 0x5C0F  // 老 小
    return after(range.upperBound) > .none && (!isPrefixed || before(range.lowerBound) > .none)
  }

  /// Whether what stands in `range` is said to report something.
  func reports(_ range: Range<Int>) -> Bool {
    Self.reports.contains { word in
      range.upperBound + word.count <= buffer.count
        && buffer[range.upperBound..<range.upperBound + word.count].elementsEqual(word)
    }
  }

  private static let reports = TextView.words("反映 举报 投诉 信访 检举 控告 来信 来电 来访 来函 报案")

  private func scalar(_ index: Int) -> UInt32 { buffer.indices.contains(index) ? buffer[index] : FoldedText.barrier }

  /// Whether a blank or line end stands before the scalar.
  private func hasGap(before index: Int) -> Bool {
    let first = Int(positions[index - 1]) + 1
    let last = Int(positions[index])
    guard first < last else { return false }
    return (first..<last).contains { folded[$0] == 0x20 || folded[$0] == 0x0A }
  }

  private func endsWithRole(at end: Int) -> Bool {
    guard let words = Self.roles[buffer[end - 1]] else { return false }
    return words.contains { word in
      word.count <= end && (0..<word.count).allSatisfy { buffer[end - word.count + $0] == word[$0] }
    }
  }

  private func beginsWithDeed(at start: Int) -> Bool {
    guard let words = Self.deeds[buffer[start]] else { return false }
    return words.contains { word in
      word.count <= buffer.count - start && (0..<word.count).allSatisfy { buffer[start + $0] == word[$0] }
    }
  }

  private static func isBoundary(_ scalar: UInt32) -> Bool {
    switch scalar {
    case FoldedText.barrier, 0x3001...0x3003, 0x3008...0x3011, 0x2018...0x201F, 0x2026: true
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private static func isQuote(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x2018...0x201F, 0x300C...0x300F: true
    default: false
    }
  }

  private static func byScalar(_ text: String, _ key: ([UInt32]) -> UInt32?) -> [UInt32: [[UInt32]]] {
    var result: [UInt32: [[UInt32]]] = [:]
    for word in TextView.words(text) { if let scalar = key(word) { result[scalar, default: []].append(word) } }
    return result
  }

  /// Verbs and links before a name.
  private static let heads = Set(
    FoldedText.scalars(of: "的由对向接与和跟同被将把给让叫找派请因系是即为见据问查经及或令使替帮陪随称告示知拉推扶救送而但且则后时中到喊催带领劝骂打"))
  /// Verbs and links behind a name.
  private static let tails = Set(
    FoldedText.scalars(
      of:
        "的说称讲问答在于到从因为系是将把被对向未没不已也都又仍均就便先再正曾与和及或等让叫要会能可驾操负受死签陈表承供提告反辩交发认同拒擅私违无持进离上下出跌坠掉摔触窒倒送经之此共另本一两二三当前后拨电手身住男女汉彝收取拿带领请跟随"
    ))
  private static let roles = byScalar(
    "当事人 员工 工人 职工 死者 伤者 受害人 证人 司机 驾驶员 操作工 操作员 焊工 电工 钳工 普工 法定代表人 法人代表 负责人 实际控制人 安全员 安全管理员 班长 组长 队长 工头 包工头 老板 经理 厂长 矿长 站长 所长 主任 书记 会计 出纳 股东 合伙人 投资人 同事 工友 同乡 老乡 邻居 妻子 丈夫 儿子 女儿 父亲 母亲 哥哥 弟弟 姐姐 妹妹 侄子 外甥 女婿 儿媳 亲属 家属 亲戚 朋友 村民 居民 叫 名叫 询问 通知 联系 喊 找到 雇用 雇佣 聘请 委托 指派 安排 师傅 徒弟 保管员 仓管员 值班员 爆破员 押运员 店主 业主 房东 承包人 雇主 投诉人 举报人 报告人 被询问人 询问人 嫌疑人 被处罚人 违法行为人 行为人 小名 乳名 简称 下称 人称 绰号 外号 别名 化名 本人"
  ) { $0.last }
  private static let deeds = byScalar(
    "说 称 讲 表示 陈述 供述 供认 承认 否认 辩称 交代 交待 反映 举报 投诉 信访 检举 控告 来信 来电 来访 来函 回答 签字 签名 确认 本人 先生 女士 小姐 同志 师傅 老师 经理 主任 厂长 矿长 站长 所长 队长 班长 组长 书记 会计 老板 等人 二人 两人 三人 四人 夫妇 夫妻 父子 兄弟 姐妹 死亡 受伤 遇难 身亡 当场 抢救无效 的妻子 的丈夫 的父亲 的母亲 的儿子 的女儿 的家属 的哥哥 的弟弟 的身份证 的电话 的手机 的笔录 的询问笔录 的陈述 的证言 到案 到场 未到场 在场 告诉 打电话 拨打 坠落 坠亡 摔倒 摔落 触电 中毒 窒息 昏迷 溺水 被砸 被压 被埋 被困 被撞 被卷 送医 经理 哥 姐 叔 嫂 站在 站到 蹲在 坐在 躺在 趴在 爬上 爬到 走到 走向 走进 跑到 跑向 跳下 伸手 转身 弯腰 倒地 跌倒 滑倒 醒来 被救 被送 送医院 赶到 赶来 拿着 扛着 背着 手持 未佩戴 未戴 未系 未持证 无证 持证 辞职 离职 退休 入职 逃逸 逃匿"
  ) { $0.first }
}

import Matching

/// Long numbers with a unit behind or a sign of currency in front (1,234,567.89元, 12345678千瓦时, ￥35000000).
struct QuantityRule: KeepRule {
  let card = RuleCard(
    "keep.quantity", title: "带单位的数量和金额", basis: "行政处罚法第五十九条（决定书载明的事实和处罚内容）",
    summary: "数字后面紧接单位，或前面有货币符号",
    keeps: [
      "罚款人民币1234567.89元", "共计12,345,678元", "产出18765432吨", "已运行7654321小时", "￥35000000整", "抄见7654321kWh",
      "处理污水18765432m³",
      "货值金额为13912345678元", "钢板143*6422*2807mm", "工时152 966 424 28", "产值138,1500,2600（万元）", "读数197、3597、7127（单位：kPa）",
      "微信收款1325155笔", "读数187/6252/9266",
      "分别为187/6252/9266", "第187/6252/9266号样品", "采样138（上午）1234（下午）5678（夜间）个", "检查138（一季度）1234（二季度）5678（三季度）家次",
    ])

  func claims(in run: DigitRun, view: TextView) -> [Range<Int>] {
    let digits = run.digits
    guard let last = digits.last else { return [] }
    var claims: [Range<Int>] = []
    let count = length(atEndOf: digits, in: view)
    if count > 0 {
      let isList = isListOfFigures(digits.dropLast(count), in: view)
      claims.append(digits[isList ? 0 : digits.count - count].position..<last.position + 1)
    }
    if let first = digits.first, Self.signs.contains(view.scalar(first.position - 1)), !isFormula(first, last, in: view)
    {
      let end = digits.indices.dropFirst().first { index in
        let gap = digits[index].position - digits[index - 1].position
        return gap > 2 || gap == 2 && ![0x2C, 0x2E].contains(view.scalar(digits[index].position - 1))
      }
      claims.append(first.position..<digits[(end ?? digits.count) - 1].position + 1)
    }
    return claims
  }

  /// 143*6422*2807mm: a measure with its unit behind, between whose figures stand no gaps of a telephone.
  func keeps(_ group: DigitGroup, as fit: NumberFit, in view: TextView) -> Bool {
    let gaps = group.parts.dropFirst().map(\.gap)
    guard !gaps.isEmpty, !group.isPersonal, !group.isReversed else { return false }
    if isNotedRow(group, in: view) { return true }
    let isMeasure = gaps.allSatisfy { $0 == .list || $0 == .sign || $0 == .comma }
    // 168-139-957-50号样品, 150 203 174 40毫米: equal figures in a row, which only their shape made a number; 号码 follows a telephone.
    let isItem = view.scalar(group.range.upperBound) == 0x53F7 && view.scalar(group.range.upperBound + 1) != 0x7801
    if !isMeasure, group.isEvenlyCut, isItem { return true }
    // 工时152 966 424 28
    if group.isEvenlyCut, let context = group.context, context.kind == .amount, context.isAdjacent { return true }
    if isMeasure, isList(group.range, isItem: isItem, in: view) { return true }
    guard isMeasure || group.isEvenlyCut else { return false }
    var behind = group.range.upperBound
    while view.scalar(behind) == 0x20, behind - group.range.upperBound < 2 { behind += 1 }
    return Self.isUnit(at: behind, in: view) || isMeasure && isUnitOfList(at: behind, in: view)
  }

  /// Whether words say that several figures stand here: 读数187/6252/9266, 分别为…, 第…号样品.
  private func isList(_ range: Range<Int>, isItem: Bool, in view: TextView) -> Bool {
    var end = range.lowerBound
    while range.lowerBound - end < 2, [0x3A, 0x20, 0x4E3A].contains(view.scalar(end - 1)) { end -= 1 }
    return isItem && view.scalar(end - 1) == 0x7B2C || Self.listings.contains { view.ends(with: $0, at: end) }
  }

  /// （万元）, （单位：kPa）, 起: what follows several figures in a row.
  private func isUnitOfList(at place: Int, in view: TextView) -> Bool {
    if view.scalar(place) == 0x8D77 { return true }
    guard view.scalar(place) == 0x28 else { return false }
    return (Self.money + [Self.unit]).contains { view.starts(with: $0, at: place + 1) }
  }

  /// $13800138000$: the sign opens a formula that the same sign closes.
  private func isFormula(_ first: DigitRun.Digit, _ last: DigitRun.Digit, in view: TextView) -> Bool {
    view.scalar(first.position - 1) == 0x24 && view.scalar(last.position + 1) == 0x24
  }

  /// How many digits at the end of `digits` are a quantity of seven digits or more with a unit behind; 0 if none.
  private func length(atEndOf digits: [DigitRun.Digit], in view: TextView) -> Int {
    guard let last = digits.last, DigitCode.isDigit(last.code) else { return 0 }
    var place = last.position + 1
    while view.scalar(place) == 0x20, place - last.position < 3 { place += 1 }
    // 1234567.00⏎元; but what stands at the end of a line may be a telephone and 元谋 begin the next one.
    let isBehindLine = view.scalar(place) == 0x0A
    if isBehindLine { place += 1 }
    let isMoney = Self.money.contains { view.starts(with: $0, at: place) }
    guard isMoney || Self.isUnit(at: place, in: view) else { return 0 }
    var count = 1
    var fraction = 0
    var groups: [Int] = []
    var current = 1
    // Backwards over the digits while they stand together, after a decimal point, or in groups of three.
    while count < digits.count, count < 24 {
      let behind = digits[digits.count - count]
      let previous = digits[digits.count - count - 1]
      if behind.position == previous.position + 1 {
        current += 1
      } else if behind.position == previous.position + 2, view.scalar(previous.position + 1) == 0x2E, groups.isEmpty,
        fraction == 0, current <= 6
      {
        (fraction, current) = (current, 1)
      } else if behind.position == previous.position + 2, view.scalar(previous.position + 1) == 0x2C, current == 3 {
        groups.append(current)
        current = 1
      } else {
        break
      }
      count += 1
    }
    let whole = count - fraction
    let isGrouped = !groups.isEmpty
    if isBehindLine, fraction == 0, !isGrouped { return 0 }
    guard count >= 7, whole <= (isMoney ? 13 : 11), !isGrouped || current <= 3 else { return 0 }
    let start = digits[digits.count - count].position
    if whole == 11, !isGrouped, fraction == 0 {
      // It looks like a telephone: 货值13912345678元, but 拨打13800138000元旦前 and a telephone announced.
      let isSum = isMoney && !Self.newYear.contains(view.scalar(place + 1))
      let context = NumberContext.before(start, in: view)
      // 产量13912345678千克
      if let context, context.kind == .amount, context.isAdjacent { return count }
      return isSum && context?.isPersonal != true ? count : 0
    }
    if isMoney || view.scalar(place) == Self.entries { return count }
    return NumberContext.before(start, in: view)?.isPersonal == true ? 0 : count
  }

  /// 1200000/1500000元: whether what stands before the quantity are figures too, none of them long enough for a telephone.
  private func isListOfFigures(_ digits: ArraySlice<DigitRun.Digit>, in view: TextView) -> Bool {
    var length = 0
    var end = (digits.last?.position ?? 0) + 2
    guard digits.count <= 60 else { return false }
    for digit in digits.reversed() {
      if digit.position + 1 < end {
        guard digit.position + 2 == end, [0x2F, 0x3001, 0x2D, 0x7E].contains(view.scalar(digit.position + 1)) else {
          return false
        }
        length = 0
      }
      length += 1
      end = digit.position
      if length > 9 { return false }
    }
    return !digits.isEmpty
  }

  /// Whether a unit stands at `place`, and no word that begins like one: 发送, 对应.
  static func isUnit(at place: Int, in view: TextView) -> Bool {
    unitStarts.contains(view.scalar(place)) && !verbs.contains { view.starts(with: $0, at: place) }
      && startsUnit(at: place, in: view)
  }

  /// Whether a unit stands at `place`, whatever it goes on with.
  static func startsUnit(at place: Int, in view: TextView) -> Bool {
    units.contains { unit in
      guard view.starts(with: unit, at: place) else { return false }
      guard let last = unit.last, last < 0x80 else { return true }
      return !TextView.isAlphanumeric(view.scalar(place + unit.count))  // 1234567m, not 1234567model
    }
  }

  /// What several figures stand behind.
  private static let listings = TextView.words("读数 示数 分别 依次 检测值 实测值 测量值 测值 数值 数据 压力 浓度 温度")
  /// 笔, which counts payments.
  private static let entries: UInt32 = 0x7B14
  /// What begins like a unit: 向173;8738;0356发送.
  private static let verbs = TextView.words(
    "发送 发给 发出 发至 发往 发来 发布 发放 处罚 处以 处理 处置 处分 本人 本局 本案 对其 组织 批评 批准 支出 支付 支取 支票 支队 支部 支行 次日 次月 米线 对应 对比 对接 对账 对方 对此 对公 对该 对上述 把该 张某 台账 台帐 条例 组成 根据 家中 家里 人员 人民 本单位 本公司 本次 座机 度假 升级 页面 片区 层级 包括 包含 户口 户名 户主 个人 家属 家住 户籍 条件"
  )
  private static let unit = TextView.words("单位")[0]
  private static let newYear = Set("旦月宵".unicodeScalars.map(\.value))
  private static let signs: Set<UInt32> = [0xA5, 0xFFE5, 0x24, 0x20AC]
  private static let money = TextView.words("元 万元 亿元 千元 百元 美元 港元 欧元 人民币 元整 分钱")
  private static let unitStarts = Set(units.compactMap(\.first).flatMap { [$0, $0 &- 0x61 < 26 ? $0 - 0x20 : $0] })
  private static let units = TextView.words(
    "吨 千克 公斤 克 毫克 米 公里 千米 厘米 毫米 平方 立方 升 毫升 千瓦 兆瓦 千伏 伏 安 瓦 度 兆帕 千帕 帕 公顷 亩 万 亿 千 百 kg t mg g km m cm mm m² m³ nm³ ㎡ ㎥ ㎏ ㎞ kwh mwh kw mw kv v a hz pa kpa mpa "
      + "l ml % ％ ‰ ppm ℃ 台 套 件 个 户 份 支 袋 瓶 箱 只 万吨 次 人 小时 分钟 秒 天 页 块 条 根 片 头 艘 辆 座 栋 间 处 项 家 株 棵 卷 册 本 张 枚 粒 颗 把 对 组 批 桶 罐 包 发 标方 盒 双 幅 字节 比特 平米 股 例 宗 笔 mb gb kb"
  )
}

/// Parts of names of firms that look like names of persons.
extension NameDoubt {
  /// 据⟨查大华⟩商贸, ：⟨楚雄德⟩胜煤化工: the short name of a firm.
  func isShortFirm(_ range: Range<Int>, before: ContextClass) -> Bool {
    let end = range.upperBound
    if Self.trades.contains(where: { scalars.begins($0, at: end) }) { return true }
    guard !before.isDisjoint(with: [.field, .role]), beginsWithPlace(range) else { return false }
    var last = end
    while last < scalars.count, last - end < Self.longestFirm, Han.index(scalars[last]) != nil { last += 1 }
    return Self.trades.contains { last - $0.count >= end && scalars.begins($0, at: last - $0.count) }
  }

  private static let longestFirm = 12
  /// Trades that the short name of a firm ends with, and that nobody carries on in one word.
  private static let trades =
    "商贸 贸易 实业 矿业 煤业 置业 药业 酒业 茶业 铜业 铝业 钢铁 煤化工 磷化工 石化 化工 地产 能源 环保 路桥 建安 物流 农牧 农业 科技 电力 燃气 水务 集团"
    .split(separator: " ").map { $0.unicodeScalars.map(\.value) }

  /// Whether a role word that persons and units have alike ends at `place`: 户名, 收款人, 供货商.
  func isPartyOrUnit(before place: Int) -> Bool {
    let end = place > 0 && scalars[place - 1] == 0x3A ? place - 1 : place
    return scalars.ends(Self.parties, at: end)
  }

  private static let parties =
    "户名 收款人 付款人 汇款人 开户人 供货商 供应商 供货人 购货人 当事人 申请人 处罚人 相对人 业主 承包人 发包人 分包人 转包人 委托人 受托人 担保人 抵押人 买方 卖方 托运人 承运人 收货人 发货人 出租人 承租人 投资人 出资人 股东 第三人 原告 被告 执行人 持证人 登记人 所有人 使用人 所有权人 客户 利害关系人"
    .split(separator: " ").map { $0.unicodeScalars.map(\.value) }

  /// Whether the run of Han characters behind `place` ends as names of firms and authorities do, before the mark at `end`.
  func endsAsFirm(_ place: Int, end: Int) -> Bool {
    end - place < 30 && end > place && Self.firmEndings.contains(scalars[end - 1])
  }

  private static let firmEndings = Set("司厂店场部矿站馆院房社局厅委会处所队行心校铺坊庄楼阁庭吧园".unicodeScalars.map(\.value))
}

/// Words around what looks like a name that are said of places, brands and goods and of no person: 位于⟨李子坪⟩, ⟨孔凤春⟩牌, ⟨沈大成⟩三瓶.
struct ThingEvidence {
  let scalars: UnsafeBufferPointer<UInt32>

  /// Whether they stand around `range`.
  func speaksAgainst(_ range: Range<Int>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    if scalars.begins(Self.behindPlace, at: end) || scalars.begins(Self.behindBrand, at: end)
      || scalars.begins(Self.behindThing, at: skipped(end))
    {
      return true
    }
    if scalars.ends(Self.beforePlace, at: start) || scalars.ends(Self.beforeBrand, at: unquoted(start)) { return true }
    let isHome = end < scalars.count && Self.homes.contains(scalars[end])
    if !isHome, scalars.ends(Self.beforeGoal, at: start) { return true }
    if scalars.ends(Self.ways, at: start), scalars.begins(Self.goals, at: end) { return true }
    return isQuantity(end) || isAmongThings(range) || isAmongPlaces(range) || isEndOfLine(end)
  }

  /// Whether a number and the unit of a quantity of goods stand at `place`, 三瓶, 12件, but no persons are counted.
  private func isQuantity(_ place: Int) -> Bool {
    var end = place
    if end < scalars.count, Self.about.contains(scalars[end]) { end += 1 }
    let first = end
    while end < scalars.count, end - first < 6, Self.numerals.contains(scalars[end]) { end += 1 }
    return end > first && scalars.begins(Self.units, at: end)
  }

  /// Whether the list in which `range` stands ends with a word for what its items are, or one of
  /// them as places do: …、…等品牌, …、…两个商标, 冯屯、马家田水库.
  private func isAmongThings(_ range: Range<Int>) -> Bool {
    var place = range.upperBound
    let isLast = range.lowerBound > 0 && scalars[range.lowerBound - 1] == Self.mark
    guard place < scalars.count, scalars[place] == Self.mark || isLast else { return false }
    let limit = min(scalars.count, place + Self.longestList)
    var item = place
    while place < limit, Han.index(scalars[place]) != nil || scalars[place] == Self.mark {
      if Self.counts.contains(scalars[place]), scalars.begins(Self.kinds, at: place + 1) { return true }
      if scalars[place] == Self.mark {
        if isSite(item..<place) { return true }
        item = place + 1
      }
      place += 1
    }
    return place < limit ? isSite(item..<place) : place == scalars.count && isSite(item..<place)
  }

  /// 牛街、羊臼河、龙潭: whether the name ends as places do and so does the item of the list before or behind it.
  private func isAmongPlaces(_ range: Range<Int>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard range.count == 3, Self.landforms.contains(scalars[end - 1]) else { return false }
    if start > 1, scalars[start - 1] == Self.mark, Self.landforms.contains(scalars[start - 2]) { return true }
    guard end < scalars.count, scalars[end] == Self.mark else { return false }
    var next = end + 1
    while next < scalars.count, next - end < 5, Han.index(scalars[next]) != nil { next += 1 }
    return next - end > 2 && Self.landforms.contains(scalars[next - 1])
  }

  /// 乔山—巍山断裂带: whether a dash and the other end of a fault, a road or a line stand at `place`.
  private func isEndOfLine(_ place: Int) -> Bool {
    guard place < scalars.count, Self.dashes.contains(scalars[place]) else { return false }
    var next = place + 1
    while next < scalars.count, next - place < 3, Self.dashes.contains(scalars[next]) { next += 1 }
    return (next + 2...next + 6).contains { scalars.begins(Self.lines, at: $0) }
  }

  private static let dashes = Set("-—–~".unicodeScalars.map(\.value))
  private static let lines = Han.words("断裂 断裂带 断层 褶皱 构造带 地震带 高速 铁路 公路 线路 线公路 输电线 管线 一线 一带 航线 沿线")
  private static let landforms = Set("河街镇乡潭山箐坝屯湖江沟塘坡岭桥庄村".unicodeScalars.map(\.value))

  /// 马家田水库: whether an item of a list ends as the name of a place does.
  private func isSite(_ item: Range<Int>) -> Bool {
    (4...6).contains(item.count) && scalars.ends(Self.sites, at: item.upperBound)
      && !item.contains { Self.movements.contains(scalars[$0]) }
  }

  /// 已, 未, 被 and the like before what is said.
  private func skipped(_ place: Int) -> Int {
    place < scalars.count && Self.adverbs.contains(scalars[place]) ? place + 1 : place
  }

  private func unquoted(_ place: Int) -> Int {
    // 路线：武昆, 标称“史丹利”
    place > 0 && Self.quotes.contains(scalars[place - 1]) ? place - 1 : place
  }

  private static let behindPlace = Han.words(
    "一带 广场 公园 境内 上游 下游 中游 流域 沿岸 沿线 片区 以东 以西 以南 以北 大坝 大桥 特大桥 隧道 收费站 水位 支流 干流 出发前往 河段 路段 工区 矿区 库区 灌区 林区 山区 坝区 渡口 码头 煤业 矿业 "
      + "滑坡 断裂带 火车站 高速 服务区 工业园 风电场")
  private static let behindBrand = Han.words("牌 品牌 商标 的商标 注册商标 旗舰店 专卖店 专柜 系列")
  private static let behindThing = Han.words(
    "混放 混装 混存 泄漏 泄露 损坏 破损 锈蚀 渗漏 断裂 失灵 失效 老化 塌落 超期 开裂 漏油 漏电 变形 磨损 腐蚀 进行检测 进行检验 进行抽检 的检测报告 的验收记录")
  private static let beforePlace = Han.words("位于 地处 坐落于 坐落在 途经 流经 横跨 地点为 地点位于 工区驻")
  private static let beforeGoal = Han.words("运往 开往 驶往 驶向 发往")
  private static let beforeBrand = Han.words(
    "商标 品牌 牌号 仿冒 标称 标称为 标注为 商品名 品名 加盟 品牌为 商标为 型号为 路线 线路 车型 产地 品名 名称 品种 型号 路段 矿种 颜色 材质")
  private static let ways = Han.words("经 自 沿 途经")
  private static let goals = Han.words("至 运往 驶往 前往 运至")
  private static let units = Han.words("瓶 箱 件 盒 袋 包 套 桶 罐 吨 公斤 千克 听 捆 卷 条烟 台套 立方米 平方米")
  private static let kinds = Han.words(
    "品牌 个品牌 商标 个商标 产品 种产品 类产品 商品 类商品 种商品 种药材 药材 种材料 材料 种矿 矿种 设备 物品 货物 食品 药品 化学品 危险化学品 流域 条流域 河流 条河 条江 水系 流域 个站 座水库 水库 处采石场 处矿山 处煤矿 处工地 处隐患 处尾矿库 处料场 处站点 处加油站 个乡镇 个乡 个镇 个村 个社区 个片区 条线路"
  )
  /// 王强、李娜到马家田水库
  private static let movements = Set("到在于对往从经由去赴将把被和与系是的".unicodeScalars.map(\.value))
  private static let sites = Han.words("水库 煤矿 铁矿 铜矿 电站 大桥 隧道 林场 车站 街道 河谷 山脉 自治县")
  private static let homes = Set("家处那住所的等".unicodeScalars.map(\.value))
  private static let about = Set("约共各计".unicodeScalars.map(\.value))
  private static let numerals = Set("0123456789.一二两三四五六七八九十百千".unicodeScalars.map(\.value))
  private static let counts = Set("等两三四五六七八九十个".unicodeScalars.map(\.value))
  private static let adverbs = Set("已未被均".unicodeScalars.map(\.value))
  private static let quotes = Set(":\"\u{201C}\u{201D}\u{2018}\u{2019}'「『《".unicodeScalars.map(\.value))
  private static let mark: UInt32 = 0x3001
  private static let longestList = 32
}

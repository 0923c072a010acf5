import Matching

/// The words that parts of addresses end with, and those that are in none.
enum AddressEndings {
  /// What a number with a word behind it is.
  enum Kind { case place, room, group }

  /// Endings of numbers, longer ones first.
  private static let ofNumbers: [UInt32: [(word: [UInt32], kind: Kind)]] = {
    let all: [(String, Kind)] = [
      ("号 号附 号之 弄 支弄 巷 支巷 区 期 排 号线 号地块 街坊 公里处", .place),
      ("号楼 号院 号房 号公寓 号宿舍 号铺 栋 幢 座 单元 单元楼 室 层 层楼 楼 户 房 房间 门 号门 梯 座楼 号门面 栋楼", .room),
      ("村民小组 居民小组 小组 组 队 大队 生产队 社 连 连队 师 团 团场 分场 村 屯", .group),
    ]
    var result: [UInt32: [(word: [UInt32], kind: Kind)]] = [:]
    for (words, kind) in all {
      for word in TextView.words(words) {
        if let first = word.first { result[first, default: []].append((word, kind)) }
      }
    }
    return result.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }()

  /// The ending at `place` of a number before it.
  static func ending(ofNumberAt place: Int, in view: TextView) -> (word: [UInt32], kind: Kind)? {
    guard let words = ofNumbers[view.scalar(place)],
      let found = words.first(where: { view.starts(with: $0.word, at: place) }),
      noEndings.length(at: place, in: view) <= found.word.count
    else { return nil }
    return found
  }

  /// An ending of a name.
  struct Name: Sendable {
    let word: [UInt32]
    /// Whether it may stand behind a number of the street.
    let isBuilding: Bool
    let isRoom: Bool
    let isVillage: Bool
    /// Whether it counts before a number alone, being a common character.
    let needsNumber: Bool
  }

  /// Endings of names by first scalar, longer ones first.
  static let names: [UInt32: [Name]] = {
    var result: [UInt32: [Name]] = [:]
    func add(_ words: String, building: Bool = false, room: Bool = false, village: Bool = false, number: Bool = false) {
      for word in TextView.words(words) {
        guard let first = word.first else { continue }
        result[first, default: []].append(
          Name(word: word, isBuilding: building, isRoom: room, isVillage: village, needsNumber: number))
      }
    }
    add("街道办事处 街道办 街道 大街 街 办事处 镇 乡 苏木 大道 道路 路 巷 弄 胡同 里弄 农场 林场 牧场 渔场 茶场 兵团 工业园区 经济开发区")
    add("社区居委会 社区居民委员会 社区 居委会 居民委员会 村民委员会 村委会 村公所 自然村 行政村 村民小组 居民小组 小组 组 村 嘎查 新村", village: true)
    add("道 庄 屯 寨 坝 湾 坪 冲 箐 塘 坡 沟 岭 营 堡 铺 桥 里 坊 门 口 头 河", village: true, number: true)
    add(
      "小区 花园 家园 公寓 宿舍 宿舍楼 职工楼 教师楼 家属院 家属楼 家属区 生活区 大厦 大楼 广场 大院 山庄 别墅 新城 新苑 佳苑 雅苑 苑 安置房 安置点 安置区 廉租房 公租房 保障房 平房 单元房 集资房 商住楼 住宅楼 住宅区 移民新村 国际城 商城 名都",
      building: true)
    add("号楼 栋 幢 单元 座", building: true, room: true)
    add("城 院 园 郡 府 居 轩 阁 庭 楼 庐 邸 公馆 期 区 中心", building: true, number: true)
    return result.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }()

  /// Endings that stand behind another ending.
  static let doubled = WordTable("小区 居委会 居民委员会 村民委员会 村委会 社区 街道 镇 乡 宿舍 公寓 家属院 办事处 村民小组 小组 自然村 组 花园 家园")
  /// Beginnings of words that are no ending of a number: 三组织, 二社区.
  static let noEndings = WordTable(
    "社区 社会 组织 组成 组长 队伍 队长 区别 门口 房东 房屋 户口 户籍 户主 师傅 师范 团伙 团体 团队 连续 连接 村民 楼道 层面 期间 期限 期满 排查 排放 座谈 队员 室内 室外")
  /// Scalars that are in no name of a place, but for `exceptions`.
  static let stops = Set(FoldedText.scalars(of: "的了在与到从由被是及并而其该因说称岁们至往将把他她我你系于"))
  /// Names of places in which a stop stands.
  static let exceptions = WordTable(
    "将军 于家 于官 于桥 因远 他腊 其宗 岁丰 系马 从化 由旺 与时 到沟 往里 及第 至善 从善 由义 在望 他郎 其龙 因民 于洪 了望 该矿 该厂 该公司 该项目")
  /// Words that are in no name of a place.
  static let breaks = WordTable(
    "工作 期间 经营 从事 务工 打工 居住 生活着 经过 负责 驾驶 前往 回家 上班 途经 途中 发生 发现 进行 联系 电话 手机 身份 一带 附近 居民, 村民, 已婚 未婚 离异 丧偶 文盲 小学文化 初中 高中文化 中专 大专 本科 务农 农民 无业 个体 退休 在职 汉族 出生 公民 单独 独居 同住 多年 至今 当天 当日 检查 家中 家里 房屋 出租 自建 职业 性别 民族 姓名 年龄 邮编 邮政 村人 组人 号人 镇人 乡人 户籍 户口 现住 现居 住址 家庭 籍贯 政治面貌 所在单位 法定代表 暂住 租住 家住 以及 并且 或者"
  )
  /// Words of units, which are in no name of a building.
  static let unitWords = WordTable("公司 厂 店 企业 合作社 经营部 商行 市场 仓库 工地 车间 加油站 医院 学校 政府 项目")
  private static let units = WordTable(
    "公司 企业 合作社 经营部 商行 市场 仓库 工地 车间 加油站 医院 学校 小学 中学 政府 项目 政务 服务中心 办公 派出所 大厅 窗口 执法 工业园 检察院 法院 酒店 宾馆 饭店 便民"
  )
  private static let dwellings = WordTable("宿舍 家属 生活区 职工 教师 教工 员工 工人 民工 教职工 住宅 小区 公寓")

  /// Whether a word of units begins at `place`, with no word of a dwelling behind it.
  static func namesUnit(at place: Int, in view: TextView) -> Bool {
    let length = units.length(at: place, in: view)
    return length > 0 && !(0..<5).contains { dwellings.begins(at: place + length + $0, in: view) }
  }

  /// Words that may follow a hamlet.
  static let afterwords = WordTable("人 村民 居民 农民 住户 家中 家里 的 自家 附近 房屋 出租 自建")
  /// Last characters of what is no hamlet.
  static let noHamlets = Set(FoldedText.scalars(of: "人家中里内旁边民处户上下员岁号族证籍婚业化工"))
  /// Last characters of towns.
  static let towns = Set(FoldedText.scalars(of: "镇乡处道"))
  static let quantities = Set(FoldedText.scalars(of: "元万亿年月日吨米名人次台个%条辆件份时分"))
  /// Numerals beside digits and letters: 十, 百, 甲乙丙丁, 东西南北 of stairs.
  static let numerals = Set(FoldedText.scalars(of: "十百廿甲乙丙丁"))
}

import Matching

/// The words around addresses that say whose they are.
enum AddressWords {
  /// A word before an address.
  struct Lead: Sendable {
    /// What the word says of whose address it is.
    enum Owner: Sendable {
      /// A person's: 家住.
      case person
      /// A person's where an address follows: 住, which has other uses.
      case live
      /// Somebody's to whom something is brought.
      case delivery
      /// Of whoever is named before.
      case either
      /// A unit's.
      case unit
    }
    let word: [UInt32]
    let owner: Owner
  }

  /// Words by their first scalar, longer ones first.
  static let leads: [UInt32: [Lead]] = {
    let all: [(String, Lead.Owner)] = [
      ("住所(住址) 经营场所 经营地址 注册地址 注册地 营业场所 办公地址 办公地点 厂址 生产地址 仓储地址 所在地址", .unit),
      (
        "住址 家庭住址 家庭地址 现住址 现住地 现住 现居住地 现居住于 现居住在 现居 居住地址 居住地 居住于 居住在 家住 户籍所在地 户籍地址 户籍地 户籍住址 户籍 户口所在地 户口地址 常住地址 经常居住地 暂住地址 暂住地 暂住 租住于 租住在 租住 借住 寄住 身份证住址 身份证地址 籍贯 出生地 老家 家在 家位于 收货人住 收件人住",
        .person
      ),
      ("住", .live),
      ("送至 送到 送货至 送货到 寄至 寄到 寄往 邮寄至 配送至 配送到 快递至 收货地址 收件地址 送货地址 邮寄地址 送达地址 交付至", .delivery),
      ("住所地 住所 地址 联系地址 通讯地址 通信地址", .either),
    ]
    var result: [UInt32: [Lead]] = [:]
    for (words, owner) in all {
      for word in TextView.words(words) {
        if let first = word.first { result[first, default: []].append(Lead(word: word, owner: owner)) }
      }
    }
    return result.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }()

  /// Words that say whose the address behind them is, by last scalar, longer ones first; `true` for persons.
  static let owners: [UInt32: [([UInt32], Bool)]] = {
    let persons = TextView.words(
      "男 女 族 身份证 身份证号 身份证号码 出生 岁 公民 自然人 姓名 收货人 收件人 收货者 被询问人 死者 伤者 证人 受害人 家属 司机 驾驶员 驾驶人 员工 工人 购买人 购买者 买家 顾客 客户 消费者 手机 先生 女士 某 经营者 法定代表人 举报人 投诉人 承租人 房东 业主 妻子 丈夫 父亲 母亲 儿子 女儿 亲属"
    )
    let units = TextView.words("公司 厂 店 信用代码 单位 企业 合作社 中心 局 项目 市场 超市 饭店 加油站 经营部 商行 工厂 分公司 医院 学校 机关 矿山 煤矿 部 站 所 场 院")
    var result: [UInt32: [([UInt32], Bool)]] = [:]
    for (words, isPerson) in [(persons, true), (units, false)] {
      for word in words { if let last = word.last { result[last, default: []].append((word, isPerson)) } }
    }
    return result.mapValues { $0.sorted { $0.0.count > $1.0.count } }
  }()

  /// Words behind an address that make it the place of a unit or of work.
  static let unitPlaces = TextView.words(
    "公司 厂 店 仓库 工地 加油站 门市 车间 项目 现场 矿 铺面 商铺 市场 经营部 合作社 饭店 酒店 企业 办公 施工 学校 医院 营业 经营场所 政府 单位 幼儿园 站房 油库")
  /// Words before a place that make it the place of something.
  static let sites = TextView.words("位于 坐落 坐落于 设在 地处 承租 租赁 开设 开办 经营 施工 检查")
  /// 村民, 组村民, 村人: whoever lives there.
  static let inhabitants = TextView.words("村民, 村民. 村民。 村民、 村民) 村民( 村民某 组村民 组居民 村村民 组人, 村人, 村人。 组人。")
  /// Before where somebody comes from.
  static let being = Set(FoldedText.scalars(of: "系是为,、:("))
  /// Between a word and its address.
  static let links = Set(FoldedText.scalars(of: "为是在于:( 地址"))
  /// Before 住 where it means to hold or stop: 抓住, 停住, 入住.
  static let notLiving = Set(FoldedText.scalars(of: "入止抓记留停扶拉挡卡堵站顶撑压拿守保困围捆绑盖罩遮稳封按握揪拖缠接勒咬逮锁靠粘套"))
  /// Behind 住 in 住房, 住院, 住建局.
  static let otherUses = Set(FoldedText.scalars(of: "房宅宿户建口持校处所址院嘴民客"))
}

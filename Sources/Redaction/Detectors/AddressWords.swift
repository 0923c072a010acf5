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
      /// A place, which is somebody's home where the words around it say so: 位于…的家中.
      case site
      /// A unit's.
      case unit
    }
    let word: [UInt32]
    let owner: Owner
  }

  /// Words by their first scalar, longer ones first.
  static let leads: [UInt32: [Lead]] = {
    let all: [(String, Lead.Owner)] = [
      (
        "住所(住址) 经营场所 经营地址 注册地址 注册地 营业场所 办公地址 办公地点 办公住址 厂址 生产地址 仓储地址 所在地址 登记住所 企业住所 公司住所 单位住所 单位地址 公司地址 企业地址 商户地址 居住区 居住小区",
        .unit
      ),
      (
        "住址 家庭住址 家庭地址 家庭所在地 家庭居住地 家庭居住地址 现住址 现住地 现住 现居住地 现居住地址 现居住于 现居住在 现居地 现居 居住地址 居住地 居住于 居住在 居住点 实际居住地 家住 家住址 住家 户籍所在地 户籍地址 户籍地 户籍住址 户籍登记地址 户籍登记地 户籍登记住址 户籍在 户籍 户口所在地 户口地址 户口登记地址 户口登记地 户口地 户口在 户口 落户于 落户在 落户 常住地址 常住地 常住户口所在地 常住 经常居住地 暂住地址 暂住地 暂住址 暂住 租住于 租住在 租住地 租住 借住 寄住 寄居 同住于 身份证住址 身份证地址 证件地址 证件住址 籍贯 原籍 祖籍 出生地 老家 老宅位于 家在 家位于 家住在 家庭位于 住宅位于 住房位于 住处位于 自建房位于 宅基地位于 收货人住 收件人住 戶籍 住地 居所 居所地 居于 居在 独居于 独居在 家( 家中( 家里( 住处 住宅地址 住房地址 私宅位于",
        .person
      ),
      ("住 居住", .live),
      (
        "送至 送到 送货至 送货到 寄至 寄到 寄往 邮寄至 邮寄到 邮寄往 寄送至 配送至 配送到 快递至 收货地址 收件地址 收件人地址 收货人地址 送货地址 邮寄地址 寄件地址 送达地址 交付至",
        .delivery
      ),
      ("住所地 住所位于 住所坐落于 住所在 住所 地址 联系地址 通讯地址 通信地址 联系住址 登记地址", .either),
      ("位于 坐落于 坐落在 坐落 座落于 座落在 座落 地处 地点为 地点是 地点:", .site),
    ]
    var result: [UInt32: [Lead]] = [:]
    for (words, owner) in all {
      for word in TextView.words(words) {
        if let first = word.first { result[first, default: []].append(Lead(word: word, owner: owner)) }
      }
    }
    return result.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }()

  /// Behind which stands the name of a home, whatever it ends with: 家庭地址在北浦.
  static let plainHomes = Set(TextView.words("家庭住址 家庭地址 家庭居住地 家庭居住地址 家庭所在地 现住址 现居住地址"))
  /// Between them and the name.
  static let plainLinks = ScalarSet(FoldedText.scalars(of: "在为是:"))
  /// What stands in no name of a home: 家庭地址在案, 不详, 同身份证.
  static let notPlain = ScalarSet(
    FoldedText.scalars(of: "不未无同见略案册卷上原另详待已笔录表附件登记保密变更有误属实一致核查内中身份证由与和的等位置信息处所里此本该其他她某空缺"))

  private static let leadStarts = WordStarts(leads.values.joined().map(\.word))

  /// The longest such word that begins at `index`.
  @inline(__always)
  static func lead(at index: Int, in view: TextView) -> Lead? {
    guard leadStarts.mayBegin(at: index, in: view) else { return nil }
    return leads[view.scalars[index]]?.first { view.starts(with: $0.word, at: index) }
  }

  /// What a word before an address says of its owner.
  enum Sign: Sendable {
    case person, unit
    /// 法定代表人: of the unit that is named before, or of himself.
    case representative
    /// Ends like another word and says nothing: 现场.
    case neutral
  }

  static let representatives = TextView.words("法定代表人 法人代表 法人 负责人 主要负责人 投资人 联系人 法定代表人(负责人) 法定代表人或负责人 执行事务合伙人")

  /// What goes on behind a word that ends like one for a unit and names a place.
  static let divisions = ScalarSet(FoldedText.scalars(of: "镇乡路街区县市州村巷弄道组里苑坝"))
  /// Words for the telephone of an authority or a unit: the address beside it is theirs.
  static let officeTelephones = TextView.words("咨询电话 服务电话 监督电话 办公电话 举报电话 投诉电话 值班电话 传真")

  /// Words that say whose the address behind them is, by last scalar, longer ones first.
  static let owners: [UInt32: [(word: [UInt32], owner: Sign)]] = {
    let persons = TextView.words(
      "男 女 族 身份证 身份证号 身份证号码 出生 岁 公民 自然人 姓名 收货人 收件人 寄件人 受送达人 收货者 被询问人 死者 伤者 证人 见证人 受害人 被害人 家属 司机 驾驶员 驾驶人 员工 工人 职工 安全员 操作工 支护工 电工 焊工 民工 临时工 矿工 农民工 购买人 购买者 买家 顾客 客户 消费者 手机 先生 女士 某 经营者 举报人 投诉人 承租人 房东 业主 户主 本人 妻子 丈夫 父亲 母亲 父母 儿子 女儿 子女 亲属 其妻 其夫 其父 其母 其子 其女 妻 自家 家中 家里 被处罚人 违法行为人 行为人 个人 名下 经理 厂长 矿长 队长 组长 老板 会计 出纳 村民 居民 农民"
    )
    let units =
      TextView.words(
        "公司 厂 店 信用代码 单位 企业 合作社 中心 局 工程项目 建设项目 改造项目 该项目 本项目 市场 超市 饭店 酒店 宾馆 加油站 经营部 商行 工厂 分公司 医院 学校 机关 矿山 煤矿 部 站 所 场 院 馆 坊 矿 园 行 吧 城 楼 铺 社 支队 大队 法院 政府 工作室 养殖场 客栈 自然人独资 自然人投资 自然人控股 自然人投资或控股 自然人出资 自然人股东 个人独资 个人投资 个人经营 家庭经营 注册资本 注册资金 出资额 经营范围 成立日期 营业期限 组织形式 登记机关 注册号"
      ) + officeTelephones
    let neutral = TextView.words(
      "现场 当场 在场 到场 立场 处所 场所 住所 居所 内部 外部 全部 干部 本局 我局 我院 到医院 医院 人民医院 入院 出院 住院 本机关 学院 名单 执行 进行 施行 实行 上城 工作单位 所在单位 就职单位 本单位 该单位 名自然人 发现 通行 施工 开工 动工 完工 停工 复工 分工 加工 老家属院"
    )
    var result: [UInt32: [(word: [UInt32], owner: Sign)]] = [:]
    let all: [([[UInt32]], Sign)] = [
      (persons, .person), (units, .unit), (representatives, .representative), (neutral, .neutral),
    ]
    for (words, owner) in all {
      for word in words { if let last = word.last { result[last, default: []].append((word, owner)) } }
    }
    return result.mapValues { $0.sorted { $0.0.count > $1.0.count } }
  }()

  /// The data of a person, by last scalar.
  static let data: [UInt32: [[UInt32]]] = Dictionary(
    grouping: TextView.words(
      "男 女 汉族 彝族 白族 回族 苗族 傣族 壮族 藏族 哈尼族 傈僳族 拉祜族 满族 蒙古族 布依族 土家族 维吾尔族 纳西族 景颇族 民族 身份证 身份证号 身份证号码 公民身份号码 身份号码 证件号码 证件号 出生 岁 文化 文化程度 收货人 收件人 手机 手机号 电话 联系电话 小学 初中 高中 大专 本科 务农 农民 无业"
    ), by: { $0.last ?? 0 })

  /// Words before 地址 that make it a unit's: 经营地址.
  static let ofUnits = TextView.words(
    "经营 注册 办公 生产 仓储 单位 公司 企业 机构 店铺 门店 工厂 项目 法院 本局 我局 仓库 事故 检查 施工 建设 作业 营业 所在 商户 网站 网络 下载")

  /// Last scalars of the words of `data`.
  static let dataEnds = ScalarSet(data.keys)

  /// Words behind an address that make it the place of a unit or of work.
  static let unitPlaces = WordTable(
    "公司 厂 店 仓库 工地 加油站 门市 车间 项目 现场 矿 铺面 商铺 市场 经营部 合作社 饭店 酒店 企业 办公 施工 学校 医院 营业 经营场所 政府 单位 幼儿园 站房 油库")
  /// Words behind an address that make it a home.
  static let homesBehind = WordTable(
    "家中 家里 家院 家内 家门口 家吃 家查 家制作 家进行 家取 家送 家向 家对 家找 家看 家门前 自家 老家 老宅 住处 住所内 住所送 住所进 住所向 住宅 宅院 宅基地 住房 自建房 出租屋 出租房 租住 卧室 暂住 私宅 私房 农家院 居住"
  )
  /// Whether nothing in `range` says which place it is: 厂区职工宿舍, 公司宿舍.
  static func isGeneral(_ range: Range<Int>, in view: TextView) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      var length = general.length(at: place, in: view)
      // 三楼, 2层
      if length == 0, AddressPart.isNumeral(place, view), floors.contains(view.scalar(place + 1)) { length = 2 }
      if length == 0 { return false }
      place += length
    }
    return place == range.upperBound
  }

  private static let floors = ScalarSet(FoldedText.scalars(of: "楼层"))
  private static let general = WordTable(
    "厂区 矿区 园区 工区 校区 生活区 公司 单位 本单位 该公司 企业 集体 职工 员工 工人 民工 学生 工地 项目部 学校 校内 厂内 场内 矿上 厂里 宿舍 宿舍楼 公寓 住房 周转房 板房 活动板房 工棚 的 内")
  /// Behind 居住 where nobody is said to live there: 居住区, 居住建筑, 居住人员.
  private static let notLived = ScalarSet(FoldedText.scalars(of: "区小楼建用环条人面地证点密权空房"))

  /// 居, with which 居住 begins.
  static let living: UInt32 = 0x5C45

  /// How somebody lives somewhere: 在…长期居住, …室内居住.
  private static let manners = TextView.words("长期 常年 一直 共同 单独 独自 临时 内 里 中")

  /// The end of the address before 居住 at `place`.
  static func end(before place: Int, in view: TextView) -> Int {
    guard view.scalar(place) == living else { return place }
    var end = place
    while let manner = manners.first(where: { view.ends(with: $0, at: end) }) { end -= manner.count }
    return end
  }

  /// Whether words begin at `place` that make a home of the address before them.
  static func makesHome(at place: Int, in view: TextView) -> Bool {
    let end = place + homesBehind.length(at: place, in: view)
    guard end > place else { return false }
    let says = view.scalar(end - 2) == living && view.scalar(end - 1) == 0x4F4F
    return !says || !notLived.contains(view.scalar(end)) && !DigitCode.isDigit(view.code(end))
  }
  /// Words before 位于 that make a home of the place: 其住房位于, 存放在自家院内,地点为.
  static let homesBefore = TextView.words(
    "家中 家里 自家 自家院 住房 住处 住宅 老宅 老屋 宅基地 自建房 私房 私宅 宅院 宿舍 租住的房屋 居住的房屋 自有房屋 名下房产 名下房屋 老家 新家 旧居 租房 出租屋 出租房")
  /// Words before 位于 that do so where they are a person's or are said to be built by one.
  static let housesBefore = TextView.words("房屋 房产 房子 民房 平房 楼房")
  /// Behind the address of a house that somebody built to live in.
  static let selfBuilt = TextView.words("自建房 自建 自住 居住 宅基地 住宅")
  /// Between an address and a word for a home: 的, 自己, 其.
  static let ofHome = ScalarSet(FoldedText.scalars(of: "的自己其本人 "))
  /// Before a place where something is or somebody goes.
  static let places = TextView.words("位于 坐落于 坐落在 座落于 在 到 至 于 从 往 回 其 将")
  /// Before where somebody comes from.
  static let being = ScalarSet(FoldedText.scalars(of: "系是为"))
  /// Behind the place where somebody comes from.
  static let inhabitants = WordTable("人 村民 居民 农民 住户 村人 籍")
  /// Between a word and its address.
  static let links = ScalarSet(FoldedText.scalars(of: "为是在于:( 地址|*_\t\"“”、,"))
  /// Between a name and what is said of it.
  static let marks = ScalarSet(FoldedText.scalars(of: ",:( )|\t\"“”"))
  /// Before 住 where it means to hold or stop: 抓住, 停住, 入住.
  static let notLiving = ScalarSet(FoldedText.scalars(of: "入止抓记留停扶拉挡卡堵站顶撑压拿守保困围捆绑盖罩遮稳封按握揪拖缠接勒咬逮锁靠粘套"))
  /// Behind 住 in 住房, 住院, 住建局.
  static let otherUses = ScalarSet(FoldedText.scalars(of: "房宅宿户建口持校处所址院嘴民客"))

  /// Whether the scalar parts two pieces of a text.
  static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case FoldedText.barrier, 0x0A, 0x09, 0x3001, 0x3002, 0x28, 0x29, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x22, 0x201C, 0x201D,
      0x7C, 0x2A:
      true
    default: false
    }
  }
}

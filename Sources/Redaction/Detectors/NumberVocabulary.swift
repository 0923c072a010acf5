import Matching

/// The words that announce a number, by kind.
enum NumberVocabulary {
  /// What the word that ends at `end` announces; the longest word counts.
  static func kind(ofWordEndingAt end: Int, in view: TextView) -> NumberContext.Kind? {
    word(endingAt: end, in: view)?.kind
  }

  /// The longest word that ends at `end`: what it announces and how long it is. Of 编号 and 号码 the paper counts that is named before:
  /// 台胞证，编号….
  static func word(endingAt end: Int, in view: TextView) -> (kind: NumberContext.Kind, length: Int)? {
    let own = ownWord(endingAt: end, in: view)
    guard let paper = NamedPaper(ofWordEndingAt: end, in: view) else { return own }
    return (paper.kind, own?.length ?? paper.length)
  }

  /// The same, whatever is named before it.
  static func ownWord(endingAt end: Int, in view: TextView) -> (kind: NumberContext.Kind, length: Int)? {
    let last = view.scalars[end - 1]
    if TextView.isLetter(last), let word = numberedWord(endingAt: end, in: view) { return word }
    let previous = view.scalar(end - 2)
    if isBlank(previous), last > 0x2E80 {
      return byLastScalar[last].flatMap { spacedWord(of: $0, endingAt: end, in: view) }
    }
    // 身份证号码为: what the number is of says more than that it is one.
    if last == 0x4E3A || last == 0x662F, let word = ownWord(endingAt: end - 1, in: view), word.kind != .phone {
      return (word.kind, word.length + 1)
    }
    let words = byEnd[Self.end(previous, last)] ?? byEnd[Self.end(0, last)] ?? []
    for (word, kind) in words where view.ends(with: word, at: end) {
      // Latin words are whole words: `tel` in `hotel` says nothing.
      if !startsWord(end - word.count, in: view) { continue }
      return (kind, word.count)
    }
    return nil
  }

  /// Whether a word may begin at `place`: a Latin one behind no letter but inside a name such as bankAccount.
  private static func startsWord(_ place: Int, in view: TextView) -> Bool {
    let (before, first) = (view.scalar(place - 1), view.scalar(place))
    return !TextView.isLetter(first) || !TextView.isLetter(before) || isCapital(first) && !isCapital(before)
  }

  private static func isCapital(_ scalar: UInt32) -> Bool { scalar &- 0x41 < 26 }

  private static func isBlank(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0x0A }

  /// 电 话, 身 份 证 号: a word of a form, with blanks between its characters to fill the line, or broken at the end of one.
  private static func spacedWord(
    of words: [([UInt32], NumberContext.Kind)], endingAt end: Int, in view: TextView
  ) -> (kind: NumberContext.Kind, length: Int)? {
    for (word, kind) in words where word.count > 1 {
      var place = end
      for scalar in word.reversed() {
        while end - place > 0, isBlank(view.scalar(place - 1)), end - place < longestSpaced { place -= 1 }
        guard view.scalar(place - 1) == scalar else {
          place = end
          break
        }
        place -= 1
      }
      if place < end { return (kind, end - place) }
    }
    return nil
  }

  /// Phone No, Card number, 手机No: the word before the word for a number says whose it is.
  private static func numberedWord(
    endingAt end: Int, in view: TextView
  ) -> (kind: NumberContext.Kind, length: Int)? {
    guard let noun = nouns.first(where: { view.ends(with: $0, at: end) }) else { return nil }
    var place = end - noun.count
    if !startsWord(place, in: view) { return nil }
    while end - place < noun.count + 3, nounGaps.contains(view.scalar(place - 1)) { place -= 1 }
    guard place > 0 else { return nil }
    let owner =
      owners.first { view.ends(with: $0.word, at: place) && startsWord(place - $0.word.count, in: view) }
      .map { ($0.kind, $0.word.count) }
      ?? (byLastScalar[TextView.lowered(view.scalar(place - 1))] ?? [])
      .first { view.ends(with: $0.0, at: place) && startsWord(place - $0.0.count, in: view) }
      .map { ($0.1, $0.0.count) }
    guard let (kind, length) = owner else { return nil }
    return (kind, end - place + length)
  }

  private static let nouns = TextView.words("no num number nr")
  private static let nounGaps = Set(" .-_/".unicodeScalars.map(\.value))
  /// Words that say whose number it is only in front of the word for one.
  private static let owners: [(word: [UInt32], kind: NumberContext.Kind)] =
    [
      (.identity, "id"), (.account, "card account a/c acct"),
      (.document, "serial order report batch license licence permit contract invoice case document certificate part"),
    ].flatMap { kind, words in TextView.words(words).map { (word: $0, kind: kind) } }
  /// Scalars of the longest word with blanks in it.
  private static let longestSpaced = 24

  /// Whether some word ends with the scalar; of the letters both cases.
  static let lastScalars: [Bool] = {
    var result = [Bool](repeating: false, count: 0x10000)
    for scalar in byLastScalar.keys where scalar < 0x10000 {
      result[Int(scalar)] = true
      if scalar &- 0x61 < 26 { result[Int(scalar) - 0x20] = true }
    }
    for noun in nouns {
      if let last = noun.last { (result[Int(last)], result[Int(last) - 0x20]) = (true, true) }
    }
    result[0x53F7] = true
    result[0x7801] = true
    return result
  }()

  /// The last two letters of Latin words that announce a person's number, in small letters, the last one in the lower half.
  static let latinEnds: Set<UInt64> = {
    let words = vocabulary.filter { [.identity, .phone, .account, .personal].contains($0.0) }.flatMap {
      TextView.words($0.1)
    }
    return Set(
      (words + nouns).filter { $0.count > 1 && $0.allSatisfy { $0 < 0x80 } }.map {
        end($0[$0.count - 2], $0[$0.count - 1])
      })
  }()

  /// The last two scalars of a word as a key, letters as small ones.
  static func end(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(TextView.lowered(first)) << 32 | UInt64(TextView.lowered(second))
  }

  /// The words by their last scalar, longer ones first.
  private static let byLastScalar: [UInt32: [([UInt32], NumberContext.Kind)]] = {
    var result: [UInt32: [([UInt32], NumberContext.Kind)]] = [:]
    for (kind, words) in vocabulary {
      for word in TextView.words(words) { if let last = word.last { result[last, default: []].append((word, kind)) } }
    }
    return result.mapValues { $0.sorted { $0.0.count > $1.0.count } }
  }()

  /// The words by their last two scalars, longer ones first, each list with the words of the last one alone at its end; these by themselves
  /// stand behind a zero.
  private static let byEnd: [UInt64: [([UInt32], NumberContext.Kind)]] = {
    var result: [UInt64: [([UInt32], NumberContext.Kind)]] = [:]
    for words in byLastScalar.values {
      for entry in words {
        let word = entry.0
        result[end(word.count > 1 ? word[word.count - 2] : 0, word[word.count - 1]), default: []].append(entry)
      }
    }
    for (key, words) in result where key >> 32 > 0 {
      result[key] = words + (result[end(0, UInt32(truncatingIfNeeded: key))] ?? [])
    }
    return result
  }()

  private static let vocabulary: [(NumberContext.Kind, String)] = [
    (
      .identity,
      "身份证 身份证号 身份证号码 身份证明号 身份证明号码 身份代码 户籍号 身份证件号 身份证件号码 身份证编号 身份号码 身份号 公民身份号码 公民身份证号码 居民身份证 居民身份证号 居民身份证号码 证件号码 证件号 有效证件 "
        + "居住证 居住证号 居住证号码 永久居留身份证 永久居留身份证号 永久居留身份证号码 永久居留证 永久居留证号 永久居留证号码 永久居留证编号 永久居留身份证编号 永居证 永居证号 永居证号码 户口簿 idno idcard id_card sfzh sfzhm 老证号 旧证号 一代证 一代证号 二代证 二代证号 身份id 身份id号 身分证 身分证号 身分证号码 身份證號 身份證號碼 身份證 sfz"
    ),
    (
      .phone,
      "电话 电话号 电话号码 联络方式 联络电话 电话格 电话栏 号码格 手机格 手机 手机号 手机号码 移动电话 联系方式 联系电话 联系号码 通讯方式 通信方式 座机 座机号 座机号码 固话 固定电话 办公电话 家庭电话 宅电 传真 传真号 传真号码 "
        + "预约号码 预约电话 订座电话 订餐电话 订货电话 客服电话 tel telephone phone cellphone mobile mob cell fax sjh sjhm dhhm lxdh 热线 客服 致电 拨打 来电 去电 回电 短信 号码为 号码是 电话为 电话是 手机为 主叫号码 被叫号码 電話 手機 手机尾号 微信同号 本机号码 号码归属 留的号 用的号 打的号 拨的号 他的号 她的号 我的号 你的号"
    ),
    (
      .account,
      "账号 帐号 存单号 微信收款号 账户 帐户 账户号 账号为 卡号 银行卡 银行卡号 银行账号 银行账户 银行帐号 开户行 开户账号 收款 收款账号 收款账户 收款帐号 收款卡号 流水显示 银行流水 账户流水 交易流水 流水记录 退回至 退还至 返还至 退至 汇入 汇至 汇到 汇往 缴至 缴入 存入 打到 转到 转入 转账至 打入 打款至 户名 存折 存折号 专户 "
        + "储蓄卡 储蓄卡号 信用卡 信用卡号 借记卡 借记卡号 工资卡 工行卡 农行卡 建行卡 中行卡 交行卡 邮储卡 农信卡 支付宝 支付宝账号 賬號 帳號 bankaccount bank_account bankcard bank_card yhzh yhkh khzh"
    ),
    (
      .personal,
      "旅行证 旅行证号 旅行证件号 旅行证件号码 出境证件号 出境证件号码 出入境证件号 出入境证件号码 hz号 社会保障卡卡号 社保卡卡号 海员证 海员证号 边民证 边民证号 境外证件号 特种设备作业人员证编号 爆破作业人员许可证编号 职业资格证书编号 养老保险号 养老保险编号 工伤保险编号 参保号 参保编号 社保个人编号 毕业证书编号 学位证书编号 结婚证字号 出生医学证明编号 户口本号 户口簿编号 户口簿号 "
        + "往来台湾通行证 大陆居民往来台湾通行证 往来港澳通行证 港澳通行证 台湾通行证 港澳居民来往内地通行证 来往内地通行证 社保号 社保卡号 社保卡 社保编号 社会保障号 社会保障号码 社会保障卡 社会保障卡号 社会保险号 社会保险号码 个人编号 医保号 医保卡号 医保卡 医疗保险号 医保编号 公积金账号 公积金号 公积金个人账号 "
        + "学号 学籍号 病历号 住院号 门诊号 就诊号 就诊卡号 诊疗卡号 准考证号 军官证 军官证号 士兵证号 残疾证号 残疾人证号 驾驶证号 驾照号 驾驶证档案编号 驾驶证 台胞证 台胞证号 台胞证号码 台湾居民来往大陆通行证 通行证 通行证号 通行证号码 通行证件号 通行证件号码 "
        + "护照 护照号 护照号码 护照编号 护照证号 通行证编号 passport hzh hzhm txzh txzhm 回乡证 回乡证号 回乡证号码 电工证 电工证号 电工证编号 焊工证 焊工证号 焊工证编号 操作证 操作证号 操作证编号 作业证 作业证号 作业证编号 作业操作证 作业操作证号 作业操作证编号 资格证号 资格证编号 合格证号 考核合格证编号 会员卡号 车架号 车辆识别代号 发动机号"
    ),
    (.credit, "信用代码 社会信用代码 统一社会信用代码 信用代码证 组织机构代码 组织机构代码证 uscc 信用代碼 机构代码 税号 纳税人识别号"),
    (
      .document,
      "流水号 流水 编号 型号 文号 字号 注册号 注册号码 登记号 登记证 登记证号 登记编号 代码 编码 编号为 凭证号 凭证 票据号 票据号码 票号 发票 发票号 发票号码 发票代码 单号 订单 订单号 工单 工单号 运单号 快递单号 批号 批次 批次号 货号 条码 条形码 商品条码 序列号 合同号 合同编号 案号 "
        + "许可证 许可证号 许可证编号 探矿权证 探矿权证号 采矿权证 采矿权证号 许可证号码 标准 缴款码 识别码 监管码 电子监管码 追溯码 二维码 缴款书 缴款书号 索引号 备案号 备案 出厂 产品 证书号 证书编号 证书号码 证书 执照 执照号 执照号码 营业执照 营业执照号 检定证 检定证号 检定证书号 校准证书号 检测报告 报告 报告编号 报告书编号 规格 icp备 "
        + "公网安备 序号 钢印号 科目 会计科目 预算科目 功能科目 功能分类 经济分类 gb aq kks 件号 图号 位号 卷号 档号 档案号 执法证 执法证号 执法证件号 执法证编号 执法证号码 执法证件编号 工号 isbn issn cas cas号 un 邮编 邮政编码 区划代码 行政区划代码 站点代码 标识码 网站标识码 政府网站标识码 siteidcode idcode 物料 物料号 物料编码 设备号 "
        + "钢瓶号 瓶号 车号 罐号 炉号 机号 仪表号 表号 电表号 水表号 版本 版本号 软件版本 ver version rev no № 回执 回执号 受理号 受理编号 收据 收据号 罚单号 决定书 通知书 告知书 指令书 文书号 文书编号 项目代码 项目编号 招标编号 采购编号 标段编号 统计编号 地块 宗地代码 图斑号 监测点 点位 sn s/n p/n zl 专利 专利号 专利申请号 申请号 号列 保单号 保险单号 核准号 公告号 拐点 界址点 标签号 流向码 登记标签"
    ),
    (
      .amount,
      "金额 支出 结余 余额 余款 应缴 实缴 欠缴 浏览量 播放量 访问量 点击量 下载量 点击 点击数 点击次数 浏览 浏览数 浏览次数 阅读 阅读数 阅读量 阅读次数 访问次数 下载次数 转发次数 发电量 流量 排放量 处理量 用水量 储量 库容 罚款 人民币 ¥ ￥ $ 价款 总额 合计 共计 总计 小计 税额 货值 违法所得 产值 收入 投资 总投资 注册资本 资金 金额为 总价 单价 造价 价格 rmb cny 工时 产量 产能 销量 库存 数量 总量 用量 重量 容量 读数 示数 底数 行码 用电量 人口 面积 体积 里程 约 超过 不少于 不低于"
    ),
    (.coordinate, "坐标 经度 纬度 东经 北纬 经纬度 北斗 gps 坐标为"),
  ]
}

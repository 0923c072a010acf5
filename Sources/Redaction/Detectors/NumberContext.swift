import Matching

/// What the words in front of a number say it is.
enum NumberContext: Sendable, Hashable {
  case identity, phone, account, document, amount

  /// The nearest word within reach before `place` that says what a number is; of two that end together the longer one counts.
  static func before(_ place: Int, in view: TextView) -> NumberContext? {
    var end = place
    while end > 0, place - end <= 12 {
      let last = view.scalars[end - 1]
      if last == FoldedText.barrier || last == 0x3002 || last == 0x3B { return nil }
      if let words = byLastScalar[last &- 0x41 < 26 ? last | 0x20 : last] {
        for (word, context) in words where view.ends(with: word, at: end) { return context }
      }
      end -= 1
    }
    return nil
  }

  /// The words by their last scalar, longer ones first.
  private static let byLastScalar: [UInt32: [([UInt32], NumberContext)]] = {
    var result: [UInt32: [([UInt32], NumberContext)]] = [:]
    for (context, words) in vocabulary {
      for word in words { if let last = word.last { result[last, default: []].append((word, context)) } }
    }
    return result.mapValues { $0.sorted { $0.0.count > $1.0.count } }
  }()

  private static let vocabulary: [(NumberContext, [[UInt32]])] = [
    (.identity, TextView.words("身份证 身份证号 身份证号码 身份证件号 身份证件号码 身份号码 公民身份号码 证件号码 居住证")),
    (.phone, TextView.words("电话 手机 手机号 手机号码 联系方式 联系电话 座机 传真 tel phone mobile 热线 致电 拨打 短信 号码为")),
    (.account, TextView.words("账号 帐号 账户 帐户 卡号 银行卡 开户行 收款 户名 存折")),
    (
      .document,
      TextView.words(
        "流水号 编号 型号 文号 注册号 登记号 登记证 代码 凭证号 票据号 发票号 发票号码 单号 批号 批次 货号 条码 条形码 序列号 合同号 案号 许可证 许可证号 许可证编号 标准 缴款码 识别码 缴款书 索引号 备案号 出厂 产品 证书号 执照 检测报告 报告编号 规格 备案 icp备 公网安备 gb aq kks 件号 图号 位号 卷号 档案号 执法证 执法证号 执法证件号 执法证编号 执法证号码 坐标 经度 纬度 东经 北纬"
      )
    ),
    (.amount, TextView.words("金额 罚款 人民币 ¥ ￥ 价款 总额 合计 共计 税额 货值 违法所得 产值 收入 投资 rmb")),
  ]
}

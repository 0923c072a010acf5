/// A column of a 双公示 table: its code, its Chinese name, and what the standard asks of it.
struct SubmissionColumn: Sendable {
  /// Code of the field (发改办财金〔2018〕424号 and the 2018 公示标准).
  let code: String
  let name: String
  /// Whether the platform refuses a row without it.
  let isRequired: Bool

  init(_ code: String, _ name: String, _ isRequired: Bool = false) {
    self.code = code
    self.name = name
    self.isRequired = isRequired
  }
}

/// The tables that a bureau submits to the credit platform, each with its columns in the order of the standard.
public enum SubmissionTable: String, Sendable, CaseIterable {
  /// 行政处罚，法人和非法人组织，个体工商户.
  case unitPenalties
  /// 行政处罚，自然人.
  case personPenalties
  /// 行政许可，法人和非法人组织.
  case unitLicences

  /// Name of the files without their ending.
  var fileName: String {
    switch self {
    case .unitPenalties: "行政处罚-法人"
    case .personPenalties: "行政处罚-自然人"
    case .unitLicences: "行政许可-法人"
    }
  }

  var columns: [SubmissionColumn] {
    switch self {
    case .unitPenalties: Self.unit("CF") + Self.unitPersons + Self.penalty
    case .personPenalties: Self.person + Self.penalty
    case .unitLicences: Self.unit("XK") + Self.licencePersons + Self.licence
    }
  }

  private static func unit(_ prefix: String) -> [SubmissionColumn] {
    [
      .init("\(prefix)_XDR_MC", "行政相对人名称", true), .init("\(prefix)_XDR_LB", "行政相对人类别", true),
      .init("\(prefix)_XDR_SHXYM", "行政相对人代码_1（统一社会信用代码）"), .init("\(prefix)_XDR_GSZC", "行政相对人代码_2（工商注册号）"),
      .init("\(prefix)_XDR_ZZJG", "行政相对人代码_3（组织机构代码）"), .init("\(prefix)_XDR_SWDJ", "行政相对人代码_4（税务登记号）"),
      .init("\(prefix)_XDR_SYDW", "行政相对人代码_5（事业单位证书号）"), .init("\(prefix)_XDR_SHZZ", "行政相对人代码_6（社会组织登记证号）"),
    ]
  }

  private static let unitPersons: [SubmissionColumn] = [
    .init("CF_FRDB", "法定代表人"), .init("CF_FR_ZJLX", "法定代表人证件类型"), .init("CF_FR_ZJHM", "法定代表人证件号码"),
  ]

  private static let person: [SubmissionColumn] = [
    .init("CF_XDR_MC", "行政相对人名称", true), .init("CF_XDR_ZJLX", "证件类型", true), .init("CF_XDR_ZJHM", "证件号码", true),
  ]

  private static let penalty: [SubmissionColumn] = [
    .init("CF_WSH", "行政处罚决定书文号", true), .init("CF_WFXW", "违法行为类型", true), .init("CF_SY", "违法事实", true),
    .init("CF_YJ", "处罚依据", true), .init("CF_CFLB", "处罚类别", true), .init("CF_NR", "处罚内容", true),
    .init("CF_NR_FK", "罚款金额（万元）"), .init("CF_NR_WFFF", "没收违法所得、没收非法财物的金额（万元）"),
    .init("CF_NR_ZKDX", "暂扣或吊销证照名称及编号"), .init("CF_JDRQ", "处罚决定日期", true), .init("CF_YXQ", "处罚有效期", true),
    .init("CF_GSJZQ", "公示截止期"), .init("CF_CFJG", "处罚机关", true), .init("CF_CFJGDM", "处罚机关统一社会信用代码", true),
    .init("CF_SJLY", "数据来源单位", true), .init("CF_SJLYDM", "数据来源单位统一社会信用代码", true), .init("BZ", "备注"),
  ]

  private static let licencePersons: [SubmissionColumn] = [
    .init("XK_FRDB", "法定代表人"), .init("XK_FR_ZJLX", "法定代表人证件类型"), .init("XK_FR_SFZH", "法定代表人证件号码"),
  ]

  private static let licence: [SubmissionColumn] = [
    .init("XK_XKWS", "行政许可决定文书名称", true), .init("XK_WSH", "行政许可决定文书号", true), .init("XK_XKLB", "许可类别", true),
    .init("XK_XKZS", "许可证书名称"), .init("XK_XKBH", "许可编号"), .init("XK_NR", "许可内容", true),
    .init("XK_JDRQ", "许可决定日期", true), .init("XK_YXQZ", "有效期自", true), .init("XK_YXQZI", "有效期至", true),
    .init("XK_XKJG", "许可机关", true), .init("XK_XKJGDM", "许可机关统一社会信用代码", true), .init("XK_ZT", "当前状态"),
    .init("XK_LYDW", "数据来源单位", true), .init("XK_LYDWDM", "数据来源单位统一社会信用代码", true), .init("BZ", "备注"),
  ]
}

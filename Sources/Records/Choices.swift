/// A closed set of values that a field can have, with the words by which files name them.
public protocol Choice: RawRepresentable, CaseIterable, Sendable, Hashable where RawValue == String {
  /// The Chinese word shown on pages; files may use it or the raw English value.
  var chinese: String { get }
  /// Other words that mean the same.
  var aliases: [String] { get }
}

extension Choice {
  public var aliases: [String] { [] }

  /// The value named by `text` in English (any case), Chinese or by an alias, or `nil`.
  public init?(named text: String) {
    let lowered = text.lowercased()
    for value in Self.allCases {
      if value.rawValue.lowercased() == lowered || value.chinese == text || value.aliases.contains(text) {
        self = value
        return
      }
    }
    return nil
  }
}

/// Whether a case came from an inspection or from an accident (案件来源).
public enum CaseSource: String, Choice {
  case inspection, accident
  public var chinese: String { self == .inspection ? "监督检查" : "事故" }
  public var aliases: [String] { self == .inspection ? ["日常监督", "执法检查", "检查"] : ["事故查处", "生产安全事故"] }
}

/// What a subject of enforcement is (行政相对人类别).
public enum SubjectKind: String, Choice {
  case legalPerson, individualBusiness, naturalPerson
  public var chinese: String {
    switch self {
    case .legalPerson: "法人及非法人组织"
    case .individualBusiness: "个体工商户"
    case .naturalPerson: "自然人"
    }
  }
  public var aliases: [String] {
    switch self {
    case .legalPerson: ["法人", "企业", "单位", "非法人组织", "法人和非法人组织"]
    case .individualBusiness: ["个体", "个体户"]
    case .naturalPerson: ["个人", "公民"]
    }
  }
}

/// Kinds of penalty (行政处罚法 Art. 9), in the order of the article; which is heavier is a rule, not this order.
public enum PenaltyKind: String, Choice {
  case warning, circulatedCriticism, fine, confiscation, licenceWithheld, qualificationLowered, licenceRevoked
  case activityRestricted, suspension, closure, occupationRestricted, detention, other
  public var chinese: String {
    switch self {
    case .warning: "警告"
    case .circulatedCriticism: "通报批评"
    case .fine: "罚款"
    case .confiscation: "没收违法所得、没收非法财物"
    case .licenceWithheld: "暂扣许可证件"
    case .qualificationLowered: "降低资质等级"
    case .licenceRevoked: "吊销许可证件"
    case .activityRestricted: "限制开展生产经营活动"
    case .suspension: "责令停产停业"
    case .closure: "责令关闭"
    case .occupationRestricted: "限制从业"
    case .detention: "行政拘留"
    case .other: "其他"
    }
  }
  public var aliases: [String] {
    switch self {
    case .confiscation: ["没收违法所得", "没收非法财物", "没收"]
    case .licenceWithheld: ["暂扣许可证", "暂扣安全生产许可证"]
    case .licenceRevoked: ["吊销许可证", "吊销安全生产许可证", "吊销营业执照"]
    case .suspension: ["责令停产停业整顿", "停产停业", "停产停业整顿", "责令停产整顿", "责令停业整顿"]
    default: []
    }
  }
}

/// Ordinary or summary procedure (普通程序 / 简易程序).
public enum Procedure: String, Choice {
  case ordinary, simple
  public var chinese: String { self == .ordinary ? "普通" : "简易" }
  public var aliases: [String] { self == .ordinary ? ["普通程序", "一般程序", "一般"] : ["简易程序"] }
}

/// How grave a violation is (违法行为情节).
public enum ViolationSeverity: String, Choice {
  case minor, general, serious
  public var chinese: String {
    switch self {
    case .minor: "轻微"
    case .general: "一般"
    case .serious: "严重"
    }
  }
  public var aliases: [String] { self == .general ? ["较重"] : [] }
}

/// What a third party answered when asked (条例 Art. 32).
public enum ConsultationAnswer: String, Choice {
  case consent, object, none
  public var chinese: String {
    switch self {
    case .consent: "同意"
    case .object: "不同意"
    case .none: "未答复"
    }
  }
  public var aliases: [String] { self == .none ? ["逾期未答复", "无"] : self == .object ? ["异议", "反对"] : [] }
}

/// What the bureau decided after asking a third party.
public enum ConsultationDecision: String, Choice {
  case publish, partial, withhold
  public var chinese: String {
    switch self {
    case .publish: "公开"
    case .partial: "部分公开"
    case .withhold: "不公开"
    }
  }
}

/// What kind of secret a span or field is.
public enum SecretKind: String, Choice {
  case tradeSecret, personal
  public var chinese: String { self == .tradeSecret ? "商业秘密" : "个人信息" }
  public var aliases: [String] { self == .tradeSecret ? ["商密", "技术秘密", "业务秘密"] : ["个人隐私", "隐私"] }
}

/// What befell a record after its decision.
public enum ChangeKind: String, Choice {
  case released, corrected, changed, revoked, declaredUnlawful, declaredVoid, repaired
  public var chinese: String {
    switch self {
    case .released: "公开"
    case .corrected: "更正"
    case .changed: "变更"
    case .revoked: "撤销"
    case .declaredUnlawful: "确认违法"
    case .declaredVoid: "确认无效"
    case .repaired: "信用修复"
    }
  }
  public var aliases: [String] {
    switch self {
    case .released: ["公示", "发布"]
    case .repaired: ["修复", "终止公示"]
    default: []
    }
  }
  /// Whether the public decision must be withdrawn within three working days (行政处罚法 Art. 48).
  public var withdraws: Bool {
    switch self {
    case .changed, .revoked, .declaredUnlawful, .declaredVoid: true
    case .released, .corrected, .repaired: false
    }
  }
}

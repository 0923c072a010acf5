public import Rules

extension State {
  /// The state in Chinese.
  public var chinese: String {
    switch self {
    case .notDecided: "尚未决定"
    case .withheld: "暂不公开"
    case .due: "待公开（本次首次公开）"
    case .published: "已公开"
    case .expired: "公示期满"
    case .repaired: "信用修复"
    case .withdrawn: "已撤回"
    }
  }

  /// The state in English.
  public var english: String {
    switch self {
    case .notDecided: "not decided"
    case .withheld: "withheld"
    case .due: "due, public for the first time"
    case .published: "published"
    case .expired: "expired"
    case .repaired: "ended by repair"
    case .withdrawn: "withdrawn"
    }
  }
}

extension Form {
  /// The form in Chinese.
  public var chinese: String {
    switch self {
    case .full: "全文"
    case .processed: "隐去商业秘密后的全文"
    case .interim: "仅基本信息"
    }
  }

  /// The form in English.
  public var english: String {
    switch self {
    case .full: "whole text"
    case .processed: "whole text without trade secrets"
    case .interim: "interim entry"
    }
  }
}

extension PublicationClass {
  /// The class in Chinese (发改委令36号).
  public var chinese: String {
    switch self {
    case .minor: "轻微"
    case .general: "一般"
    case .serious: "严重"
    }
  }

  /// The class in English.
  public var english: String { rawValue }
}

extension Gate {
  /// The gate in English.
  public var english: String {
    switch self {
    case .approval: "approval"
    case .secrecyReview: "secrecy review"
    case .legalReview: "legal review"
    case .consultation: "third parties heard"
    case .minors: "protection of minors"
    case .publication: "what is published at all"
    }
  }
}

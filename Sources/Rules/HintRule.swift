/// What kind of business information a hint is about.
public enum HintKind: String, Sendable, Hashable, CaseIterable {
  case recipe, process, capacity, customers, contract, turnover, layout, technology

  /// The Chinese word.
  public var chinese: String {
    switch self {
    case .recipe: "配方、配比"
    case .process: "工艺参数"
    case .capacity: "产能、产量"
    case .customers: "客户、供应商"
    case .contract: "合同价款"
    case .turnover: "收入、利润、成本"
    case .layout: "布置图、图纸"
    case .technology: "技术信息"
    }
  }
}

/// A subject matter in which a trade secret is likely, and what is to be asked of the reviewer. It hides nothing.
public struct HintRule: Sendable, Hashable {
  /// Identifier; `hint.` and it name the rule of a finding.
  public let id: String
  /// What it is about.
  public let kind: HintKind
  /// Words that speak of it.
  public let words: [String]
  /// Units of which one must stand behind a number near the word; empty where the word is enough.
  public let units: [String]
  /// The article or source.
  public let basis: String
  /// The question put to the reviewer, in Chinese.
  public let question: String

  /// Makes a rule.
  public init(id: String, kind: HintKind, words: [String], units: [String] = [], basis: String, question: String) {
    self.id = id
    self.kind = kind
    self.words = words
    self.units = units
    self.basis = basis
    self.question = question
  }

  /// The rule of a mere word.
  init(word: String) {
    self.init(
      id: "word", kind: .technology, words: [word], basis: "行政处罚法第五十条；安全生产法第六十七条",
      question: "此处是否涉及商业秘密？")
  }

  /// The identifier that findings bear.
  public var findingRule: String { "hint." + id }
}

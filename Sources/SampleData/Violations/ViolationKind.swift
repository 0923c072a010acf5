import Records

/// A kind of violation with the prose and the law that belong to it.
struct ViolationKind: Sendable {
  /// Articles of the law in force before and since 1 September 2021, when the 安全生产法 was renumbered.
  struct Articles: Sendable, ExpressibleByStringInterpolation {
    let before: String
    let since: String

    init(_ before: String, since: String) {
      self.before = before
      self.since = since
    }

    init(stringLiteral value: String) { self.init(value, since: value) }

    /// The articles in force on a day.
    func on(_ date: CivilDate) -> String { date.iso >= "2021-09-01" ? since : before }
  }

  /// What the decision can consist of.
  enum Form: Sendable { case fine, warning, warningFine, suspension, suspensionFine, licenceWithheld, licenceRevoked }

  /// 违法行为类型.
  let type: String
  var source = CaseSource.inspection
  /// Industries in which it happens.
  let industries: [String]
  /// Whom the decision is against.
  var subjects: [SubjectKind] = [.legalPerson]
  var forms: [Form] = [.fine]
  /// Lowest and highest fine, yuan.
  var fine: ClosedRange<Int>
  /// Whether what was earned is taken away too.
  var confiscates = false
  /// The article broken.
  let duty: Articles
  /// The article that sets the penalty.
  let sanction: Articles
  /// Short account for the field 违法事实.
  let facts: [TextTemplate]
  /// What the decision adds, a paragraph each.
  let details: [TextTemplate]
  /// Evidence peculiar to this kind: name and what it proves.
  let proof: [(name: String, proves: String)]

  /// Every kind of the sample.
  static let all = training + equipment + hazards + licensing + persons + accidents
}

/// Names of the 安全生产法 and others, as decisions cite them.
enum Law {
  static let safety = "《中华人民共和国安全生产法》"
  static let licence = "《安全生产许可证条例》"
  static let chemicals = "《危险化学品安全管理条例》"
  static let fireworks = "《烟花爆竹安全管理条例》"
  static let fireworksTrade = "《烟花爆竹经营许可实施办法》"
  static let accidents = "《生产安全事故报告和调查处理条例》"
  static let penalties = "《安全生产违法行为行政处罚办法》"
  static let confinedSpace = "《工贸企业有限空间作业安全管理与监督暂行规定》"
  static let tailings = "《尾矿库安全监督管理规定》"
  static let evaluation = "《安全评价检测检验机构管理办法》"
  static let trainingRules = "《安全生产培训管理办法》"
  static let plans = "《生产安全事故应急预案管理办法》"
}

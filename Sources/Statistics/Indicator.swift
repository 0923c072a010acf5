import Records

/// A definition of a figure: what it is called, what it counts, in which unit.
public struct Indicator: Sendable {
  /// Id without `bureau.`.
  public let id: String
  /// Chinese label on pages.
  public let label: String
  public let unit: String
  let measure: Measure

  /// How a figure is counted.
  enum Measure: Sendable {
    /// A column of the inspections, with the totals of counties that report without records.
    case inspections(@Sendable (Inspection) -> Int)
    /// Cases filed in the year.
    case filed
    /// Penalties decided in the year that contain one of the kinds.
    case penalties(PenaltyKind)
    /// Fines decided in the year, of all cases or of those with the source.
    case fines(CaseSource?)
    /// Licence events of the year of one kind.
    case licences(LicenceEvent.Kind)
    /// Units listed as seriously dishonest in the year.
    case listed
    /// Cases decided in the year that were taken to reconsideration or to court.
    case contested(@Sendable (CaseFact) -> Bool)
    /// One figure as part of another, in per cent.
    case rate(part: String, whole: String)
    /// Distinct units inspected in the year.
    case units
    /// Sum of the rows of the plan of these kinds.
    case plan([PlanItem.Kind])
  }

  /// All figures of the bureau and its counties together, in the order in which they are shown.
  public static let all: [Indicator] = [
    .init("inspections.total", "执法检查", "家次", .inspections { _ in 1 }),
    .init("documents.issued", "下达执法文书", "份", .inspections { $0.documents }),
    .init("hazards.found", "排查隐患", "项", .inspections { $0.hazardsFound }),
    .init("hazards.rectified", "整改隐患", "项", .inspections { $0.hazardsRectified }),
    .init("hazards.rate", "隐患整改率", "%", .rate(part: "hazards.rectified", whole: "hazards.found")),
    .init("cases.filed", "立案查处", "件", .filed),
    .init("penalties.fines", "罚款", "元", .fines(nil)),
    .init("penalties.fines.accident", "其中：事故罚款", "元", .fines(.accident)),
    .init("penalties.fines.supervision", "其中：监督检查罚款", "元", .fines(.inspection)),
    .init("penalties.suspensions", "责令停产停业整顿", "个", .penalties(.suspension)),
    .init("penalties.warnings", "警告", "次", .penalties(.warning)),
    .init("licences.withheld", "暂扣许可证", "个", .penalties(.licenceWithheld)),
    .init("licences.cancelled", "注销许可证", "个", .licences(.cancelled)),
    .init("licences.revoked", "吊销许可证", "个", .penalties(.licenceRevoked)),
    .init("dishonest.listed", "列入严重失信名单", "户", .listed),
    .init("review.reconsiderations", "行政复议", "件", .contested { $0.wasReconsidered }),
    .init("review.litigations", "行政诉讼", "件", .contested { $0.wasLitigated }),
  ]

  /// Figures that only the bureau itself has.
  public static let ofBureauOnly: [Indicator] = [
    .init("inspected.units", "检查单位", "户", .units),
    .init("plan.units", "计划检查单位", "户", .plan([.key, .general])),
    .init("plan.cases", "计划立案", "件", .plan([.cases])),
  ]

  init(_ id: String, _ label: String, _ unit: String, _ measure: Measure) {
    self.id = id
    self.label = label
    self.unit = unit
    self.measure = measure
  }
}

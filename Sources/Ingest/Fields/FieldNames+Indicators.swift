extension FieldNames {
  /// Figures that counties may report as totals; the key is the id of the figure.
  static let indicators: [FieldName] = [
    .init("inspections.total", ["检查家次", "检查次数", "监督检查家次"]), .init("documents.issued", ["执法文书", "执法文书份数", "下达执法文书"]),
    .init("hazards.found", ["排查隐患", "排查隐患数", "发现隐患"]), .init("hazards.rectified", ["整改隐患", "整改隐患数", "已整改隐患"]),
    .init("cases.filed", ["立案", "立案数", "立案件数"]),
    .init("penalties.fines", [.init("罚款总额", .standard), .init("经济处罚", .standard)]),
    .init("penalties.fines.accident", [.init("事故罚款", .standard), .init("事故处罚", .standard)]),
    .init("penalties.fines.supervision", [.init("监督检查罚款", .standard), .init("监督罚款", .standard)]),
    .init("penalties.suspensions", ["责令停产停业", "责令停产停业整顿"]), .init("penalties.warnings", ["警告"]),
    .init("licences.withheld", ["暂扣许可证"]), .init("licences.cancelled", ["注销许可证"]), .init("licences.revoked", ["吊销许可证"]),
    .init("dishonest.listed", ["列入失信名单", "失信名单"]), .init("review.reconsiderations", ["行政复议", "复议"]),
    .init("review.litigations", ["行政诉讼", "诉讼"]),
  ]

  /// Whether totals of the indicator `key` are money.
  static func isMoney(_ key: String) -> Bool { key.hasPrefix("penalties.fines") }
}

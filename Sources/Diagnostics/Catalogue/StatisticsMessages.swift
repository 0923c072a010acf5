/// What can be wrong with figures and with what a report says of them.
extension DiagnosticKind {
  static let statistics: [DiagnosticKind] = [
    unknownFigure, figureInCase, badFigureUnit, rateDoesNotHold, sumDoesNotHold, partsExceedWhole, headingOrder,
    claimHolds,
    finesDoNotAddUp, rectifiedExceedsFound, unknownIndicator,
  ]

  public static let unknownFigure = DiagnosticKind(
    "report.unknown-figure", .error, message: .init("没有名为 {0} 的统计数字", "there is no figure named {0}"),
    hint: .init("可用的名称见 gongshi stats 的输出", "gongshi stats lists the names"))
  public static let figureInCase = DiagnosticKind(
    "report.figure-in-case", .error, message: .init("案件正文中不能绑定统计数字", "the text of a case cannot bind figures"),
    hint: .init("请写明具体数字；{{figure:…}} 只用于年报和页面", "write the number itself; {{figure:…}} belongs to reports and pages"))
  public static let badFigureUnit = DiagnosticKind(
    "report.figure-unit", .error,
    message: .init("数字 {0} 不能以“{1}”为单位", "the figure {0} has no form in the unit \"{1}\""),
    hint: .init("金额可用 元 或 万元；其他数字不写单位", "money can be in 元 or 万元; other figures take no unit"))
  public static let rateDoesNotHold = DiagnosticKind(
    "report.rate", .error,
    message: .init("{0} 写作 {1}%，而 {2} 占 {3} 的比例是 {4}%", "{0} is given as {1} %, but {2} of {3} is {4} %"),
    hint: .init("请更正百分比或原数；宜用 {{figure:…}} 绑定数字", "correct the rate or the numbers; better bind them with {{figure:…}}")
  )
  public static let sumDoesNotHold = DiagnosticKind(
    "report.sum", .error, message: .init("“其中”各项之和 {0} 不等于总数 {1}", "the parts add up to {0}, not to the total of {1}"),
    hint: .init("请核对总数与各项；不完全列举时请写“等”或“主要包括”", "check total and parts; say 等 or 主要包括 where the list is not complete"))
  public static let partsExceedWhole = DiagnosticKind(
    "report.part-exceeds", .error,
    message: .init("“其中”一项 {0} 大于总数 {1}", "a part of {0} is larger than the total of {1}"),
    hint: .init("请核对两个数字", "check both numbers"))
  public static let headingOrder = DiagnosticKind(
    "report.heading-order", .warning,
    message: .init("标题序号为“{0}”，此处应为“{1}”", "the heading is numbered {0} where {1} is expected"),
    hint: .init("请按 一、（一）1.（1）的层次依次编号", "number the headings in order: 一、（一）1.（1）"))
  public static let claimHolds = DiagnosticKind(
    "report.claim-holds", .note, message: .init("已核对：{0}", "checked and true: {0}"), hint: .init("", ""))
  public static let finesDoNotAddUp = DiagnosticKind(
    "statistics.fines", .error,
    message: .init(
      "{0} 年有 {1} 件罚款案件未注明来源（监督检查或事故），罚款分项之和不等于总数",
      "{1} cases of {0} with a fine name no source (inspection or accident), so the parts do not add up to the total"),
    hint: .init("请补填 source", "fill in source"))
  public static let rectifiedExceedsFound = DiagnosticKind(
    "statistics.rectified", .error, message: .init("整改隐患数大于排查隐患数", "more hazards mended than found"),
    hint: .init("请核对该行的两个数字", "check both numbers of the row"))
  public static let unknownIndicator = DiagnosticKind(
    "statistics.unknown-indicator", .warning, message: .init("不认识的指标“{0}”，已略去", "unknown indicator \"{0}\": left out"),
    hint: .init("可用的指标见《使用手册》", "the handbook lists the indicators"))
}

/// Every field that files of a workspace may have, with all its names; the handbook prints these tables.
public enum FieldNames {
  /// Cases, as front matter or as columns of a table.
  public static let cases = FieldSet(
    caseFields, unusedNames: unusedCaseNames,
    sectionNames: [
      "subject": ["行政相对人", "当事人", "行政相对人信息", "当事人信息"], "people": ["人员", "相关人员", "其他人员"], "officers": ["执法人员", "承办人"],
      "violation": ["违法行为", "违法情况"], "penalty": ["处罚", "行政处罚", "处罚决定"], "legalReview": ["法制审核"],
      "recording": ["全过程记录", "执法全过程记录"], "approval": ["公开审批", "审批"],
      "consultation": ["征求意见", "consultations"], "secrets": ["秘密", "商业秘密"], "changes": ["变动", "变动记录"],
    ])

  /// Tables of inspections (行政检查).
  public static let inspections = FieldSet(
    [
      .init("id", ["编号", "检查编号"]), .init("date", ["检查日期", "日期", "检查时间"]), .init("county", countyNames),
      .init("authority", authorityNames), .init("unit", ["被检查单位", "单位名称", "被检查单位名称", "检查对象"]),
      .init("uscc", codeNames), .init("industry", ["行业", "行业领域", "所属行业"]),
      .init("documents", ["执法文书份数", "执法文书", "文书份数", "下达文书份数"]),
      .init("hazardsFound", ["排查隐患数", "排查隐患", "隐患数", "发现隐患数"]),
      .init("hazardsRectified", ["整改隐患数", "整改隐患", "已整改隐患数", "完成整改数"]),
    ], unusedNames: ["备注", "序号"])

  /// Tables of the yearly plan (年度监督检查计划).
  public static let plans = FieldSet(
    [
      .init("year", ["年度", "年份"]), .init("authority", authorityNames),
      .init("category", ["计划类别", "类别", "行业", "行业领域"]), .init("kind", ["检查方式", "方式"]),
      .init("count", ["数量", "计划数", "家数"]),
    ], unusedNames: ["备注", "序号"])

  /// Tables of licence events (行政许可).
  public static let licences = FieldSet(
    [
      .init("id", ["编号"]), .init("date", ["日期", "决定日期", "许可决定日期", "XK_JDRQ"]), .init("county", countyNames),
      .init("authority", authorityNames + ["许可机关", "XK_XKJG"]),
      .init("unit", ["单位名称", "行政相对人名称", "持证单位", "XK_XDR_MC"]), .init("uscc", codeNames + ["XK_XDR_SHXYM"]),
      .init("licence", ["许可证名称", "许可证书名称", "XK_XKZS"]), .init("number", ["许可编号", "许可证编号", "证书编号", "XK_XKBH"]),
      .init("kind", ["事项", "办理事项", "许可事项"]), .init("validFrom", ["有效期自", "有效期起", "XK_YXQZ"]),
      .init("validUntil", ["有效期至", "有效期止", "XK_YXQZI"]),
    ], unusedNames: ["备注", "序号", "BZ"])

  /// Tables of the list of seriously dishonest units (严重失信主体名单).
  public static let dishonest = FieldSet(
    [
      .init("id", ["编号"]), .init("unit", ["单位名称", "失信主体名称", "主体名称"]), .init("uscc", codeNames),
      .init("county", countyNames), .init("authority", authorityNames + ["列入机关", "认定机关"]),
      .init("reason", ["列入事由", "列入原因", "事由"]), .init("listedOn", ["列入日期"]),
      .init("removedOn", ["移出日期"]),
    ], unusedNames: ["备注", "序号"])

  /// Tables of totals that counties report (县市上报汇总).
  public static let statistics = FieldSet(
    [.init("year", ["年度", "年份"]), .init("county", countyNames)] + indicators, unusedNames: ["备注", "序号"])

  /// Front matter of regulations, pages and reports.
  public static let documents = FieldSet([
    .init("title", ["标题"]), .init("date", ["日期", "发布日期", "公开日期"]), .init("source", ["来源", "发布机构", "发文机关"]),
    .init("documentNumber", ["文号", "发文字号"]), .init("column", ["栏目"]), .init("order", ["顺序", "排序"]),
    .init("year", ["年度"]),
  ])

  private static let countyNames: [FieldName.Name] = ["县市", "县（市）", "县市区", "所属县市", "行政区划", "行政区划代码", "地区"]
  private static let authorityNames: [FieldName.Name] = ["执法机关", "检查机关", "实施机关", "机关"]
  private static let codeNames: [FieldName.Name] = ["统一社会信用代码", "信用代码"]
}

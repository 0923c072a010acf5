import Ingest
import Records
import Statistics

extension ReferenceAction {
  /// The fields of a case with all their names.
  static var fields: String { text(of: FieldNames.cases) }

  /// Columns of the 双公示 standard that are known and passed over.
  static var unusedFields: String { FieldNames.cases.unusedNames.joined(separator: "、") + "\n" }

  /// The front matter of documents.
  static var documents: String { text(of: FieldNames.documents) }

  /// The tables beside the cases, each under its folder.
  static var tables: String {
    let sets: [(folder: String, title: String, set: FieldSet)] = [
      ("inspections", "行政检查", FieldNames.inspections), ("plans", "年度监督检查计划", FieldNames.plans),
      ("statistics", "县市上报汇总", FieldNames.statistics), ("licences", "行政许可", FieldNames.licences),
      ("dishonest", "严重失信主体名单", FieldNames.dishonest),
    ]
    return sets.map { "**content/\($0.folder)/　\($0.title)**\n\n" + text(of: $0.set) }.joined(separator: "\n")
  }

  private static func text(of set: FieldSet) -> String {
    var table = MarkdownTable("字段", "其他名称（表头、中文键）", "只在本节内可用的简称", "单位")
    for field in set.fields {
      let section = field.section.flatMap { set.sectionNames[$0] }?.first
      let short = field.shortNames.joined(separator: "、")
      table.add(
        MarkdownTable.code(field.key), field.names.map(\.text).joined(separator: "、"),
        short.isEmpty ? "" : "\(section ?? field.section ?? "")：\(short)", unit(of: field))
    }
    return table.text
  }

  /// How amounts are read, by the name they stand under.
  private static func unit(of field: FieldName) -> String {
    guard field.names.contains(where: { $0.unit != .unsaid }) else { return "" }
    let fixed = field.names.filter { $0.unit == .tenThousandYuan }.map(\.text).joined(separator: "、")
    return "英文字段名按元" + (fixed.isEmpty ? "" : "；\(fixed) 按万元") + "；中文名须注明元或万元（带 CF_ 代码的双公示表按万元）"
  }

  /// The words that fields with a closed set of values accept.
  static var choices: String {
    var table = MarkdownTable("字段", "取值", "中文", "也可写作")
    add(SubjectKind.self, "subject.kind", &table)
    add(CaseSource.self, "source", &table)
    add(PenaltyKind.self, "penalty.kinds", &table)
    add(Procedure.self, "procedure", &table)
    add(ViolationSeverity.self, "severity", &table)
    add(ConsultationAnswer.self, "consultation.answer", &table)
    add(ConsultationDecision.self, "consultation.decision", &table)
    add(SecretKind.self, "secrets.kind", &table)
    add(ChangeKind.self, "changes.kind", &table)
    add(PlanItem.Kind.self, "plans：kind", &table)
    add(LicenceEvent.Kind.self, "licences：kind", &table)
    return table.text
  }

  private static func add<Value: Choice>(_ type: Value.Type, _ field: String, _ table: inout MarkdownTable) {
    for value in type.allCases {
      table.add(
        MarkdownTable.code(field), MarkdownTable.code(value.rawValue), value.chinese,
        value.aliases.joined(separator: "、"))
    }
  }

  /// The figures with their ids, as reports bind them.
  static var indicators: String {
    var table = MarkdownTable("编号（全州）", "编号（本机关）", "名称", "单位")
    for indicator in Indicator.all {
      table.add(
        MarkdownTable.code(indicator.id), MarkdownTable.code("bureau." + indicator.id), indicator.label, indicator.unit)
    }
    for indicator in Indicator.ofBureauOnly {
      table.add("", MarkdownTable.code("bureau." + indicator.id), indicator.label, indicator.unit)
    }
    return table.text
  }
}

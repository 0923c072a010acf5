import Records
public import Redaction
import Tabular

/// The download `data/penalties.csv`: the public fields of each case, one row a record.
///
/// Names and units of the fields follow the 双公示 standard (发改办财金〔2018〕424号); dates are `YYYY-MM-DD`.
public enum PenaltyTable {
  /// Path of the file.
  public static let path = SitePath.penaltyTable

  /// Name and meaning of each column, in order.
  static let columns: [(name: String, note: String)] = [
    ("案件编号", "本站编号，与网页地址一致"), ("行政处罚决定书文号", "按送达文书"), ("标题", "案件名称"),
    ("行政相对人名称", "自然人隐去名字"), ("行政相对人类别", "法人及非法人组织、个体工商户、自然人"), ("统一社会信用代码", "仅单位填写"),
    ("工商注册号", "无统一社会信用代码的单位"), ("法定代表人", "仅单位填写"), ("地址", "自然人只到县市"), ("县市", "办案所在县市"), ("行业", "按监管行业分类"),
    ("案件来源", "监督检查、事故"), ("违法行为类型", "按决定书"), ("违法事实", "经依法处理"), ("处罚依据", "法律、法规、规章及条款"), ("处罚类别", "多种以“；”分隔"),
    ("处罚内容", "经依法处理"), ("罚款金额（万元）", "最多六位小数"), ("没收金额（万元）", "没收违法所得、没收非法财物的金额，最多六位小数"),
    ("暂扣或吊销证照名称及编号", "没有的不填"), ("适用程序", "普通、简易"), ("违法行为情节", "轻微、一般、严重"), ("处罚决定日期", "年-月-日"), ("履行日期", "年-月-日，未履行的不填"),
    ("执法人员", "姓名（执法证号），多人以“；”分隔"), ("公示日期", "首次公开的日期"), ("公示截止期", "期满即从本站撤下"), ("处罚机关", "作出决定的机关"), ("公开依据", "据以公开的规定"),
    ("网页", "相对于本站首页的地址"),
  ]

  /// The first row behind a byte order mark, by which spreadsheets know UTF-8.
  public static var header: [UInt8] {
    CSVRow.mark + CSVRow.bytes(columns.map(\.name))
  }

  /// The row of a record, with its line end.
  public static func row(_ record: PublicRecord) -> [UInt8] {
    let officers = record.officers.map { officer in
      officer.certificate.map { "\(officer.name)（\($0)）" } ?? officer.name
    }
    return CSVRow.bytes([
      record.id, record.documentNumber, record.title.text, record.subjectName.text, record.subjectKind.chinese,
      record.unifiedCode ?? "", record.registrationNumber ?? "", record.representative?.text ?? "",
      record.address?.text ?? "", record.county.name, record.industry ?? "", record.source?.chinese ?? "",
      record.violationType.text, record.facts?.text ?? "", record.basis?.text ?? "",
      record.penaltyKinds.map(\.chinese).joined(separator: "；"), record.content?.text ?? "",
      record.fine?.tenThousandYuan ?? "", record.confiscated?.tenThousandYuan ?? "", record.licence?.text ?? "",
      record.procedure?.chinese ?? "", record.severity?.chinese ?? "", record.decidedOn.iso,
      record.performedOn?.iso ?? "", officers.joined(separator: "；"), record.publishedOn.iso, record.until?.iso ?? "",
      record.authority, record.disclosureBasis, CaseSummary.path(ofCase: record.id),
    ])
  }
}

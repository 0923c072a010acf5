/// Cases as a table whose header mixes the names of the 双公示 standard with English keys.
struct CaseTable {
  private static let named: [(key: String, header: String)] = [
    ("id", "id"), ("documentNumber", "行政处罚决定书文号"), ("title", "title"), ("county", "县市"), ("authority", "处罚机关"),
    ("industry", "行业"), ("source", "案件来源"), ("subject.name", "行政相对人名称"), ("subject.kind", "行政相对人类别"),
    ("subject.uscc", "统一社会信用代码"), ("subject.registrationNumber", "工商注册号"), ("subject.representative", "法定代表人"),
    ("subject.representativeIDType", "法定代表人证件类型"), ("subject.representativeID", "法定代表人证件号码"),
    ("subject.idType", "自然人证件类型"), ("subject.idNumber", "自然人证件号码"), ("subject.address", "subject.address"),
    ("subject.phone", "subject.phone"), ("subject.bankAccount", "subject.bankAccount"), ("violation.type", "违法行为类型"),
    ("violation.facts", "违法事实"), ("violation.basis", "处罚依据"), ("penalty.kinds", "处罚类别"), ("penalty.content", "处罚内容"),
    ("penalty.fine", "罚款金额（万元）"), ("penalty.confiscated", "没收违法所得、没收非法财物的金额（万元）"),
    ("penalty.licence", "暂扣或吊销证照名称及编号"), ("filedOn", "立案日期"), ("decidedOn", "处罚决定日期"), ("servedOn", "送达日期"),
    ("performedOn", "performedOn"), ("closedOn", "结案日期"), ("procedure", "procedure"), ("severity", "severity"),
    ("major", "major"), ("legalReview.by", "legalReview.by"), ("legalReview.date", "legalReview.date"),
    ("legalReview.outcome", "legalReview.outcome"), ("recording.text", "recording.text"),
    ("recording.audioVideo", "recording.audioVideo"), ("approval.by", "approval.by"),
    ("approval.date", "approval.date"),
    ("approval.secrecyReview", "approval.secrecyReview"), ("evaluation", "案卷评查"),
  ]
  private static let numbered: [(list: String, count: Int, keys: [String])] = [
    ("people", 8, ["name", "role", "idNumber", "phone", "address", "birthDate", "minor", "aliases"]),
    ("officers", 2, ["name", "certificate"]),
    ("consultation", 1, ["with", "matter", "askedOn", "answeredOn", "answer", "decision", "decidedOn", "reason"]),
    ("secrets", 2, ["text", "field", "kind", "claimant"]), ("changes", 2, ["kind", "date", "reason"]),
  ]

  private var rows: [[String]] = []
  private let columns: [String: Int]
  private let header: [String]

  init() {
    var keys = Self.named.map(\.key)
    var header = Self.named.map(\.header)
    for (list, count, parts) in Self.numbered {
      for index in 1...count {
        for part in parts {
          keys.append("\(list).\(index).\(part)")
          header.append("\(list).\(index).\(part)")
        }
      }
    }
    keys.append("body")
    header.append("body")
    self.header = header
    columns = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
  }

  /// Keys that found no column; empty unless a record has more people than the table is wide.
  private(set) var unplaced: Set<String> = []

  /// Number of rows.
  var count: Int { rows.count }

  /// Adds a case as a row.
  mutating func add(_ record: SampleCase) {
    var values: [(key: String, value: String)] = []
    record.data.flattened(into: &values)
    var row = [String](repeating: "", count: header.count)
    for (key, value) in values {
      guard let column = columns[key] else {
        unplaced.insert(key)
        continue
      }
      switch key {
      case "penalty.fine", "penalty.confiscated": row[column] = ChineseMoney.tenThousands(Int(value) ?? 0)
      case "decidedOn": row[column] = Self.slashed(value)
      default: row[column] = value
      }
    }
    row[header.count - 1] = record.body
    rows.append(row)
  }

  /// The table as text.
  var text: String { CSVText.table(header, rows) }

  private static func slashed(_ date: String) -> String { date.split(separator: "-").joined(separator: "/") }
}

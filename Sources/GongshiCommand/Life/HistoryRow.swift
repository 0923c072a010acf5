import JSONText
import Ledger
import Records

/// Something that befell a record, from the ledger or from the record itself.
struct HistoryRow {
  let date: CivilDate
  /// Word for programs.
  let event: String
  let chinese: String
  var by: String?
  var reason: String?
  var release: Int?
  var publishedOn: CivilDate?
  /// Line of the ledger; `nil` for what the record itself says.
  var line: Int?

  private init(_ event: String, _ chinese: String, on date: CivilDate) {
    (self.event, self.chinese, self.date) = (event, chinese, date)
  }

  /// The life of a record, oldest first; of one day, what the record says comes before what the ledger says.
  ///
  /// `record` is as its file has it; `nil` where there is none any more. What both say is told once, as the ledger has it.
  static func rows(of id: String, _ record: CaseRecord?, _ ledger: Ledger, asOf: CivilDate) -> [HistoryRow] {
    let lines = ledger.entries.enumerated().filter { $0.element.record == id && $0.element.date <= asOf }
    let entries = lines.map { HistoryRow($0.element, line: $0.offset + 1) }
    let own = record.map(Self.ownRows) ?? []
    let told = Set(lines.compactMap { $0.element.told })
    let rows = own.filter { row in row.date <= asOf && !told.contains("\(row.event) \(row.date.iso)") } + entries
    return rows.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  }

  private init(_ entry: LedgerEntry, line: Int) {
    let detail = [entry.change?.chinese, entry.scope?.chinese, entry.answer?.chinese, entry.decision?.chinese]
    let words = detail.compactMap { $0 }.joined(separator: "、")
    self.init(
      entry.event.rawValue, entry.event.chinese + (words.isEmpty ? "" : "（\(words)）"), on: entry.date)
    (by, reason, release, publishedOn, self.line) = (entry.by, entry.reason, entry.release, entry.publishedOn, line)
  }

  private static func ownRows(_ record: CaseRecord) -> [HistoryRow] {
    var rows: [HistoryRow] = []
    func add(_ event: String, _ chinese: String, _ date: CivilDate?, _ fill: (inout HistoryRow) -> Void = { _ in }) {
      guard let date else { return }
      var row = HistoryRow(event, chinese, on: date)
      fill(&row)
      rows.append(row)
    }
    add("filed", "立案", record.filedOn)
    add("decided", "作出处罚决定", record.decidedOn)
    add("served", "送达", record.servedOn)
    add("legalReview", "法制审核", record.legalReview?.date) { $0.by = record.legalReview?.by }
    add("approved", "审批公开", record.approval?.date) { $0.by = record.approval?.by }
    for consultation in record.consultations {
      add("consultationSent", "征求意见", consultation.askedOn) { $0.reason = consultation.matter }
      if let answer = consultation.answer {
        add("consultationAnswered", "第三方答复（\(answer.chinese)）", consultation.answeredOn)
      }
      if let decision = consultation.decision {
        add("consultationDecided", "征求意见后决定（\(decision.chinese)）", consultation.decidedOn) {
          $0.reason = consultation.reason
        }
      }
    }
    for change in record.changes {
      add(change.kind.rawValue, change.kind.chinese, change.date) {
        $0.reason = change.reason
        if change.kind == .released { $0.publishedOn = change.date }
      }
    }
    return rows
  }

  /// The row as one object; what is not known is left out.
  var json: JSONValue {
    var members: [(String, JSONValue)] = [("date", .string(date.iso)), ("event", .string(event))]
    func add(_ key: String, _ text: String?) { if let text { members.append((key, .string(text))) } }
    add("by", by)
    add("reason", reason)
    add("publishedOn", publishedOn?.iso)
    if let release { members.append(("release", .integer(Int64(release)))) }
    if let line { members.append(("line", .integer(Int64(line)))) }
    members.append(("source", .string(line == nil ? "record" : "ledger")))
    return .object(members)
  }

  /// The cells of a row for the terminal.
  func cells(_ isChinese: Bool) -> [String] {
    let source = line.map { isChinese ? "台账第 \($0) 行" : "ledger, line \($0)" } ?? (isChinese ? "案件记录" : "record")
    return [
      date.iso, isChinese ? chinese : event, by ?? "", release.map { "\($0)" } ?? "", publishedOn?.iso ?? "", source,
      reason ?? "",
    ]
  }
}

extension LedgerEntry {
  /// What the record itself may say of the same event.
  fileprivate var told: String? {
    switch event {
    case .withdrawn: "\((change ?? .revoked).rawValue) \(date.iso)"
    case .corrected, .repaired, .approved, .released, .consultationSent, .consultationAnswered, .consultationDecided:
      "\(event.rawValue) \(date.iso)"
    case .received, .withheld, .expired, .takenDown, .release: nil
    }
  }
}

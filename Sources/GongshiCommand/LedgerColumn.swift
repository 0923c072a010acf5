import Hashing
import JSONText
import Ledger
import Records
import Tabular

/// What an export shows of a line of the ledger: one column each, in order.
enum LedgerColumn: String, CaseIterable {
  case line, date, event, record, by, reason, change, scope, with, matter, answer, decision, publishedOn, page, release
  case content, digest, version, rules, manifest, bundle, bundleDigest, inputs

  /// The heading in tables.
  var chinese: String {
    switch self {
    case .line: "行号"
    case .date: "日期"
    case .event: "事项"
    case .record: "案件编号"
    case .by: "经办人"
    case .reason: "理由"
    case .change: "变动种类"
    case .scope: "修复范围"
    case .with: "第三方"
    case .matter: "征求意见事项"
    case .answer: "答复"
    case .decision: "征求意见后决定"
    case .publishedOn: "公开日期"
    case .page: "网页"
    case .release: "发布批次"
    case .content: "内容摘要值"
    case .digest: "公开形式摘要值"
    case .version: "程序版本"
    case .rules: "规则摘要值"
    case .manifest: "清单摘要值"
    case .bundle: "发布包"
    case .bundleDigest: "发布包摘要值"
    case .inputs: "输入摘要值"
    }
  }

  /// The value as programs read it; `nil` where the line has none.
  func value(of entry: LedgerEntry, line: Int) -> JSONValue? {
    switch self {
    case .line: .integer(Int64(line))
    case .release: entry.release.map { .integer(Int64($0)) }
    case .event: .string(entry.event.rawValue)
    case .change: entry.change.map { .string($0.rawValue) }
    case .scope: entry.scope.map { .string($0.rawValue) }
    case .answer: entry.answer.map { .string($0.rawValue) }
    case .decision: entry.decision.map { .string($0.rawValue) }
    default: text(of: entry, line: line).map { .string($0) }
    }
  }

  /// The value as officers read it.
  func text(of entry: LedgerEntry, line: Int) -> String? {
    switch self {
    case .line: "\(line)"
    case .date: entry.date.iso
    case .event: entry.event.chinese
    case .record: entry.record
    case .by: entry.by
    case .reason: entry.reason
    case .change: entry.change?.chinese
    case .scope: entry.scope?.chinese
    case .with: entry.with
    case .matter: entry.matter
    case .answer: entry.answer?.chinese
    case .decision: entry.decision?.chinese
    case .publishedOn: entry.publishedOn?.iso
    case .page: entry.page
    case .release: entry.release.map { "\($0)" }
    case .content: entry.content?.hex
    case .digest: entry.digest?.hex
    case .version: entry.seal?.version
    case .rules: entry.seal?.rules.hex
    case .manifest: entry.seal?.manifest.hex
    case .bundle: entry.seal?.bundle
    case .bundleDigest: entry.seal?.bundleDigest.hex
    case .inputs: entry.seal?.inputs.hex
    }
  }
}

/// Lines of the ledger as programs, spreadsheets and terminals read them.
enum LedgerOutput {
  /// A line with its number in the file.
  typealias Line = (number: Int, entry: LedgerEntry)

  /// One object with the members that the line has; without a number for a line that is not written yet.
  static func json(_ entry: LedgerEntry, number: Int? = nil) -> JSONValue {
    .object(
      LedgerColumn.allCases.compactMap { column in
        if column == .line, number == nil { return nil }
        return column.value(of: entry, line: number ?? 0).map { (column.rawValue, $0) }
      })
  }

  /// `{"entries":[…]}`.
  static func json(_ lines: [Line]) -> [UInt8] {
    JSONValue.object([("entries", .array(lines.map { json($0.entry, number: $0.number) }))]).bytes() + [0x0A]
  }

  /// A table for spreadsheets: UTF-8 behind a byte order mark, formulas disarmed.
  static func csv(_ lines: [Line]) -> [UInt8] {
    var bytes = CSVRow.mark + CSVRow.bytes(LedgerColumn.allCases.map(\.chinese))
    for line in lines {
      bytes += CSVRow.bytes(LedgerColumn.allCases.map { $0.text(of: line.entry, line: line.number) ?? "" })
    }
    return bytes
  }

  /// A table for the terminal with what tells most.
  static func text(_ lines: [Line]) -> String {
    let columns: [LedgerColumn] = [.line, .date, .event, .record, .by, .release, .publishedOn, .reason]
    var table = TextTable(columns.map(\.chinese))
    for line in lines { table.add(columns.map { $0.text(of: line.entry, line: line.number) ?? "" }) }
    return table.text
  }
}

import ArgumentParser
import Ledger
import Records

/// `gongshi ledger`: the ledger as a table.
struct LedgerExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "导出台账，内部资料 (exports the ledger; internal)")

  @Option(help: "输出格式 (form of the export): text, csv, json")
  var format: FigureFormat = .text

  @Option(help: "只要这些事项，可写几次 (events), 如 approved、审批公开")
  var event: [Named<LedgerEvent>] = []

  @Option(help: "起始日期，含当日 (first day)")
  var from: String?

  @Option(help: "截止日期，含当日 (last day)")
  var until: String?

  func validate() throws {
    for (name, text) in [("--from", from), ("--until", until)] {
      if let text, (try? CivilDate(parsing: text)) == nil {
        throw ValidationError("\(name): \(text) 不是日期 (not a date)")
      }
    }
  }

  mutating func run() throws {
    try LedgerExportAction(
      format: format, events: event.map(\.value), from: from.flatMap { try? CivilDate(parsing: $0) },
      until: until.flatMap { try? CivilDate(parsing: $0) }
    ).run()
  }
}

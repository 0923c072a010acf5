import ArgumentParser

/// `gongshi status`: what is late, due, waiting, about to end.
struct Status: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "逾期、即将到期、等待办理、即将期满的事项及依据 (what is late, due, waiting, about to expire, with dates and articles)")

  @Option(name: .customLong("as-of"), help: "基准日 (day as of which all is judged)")
  var asOf: String?

  @Option(help: "提前多少天提醒 (days ahead that count as near)")
  var within = 30

  @Option(help: "输出格式 (form): text, json, ics")
  var format: AgendaFormat = .text

  @Option(help: "并行任务数 (parallel tasks)")
  var jobs: Int?

  mutating func run() async throws {
    var common = CommonOptions()
    (common.asOf, common.jobs, common.format) = (asOf, jobs, .text)
    try await StatusAction(common: common, horizon: within, format: format).run()
  }

  func validate() throws {
    guard (0...3650).contains(within) else { throw ValidationError("--within: 0–3650") }
    var common = CommonOptions()
    (common.asOf, common.jobs) = (asOf, jobs)
    try common.validate()
  }
}

/// How an agenda is written.
enum AgendaFormat: String, ExpressibleByArgument, CaseIterable { case text, json, ics }

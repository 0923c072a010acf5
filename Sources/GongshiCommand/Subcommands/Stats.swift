import ArgumentParser

/// `gongshi stats`: the figures of a year.
struct Stats: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "年度统计数字及其来源 (figures of a year with their sources)")

  @OptionGroup var common: StatsOptions

  @Option(help: "年度 (year)")
  var year: Int

  mutating func run() async throws {
    try await StatsAction(common: common.common, year: year, format: common.format).run()
  }

  func validate() throws {
    guard (1949...2199).contains(year) else { throw ValidationError("--year: 1949–2199") }
  }
}

/// Options of `stats`: as those of other commands, but `--format` is the form of the figures.
struct StatsOptions: ParsableArguments {
  @Option(name: .customLong("as-of"), help: "基准日 (day as of which all is judged)")
  var asOf: String?

  @Option(help: "输出格式 (form of the figures): text, csv, json")
  var format: FigureFormat = .text

  @Option(help: "并行任务数 (parallel tasks)")
  var jobs: Int?

  /// The options that all commands share.
  var common: CommonOptions {
    var options = CommonOptions()
    options.asOf = asOf
    options.jobs = jobs
    options.format = .text
    return options
  }
}

/// How figures are written.
enum FigureFormat: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

import ArgumentParser

/// `gongshi diff`: what the next release changes.
struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "下次发布的变动：新增、更正、变动、撤下，逐处列出新公开和新遮盖的文字 (what the next release newly makes public, changes, takes down)")

  @Option(name: .customLong("as-of"), help: "基准日 (day as of which all is judged)")
  var asOf: String?

  @Option(help: ArgumentHelp("与之对比的发布包或网站目录；缺省为上次发布 (bundle or folder to compare with)", valueName: "path"))
  var against: String?

  @Option(help: "输出格式 (form): text, json, html")
  var format: ComparisonFormat = .text

  @Option(help: ArgumentHelp("写入文件，缺省写到屏幕 (file to write)", valueName: "file"))
  var output: String?

  @Option(help: "并行任务数 (parallel tasks)")
  var jobs: Int?

  private var common: CommonOptions {
    var common = CommonOptions()
    (common.asOf, common.jobs, common.format) = (asOf, jobs, .text)
    return common
  }

  mutating func run() async throws {
    try await DiffAction(common: common, against: against, format: format, output: output).run()
  }

  func validate() throws { try common.validate() }
}

/// How a comparison is written.
enum ComparisonFormat: String, ExpressibleByArgument, CaseIterable { case text, json, html }

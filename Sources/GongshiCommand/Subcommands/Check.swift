import ArgumentParser

/// `gongshi check`: everything `build` checks before it writes, and the claims of reports.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "核对记录、规则、审批、期限和报告中的数字，不写任何文件 (validates everything, writes nothing)")

  @OptionGroup var common: CommonOptions

  @Flag(help: "同时列出提示级信息，如核对无误的断言 (show notes too)")
  var verbose = false

  mutating func run() async throws {
    try await CheckAction(common: common, showsNotes: verbose).run()
  }
}

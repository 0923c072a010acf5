import ArgumentParser

/// `gongshi preview`: both sides of every record, for the reviewer.
struct Preview: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "脱敏审看：逐案对照原文与公开文字，内部资料 (both sides of every record, for the reviewer; internal)")

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("审看页的目录，不得在 public/ 内 (directory of the pages, not inside public/)", valueName: "dir"))
  var output: String

  mutating func run() async throws {
    try await PreviewAction(common: common, output: output).run()
  }
}

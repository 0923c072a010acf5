import ArgumentParser

/// `gongshi verify`: the independent check of a finished tree.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "独立核验已生成的网站：文件完整、无秘密泄露 (checks a finished tree: whole, and free of every secret)")

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("网站目录 (directory)", valueName: "dir"))
  var directory = "public"

  mutating func run() async throws {
    try await VerifyAction(common: common, directory: directory).run()
  }
}

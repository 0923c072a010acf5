import ArgumentParser

/// `gongshi build`: records → `public/`.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "由 content/ 生成 public/：新目录生成并核验后一次切换 (makes the site, checks it, then switches it live)")

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("输出目录 (output directory)", valueName: "dir"))
  var output = "public"

  @Option(help: ArgumentHelp("另为门户的文章栏目生成正文和元数据 (articles for portals without folders)", valueName: "dir"))
  var cms: String?

  @Flag(help: "在标准错误输出各阶段用时，JSON (times of the stages as JSON)")
  var timings = false

  mutating func run() async throws {
    try await BuildAction(common: common, output: output, showsTimings: timings, portal: cms).run()
  }
}

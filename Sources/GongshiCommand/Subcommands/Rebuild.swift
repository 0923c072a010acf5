import ArgumentParser

/// `gongshi rebuild`: a past release made again.
struct Rebuild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "由存档和台账重新生成以往的发布，逐字节核对 (makes a past release again and compares it with its seal)")

  @OptionGroup var common: RebuildOptions

  @Option(help: ArgumentHelp("发布序号 (number of the release)", valueName: "n"))
  var release: Int

  @Option(help: ArgumentHelp("上传包写到哪里；缺省为 releases/ 中原来的位置 (where the bundle goes)", valueName: "file"))
  var output: String?

  mutating func run() async throws {
    try await RebuildAction(common: common.common, number: release, output: output).run()
  }
}

/// Options of `rebuild`, whose day is that of the release.
struct RebuildOptions: ParsableArguments {
  @Option(help: "诊断信息的格式 (form of diagnostics): text, json")
  var format: DiagnosticFormat = .text

  @Option(help: "并行任务数 (parallel tasks)")
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs: 1–256") }
  }

  /// The options that all commands share.
  var common: CommonOptions {
    var options = CommonOptions()
    options.asOf = nil
    options.format = format
    options.jobs = jobs
    return options
  }
}

import ArgumentParser

/// `gongshi withhold`: not to publish for the time being.
struct Withhold: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withhold", abstract: "暂不公开：收回或者不予审批，以后可再审批 (keeps records back that are not public yet)")

  @OptionGroup var common: CommonOptions
  @OptionGroup var life: LifeOptions

  mutating func run() async throws {
    try await LifeAction(common: common, options: life, act: .withhold).run()
  }
}

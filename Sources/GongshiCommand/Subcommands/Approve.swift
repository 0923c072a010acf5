import ArgumentParser

/// `gongshi approve`: leave to publish, the secrecy review passed.
struct Approve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "审批公开，保密审查已通过 (approves records for publication, their secrecy review passed)")

  @OptionGroup var common: CommonOptions
  @OptionGroup var life: LifeOptions

  mutating func run() async throws {
    try await LifeAction(common: common, options: life, act: .approve).run()
  }
}

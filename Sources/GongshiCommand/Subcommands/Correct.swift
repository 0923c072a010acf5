import ArgumentParser

/// `gongshi correct`: a published record was corrected.
struct Correct: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "更正：已公开的案件改正后，以更正公布 (a published record was mended and is shown as corrected)",
    discussion: "先改正案件记录，再运行本命令。地址和公开日期不变；理由脱敏后写在网页的更正说明里，公众可见。(The public sees the reason, redacted, on the page.)")

  @OptionGroup var common: CommonOptions
  @OptionGroup var life: LifeOptions

  mutating func run() async throws {
    try await LifeAction(common: common, options: life, act: .correct).run()
  }
}

import ArgumentParser
import Records

/// `gongshi withdraw`: the decision fell.
struct Withdraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "撤回：决定被变更、撤销、确认违法或者确认无效 (takes published decisions down that fell)",
    discussion: "理由脱敏后写在撤回公告里，公众可见；请写明依据和结果，不写个人信息。(The public sees the reason, redacted, in the notice.)")

  @OptionGroup var common: CommonOptions
  @OptionGroup var life: LifeOptions

  @Option(help: "变动种类：changed 变更、revoked 撤销、declaredUnlawful 确认违法、declaredVoid 确认无效 (what befell it)")
  var kind = Named(ChangeKind.revoked)

  func validate() throws {
    guard kind.value.withdraws else {
      throw ValidationError("--kind: changed, revoked, declaredUnlawful, declaredVoid")
    }
  }

  mutating func run() async throws {
    try await LifeAction(common: common, options: life, act: .withdraw(kind.value)).run()
  }
}

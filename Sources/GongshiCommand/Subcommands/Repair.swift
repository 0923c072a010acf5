import ArgumentParser
import Ledger

/// `gongshi repair`: publication ends early by repair of credit.
struct Repair: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair", abstract: "信用修复：提前停止公示 (ends publication early by repair of credit)")

  @OptionGroup var common: CommonOptions
  @OptionGroup var life: LifeOptions

  @Option(help: "范围：record 整条记录、person 只停止公示相关人员 (the whole record, or its persons alone)")
  var scope = Named(RepairScope.record)

  mutating func run() async throws {
    try await LifeAction(common: common, options: life, act: .repair(scope.value)).run()
  }
}

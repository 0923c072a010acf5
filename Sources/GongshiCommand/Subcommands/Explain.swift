import ArgumentParser

/// `gongshi explain`: why a record is public or not, gate by gate.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "说明一个案件为什么公开或者不公开：逐关、依据、期限 (why a record is public or not, gate by gate)")

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("案件编号 (id of a record)", valueName: "id"))
  var id: String

  mutating func run() async throws { try await ExplainAction(common: common, id: id).run() }
}

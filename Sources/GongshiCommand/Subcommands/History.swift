import ArgumentParser

/// `gongshi history`: the life of one record.
struct History: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "一个案件的经过：台账和案件记录中的各事项，按先后 (the life of one record, oldest first)")

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("案件编号 (id of a record)", valueName: "id"))
  var id: String

  mutating func run() async throws { try await HistoryAction(common: common, id: id).run() }
}

import ArgumentParser

/// `gongshi init`: a new workspace with a small invented sample.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "新建工作区：自带规则、模板和少量虚构案件，可直接生成 (a new workspace with a small invented sample that builds)")

  @Argument(help: ArgumentHelp("工作区目录 (directory)", valueName: "dir"))
  var directory: String

  func run() throws {
    try InitAction(directory: directory).run()
  }
}

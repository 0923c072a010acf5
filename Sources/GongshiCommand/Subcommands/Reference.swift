import ArgumentParser

/// `gongshi reference`: the tables of the handbook, from the definitions the program itself works with.
struct Reference: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "输出《使用手册》的一张对照表，Markdown (prints a table of the handbook)", shouldDisplay: false)

  @Argument(help: ArgumentHelp("表名 (table)", valueName: "table"))
  var table: ReferenceTable

  mutating func run() throws {
    Console.output(Array(try ReferenceAction(table: table).text().utf8))
  }
}

/// A table of the handbook.
enum ReferenceTable: String, ExpressibleByArgument, CaseIterable {
  case commands, fields, unused, choices, documents, tables, indicators, rules, policy, masks, detectors, templates
  case diagnostics
}

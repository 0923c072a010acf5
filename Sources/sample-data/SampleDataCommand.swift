public import ArgumentParser
import Records
public import SampleData

@main
struct SampleDataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample-data", abstract: "写出虚构的样例工作区 / Writes an invented workspace of any size.")

  @Option(help: "案件数量 / number of cases")
  var records: Int?

  @Option(help: "随机种子，同一种子得到同样的文件 / same seed, same bytes")
  var seed: UInt64 = 1

  @Option(help: "案件的写法：csv 或 markdown / how cases are written")
  var format: GeneratedWorkspace.Format = .markdown

  @Option(name: .customLong("as-of"), help: "基准日 / day before which decisions fall", transform: Self.date)
  var asOf: CivilDate = CivilDate(year: 2022, month: 12, day: 31) ?? CivilDate(dayNumber: 0)

  @Flag(name: .customLong("sample-2020"), help: "写出仓库自带的2020年样例 / the sample of this repository")
  var sample2020 = false

  @Option(help: "输出目录，须为空 / folder to write to")
  var output: String

  private static func date(_ text: String) throws -> CivilDate { try CivilDate(parsing: text) }

  func validate() throws {
    guard sample2020 != (records != nil) else {
      throw ValidationError("请给出 --records 或 --sample-2020 之一 / give either --records or --sample-2020")
    }
    guard (records ?? 0) >= 0 else { throw ValidationError("--records 不能为负数 / may not be negative") }
  }

  func run() throws {
    var sink = try FolderSink(root: output)
    if sample2020 {
      try Sample2020Workspace().write(to: &sink)
    } else {
      try GeneratedWorkspace(records: records ?? 0, seed: seed, format: format, asOf: asOf).write(to: &sink)
    }
    print("已写出 \(sample2020 ? 237 : records ?? 0) 个案件：\(output)/content，秘密清单 \(output)/secrets.jsonl")
  }
}

extension GeneratedWorkspace.Format: ExpressibleByArgument {}

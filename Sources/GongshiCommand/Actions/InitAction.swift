import Records
import SampleData

/// Writes a workspace: the rules and templates of the program, settings, standing pages and a few invented cases.
struct InitAction {
  let directory: String
  private static let caseCount = 12
  private static let seed: UInt64 = 2022
  /// What git must not keep: what is made, and what holds raw records a second time. The ledger is kept.
  private static let ignored = "/public/\n/.public*\n/releases/\n/content/archive/\n"

  func run() throws {
    guard let asOf = CivilDate(year: 2022, month: 12, day: 31) else { throw ExitStatus.usage }
    do throws(SampleDataError) {
      var sink = WithoutSecretList(folder: try FolderSink(root: directory))
      let sample = GeneratedWorkspace(records: Self.caseCount, seed: Self.seed, format: .markdown, asOf: asOf)
      try sample.write(to: &sink)
      try sink.write(".gitignore", Self.ignored)
    } catch {
      Console.error("gongshi: \(error)")
      if case .notEmpty = error { throw ExitStatus.findings }
      throw ExitStatus.inputOutput
    }
    Console.output(
      Console.text(
        "已新建工作区 \(directory)/：虚构案件 \(Self.caseCount) 件；请改 content/site.yml，再运行 gongshi -C \(directory) build",
        "made the workspace \(directory)/ with \(Self.caseCount) invented cases; edit content/site.yml, then run gongshi -C \(directory) build"
      ))
  }

  /// Leaves out the list of planted secrets, which serves tests only.
  private struct WithoutSecretList: WorkspaceSink {
    var folder: FolderSink

    mutating func write(_ path: String, _ text: String) throws(SampleDataError) {
      if path != "secrets.jsonl" { try folder.write(path, text) }
    }

    mutating func append(_ path: String, _ text: String) throws(SampleDataError) {
      if path != "secrets.jsonl" { try folder.append(path, text) }
    }
  }
}

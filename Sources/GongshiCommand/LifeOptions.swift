import ArgumentParser
import Records

/// Options of every command that writes an event of records into the ledger.
struct LifeOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("案件编号，可写几个 (ids of records)", valueName: "id"))
  var ids: [String] = []

  @Option(help: "经办人或者决定的机关、领导 (who did or ordered it)；清单中每行写明的可不写")
  var by: String?

  @Option(help: "理由 (why)；清单中每行写明的可不写")
  var reason: String?

  @Option(help: "发生的日期，不晚于基准日；缺省为基准日 (day on which it happened)")
  var on: String?

  @Option(help: ArgumentHelp("清单文件：每行一个编号，或者有“编号”列的 CSV 表，# 开头的行不读 (list of ids)", valueName: "file"))
  var list: String?

  @Flag(help: "试运行：说明将写入什么，不写 (says what would be written, writes nothing)")
  var dryRun = false

  func validate() throws {
    if ids.isEmpty, list == nil { throw ValidationError("缺少案件编号：写在命令后，或者用 --list (name a record, or give --list)") }
    if let on, (try? CivilDate(parsing: on)) == nil { throw ValidationError("--on: \(on) 不是日期 (not a date)") }
    // A list may name them line by line.
    for (name, value) in [("--by", by), ("--reason", reason)] {
      let isBlank = value?.allSatisfy(\.isWhitespace)
      if isBlank == true || (isBlank == nil && !ids.isEmpty) {
        throw ValidationError("\(name): 必须填写 (must not be empty)")
      }
    }
  }

  /// The day that `--on` names.
  var day: CivilDate? { on.flatMap { try? CivilDate(parsing: $0) } }
}

/// A value of a closed set, named in English or Chinese.
struct Named<Value: Choice>: ExpressibleByArgument {
  let value: Value

  init(_ value: Value) { self.value = value }

  init?(argument: String) {
    guard let value = Value(named: argument) else { return nil }
    self.value = value
  }

  var defaultValueDescription: String { value.rawValue }
}

import ArgumentParser
import Diagnostics
import Glibc
import Records

/// Options of every command that reads records.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"), help: "基准日 (YYYY-MM-DD)；缺省为 site.yml 的 asOf，否则为当天 (day as of which all is judged)")
  var asOf: String?

  @Option(help: "诊断信息的格式 (form of diagnostics): text, json")
  var format: DiagnosticFormat = .text

  @Option(help: "并行任务数 (parallel tasks)")
  var jobs: Int?

  func validate() throws {
    if let asOf, (try? CivilDate(parsing: asOf)) == nil { throw ValidationError("--as-of: \(asOf) 不是日期 (not a date)") }
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs: 1–256") }
  }

  /// The day to judge by: the option, else what the site pins, else today in Asia/Shanghai.
  func day(pinned: CivilDate?) -> CivilDate {
    if let asOf, let date = try? CivilDate(parsing: asOf) { return date }
    // Asia/Shanghai is UTC+8 all the year.
    return pinned ?? CivilDate(dayNumber: Int32((Int(time(nil)) + 8 * 3600) / 86_400))
  }

  /// Number of tasks: the option, else the processors of the machine.
  var taskCount: Int { jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

/// How diagnostics are written.
enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

extension DiagnosticFormat {
  /// Writes diagnostics in order to standard error; notes only in JSON or when `showsNotes`.
  func report(_ diagnostics: [Diagnostic], showsNotes: Bool = false, toOutput: Bool = false) {
    let report = DiagnosticReport(language: Console.language)
    for diagnostic in diagnostics.inOrder() where self == .json || showsNotes || diagnostic.severity > .note {
      let line = self == .json ? report.jsonLine(diagnostic) : report.text(diagnostic)
      if toOutput { Console.output(line) } else { Console.error(line) }
    }
  }
}

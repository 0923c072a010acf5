import ArgumentParser
import Diagnostics
import Glibc

/// The program: reads `-C DIR`, then runs the subcommand.
public enum GongshiProgram {
  /// Version of the program, written into manifests and shown by `--version`.
  public static let version = "0.1.0"

  /// Runs with the arguments of the process (the first is the program's name) and ends the process with the exit status of
  /// the command: 0 done, 1 findings of error grade, 64 usage, 74 input or output.
  public static func run(_ arguments: [String]) async -> Never {
    var arguments = Array(arguments.dropFirst())
    // As in git and make: `-C DIR` goes before the command, and everything after is relative to DIR.
    while arguments.first == "-C" {
      guard arguments.count >= 2 else { end(with: .usage, "gongshi: -C needs a directory") }
      guard chdir(arguments[1]) == 0 else { end(with: .inputOutput, "gongshi: cannot enter \(arguments[1])") }
      arguments.removeFirst(2)
    }
    do {
      var command = try Gongshi.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let status as ExitStatus {
      exit(status.rawValue)
    } catch {
      Gongshi.exit(withError: error)
    }
    exit(ExitStatus.done.rawValue)
  }

  private static func end(with status: ExitStatus, _ message: String) -> Never {
    Console.error(message)
    exit(status.rawValue)
  }
}

/// How a command ended.
enum ExitStatus: Int32, Error {
  case done = 0
  case findings = 1
  case usage = 64
  case inputOutput = 74
}

/// The root of the commands.
struct Gongshi: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongshi",
    abstract: "公示：把审批后的行政执法记录生成可上传的公示网站 (turns approved enforcement records into a public web site)",
    usage: "gongshi [-C DIR] <command> [options]",
    version: GongshiProgram.version,
    subcommands: [
      Init.self, Build.self, Check.self, Verify.self, Status.self, Diff.self, Stats.self, Redact.self, Preview.self,
      Reference.self,
    ])
}

import Foundation

/// The program built beside the tests.
enum Program {
  /// The repository this test was compiled from.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    .standardizedFileURL

  /// What a run gave.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs the program in `folder`, messages in Chinese.
  static func run(in folder: URL = repository, _ arguments: String...) throws -> Run {
    let process = Process()
    process.executableURL = executable
    process.arguments = ["-C", folder.path] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "zh_CN.UTF-8", "COLUMNS": "80"]) { $1 }
    // Files instead of pipes: a program that writes much to both never blocks.
    let scratch = try TemporaryFolder()
    let (output, errors) = (scratch.url.appending(path: "out"), scratch.url.appending(path: "err"))
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  /// The test bundle or runner stands in the folder of the build's products, and so does the program.
  private static var executable: URL {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let folder =
      bundle?.deletingLastPathComponent() ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = folder.appending(path: "gongshi")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return repository.appending(path: ".build/debug/gongshi")
  }

  /// The commands that `--help` lists.
  static func commands() throws -> [String] {
    var commands: [String] = []
    var isInside = false
    for line in try run("--help").output.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "SUBCOMMANDS:" { isInside = true } else if !line.hasPrefix("  ") { isInside = false }
      if isInside, let match = line.firstMatch(of: /^ {2}([a-z][a-z-]*)/) { commands.append(String(match.1)) }
    }
    return commands
  }
}

/// A folder that is removed when the value is released.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "handbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, making its folders.
  func write(_ path: String, _ text: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}

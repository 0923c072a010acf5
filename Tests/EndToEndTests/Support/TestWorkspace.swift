import Foundation

/// A small workspace in a folder of its own, removed when the value is released, and the program run in it.
final class TestWorkspace {
  let root: URL

  /// The repository this test was compiled from.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    .standardizedFileURL

  /// Makes a workspace with an invented bureau, the rules and templates of the repository, and `files` (path → text).
  init(_ files: [String: String] = [:]) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "gongshi-\(UUID().uuidString)")
    try write("content/site.yml", Self.site)
    try FileManager.default.copyItem(
      at: Self.repository.appending(path: "content/rules"), to: root.appending(path: "content/rules"))
    try FileManager.default.copyItem(
      at: Self.repository.appending(path: "Templates"), to: root.appending(path: "Templates"))
    for (path, text) in files { try write(path, text) }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// Writes a file, making its folders.
  func write(_ path: String, _ text: String) throws { try write(path, Data(text.utf8)) }

  /// Writes a file of bytes, making its folders.
  func write(_ path: String, _ data: Data) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  /// Removes a file or folder.
  func remove(_ path: String) throws { try FileManager.default.removeItem(at: root.appending(path: path)) }

  /// Text of a file.
  func read(_ path: String) throws -> String { try String(contentsOf: root.appending(path: path), encoding: .utf8) }

  /// All files below `folder` with their bytes, by relative path.
  func tree(_ folder: String = "public") throws -> [String: Data] {
    let base = root.appending(path: folder)
    guard FileManager.default.fileExists(atPath: base.path) else { return [:] }
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: base.path) {
      var isFolder: ObjCBool = false
      let file = base.appending(path: path)
      if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue {
        files[path] = try Data(contentsOf: file)
      }
    }
    return files
  }

  /// What a run of the program gave.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs the program in this workspace, messages in Chinese unless the environment says otherwise.
  @discardableResult
  func run(_ arguments: String..., environment: [String: String] = ["LC_ALL": "zh_CN.UTF-8"]) throws -> Run {
    try Self.run(Self.program, ["-C", root.path] + arguments, environment: environment)
  }

  /// The program built beside the tests.
  static let program = executable("gongshi")

  /// A program of the package by name.
  static func executable(_ name: String) -> URL {
    // The test bundle or runner stands in the folder of the build's products.
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let folder =
      bundle?.deletingLastPathComponent() ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = folder.appending(path: name)
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return repository.appending(path: ".build/debug/\(name)")
  }

  /// Runs any program and collects what it writes.
  static func run(_ program: URL, _ arguments: [String], environment: [String: String] = [:]) throws -> Run {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let folder = FileManager.default.temporaryDirectory.appending(path: "run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files instead of pipes: a program that writes much to both never blocks.
    let (output, errors) = (folder.appending(path: "out"), folder.appending(path: "err"))
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
}

extension TestWorkspace {
  /// An invented bureau with two counties.
  static let site = """
    bureau:
      name: 云岭彝族自治州应急管理局
      prefecture: {code: "532300", name: 云岭彝族自治州, formerNames: [州本级]}
      counties:
        - {code: "532301", name: 云岭市, authority: 云岭市应急管理局}
        - {code: "532302", name: 禄丰市, formerCodes: ["532331"], formerNames: [禄丰县], authority: 禄丰市应急管理局}
      publicPhones: ["0878-3300000", "12350"]
    site:
      name: 云岭彝族自治州应急管理局
      domain: example.gov.cn
      idCode: "5323000000"
      title: 行政执法公示
      description: 依法公开行政执法信息。
      contentSource: 云岭彝族自治州应急管理局
      footer: {sponsor: 云岭彝族自治州应急管理局, contact: 0878-3300000}
    settings: {pageSize: 50, showsRepresentative: true}
    asOf: 2021-01-31

    """
}

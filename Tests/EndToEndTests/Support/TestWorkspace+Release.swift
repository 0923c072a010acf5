import Foundation
import Testing

extension TestWorkspace {
  /// A workspace with `count` published cases and one that no one has approved.
  static func withCases(_ count: Int) throws -> TestWorkspace {
    let workspace = try TestWorkspace()
    for index in 1...count {
      let testCase = TestCase.with {
        $0.id = "case-\(index)"
        $0.number = "（云）应急罚〔2020〕\(index)号"
      }
      try workspace.write(testCase.path, testCase.text)
    }
    let held = TestCase.with {
      $0.id = "held-1"
      $0.number = "（云）应急罚〔2020〕900号"
      $0.approval = ""
    }
    try workspace.write(held.path, held.text)
    return workspace
  }

  /// Releases with an invented name and reason.
  @discardableResult
  func release(_ arguments: String..., environment: [String: String] = ["LC_ALL": "zh_CN.UTF-8"]) throws -> Run {
    try Self.run(
      Self.program, ["-C", root.path, "release", "--by", "周发布", "--reason", "每周公示"] + arguments,
      environment: environment)
  }

  /// Bytes of a file.
  func data(_ path: String) throws -> Data { try Data(contentsOf: root.appending(path: path)) }

  /// Names in a folder, hidden ones too, sorted; empty where there is none.
  func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []).sorted()
  }

  /// Names and bytes of the members of an archive, read by Python's own library.
  func members(_ archive: String) throws -> [String: Data] {
    let folder = "unpacked-\(UUID().uuidString)"
    let run = try python("import sys,zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])", archive, folder)
    try #require(run.status == 0, "\(run.errors)")
    defer { try? remove(folder) }
    return try tree(folder)
  }

  /// Runs a program in Python with paths of the workspace as its arguments.
  func python(_ program: String, _ paths: String...) throws -> Run {
    try Self.run(
      URL(filePath: "/usr/bin/env"), ["python3", "-c", program] + paths.map { root.appending(path: $0).path })
  }

  /// Whether `sha256sum -c` is content with a folder of the workspace.
  func sumsHold(in folder: String) throws -> Bool {
    let place = root.appending(path: folder).path
    return try Self.run(
      URL(filePath: "/usr/bin/env"), ["sh", "-c", "cd '\(place)' && sha256sum --quiet -c SHA256SUMS"]
    ).status == 0
  }

  /// Events of the ledger with their records, `released case-1`.
  func recordedEvents() throws -> [String] {
    try ledger().map { line in
      [line["event"] as? String, line["record"] as? String].compactMap { $0 }.joined(separator: " ")
    }
  }
}

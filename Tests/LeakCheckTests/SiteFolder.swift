import Foundation
import LeakCheck

/// A folder of artefacts, written for one test and removed with it.
final class SiteFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "gongshi-leak-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, content) in files { try write(name, Array(content.utf8)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Checks the folder; `records` tells the record of some files.
  func check(
    _ secrets: [GuardedSecret], allowed: [String: [String]] = [:], records: [String: String] = [:], jobs: Int = 2
  ) async -> LeakReport {
    let files = records.sorted { $0.key < $1.key }.map { (path: $0.key, record: Optional($0.value)) }
    return await LeakCheck(secrets: secrets, allowed: allowed).check(root: path, files: files, jobs: jobs)
  }
}

extension GuardedSecret {
  static func everywhere(_ value: String, record: String = "A1", kind: String = "k") -> GuardedSecret {
    GuardedSecret(record: record, kind: kind, value: value, scope: .everywhere)
  }

  static func name(_ value: String, record: String = "A1") -> GuardedSecret {
    GuardedSecret(record: record, kind: "people.name", value: value, scope: .record)
  }
}

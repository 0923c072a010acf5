import Foundation
import Reading
import Records
import Rules
import Testing

/// The folder of the repository, from the place of this file.
let repository = URL(filePath: #filePath).resolvingSymlinksInPath()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The rule files of the repository.
func ruleFiles() throws -> [SourceFile] {
  let folder = repository.appending(path: "content/rules")
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yml") }.sorted()
  return try names.map { name in
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    return SourceFile(path: "content/rules/\(name)", bytes: bytes)
  }
}

/// The rules of the repository.
func repositoryRules() throws -> RuleSet { try #require(RuleSet.load(try ruleFiles()).rules) }

/// The day named by `text`.
func day(_ text: String) throws -> CivilDate { try CivilDate(parsing: text) }

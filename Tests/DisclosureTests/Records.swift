import Diagnostics
import Disclosure
import Foundation
import Reading
import Records
import Rules
import Testing

/// The rules of the repository, read once for all tests.
enum Fixture {
  static let rules: Result<RuleSet, any Error> = Result {
    let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(
        path: "content/rules")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yml") }
    let files = try names.map { name in
      SourceFile(path: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
    }
    return try #require(RuleSet.load(files).rules)
  }
}

/// The day named by `text`.
func day(_ text: String) throws -> CivilDate { try CivilDate(parsing: text) }

/// A record of an invented unit, decided and approved, that passes every gate.
func record(
  _ kind: SubjectKind = .legalPerson, decidedOn: String = "2020-06-01", kinds: [PenaltyKind] = [.fine],
  released: String? = nil
) throws -> CaseRecord {
  let county = County(code: "532301", name: "楚雄市", authority: "楚雄市应急管理局")
  var record = CaseRecord(
    id: "case-1", place: Place(file: "content/cases/case-1.md", line: 1), county: county,
    subject: .init(name: kind == .naturalPerson ? "甲小明" : "楚雄某某虚构矿业有限公司", kind: kind),
    violation: .init(type: "未按规定培训"))
  record.penalty = .init(kinds: kinds)
  record.decidedOn = try day(decidedOn)
  record.approval = .init(by: "乙主任", date: try day(decidedOn), secrecyReviewPassed: true)
  if let released { record.changes = [.init(kind: .released, date: try day(released), reason: nil)] }
  return record
}

extension CaseRecord {
  /// The assessment by the rules of the repository.
  func assessed(asOf: String) throws -> Assessment {
    Disclosure.assess(self, rules: try Fixture.rules.get(), asOf: try day(asOf))
  }
}

extension Assessment {
  /// The reason at a gate.
  func reason(_ gate: Gate) -> GateReason? { gates.first { $0.gate == gate }?.reason }

  /// Identifiers of the diagnostics.
  var ids: [String] { diagnostics.map(\.kind.id) }
}

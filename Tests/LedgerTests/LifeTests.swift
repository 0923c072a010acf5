import Diagnostics
import Foundation
import Ledger
import Records
import Testing

/// What the events of the ledger make of a record.
struct LifeTests {
  private static func day(_ text: String) throws -> CivilDate { try CivilDate(parsing: text) }

  private static func record() throws -> CaseRecord {
    var record = CaseRecord(
      id: "a-1", place: Place(file: "a.md"), county: County(code: "532301", name: "楚雄市", authority: "楚雄市应急管理局"),
      subject: CaseRecord.Subject(name: "云岭甲矿业有限公司", kind: .legalPerson),
      violation: CaseRecord.Violation(type: "未按规定培训"), body: "正文")
    record.decidedOn = try day("2021-01-04")
    return record
  }

  private static func ledger(_ entries: [LedgerEntry]) throws -> Ledger {
    let root = NSTemporaryDirectory() + "life-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root + "/content", withIntermediateDirectories: true)
    var file = try LedgerFile(root: root)
    try file.append(entries)
    return file.ledger
  }

  private static func entry(
    _ event: LedgerEvent, _ date: String, _ change: (inout LedgerEntry) -> Void = { _ in }
  ) throws -> LedgerEntry {
    var entry = LedgerEntry(event, record: "a-1", date: try day(date), by: "法规科", reason: "理由")
    change(&entry)
    return entry
  }

  @Test func approvesTheRecordAsItWas() throws {
    let record = try Self.record()
    let ledger = try Self.ledger([try Self.entry(.approved, "2021-01-05") { $0.content = record.contentDigest }])
    let approved = ledger.applied(to: record, asOf: try Self.day("2021-01-05"))
    #expect(approved.approval?.secrecyReviewPassed == true)
    #expect(approved.standing == .open)
    #expect(ledger.applied(to: record, asOf: try Self.day("2021-01-04")).approval == nil)
    var altered = record
    altered.body += "。"
    #expect(ledger.applied(to: altered, asOf: try Self.day("2021-01-05")).standing == .changedSinceApproval)
  }

  @Test func withholdsUntilApprovedAgain() throws {
    var record = try Self.record()
    record.approval = CaseRecord.Approval(by: "局长", date: try Self.day("2021-01-04"), secrecyReviewPassed: true)
    let events = [try Self.entry(.withheld, "2021-01-05"), try Self.entry(.approved, "2021-01-07")]
    let ledger = try Self.ledger(events)
    #expect(ledger.applied(to: record, asOf: try Self.day("2021-01-06")).standing == .withheld)
    #expect(ledger.applied(to: record, asOf: try Self.day("2021-01-06")).approval == nil)
    #expect(ledger.applied(to: record, asOf: try Self.day("2021-01-07")).standing == .open)
  }

  @Test func keepsTheFirstDateOfPublication() throws {
    var record = try Self.record()
    record.changes = [CaseRecord.Change(kind: .released, date: try Self.day("2021-01-02"), reason: nil)]
    let events = try ["2021-01-06", "2021-02-03"].enumerated().flatMap { number, date in
      var closing = try Self.entry(.release, date) { $0.release = number + 1 }
      closing.record = nil
      closing.seal = ReleaseSeal(
        version: "1", rules: record.contentDigest, manifest: record.contentDigest, bundle: "b",
        bundleDigest: record.contentDigest, inputs: record.contentDigest)
      let released = try Self.entry(.released, date) {
        $0.release = number + 1
        $0.publishedOn = $0.date
      }
      return [released, closing]
    }
    let merged = try Self.ledger(events).applied(to: record, asOf: try Self.day("2021-03-01"))
    #expect(merged.changes.map(\.date) == [try Self.day("2021-01-06")])
    #expect(try merged.backdatedTo == Self.day("2021-01-02"))
    #expect(merged.isInLastRelease)
  }

  @Test(arguments: [("2021-01-06", nil), ("2021-01-09", nil), ("2021-01-05", "2021-01-05")] as [(String, String?)])
  func takesOnlyAnEarlierDateForBackDating(claimed: String, backdatedTo: String?) throws {
    var record = try Self.record()
    record.changes = [CaseRecord.Change(kind: .released, date: try Self.day(claimed), reason: nil)]
    let merged = try Self.ledger(try Self.release(.released, "2021-01-06", number: 1)).applied(
      to: record, asOf: try Self.day("2021-03-01"))
    #expect(merged.changes.map(\.date) == [try Self.day("2021-01-06")])
    #expect(merged.backdatedTo?.iso == backdatedTo)
  }

  @Test func knowsWhetherTheLastReleaseShowsTheRecord() throws {
    let events =
      try Self.release(.released, "2021-01-06", number: 1) + Self.release(.takenDown, "2021-02-03", number: 2)
    let ledger = try Self.ledger(events)
    #expect(ledger.applied(to: try Self.record(), asOf: try Self.day("2021-02-02")).isInLastRelease)
    #expect(!ledger.applied(to: try Self.record(), asOf: try Self.day("2021-02-03")).isInLastRelease)
  }

  /// A release with one line about the record.
  private static func release(_ event: LedgerEvent, _ date: String, number: Int) throws -> [LedgerEntry] {
    let digest = try record().contentDigest
    var closing = try entry(.release, date) { $0.release = number }
    closing.record = nil
    closing.seal = ReleaseSeal(
      version: "1", rules: digest, manifest: digest, bundle: "b", bundleDigest: digest, inputs: digest)
    return [try entry(event, date) { ($0.release, $0.publishedOn) = (number, $0.date) }, closing]
  }

  @Test func followsAConsultation() throws {
    let events = [
      try Self.entry(.consultationSent, "2021-01-05") { $0.with = "云岭甲矿业有限公司" },
      try Self.entry(.consultationAnswered, "2021-01-08") { ($0.with, $0.answer) = ("云岭甲矿业有限公司", .object) },
      try Self.entry(.consultationDecided, "2021-02-08") { ($0.with, $0.decision) = ("云岭甲矿业有限公司", .partial) },
    ]
    let ledger = try Self.ledger(events)
    let open = ledger.applied(to: try Self.record(), asOf: try Self.day("2021-01-06")).consultations
    #expect(open.map(\.answer) == [nil])
    let decided = ledger.applied(to: try Self.record(), asOf: try Self.day("2021-02-08")).consultations
    #expect(decided.map(\.answer) == [.object] && decided.map(\.decision) == [.partial])
  }

  @Test func endsTheEntryOfAPersonAlone() throws {
    let ledger = try Self.ledger([try Self.entry(.repaired, "2021-05-05") { $0.scope = .person }])
    let record = ledger.applied(to: try Self.record(), asOf: try Self.day("2021-05-05"))
    #expect(record.changes.isEmpty)
    #expect(try record.personsEndedOn == Self.day("2021-05-05"))
  }

  @Test(arguments: [
    (SubjectKind.naturalPerson, "张某一"), (.individualBusiness, "云岭甲矿业有限公司"),
  ]) func endsTheWholeEntryOfAPerson(kind: SubjectKind, representative: String) throws {
    var record = try Self.record()
    record.subject.kind = kind
    record.subject.representative = representative
    let ledger = try Self.ledger([try Self.entry(.repaired, "2021-05-05") { $0.scope = .person }])
    let repaired = ledger.applied(to: record, asOf: try Self.day("2021-05-05"))
    #expect(repaired.changes.map(\.kind) == [.repaired])
    #expect(repaired.personsEndedOn == nil)
  }
}

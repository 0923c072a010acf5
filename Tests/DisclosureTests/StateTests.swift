import Diagnostics
import Disclosure
import Records
import Rules
import Testing

/// A fine decided on 2020-06-01 is shown until 2023-06-01 and can be repaired from 2020-09-01.
@Suite struct StateTests {
  struct Case: Sendable {
    var changes: [(ChangeKind, String)] = []
    let asOf: String
    let state: State
  }

  @Test(arguments: [
    Case(asOf: "2020-05-31", state: .notDecided), Case(asOf: "2020-06-01", state: .due),
    Case(changes: [(.released, "2020-06-03")], asOf: "2020-06-02", state: .due),
    Case(changes: [(.released, "2020-06-03")], asOf: "2020-06-03", state: .published),
    Case(changes: [(.released, "2020-06-03")], asOf: "2023-06-01", state: .published),
    Case(changes: [(.released, "2020-06-03")], asOf: "2023-06-02", state: .expired),
    Case(asOf: "2023-06-02", state: .expired),
    Case(changes: [(.released, "2020-06-03"), (.corrected, "2020-07-01")], asOf: "2020-08-01", state: .published),
    Case(changes: [(.released, "2020-06-03"), (.repaired, "2020-09-01")], asOf: "2020-08-31", state: .published),
    Case(changes: [(.released, "2020-06-03"), (.repaired, "2020-09-01")], asOf: "2020-09-01", state: .repaired),
    Case(changes: [(.released, "2020-06-03"), (.revoked, "2020-10-01")], asOf: "2020-09-30", state: .published),
    Case(changes: [(.released, "2020-06-03"), (.revoked, "2020-10-01")], asOf: "2020-10-01", state: .withdrawn),
    Case(changes: [(.changed, "2020-10-01")], asOf: "2020-10-01", state: .withdrawn),
    Case(changes: [(.declaredUnlawful, "2020-10-01")], asOf: "2020-10-01", state: .withdrawn),
    Case(changes: [(.declaredVoid, "2020-10-01")], asOf: "2020-10-01", state: .withdrawn),
    Case(changes: [(.repaired, "2020-09-01"), (.revoked, "2020-10-01")], asOf: "2020-10-01", state: .withdrawn),
    Case(changes: [(.revoked, "2020-10-01")], asOf: "2024-01-01", state: .withdrawn),
  ]) func passesThroughTheStatesOfItsLife(_ example: Case) throws {
    var record = try record()
    record.changes = try example.changes.map { .init(kind: $0.0, date: try day($0.1), reason: nil) }
    let result = try record.assessed(asOf: example.asOf)
    #expect(result.state == example.state)
    #expect(!result.diagnostics.containsError)
    #expect(result.isPublic == [.due, .published].contains(example.state))
  }

  @Test func saysWhenAndWhyItWasWithdrawn() throws {
    var record = try record(decidedOn: "2026-03-02", released: "2026-03-04")
    record.changes.append(.init(kind: .revoked, date: try day("2026-04-30"), reason: "复议决定撤销"))
    let withdrawal = try #require(try record.assessed(asOf: "2026-05-01").withdrawal)
    #expect(withdrawal.kind == .revoked)
    #expect(withdrawal.date.iso == "2026-04-30")
    #expect(withdrawal.due.iso == "2026-05-08")
    #expect(withdrawal.article.contains("第四十八条"))
    #expect(withdrawal.reason == "复议决定撤销")
  }

  @Test func withholdsAWithdrawnRecordThatWasNeverApproved() throws {
    var record = try record()
    record.approval = nil
    record.changes = [.init(kind: .revoked, date: try day("2020-07-01"), reason: nil)]
    #expect(try record.assessed(asOf: "2020-08-01").state == .withheld)
  }

  @Test(arguments: [
    PenaltyKind.suspension, .closure, .activityRestricted, .occupationRestricted, .qualificationLowered,
    .licenceRevoked,
  ]) func refusesRepairOfHeavyPenalties(_ kind: PenaltyKind) throws {
    var record = try record(kinds: [.fine, kind], released: "2020-06-03")
    record.changes.append(.init(kind: .repaired, date: try day("2022-06-01"), reason: nil))
    let result = try record.assessed(asOf: "2022-07-01")
    #expect(result.state == .published)
    #expect(result.ids == ["disclosure.repair-excluded"])
    #expect(result.diagnostics.containsError)
    #expect(result.repairableFrom == nil)
  }

  @Test(arguments: [("2020-06-01", "2020-09-01"), ("2023-05-04", "2024-05-04"), ("2026-04-01", "2026-07-01")])
  func refusesRepairBeforeTheShortestPeriodIsOver(_ decidedOn: String, _ from: String) throws {
    var record = try record(decidedOn: decidedOn, released: decidedOn)
    let first = try day(from)
    record.changes.append(.init(kind: .repaired, date: first.adding(days: -1), reason: nil))
    let early = try record.assessed(asOf: from)
    #expect(early.state == .published)
    #expect(early.ids == ["disclosure.repair-too-early"])
    #expect(early.repairableFrom == first)
    record.changes[1].date = first
    #expect(try record.assessed(asOf: from).state == .repaired)
  }

  @Test func refusesAReleaseBeforeTheDecision() throws {
    let result = try record(released: "2020-05-31").assessed(asOf: "2020-06-05")
    #expect(result.state == .withheld)
    #expect(result.ids == ["disclosure.released-before-decision"])
    #expect(result.diagnostics.containsError)
  }

  @Test func accountsForEveryRecordThatIsNotShown() throws {
    var record = try record(released: "2020-06-03")
    func notes(_ asOf: String) throws -> [Diagnostic] { try record.assessed(asOf: asOf).diagnostics }
    let expired = try notes("2023-06-02")
    #expect(expired.map(\.kind) == [.disclosureExpired])
    #expect(expired.first?.arguments == ["2023-06-01"])
    record.changes.append(.init(kind: .repaired, date: try day("2020-10-05"), reason: nil))
    let repaired = try notes("2020-11-01")
    #expect(repaired.map(\.kind) == [.disclosureRepaired])
    #expect(repaired.first?.arguments == ["2020-10-05"])
    let early = try notes("2020-05-31")
    #expect(early.map(\.kind) == [.disclosureNotDecided])
    record.decidedOn = nil
    let undecided = try notes("2020-06-05")
    #expect(undecided.map(\.kind) == [.disclosureNotDecided])
    for note in expired + repaired + early + undecided {
      #expect(note.severity == .note)
      #expect(note.record == record.id)
      #expect(note.place == record.place)
    }
  }

  @Test func isNotDecidedWithoutADate() throws {
    var record = try record()
    record.decidedOn = nil
    #expect(try record.assessed(asOf: "2020-06-05").state == .notDecided)
  }

  @Test func namesNoValueOfTheRecordInDiagnostics() throws {
    var record = try record(.naturalPerson, released: "2020-06-30")
    record.subject.idNumber = "53000020030101001X"
    record.approval = nil
    let result = try record.assessed(asOf: "2020-08-05")
    let words = result.diagnostics.flatMap(\.arguments).joined()
    #expect(!words.contains(record.subject.name) && !words.contains("5300"))
  }

  @Test(arguments: [
    (true, "2026-05-08", false), (true, "2026-05-09", true), (false, "2026-05-09", false),
  ]) func tellsOfAWithdrawalThatTheLastReleaseDoesNotFollow(isShown: Bool, asOf: String, isLate: Bool) throws {
    var record = try record(decidedOn: "2026-03-02", released: "2026-03-04")
    record.changes.append(.init(kind: .revoked, date: try day("2026-04-30"), reason: "复议决定撤销"))
    record.isInLastRelease = isShown
    let result = try record.assessed(asOf: asOf)
    #expect(result.state == .withdrawn)
    #expect(result.ids.contains("disclosure.withdrawal-late") == isLate)
    #expect(!result.diagnostics.containsError)
  }

  @Test func refusesADateOfPublicationBeforeThatOfTheLedger() throws {
    var record = try record(released: "2020-06-08")
    record.backdatedTo = try day("2020-06-03")
    let result = try record.assessed(asOf: "2020-07-01")
    #expect(result.publishedOn?.iso == "2020-06-08")
    #expect(
      result.diagnostics.first { $0.kind.id == "disclosure.backdated" }?.arguments == ["2020-06-03", "2020-06-08"])
    #expect(result.diagnostics.containsError)
  }

  @Test(
    arguments: [
      ([(.released, "2020-06-03"), (.revoked, "2020-10-01")], "2020-10-01", true, true),
      ([(.released, "2020-06-03"), (.repaired, "2020-09-01")], "2020-09-01", true, true),
      ([(.released, "2020-06-03")], "2023-06-02", true, true),
      ([(.released, "2020-06-03")], "2023-06-01", false, false),
      ([(.released, "2020-06-03")], "2020-07-01", false, false), ([], "2020-07-01", false, false),
    ] as [([(ChangeKind, String)], String, Bool, Bool)])
  func isGoneOnceItWasPublicAndIsNoLonger(
    changes: [(ChangeKind, String)], asOf: String, isGone: Bool, isTakenDown: Bool
  ) throws {
    var record = try record()
    record.changes = try changes.map { .init(kind: $0.0, date: try day($0.1), reason: nil) }
    let result = try record.assessed(asOf: asOf)
    #expect(result.isGone == isGone)
    #expect(result.isTakenDown == isTakenDown)
  }

  @Test func isGoneWhenTheBureauHoldsItBackAgain() throws {
    var record = try record(released: "2020-06-03")
    record.approval = nil
    #expect(try record.assessed(asOf: "2020-07-01").isGone)
    #expect(try !record.assessed(asOf: "2020-07-01").isTakenDown)
    record.changes = []
    #expect(try !record.assessed(asOf: "2020-07-01").isGone)
    // Never approved: its time has run out without its ever having been public.
    #expect(try !record.assessed(asOf: "2023-06-02").isGone)
  }

  @Test(
    arguments: [
      ([PenaltyKind.fine], "2020-09-01", nil), ([.fine], "2020-08-31", "disclosure.repair-too-early"),
      ([.suspension], "2020-09-01", "disclosure.repair-excluded"),
    ] as [([PenaltyKind], String, String?)])
  func endsTheEntryOfPersonsByTheRulesOfRepair(kinds: [PenaltyKind], endedOn: String, problem: String?) throws {
    var record = try record(kinds: kinds, released: "2020-06-03")
    record.personsEndedOn = try day(endedOn)
    let result = try record.assessed(asOf: "2020-10-01")
    #expect(result.state == .published)
    #expect(result.diagnostics.filter { $0.severity == .error }.map(\.kind.id) == [problem].compactMap { $0 })
  }
}

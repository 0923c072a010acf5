import Foundation
import Glibc
import Testing

/// Events that the ledger refuses: with id, place and hint, exit status 1, and nothing written anywhere.
struct RefusalTests {
  struct Attempt: Sendable, CustomTestStringConvertible {
    let name: String
    let id: String
    var testCase = TestCase.published
    /// What is entered before.
    var earlier: [[String]] = []
    let command: [String]
    var place = "content/cases/2020/yl-2020-001.md"
    var testDescription: String { name }

    init(
      _ name: String, _ id: String, of testCase: TestCase = .published, after earlier: [[String]] = [],
      place: String = "content/cases/2020/yl-2020-001.md", _ command: [String]
    ) {
      (self.name, self.id, self.testCase, self.earlier) = (name, id, testCase, earlier)
      (self.command, self.place) = (command, place)
    }
  }

  private static let it = "yl-2020-001"
  private static func with(_ change: (inout TestCase) -> Void) -> TestCase { TestCase.with(change) }
  private static let person = "    name: 马小明\n    kind: naturalPerson"
  private static let later = ["--as-of", "2021-03-01"]
  private static func consult(_ step: String, _ options: String...) -> [String] {
    ["consult", it, "--with", "云岭新泰建材有限公司", "--step", step] + options
  }

  static let attempts: [Attempt] = [
    Attempt("id that nobody has", "life.unknown-record", place: "", ["approve", "yl-2020-777"]),
    Attempt("id of other letters", "life.unknown-record", place: "", ["approve", "YL-2020-001"]),
    Attempt(
      "record that cannot be read", "record.impossible-date", of: with { $0.decidedOn = "2020-02-30" }, ["approve", it]),
    Attempt("record without decision", "life.not-decided", of: with { $0.decidedOn = "" }, ["approve", it]),
    Attempt("day after the as-of day", "life.after-as-of", place: "", ["approve", it, "--on", "2021-02-01"]),
    Attempt("day before the decision", "life.before-decision", ["approve", it, "--on", "2020-11-09"]),
    Attempt(
      "day before the last entry", "life.before-last-entry", of: .received,
      after: [["withhold", it, "--on", "2021-01-20"]], ["approve", it, "--on", "2021-01-19"]),
    Attempt(
      "clock set back", "life.clock-set-back", of: .received, after: [["withhold", it]], place: "content/ledger.jsonl",
      ["approve", it, "--as-of", "2021-01-15"]),
    Attempt(
      "approval of a minor", "life.never-published",
      of: with {
        $0.subject = person
        $0.extra = "people:\n  - {name: 马小明, minor: 是}"
      }, ["approve", it]),
    Attempt(
      "approval of what rules keep back", "life.never-published",
      of: with {
        $0.subject = person
        $0.kinds = "[警告]"
        $0.fine = ""
      }, ["approve", it]),
    Attempt(
      "approval of a major case without review", "life.not-reviewed", of: with { $0.extra = "major: 是" },
      ["approve", it]),
    Attempt(
      "approval against the secrecy review", "life.secrecy-review-failed",
      of: with { $0.approval = "approval: {by: 李审批, date: 2020-11-11, secrecyReview: failed}" }, ["approve", it]),
    Attempt(
      "approval of an open mark", "redaction.mark-unclosed", of: with { $0.body = "现场{隐:老四在。" }, ["approve", it]),
    Attempt("approval twice", "life.already-approved", of: .received, after: [["approve", it]], ["approve", it]),
    Attempt("approval of what was withdrawn", "life.already-withdrawn", after: [["withdraw", it]], ["approve", it]),
    Attempt("approval after the period", "life.already-expired", ["approve", it, "--as-of", "2024-01-01"]),
    Attempt("withholding what is public", "life.already-public", ["withhold", it]),
    Attempt("withholding twice", "life.already-withheld", of: .received, after: [["withhold", it]], ["withhold", it]),
    Attempt("withdrawal of what was never public", "life.never-public", of: TestCase(), ["withdraw", it]),
    Attempt("withdrawal before the release", "life.never-public", ["withdraw", it, "--on", "2020-11-15"]),
    Attempt("repair of what was never public", "life.never-public", of: TestCase(), ["repair", it]),
    Attempt("correction of what was never public", "life.never-public", of: TestCase(), ["correct", it]),
    Attempt("withdrawal twice", "life.already-withdrawn", after: [["withdraw", it]], ["withdraw", it]),
    Attempt("repair too early", "disclosure.repair-too-early", ["repair", it]),
    Attempt("repair of persons too early", "disclosure.repair-too-early", ["repair", it, "--scope", "person"]),
    Attempt(
      "repair of an excluded kind", "disclosure.repair-excluded",
      of: with {
        $0.kinds = "[罚款, 责令停产停业]"
        $0.extra = TestCase.published.extra
      }, ["repair", it] + later),
    Attempt(
      "repair twice", "life.already-repaired", after: [["repair", it] + later], ["repair", it] + later),
    Attempt(
      "repair of persons twice", "life.persons-already-ended", after: [["repair", it, "--scope", "person"] + later],
      ["repair", it, "--scope", "相关人员"] + later),
    Attempt(
      "repair of the persons of a person", "life.repair-scope",
      of: with {
        $0.subject = person
        $0.extra = TestCase.published.extra
      }, ["repair", it, "--scope", "person"] + later),
    Attempt("correction of nothing", "life.nothing-corrected", after: [["correct", it]], ["correct", it]),
    Attempt(
      "question asked twice", "life.consultation-open", after: [consult("sent", "--on", "2020-11-12")], consult("sent")),
    Attempt("answer to no question", "life.consultation-missing", consult("answered", "--answer", "consent")),
    Attempt("decision without question", "life.consultation-missing", consult("decided", "--decision", "publish")),
    Attempt(
      "decision while there is time to answer", "life.consultation-running",
      after: [consult("sent", "--on", "2020-11-12")], consult("decided", "--decision", "publish", "--on", "2020-11-20")),
    Attempt(
      "decision on a part without a claim", "disclosure.partial-without-claim", of: TestCase(),
      after: [consult("sent", "--on", "2020-11-12"), consult("answered", "--answer", "object", "--on", "2020-11-20")],
      consult("decided", "--decision", "partial")),
    Attempt(
      "answer before the question", "life.before-consultation",
      of: with { $0.extra = "consultation:\n  - {with: 云岭新泰建材有限公司, askedOn: 2020-12-01}" },
      consult("answered", "--answer", "consent", "--on", "2020-11-20")),
    Attempt("id given twice", "life.selected-twice", place: "", ["correct", it, it]),
  ]

  @Test(arguments: attempts) func writesNothing(attempt: Attempt) throws {
    let workspace = try TestWorkspace(cases: attempt.testCase)
    for command in attempt.earlier {
      let run = try workspace.enter(command)
      #expect(run.status == 0, "\(run.errors)")
    }
    let before = try workspace.tree(".")
    let run = try workspace.enter(attempt.command)
    #expect(run.status == 1)
    let line = run.errors.split(separator: "\n").first { $0.contains("[\(attempt.id)]") }
    #expect(line?.hasPrefix(attempt.place) == true && line?.contains("error: ") == true, "\(run.errors)")
    #expect(run.errors.contains("提示：") && run.errors.contains("台账未改动"))
    #expect(try workspace.tree(".") == before)
  }

  @Test func refusesAllWhereOneIsRefused() throws {
    let workspace = try TestWorkspace(
      cases: .received, TestCase.received.numbered(2), TestCase.with { $0.extra = "major: 是" }.numbered(3))
    #expect(try workspace.enter(["approve", "yl-2020-002"]).status == 0)
    let before = try workspace.tree(".")
    let run = try workspace.enter(["approve", "yl-2020-001", "yl-2020-002", "yl-2020-003", "yl-2020-004"])
    #expect(run.status == 1)
    for id in ["life.already-approved", "life.not-reviewed", "life.unknown-record"] {
      #expect(run.errors.contains("[\(id)]"), "\(run.errors)")
    }
    #expect(try workspace.tree(".") == before)
    #expect(try workspace.enter(["approve", "yl-2020-001"]).status == 0)
  }

  @Test func refusesAnIdThatTwoRecordsHave() throws {
    let workspace = try TestWorkspace(cases: .received)
    try workspace.write("content/cases/2020/copy.md", TestCase.received.text)
    let run = try workspace.enter(["approve", "yl-2020-001"])
    #expect(run.status == 1 && run.errors.contains("[record.doubled-id]"), "\(run.errors)")
  }

  @Test(arguments: [
    ("yl-2020-001\nyl 2020\n", "life.list-not-an-id", "list:2:"),
    ("# 只有说明\n", "life.list-empty", "list:"),
    ("id,on\nyl-2020-001,2021-13-01\n", "life.list-bad-value", "list:2:13:"),
    ("编号,变动种类\nyl-2020-001,公开\n", "life.list-bad-value", "list:2:13:"),
    ("id,reason\n,同意\n", "life.list-not-an-id", "list:2:"),
    ("yl-2020-001\nyl-2020-001\n", "life.selected-twice", "list:2:"),
    ("yl-2020-777\n", "life.unknown-record", "list:1:"),
    ("id,理由\n\"yl-2020-001,x\n", "csv.unterminated-quote", "list:2:1:"),
  ]) func namesTheLineOfTheList(text: String, id: String, place: String) throws {
    let workspace = try TestWorkspace(cases: .published)
    try workspace.write("list", text)
    let run = try workspace.enter(["withdraw", "--list", "list"])
    #expect(run.status == 1)
    let line = run.errors.split(separator: "\n").first { $0.contains("[\(id)]") }
    #expect(line?.hasPrefix(place) == true, "\(run.errors)")
    #expect(try workspace.tree(".")["content/ledger.jsonl"] == nil)
  }

  @Test func asksForAReasonOnEachLineOfAList() throws {
    let workspace = try TestWorkspace(cases: .published, TestCase.published.numbered(2))
    try workspace.write("list.csv", "id,reason,by\nyl-2020-001,撤销,甲\nyl-2020-002,,甲\n")
    let run = try workspace.run("withdraw", "--list", "list.csv")
    #expect(run.status == 1 && run.errors.contains("list.csv:3: error:"), "\(run.errors)")
    #expect(run.errors.contains("[life.list-missing]"))
  }

  @Test func waitsForNobodyWhoHoldsTheLedger() throws {
    let workspace = try TestWorkspace(cases: .received)
    try workspace.write("content/ledger.jsonl", "")
    let descriptor = open(workspace.root.appending(path: "content/ledger.jsonl").path, O_RDWR)
    defer { close(descriptor) }
    try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let run = try workspace.enter(["approve", "yl-2020-001"])
    #expect(run.status == 1 && run.errors.contains("[ledger.locked]"), "\(run.errors)")
    #expect(try workspace.read("content/ledger.jsonl").isEmpty)
  }

  @Test func writesNothingBehindABrokenLine() throws {
    let workspace = try TestWorkspace(cases: .received, TestCase.received.numbered(2))
    #expect(try workspace.enter(["approve", "yl-2020-001"]).status == 0)
    try workspace.write(
      "content/ledger.jsonl", try workspace.read("content/ledger.jsonl").replacing("法规科", with: "办公室"))
    let before = try workspace.tree(".")
    let run = try workspace.enter(["approve", "yl-2020-002"])
    #expect(run.status == 1 && run.errors.contains("content/ledger.jsonl:1: error:"), "\(run.errors)")
    #expect(try workspace.tree(".") == before)
  }
}

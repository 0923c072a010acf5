import Foundation
import Testing

/// Bad input: a clear error with its place and id, exit status 1, and what was public stays as it was.
struct BadInputTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    let text: String
    let id: String
    /// What the place of the error begins with.
    let place: String
    var testDescription: String { name }
  }

  private static func with(_ change: (inout TestCase) -> Void) -> String { TestCase.with(change).text }
  private static let path = "content/cases/2020/x.md"

  static let faults: [Fault] = [
    Fault(
      name: "missing id", file: path, text: with { $0.id = "" }, id: "record.missing-id",
      place: "content/cases/2020/x.md:2"),
    Fault(
      name: "doubled id", file: path, text: with { $0.number = "（云）应急罚〔2020〕9号" }, id: "record.doubled-id",
      place: "content/cases/2020/yl-2020-001.md:2"),
    Fault(
      name: "two records on one path", file: path,
      text: with {
        $0.id = "YL-2020-001"
        $0.number = "（云）应急罚〔2020〕9号"
      }, id: "record.same-path", place: "content/cases/2020/yl-2020-001.md:2"),
    Fault(
      name: "wrong check digit of a credit code", file: path,
      text: with {
        $0.id = "x"
        $0.number = "（云）应急罚〔2020〕9号"
        $0.subject = $0.subject.replacing("91532301MA6K1ABC0C", with: "91532301MA6K1ABC0A")
      }, id: "record.uscc-check-digit", place: "content/cases/2020/x.md:10:9"),
    Fault(
      name: "wrong check digit of an identity number", file: path,
      text: with {
        $0.id = "x"
        $0.number = "（云）应急罚〔2020〕9号"
        $0.subject = $0.subject.replacing("532301197503120013", with: "532301197503120014")
      }, id: "record.resident-id-check-digit", place: "content/cases/2020/x.md:13:21"),
    Fault(
      name: "impossible date", file: path,
      text: with {
        $0.id = "x"
        $0.number = "（云）应急罚〔2020〕9号"
        $0.decidedOn = "2020-02-30"
      }, id: "record.impossible-date", place: "content/cases/2020/x.md:26:12"),
    Fault(
      name: "negative money", file: path,
      text: with {
        $0.id = "x"
        $0.number = "（云）应急罚〔2020〕9号"
        $0.fine = "-100"
      }, id: "record.absurd-money", place: "content/cases/2020/x.md:24:9"),
    Fault(
      name: "absurd money", file: path,
      text: with {
        $0.id = "x"
        $0.number = "（云）应急罚〔2020〕9号"
        $0.fine = "99999999999"
      }, id: "record.absurd-money", place: "content/cases/2020/x.md:24:9"),
    Fault(
      name: "template that names nothing", file: "Templates/case.mustache", text: "<p>{{nothing}}</p>\n",
      id: "template.unknown-name", place: "Templates/case.mustache:1:4"),
    Fault(
      name: "template with an unclosed section", file: "Templates/case.mustache", text: "<p>\n{{#body}}</p>\n",
      id: "template.unclosed-section", place: "Templates/case.mustache:2:1"),
    Fault(
      name: "template without its partial", file: "Templates/case.mustache", text: "\n  {{>parts/none}}\n",
      id: "template.missing", place: "Templates/case.mustache:2:3"),
  ]

  @Test(arguments: faults) func reportsWithPlaceAndChangesNothing(fault: Fault) throws {
    let workspace = try TestWorkspace()
    try workspace.write(TestCase().path, TestCase().text)
    #expect(try workspace.run("build").status == 0)
    let before = try workspace.tree()
    try workspace.write(fault.file, fault.text)
    let run = try workspace.run("build")
    #expect(run.status == 1)
    let line = run.errors.split(separator: "\n").first { $0.contains("[\(fault.id)]") }
    #expect(line != nil, "no \(fault.id) in: \(run.errors)")
    #expect(line?.hasPrefix(fault.place) == true, "\(line ?? "")")
    #expect(run.errors.contains("提示："))
    #expect(try workspace.tree() == before)
  }

  @Test func reportsBytesThatAreNoText() throws {
    let workspace = try TestWorkspace()
    try workspace.write(TestCase().path, Data(TestCase().text.utf8) + [0xFF, 0xFE, 0x80])
    let run = try workspace.run("build")
    #expect(run.status == 1)
    #expect(
      run.errors.contains("content/cases/2020/yl-2020-001.md:") && run.errors.contains("[input.encoding]"),
      "\(run.errors)")
    #expect(try workspace.tree().isEmpty)
  }

  @Test(arguments: ["content/cases/2020/yl-2020-001.md", "content/pages/procedure.md", "content/site.yml"])
  func refusesATextOfManyMegabytesUnread(path: String) throws {
    let workspace = try TestWorkspace()
    try workspace.write(path, Data(repeating: 0x61, count: 1 << 24 + 1))
    let run = try workspace.run("build")
    #expect(run.status == 1)
    #expect(run.errors.contains(path) && run.errors.contains("[input.too-large]"), "\(run.errors)")
    #expect(try workspace.tree().isEmpty)
  }

  @Test func reportsEmptyContent() throws {
    let workspace = try TestWorkspace()
    try workspace.remove("content")
    try workspace.write("content/.keep", "")
    let run = try workspace.run("build")
    #expect(run.status == 1)
    #expect(run.errors.contains("content") && run.errors.contains("error"), "\(run.errors)")
    #expect(try workspace.tree().isEmpty)
  }

  @Test func showsAllErrorsOfARun() throws {
    let workspace = try TestWorkspace()
    let bad = TestCase.with {
      $0.decidedOn = "2020-02-30"
      $0.fine = "lots"
      $0.county = "无此县"
    }
    try workspace.write(bad.path, bad.text)
    try workspace.write("content/cases/b.csv", "id,county\nb1,云岭市\n,禄丰县\n")
    let run = try workspace.run("check")
    #expect(run.status == 1)
    let text = run.output + run.errors
    for id in [
      "record.impossible-date", "record.bad-money", "record.unknown-county", "record.missing-id",
      "record.missing-field",
    ] {
      #expect(text.contains("[\(id)]"), "\(id) in \(text)")
    }
  }

  @Test func warnsOfUnknownColumnAndDropsIt() throws {
    let workspace = try TestWorkspace()
    let odd = TestCase.with { $0.extra = "内部批注: 绝不公开的话" }
    try workspace.write(odd.path, odd.text)
    let run = try workspace.run("build")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("content/cases/2020/yl-2020-001.md:") && run.errors.contains("[record.unknown-key]"))
    for (path, data) in try workspace.tree() {
      #expect(!String(decoding: data, as: UTF8.self).contains("绝不公开的话"), "\(path)")
    }
  }

  @Test func writesDiagnosticsAsJSONLines() throws {
    let workspace = try TestWorkspace()
    let bad = TestCase.with { $0.decidedOn = "2020-02-30" }
    try workspace.write(bad.path, bad.text)
    let run = try workspace.run("check", "--format", "json", environment: ["LC_ALL": "C"])
    #expect(run.status == 1)
    let lines = run.output.split(separator: "\n")
    let objects = try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let found = try #require(objects.first { $0["id"] as? String == "record.impossible-date" })
    #expect(found["file"] as? String == bad.path)
    #expect(found["line"] as? Int == 26)
    #expect((found["message"] as? String)?.contains("does not exist") == true)
  }

  @Test func usesExitStatus64ForWrongUsage() throws {
    let workspace = try TestWorkspace()
    #expect(try workspace.run("build", "--nonsense").status == 64)
    #expect(try workspace.run("stats").status == 64)
  }
}

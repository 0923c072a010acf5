import Foundation
import Testing

/// Input made to hurt: a clear error in bounded time, or a page; what was public before stays as it was whenever there is an error.
@Suite(.serialized) struct HostileInputTests {
  struct Attack: Sendable, CustomTestStringConvertible {
    let name: String
    /// Kinds of error of which one must be reported.
    let ids: [String]
    /// Place with which the line of that error begins.
    var place = "content/cases/2020/yl-2020-001.md:"
    let file: @Sendable () -> Data
    var testDescription: String { name }
  }

  private static func attack(
    _ name: String, _ ids: String..., change: @escaping @Sendable (inout TestCase) -> Void
  ) -> Attack {
    Attack(name: name, ids: ids) { Data(TestCase.with(change).text.utf8) }
  }

  private static func body(_ name: String, _ ids: String..., text: @escaping @Sendable () -> String) -> Attack {
    Attack(name: name, ids: ids) { Data(TestCase.with { $0.body = text() }.text.utf8) }
  }

  private static func claims(_ count: Int, kind: String = "tradeSecret", _ text: (Int) -> String) -> String {
    "secrets:\n"
      + (0..<count).map { "  - {text: \"\(text($0))\", kind: \(kind), claimant: 某公司}" }.joined(separator: "\n")
  }

  private static func ideograph(_ number: Int) -> Character {
    Character(Unicode.Scalar(UInt32(0x4E00 + number)) ?? "一")
  }

  private static let words = Array("经查当事人未按规定对从业人员进行安全生产教育和培训")

  static let attacks: [Attack] = [
    Attack(name: "invalid UTF-8 in the front matter", ids: ["input.encoding"]) {
      let parts = TestCase.with { $0.extra = "备注: X" }.text.components(separatedBy: "备注: X")
      return Data(parts[0].utf8) + Data("备注: ".utf8) + Data([0xC3, 0x28, 0xFF]) + Data(parts[1].utf8)
    },
    Attack(name: "invalid UTF-8 in the body", ids: ["input.encoding"]) {
      Data(TestCase().text.utf8) + Data([0xFF, 0xFE, 0x80, 0x61])
    },
    body("a line of 100 MB", "input.too-large") { String(repeating: "甲乙丙丁", count: 8_400_000) },
    body("a line of 12 MB", "redaction.markdown") { String(repeating: "甲乙丙丁", count: 1_000_000) },
    body("ten million digits", "redaction.markdown") { String(repeating: "1234567890", count: 1_000_000) },
    body("deep quotes", "redaction.markdown") { String(repeating: ">", count: 100_000) + " 甲" },
    body("deep lists", "redaction.markdown") {
      (0..<500).map { String(repeating: "  ", count: $0) + "- 甲" }.joined(separator: "\n")
    },
    body("images inside images", "redaction.markdown") { String(repeating: "![[](", count: 150_000) },
    body("emphasis that never ends", "redaction.markdown") { String(repeating: "*a_", count: 200_000) },
    body("thousands of columns", "redaction.markdown") {
      ["|a", "|-", "|b"].map { String(repeating: $0, count: 5_000) + "|" }.joined(separator: "\n")
    },
    body("marks inside marks", "redaction.mark-unknown") {
      String(repeating: "{隐:甲", count: 5_000) + String(repeating: "}", count: 5_000)
    },
    attack(
      "every word a secret", "redaction.keep-collision", "redaction.little-left", "redaction.protected-field",
      "leak.found"
    ) {
      $0.body = String(words)
      $0.extra = claims(words.count - 1) { String(words[$0...$0 + 1]) }
    },
    attack("every sentence a secret", "redaction.little-left") {
      $0.body = (0..<400).map { "第\($0 % 40)号秘密参数，" }.joined()
      $0.extra = claims(40) { "第\($0)号秘密参数" }
    },
    attack("a list of 20,000 secrets", "front-matter.too-large") { $0.extra = claims(20_000) { "秘密\($0)号" } },
    attack("secrets that begin alike", "redaction.too-many-secrets") {
      $0.body = String(repeating: "甲", count: 300_000)
      $0.extra = claims(100) { String(repeating: "甲", count: 12 + $0 * 2) + "乙" }
    },
    attack("numbers that begin alike", "redaction.too-many-secrets") {
      $0.body = String(repeating: "1", count: 900_000)
      $0.extra = claims(900, kind: "personal") { "11111111111" + String(10_000 + $0) }
    },
    attack("20,000 places that cannot be decided", "redaction.keep-collision") {
      $0.body = String(repeating: "云岭市应急管理局的电话，", count: 20_000)
      $0.extra = claims(1) { _ in "理局的电" }
    },
    attack("aliases that multiply", "yaml.alias") {
      $0.extra = """
        a: &a [x, x, x, x, x, x, x, x, x]
        b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
        c: [*b, *b, *b, *b, *b, *b, *b, *b, *b]
        """
    },
    attack("a name of one character", "redaction.secret-too-short") { $0.extra = "people: [{name: 张, role: 证人}]" },
    attack("a secret of one character", "redaction.secret-too-short") { $0.extra = claims(1) { _ in "的" } },
  ]

  @Test(arguments: attacks) func endsInAnErrorAndChangesNothing(_ attack: Attack) throws {
    let workspace = try TestWorkspace()
    try workspace.write(TestCase().path, TestCase().text)
    #expect(try workspace.run("build").status == 0)
    let before = try workspace.tree()
    try workspace.write(TestCase().path, attack.file())
    let (run, seconds) = try Self.timed { try workspace.run("build") }
    #expect(run.status == 1)
    let lines = run.errors.split(separator: "\n")
    let line = lines.first { line in attack.ids.contains { line.contains("[\($0)]") } }
    #expect(line != nil, "none of \(attack.ids) in: \(run.errors.prefix(2_000))")
    if line?.contains("[leak.found]") == false {
      #expect(line?.hasPrefix(attack.place) == true, "\(line ?? "")")
    }
    #expect(lines.count < 300, "an error that nobody can read: \(lines.count) lines")
    #expect(seconds < 60)
    #expect(try workspace.tree() == before)
  }

  /// Large but lawful: pages, and none of it in more time than it needs.
  static let burdens: [Attack] = [
    body("a line of 900 kB") { String(repeating: "甲乙丙丁，", count: 60_000) },
    body("900,000 digits in a row") { String(repeating: "1234567890", count: 90_000) },
    body("half a million Chinese numerals") { String(repeating: "一二三四五六七八九", count: 33_000) },
    body("25,000 marks") { (0..<25_000).map { "{隐:词\($0 + 10_000)}，经查确认" }.joined() },
    body("40,000 claims with figures") { (0..<40_000).map { "{商密:\($0)吨}，" }.joined() },
    body("20,000 marked names") {
      (0..<20_000).map { "{隐:\(ideograph($0 % 5_000))\(ideograph($0 / 50 + 5_000))}，经查确认" }.joined()
    },
    attack("500 persons with one alias") {
      $0.body = String(repeating: "明明说，", count: 60_000)
      $0.extra =
        "people:\n"
        + (0..<500).map { "  - {name: 李\(ideograph($0))明, role: 证人, aliases: [明明]}" }.joined(separator: "\n")
    },
    body("60,000 marks of one word") { String(repeating: "{隐:甲乙}", count: 60_000) },
    body("60,000 unknown numbers") { String(repeating: "另见7654321。", count: 45_000) },
    body("900,000 braces") { String(repeating: "{", count: 900_000) },
    body("nothing but signs of e-mail") { String(repeating: "a@", count: 400_000) },
  ]

  @Test(arguments: burdens) func staysLinear(_ burden: Attack) throws {
    let workspace = try TestWorkspace()
    try workspace.write(TestCase().path, burden.file())
    let (run, seconds) = try Self.timed { try workspace.run("build") }
    #expect(run.status == 0 || run.errors.contains("redaction.little-left"), "\(run.errors.prefix(1_000))")
    #expect(seconds < 120)
  }

  @Test func warnsOfASecretThatIsAnOrdinaryWord() throws {
    let workspace = try TestWorkspace()
    let record = TestCase.with {
      $0.body = String(repeating: "另有甲乙一批，经查明属实，依法另行处理，不在本案范围之内。", count: 30)
      $0.extra = Self.claims(1) { _ in "甲乙" }
    }
    try workspace.write(record.path, record.text)
    let run = try workspace.run("build")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("[redaction.claim-too-common]"))
  }

  @Test func keepsMemoryBoundedOnALineOf100MB() throws {
    let workspace = try TestWorkspace()
    let record = TestCase.with { $0.body = String(repeating: "甲乙丙丁", count: 8_400_000) }
    try workspace.write(record.path, record.text)
    let command = "ulimit -v 1000000; exec \"$0\" -C \"$1\" build"
    let run = try TestWorkspace.run(
      URL(filePath: "/bin/bash"), ["-c", command, TestWorkspace.program.path, workspace.root.path],
      environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(run.status == 1)
    #expect(run.errors.contains("[input.too-large]"), "\(run.errors.prefix(500))")
    #expect(try workspace.tree().isEmpty)
  }

  private static func timed<Value>(_ body: () throws -> Value) rethrows -> (Value, Double) {
    let start = ContinuousClock.now
    let value = try body()
    let time = ContinuousClock.now - start
    return (value, Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
  }
}

import Diagnostics
import Patterns
import Reading
import Records
import Rules
import Testing

/// The rule files of the repository with `text` as the bureau's own.
private func load(_ text: String) throws -> (rules: RuleSet?, diagnostics: [Diagnostic]) {
  let files = try ruleFiles().filter { $0.path != "content/rules/local.yml" }
  return RuleSet.load(files + [SourceFile(path: "content/rules/local.yml", bytes: Array(text.utf8))])
}

/// A pattern entry with some lines replaced.
private func entry(pattern: String = #"'LZ-\d{4}'"#, hide: String = "存单⟦LZ-2020⟧入库", keep: String = "LZ-20型") -> String
{
  """
  localRules:
    patterns:
      - id: voucher
        pattern: \(pattern)
        entity: number
        basis: 条例第十六条
        reason: 内部编号
        editor: 李某某
        mustHide: ["\(hide)"]
        mustKeep: ["\(keep)"]
  """
}

@Suite struct LocalRuleTests {
  @Test func loadsPatternsTermsAndAllowEntries() throws {
    let more = """

        terms:
          - {id: project, texts: [青松工程, 松工], entity: tradeSecret, basis: 第五十条, reason: 代号, editor: 李, until: 2020-12-31}
          - {id: project, texts: [青松], entity: tradeSecret, basis: 第五十条, reason: 代号, editor: 李, from: 2021-01-01}
        allow:
          - {id: phone, texts: [0871-60000119], reason: 公布的电话, editor: 李}
          - {id: lift, pattern: '31\\d{18}', reason: 设备代码, editor: 李, mustKeep: [电梯⟦31105123532301201900⟧号], mustHide: ["3110"]}
      """
    let (rules, diagnostics) = try load(entry() + more)
    #expect(diagnostics == [])
    let local = try #require(rules).local
    #expect(local.hiding.map(\.id) == ["voucher", "project", "project"])
    #expect(local.allowing.map(\.id) == ["phone", "lift"])
    #expect(local.patterns?.count == 2)
    #expect(local.rule(named: "local.project", on: try day("2020-12-31"))?.finds == .texts(["青松工程", "松工"]))
    #expect(local.rule(named: "local.project", on: nil)?.finds == .texts(["青松"]))
    #expect(local.rule(named: "text.email", on: nil) == nil)
  }

  @Test func countsEveryEditInTheDigest() throws {
    let before = try #require(try load(entry()).rules).digest
    #expect(try #require(try load(entry(keep: "LZ-21型")).rules).digest != before)
  }

  @Test func doesWithoutTheFile() throws {
    let files = try ruleFiles().filter { $0.path != "content/rules/local.yml" }
    #expect(try #require(RuleSet.load(files).rules).local.isEmpty)
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: [String]
    var testDescription: String { expected.joined(separator: " ") }
  }

  static let faults: [Fault] = [
    Fault(text: entry(pattern: #"'(甲)\1'"#), expected: ["4:16 rule.pattern-unsupported"]),
    Fault(text: entry(pattern: "'甲(?=乙)'"), expected: ["4:16 rule.pattern-unsupported"]),
    Fault(text: entry(pattern: #"'(\d{1,200}-){1,200}甲'"#), expected: ["4:16 rule.pattern-too-large"]),
    Fault(text: entry(pattern: "'甲{1,999}'"), expected: ["4:16 rule.pattern-too-large"]),
    Fault(text: entry(pattern: "'甲*'"), expected: ["4:16 rule.pattern-empty"]),
    Fault(text: entry(pattern: "'甲^乙'"), expected: ["4:16 rule.pattern-anchor"]),
    Fault(text: entry(pattern: "'(甲'"), expected: ["4:16 rule.pattern-syntax"]),
    Fault(text: entry(hide: "存单⟦LZ-2020号⟧"), expected: ["9:18 rule.example-missed"]),
    Fault(text: entry(hide: "存单LZ-2020"), expected: ["9:18 rule.example-unmarked"]),
    Fault(text: entry(hide: "存单⟦LZ-2020"), expected: ["9:18 rule.example-unmarked"]),
    Fault(text: entry(hide: "⟦LZ-2020⟧和LZ-2021"), expected: ["9:18 rule.example-caught"]),
    Fault(text: entry(keep: "另有ＬＺ-2020"), expected: ["10:18 rule.example-caught"]),
    Fault(text: entry(keep: "⟦另有⟧LZ-2020"), expected: []),
    Fault(text: entry(keep: "另有⟦LZ⟧-2020"), expected: ["10:18 rule.example-caught"]),
    Fault(
      text: "localRules: {terms: [{id: a, texts: [的], entity: number, basis: b, reason: r, editor: e}]}",
      expected: ["1:38 rule.text-too-short"]),
    Fault(
      text: "localRules: {terms: [{id: 甲, texts: [工程], entity: number, basis: b, reason: r, editor: e}]}",
      expected: ["1:27 rule.not-identifier"]),
    Fault(
      text: "localRules: {allow: [{id: a, texts: [工程]}]}",
      expected: ["1:22 rule.missing-key", "1:22 rule.missing-key"]),
    Fault(
      text: "localRules: {allow: [{id: a, reason: r, editor: e}]}", expected: ["1:22 rule.text-or-pattern"]),
    Fault(
      text: "localRules: {allow: [{id: a, texts: [号码 532301 19750312 0013], reason: r, editor: e}]}",
      expected: ["1:38 rule.allows-identity"]),
    Fault(
      text: "localRules: {allow: [{id: a, pattern: 甲乙, reason: r, editor: e}]}", expected: ["1:22 rule.missing-key"]),
    Fault(
      text: """
        localRules:
          allow:
            - {id: a, texts: [工程], reason: r, editor: e}
            - {id: a, texts: [工地], reason: r, editor: e}
        """, expected: ["4:12 rule.overlap"]),
    Fault(text: "localRules: {texts: []}", expected: ["1:14 rule.unknown-key"]),
  ]

  @Test(arguments: faults) func reportsEachFaultAtItsPlace(_ fault: Fault) throws {
    let (rules, diagnostics) = try load(fault.text)
    let found = diagnostics.map { "\($0.place.map { "\($0.line):\($0.column)" } ?? "") \($0.kind.id)" }
    #expect(found == fault.expected)
    #expect((rules == nil) == !fault.expected.isEmpty)
    #expect(diagnostics.allSatisfy { $0.place?.file == "content/rules/local.yml" })
  }
}

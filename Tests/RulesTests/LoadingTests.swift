import Diagnostics
import Reading
import Records
import Rules
import Testing

@Suite struct LoadingTests {
  @Test func loadsTheRulesOfTheRepository() throws {
    let (rules, diagnostics) = RuleSet.load(try ruleFiles())
    #expect(diagnostics.map { DiagnosticReport(language: .english).text($0) } == [])
    #expect(rules?.digest.count == 64)
  }

  @Test func givesTheSameRulesInAnyOrderOfFiles() throws {
    let files = try ruleFiles()
    let forwards = try #require(RuleSet.load(files).rules)
    let backwards = try #require(RuleSet.load(files.reversed()).rules)
    #expect(forwards.digest == backwards.digest)
    #expect(forwards.fields.keys == backwards.fields.keys)
  }

  @Test func changesTheDigestWithEveryByte() throws {
    var files = try ruleFiles()
    let before = try #require(RuleSet.load(files).rules).digest
    files[0] = SourceFile(path: files[0].path, bytes: files[0].bytes + Array("# \n".utf8))
    #expect(RuleSet.load(files).rules?.digest != before)
  }

  @Test func hasARuleForEveryFieldOfARecord() throws {
    let policy = try repositoryRules().fields
    #expect(Set(policy.keys) == FieldPolicy.recordKeys)
  }

  @Test func givesEveryRuleItsArticle() throws {
    let rules = try repositoryRules()
    let date = try day("2020-06-01")
    for key in rules.fields.keys {
      for kind in SubjectKind.allCases {
        #expect(rules.fields.treatment(of: key, for: kind, on: date) != .unlisted, "\(key) \(kind)")
        #expect(!rules.fields.treatment(of: key, for: kind, on: date).basis.isEmpty)
      }
    }
    for entity in MaskEntity.allCases { #expect(!rules.redaction.mask(for: entity).basis.isEmpty) }
  }

  @Test func reportsEverythingThatIsMissingAtOnce() {
    let (rules, diagnostics) = RuleSet.load([])
    #expect(rules == nil)
    #expect(
      Set(diagnostics.flatMap(\.arguments)) == ["nationalCalendar", "fields", "disclosure", "statistics", "redaction"])
  }
}

/// Rule files that are wrong, each with what is said and where.
@Suite struct BrokenRuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let yaml: String
    let expected: [String]
    var testDescription: String { expected.joined(separator: ", ") }
  }

  @Test(arguments: [
    Case(yaml: "feilds: []", expected: ["1:1 rule.unknown-key"]),
    Case(yaml: "fields: text", expected: ["1:9 rule.wrong-type"]),
    Case(
      yaml: "fields:\n  - keys: [id]\n    treatment: shown\n    bassis: x",
      expected: ["2:5 rule.missing-key", "4:5 rule.unknown-key"]),
    Case(
      yaml: "fields:\n  - {keys: [id, subject.adress], treatment: open, basis: x}",
      expected: ["2:17 rule.unknown-field", "2:45 rule.unknown-word"]),
    Case(
      yaml: "fields:\n  - {keys: id, treatment: shown, basis: x, from: 2020-02-30, until: 2019-01-01}",
      expected: ["2:50 rule.not-date"]),
    Case(
      yaml: "fields:\n  - {keys: id, treatment: shown, basis: x, from: 2020-02-01, until: 2019-01-01}",
      expected: ["2:69 rule.period-reversed"]),
    Case(
      yaml: """
        fields:
          - {keys: [id, body], treatment: shown, basis: x, until: 2020-01-01}
          - {keys: [body], for: 自然人, treatment: hidden, basis: y, from: 2020-01-01}
          - {keys: [id], treatment: shown, basis: x, from: 2020-01-02}
        """, expected: ["3:13 rule.overlap"]),
    Case(
      yaml: "nationalCalendar:\n  years:\n    2020: {basis: x, off: [01-32, 01-05..01-01], work: [01-06]}",
      expected: ["3:28 rule.not-day", "3:35 rule.not-day", "3:57 rule.work-on-weekday"]),
    Case(
      yaml:
        "nationalCalendar:\n  years:\n    2020: {basis: x, off: [01-01, 01-01], complete: true}\n    year: {basis: x}",
      expected: ["3:35 rule.doubled-day", "3:43 rule.unknown-key", "4:5 rule.not-year"]),
    Case(
      yaml: "nationalCalendar:\n  years:\n    2020: {basis: x, work: [01-04]}", expected: ["3:11 rule.work-without-off"]
    ),
    Case(
      yaml: "statistics:\n  penaltyOrder:\n    - {kinds: [罚款, 警告, 罚款], basis: x}\n  counting: []\n  annualReport: []",
      expected: ["3:15 rule.incomplete-order", "3:24 rule.doubled-word"]),
    Case(
      yaml: "redaction:\n  masks:\n    - {entity: phone, secret: personal, label: 电话, text: 电话1, basis: x}",
      expected: ["3:5 rule.missing-mask", "3:58 rule.mask-with-digits"]),
    Case(yaml: "redaction: {masks: &a [], keep: *a}", expected: ["1:33 yaml.alias"]),
  ]) func placesEveryError(_ broken: Case) {
    let file = SourceFile(path: "r.yml", bytes: Array(broken.yaml.utf8))
    let (rules, diagnostics) = RuleSet.load([file])
    #expect(rules == nil)
    let found = diagnostics.filter { $0.place?.file == "r.yml" }.map { diagnostic in
      "\(diagnostic.place?.line ?? 0):\(diagnostic.place?.column ?? 0) \(diagnostic.kind.id)"
    }
    #expect(found == broken.expected)
  }

  /// Edits of the rules of the repository that must not load.
  @Test(arguments: [
    ("gate: approval, required: true", "gate: approval, required: maybe", "rule.not-flag"),
    ("act: penalty, workingDays: 7", "act: penalty, workingDays: 7.5", "rule.not-number"),
    ("act: penalty, workingDays: 7", "act: penalty, workingDays: 0", "rule.not-number"),
    ("until: 2026-03-31", "until: 2026-04-01", "rule.overlap"),
    ("changes: [变更", "changes: [信用修复", "rule.unknown-word"),
    ("class: minor, months: 3", "class: minor, months: 三", "rule.not-number"),
    ("minimumMonths: 0", "minimumMonths: 4", "rule.not-number"),
    ("adultAge: 18", "adultAge: {}", "rule.not-number"),
    ("  minors:", "  minor:", "rule.unknown-key"),
  ]) func refusesAnEdit(_ text: String, _ replacement: String, _ id: String) throws {
    let files = try ruleFiles().map { file in
      let source = String(decoding: file.bytes, as: UTF8.self)
      return SourceFile(
        path: file.path, bytes: Array(source.replacing(text, with: replacement, maxReplacements: 1).utf8))
    }
    let (rules, diagnostics) = RuleSet.load(files)
    #expect(rules == nil)
    let hit = try #require(diagnostics.first { $0.kind.id == id }, "\(diagnostics.map(\.kind.id))")
    #expect(hit.place?.file == "content/rules/disclosure.yml")
    #expect((hit.place?.line ?? 0) > 0)
  }

  @Test func refusesASectionInTwoFiles() throws {
    let extra = SourceFile(path: "content/rules/z.yml", bytes: Array("\nfields: []\n".utf8))
    let (rules, diagnostics) = RuleSet.load(try ruleFiles() + [extra])
    #expect(rules == nil)
    #expect(diagnostics.map(\.kind.id) == ["rule.doubled-section"])
    #expect(diagnostics.first?.place?.text == "content/rules/z.yml:2:1")
  }

  @Test func takesAYearFromAFurtherFileButNotTwice() throws {
    func with(_ year: Int) throws -> (rules: RuleSet?, diagnostics: [Diagnostic]) {
      let text = "nationalCalendar:\n  years:\n    \(year): {basis: x, off: [01-01]}\n"
      return RuleSet.load(try ruleFiles() + [SourceFile(path: "content/rules/z.yml", bytes: Array(text.utf8))])
    }
    #expect(try with(2028).rules?.calendar.national[2028]?.off.count == 1)
    #expect(try with(2026).diagnostics.map(\.kind.id) == ["rule.doubled-year"])
  }
}

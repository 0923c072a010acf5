import Testing

/// What a bureau writes into `content/rules/local.yml`, through the built program.
struct LocalRuleTests {
  private static let rules = #"""
    localRules:
      patterns:
        - id: voucher
          pattern: 'LZ-\d{4}-\d{3}'
          entity: number
          basis: 内部管理规定
          reason: 内部物资存单编号
          editor: 李录入
          mustHide: [存单⟦LZ-2020-001⟧入库]
          mustKeep: [LZ-20型挖掘机]
      terms:
        - {id: project, texts: [青松工程], entity: tradeSecret, basis: 行政处罚法第五十条, reason: 项目代号, editor: 李录入}
      allow:
        - {id: fire, texts: [0871-60000119], reason: 对外公布的电话, editor: 李录入}
    """#

  private static let record = TestCase.with { $0.body = "青松工程凭LZ-2020-007号存单领料，LZ-20型挖掘机在场；消防电话0871-60000119。" }

  @Test func hidesAndKeepsInTheSite() throws {
    let workspace = try TestWorkspace(["content/rules/local.yml": Self.rules, Self.record.path: Self.record.text])
    let run = try workspace.run("build")
    #expect(run.status == 0, "\(run.errors)")
    let page = try workspace.read("public/cases/yl-2020-001.html")
    #expect(!page.contains("青松工程") && !page.contains("LZ-2020-007"))
    #expect(page.contains("LZ-20型挖掘机") && page.contains("0871-60000119"))
    #expect(page.contains("内部管理规定"))
  }

  @Test func rebuildsThePagesWhenARuleChanges() throws {
    let workspace = try TestWorkspace([Self.record.path: Self.record.text])
    #expect(try workspace.run("build").status == 0)
    #expect(try workspace.read("public/cases/yl-2020-001.html").contains("青松工程"))
    try workspace.write("content/rules/local.yml", Self.rules)
    #expect(try workspace.run("build").status == 0)
    #expect(try !workspace.read("public/cases/yl-2020-001.html").contains("青松工程"))
  }

  @Test(arguments: [
    (#"'LZ-\d{4}-\d{3}'"#, "'LZ-(?=2020)'", "rule.pattern-unsupported", "4:16"),
    (#"'LZ-\d{4}-\d{3}'"#, #"'LZ-\d{4}'"#, "rule.example-missed", "9:18"),
    ("LZ-20型挖掘机]", "LZ-2020-001型]", "rule.example-caught", "10:18"),
    (", reason: 对外公布的电话", "", "rule.missing-key", "14:7"),
  ]) func refusesWithThePlace(old: String, new: String, id: String, place: String) throws {
    let workspace = try TestWorkspace([Self.record.path: Self.record.text])
    #expect(try workspace.run("build").status == 0)
    let before = try workspace.tree()
    try workspace.write("content/rules/local.yml", Self.rules.replacing(old, with: new))
    let run = try workspace.run("build")
    #expect(run.status == 1)
    let line = run.errors.split(separator: "\n").first { $0.contains("[\(id)]") }
    #expect(line?.hasPrefix("content/rules/local.yml:\(place): error:") == true, "\(run.errors)")
    #expect(try workspace.tree() == before)
  }

  @Test func refusesARuleThatHidesTheFine() throws {
    let workspace = try TestWorkspace([Self.record.path: Self.record.text])
    #expect(try workspace.run("build").status == 0)
    let before = try workspace.tree()
    try workspace.write("content/rules/local.yml", Self.rules.replacing("[青松工程]", with: "[罚款]"))
    #expect(try workspace.run("check").status == 1)
    let run = try workspace.run("build")
    #expect(run.status == 1)
    let line = run.errors.split(separator: "\n").first { $0.contains("[redaction.protected-field]") }
    #expect(line?.hasPrefix("content/rules/local.yml:12:28: error:") == true, "\(run.errors)")
    #expect(line?.contains("yl-2020-001") == true && line?.contains("penalty.kinds") == true)
    #expect(try workspace.tree() == before)
  }
}

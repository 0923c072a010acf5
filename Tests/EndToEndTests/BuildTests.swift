import Foundation
import Testing

/// Building a site from a small workspace with the finished program.
struct BuildTests {
  @Test func buildsPagesOfACase() throws {
    let workspace = try TestWorkspace()
    let testCase = TestCase()
    try workspace.write(testCase.path, testCase.text)
    let run = try workspace.run("build")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("已生成"))
    let tree = try workspace.tree()
    for path in [
      "index.html", "cases/yl-2020-001.html", "subjects/91532301MA6K1ABC0C.html", "results/penalties/index.html",
      "results/year/2020/index.html", "results/county/532301/index.html", "sitemap.xml", "data/penalties.csv",
      "assets/style.css", "manifest.json", "SHA256SUMS",
    ] { #expect(tree[path] != nil, "\(path)") }
    let page = try workspace.read("public/cases/yl-2020-001.html")
    for kept in ["（云）应急罚〔2020〕1号", "云岭明远矿业有限公司", "91532301MA6K1ABC0C", "陆明远", "安全生产教育和培训"] {
      #expect(page.contains(kept), "\(kept)")
    }
  }

  @Test func keepsSecretFieldsOutOfEveryFile() throws {
    let workspace = try TestWorkspace()
    let testCase = TestCase.with {
      $0.extra = """
        people:
          - {name: 钱有礼, role: 证人, idNumber: "532322198207092026", phone: "13769990002", address: 云岭市某乡某村 12 号}
        """
      $0.body = """
        证人钱有礼（身份证号 5323 2219 8207 0920 26，电话 137-6999-0002）称，当事人的法定代表人身份证号为
        ５３２３０１１９７５０３１２００１３，联系电话139**0878**0001。**钱 有礼**又称……

        | 项目 | 内容 |
        |---|---|
        | 证人 | 钱有礼 |
        """
    }
    try workspace.write(testCase.path, testCase.text)
    let run = try workspace.run("build")
    #expect(run.status == 0, "\(run.errors)")
    for (path, data) in try workspace.tree() {
      let text = String(decoding: data, as: UTF8.self).filter { !" -*\n".contains($0) }
      for secret in [
        "532301197503120013", "13908780001", "6222021234567890003", "钱有礼", "532322198207092026", "13769990002", "某乡某村",
        "５３２３０１１９７５０３１２００１３",
      ] { #expect(!text.contains(secret), "a secret stands in \(path)") }
    }
    #expect(try workspace.read("public/cases/yl-2020-001.html").contains("钱某"))
  }

  @Test func givesTheSameBytesForAnyNumberOfJobs() throws {
    let workspace = try TestWorkspace()
    for index in 1...30 {
      let testCase = TestCase.with {
        $0.id = "case-\(index)"
        $0.number = "（云）应急罚〔2020〕\(index)号"
      }
      try workspace.write(testCase.path, testCase.text)
    }
    #expect(try workspace.run("build", "--jobs", "1", "--output", "one").status == 0)
    #expect(try workspace.run("build", "--jobs", "7", "--output", "seven").status == 0)
    let one = try workspace.tree("one")
    #expect(one == (try workspace.tree("seven")))
    #expect(one.count > 50)
  }

  @Test func keepsUnchangedFilesAndDotFiles() throws {
    let workspace = try TestWorkspace()
    try workspace.write(TestCase().path, TestCase().text)
    try workspace.write("public/.gitkeep", "")
    #expect(try workspace.run("build").status == 0)
    let before = try inodes(workspace)
    let second = TestCase.with {
      $0.id = "yl-2020-002"
      $0.number = "（云）应急罚〔2020〕2号"
    }
    try workspace.write(second.path, second.text)
    #expect(try workspace.run("build").status == 0)
    let after = try inodes(workspace)
    #expect(after["cases/yl-2020-001.html"] == before["cases/yl-2020-001.html"])
    #expect(after["cases/yl-2020-002.html"] != nil)
    #expect(after["index.html"] != before["index.html"])
    #expect(after[".gitkeep"] != nil)
    #expect(!(try workspace.read("public/manifest.json")).contains("gitkeep"))
  }

  private func inodes(_ workspace: TestWorkspace) throws -> [String: UInt64] {
    var result: [String: UInt64] = [:]
    for path in try workspace.tree().keys {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: workspace.root.appending(path: "public/\(path)").path)
      result[path] = (attributes[.systemFileNumber] as? NSNumber)?.uint64Value
    }
    return result
  }

  @Test func withholdsWithoutError() throws {
    let workspace = try TestWorkspace()
    try workspace.write(TestCase().path, TestCase().text)
    let held = TestCase.with {
      $0.id = "yl-2020-002"
      $0.number = "（云）应急罚〔2020〕2号"
      $0.approval = ""
    }
    try workspace.write(held.path, held.text)
    let run = try workspace.run("build")
    #expect(run.status == 0, "\(run.errors)")
    let tree = try workspace.tree()
    #expect(tree["cases/yl-2020-001.html"] != nil)
    #expect(tree["cases/yl-2020-002.html"] == nil)
    for (path, data) in tree {
      #expect(!String(decoding: data, as: UTF8.self).contains("应急罚〔2020〕2号"), "withheld record in \(path)")
    }
  }

  @Test func escapesHostileFields() throws {
    let workspace = try TestWorkspace()
    let testCase = TestCase.with {
      $0.body = "<script>alert(1)</script> 与 [链接](javascript:alert(1)) 及 `{{title}}`"
      $0.extra = #"title: "<img src=x onerror=alert(1)>=cmd""#
    }
    try workspace.write(testCase.path, testCase.text)
    let run = try workspace.run("build")
    #expect(run.status == 0, "\(run.errors)")
    for (path, data) in try workspace.tree() where path.hasSuffix(".html") || path.hasSuffix(".xml") {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains("<script>alert") && !text.contains("<img src=x"), "\(path)")
      #expect(!text.contains("href=\"javascript:"), "\(path)")
    }
  }

  @Test func saysNilReturnWhereNothingIsPublic() throws {
    let workspace = try TestWorkspace()
    let held = TestCase.with { $0.approval = "" }
    try workspace.write(held.path, held.text)
    let run = try workspace.run("build")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try workspace.read("public/results/penalties/index.html").contains("2021"))
    #expect(try workspace.read("public/results/penalties/index.html").contains("无应公示的"))
  }
}

/// New workspaces.
struct InitTests {
  @Test func makesAWorkspaceThatBuilds() throws {
    let workspace = try TestWorkspace()
    let made = try workspace.run("init", "new")
    #expect(made.status == 0, "\(made.errors)")
    let folder = workspace.root.appending(path: "new").path
    let build = try TestWorkspace.run(TestWorkspace.program, ["-C", folder, "build"])
    #expect(build.status == 0, "\(build.errors)")
    #expect(try workspace.tree("new/public").keys.contains { $0.hasPrefix("cases/") })
    #expect(!FileManager.default.fileExists(atPath: folder + "/secrets.jsonl"))
  }

  @Test func refusesAFolderThatHoldsAWorkspace() throws {
    let workspace = try TestWorkspace()
    let before = try workspace.tree("content")
    #expect(try workspace.run("init", ".").status == 1)
    #expect(try workspace.tree("content") == before)
  }
}

import Foundation
import Testing

/// A release: ledger, site, bundle, tables and archive belong together.
struct ReleaseTests {
  private static let first = "releases/2021-01-31-1.zip"

  @Test func recordsWhatBecamePublic() throws {
    let workspace = try TestWorkspace.withCases(2)
    let run = try workspace.release()
    try #require(run.status == 0, "\(run.errors)")
    #expect(
      try workspace.recordedEvents() == [
        "received case-1", "received case-2", "received held-1", "released case-1", "released case-2", "release",
      ])
    let released = try workspace.ledger()[3]
    #expect(released["publishedOn"] as? String == "2021-01-31")
    #expect(released["page"] as? String == "cases/case-1.html")
    #expect(released["by"] as? String == "周发布")
    for key in ["digest", "content"] { #expect((released[key] as? String)?.count == 64, "\(key)") }
    let seal = try #require(try workspace.ledger().last)
    #expect(seal["reason"] as? String == "每周公示")
    #expect(seal["bundle"] as? String == "2021-01-31-1.zip")
    #expect(try seal["bundleDigest"] as? String == Self.sum(workspace, Self.first))
    #expect(try seal["inputs"] as? String == Self.sum(workspace, "content/archive/2021-01-31-1.zip"))
    #expect(try seal["manifest"] as? String == Self.sum(workspace, "public/manifest.json"))
    #expect(workspace.names("releases") == ["2021-01-31-1-submission", "2021-01-31-1.zip"])
    #expect(workspace.names("content/archive") == ["2021-01-31-1.zip"])
    #expect(try workspace.run("check").status == 0)
    #expect(try workspace.run("verify").status == 0)
    #expect(try workspace.run("verify", Self.first).status == 0)
  }

  @Test func bundlesExactlyTheSite() throws {
    let workspace = try TestWorkspace.withCases(2)
    try #require(try workspace.release().status == 0)
    let members = try workspace.members(Self.first)
    let site = members.filter { $0.key.hasPrefix("site/") }.map { (String($0.key.dropFirst(5)), $0.value) }
    #expect(try Dictionary(uniqueKeysWithValues: site) == workspace.tree())
    let others = Set(members.keys.filter { !$0.hasPrefix("site/") })
    #expect(others == ["DELETE.txt", "README.txt", "SHA256SUMS", "manifest.json"])
    #expect(members["DELETE.txt"]?.isEmpty == true)
    let notes = String(decoding: try #require(members["README.txt"]), as: UTF8.self)
    #expect(notes.contains("第 1 次发布") && notes.contains("应从门户删除的文件 0 个"))
    let manifest = try Self.object(members["manifest.json"])
    let files = try #require(manifest["files"] as? [[String: Any]])
    let page = try #require(files.first { $0["path"] as? String == "site/cases/case-1.html" })
    #expect(page["record"] as? String == "case-1" && page["approver"] as? String == "李审批")
    #expect(try page["recordVersion"] as? String == workspace.ledger()[3]["digest"] as? String)
    #expect(page["ruleVersion"] as? String == manifest["rules"] as? String)
    #expect(manifest["previous"] is NSNull)
    #expect(manifest["ledger"] as? String == String(repeating: "0", count: 64))
    for (path, data) in members {
      try workspace.write("unpacked/\(path)", data)
      #expect(!String(decoding: data, as: UTF8.self).contains("532301197503120013"), "\(path)")
    }
    #expect(try workspace.sumsHold(in: "unpacked"))
    #expect(try workspace.sumsHold(in: "unpacked/site"))
  }

  /// Neither folder nor umask, time zone, language or number of tasks shows in a byte.
  @Test func givesTheSameBytesInTwoFolders() throws {
    var sums: [String] = []
    for (mask, zone, jobs) in [("022", "Asia/Shanghai", "1"), ("077", "America/New_York", "3")] {
      let workspace = try TestWorkspace.withCases(12)
      let script = "umask \(mask); exec \"$0\" \"$@\""
      let run = try TestWorkspace.run(
        URL(filePath: "/usr/bin/env"),
        [
          "sh", "-c", script, TestWorkspace.program.path, "-C", workspace.root.path, "release", "--by", "周发布",
          "--reason", "每周公示", "--cms", "--jobs", jobs,
        ], environment: ["TZ": zone, "LC_ALL": mask == "022" ? "C" : "zh_CN.UTF-8"])
      try #require(run.status == 0, "\(run.errors)")
      sums.append(
        try [Self.first, "content/archive/2021-01-31-1.zip", "content/ledger.jsonl"].map {
          try Self.sum(workspace, $0)
        }.joined(separator: " "))
    }
    #expect(sums[0] == sums[1])
  }

  @Test func listsWhatMustBeDeleted() throws {
    let workspace = try TestWorkspace.withCases(3)
    try #require(try workspace.release().status == 0)
    let before = Set(try workspace.tree().keys)
    let fallen = TestCase.with {
      $0.id = "case-2"
      $0.number = "（云）应急罚〔2020〕2号"
      $0.extra = "changes: [{kind: 信用修复, date: 2022-01-10, reason: 已修复}]"
    }
    try workspace.write(fallen.path, fallen.text)
    let run = try workspace.release("--on", "2022-02-01")
    try #require(run.status == 0, "\(run.errors)")
    let gone = before.subtracting(try workspace.tree().keys)
    #expect(gone.contains("cases/case-2.html"))
    let members = try workspace.members("releases/2022-02-01-2.zip")
    let listed = String(decoding: try #require(members["DELETE.txt"]), as: UTF8.self)
    #expect(listed == gone.sorted().map { $0 + "\n" }.joined())
    #expect(try workspace.recordedEvents().contains("takenDown case-2"))
    let manifest = try Self.object(members["manifest.json"])
    #expect((manifest["previous"] as? [String: Any])?["bundle"] as? String == "2021-01-31-1.zip")
    #expect(try workspace.run("verify", "releases/2022-02-01-2.zip").status == 0)
  }

  /// PubDate is that of the first release, whatever follows.
  @Test func keepsTheDateOfTheFirstRelease() throws {
    let workspace = try TestWorkspace.withCases(1)
    try #require(try workspace.release().status == 0)
    let site = TestWorkspace.site.replacing("依法公开行政执法信息。", with: "依法公开。")
    try workspace.write("content/site.yml", site)
    try #require(try workspace.release("--on", "2021-02-08").status == 0)
    #expect(try workspace.read("public/cases/case-1.html").contains("2021-01-31 00:00"))
    #expect(try workspace.recordedEvents().suffix(2) == ["release", "release"])
  }

  @Test func makesNoReleaseOfNothingNew() throws {
    let workspace = try TestWorkspace.withCases(1)
    try #require(try workspace.release().status == 0)
    let before = try workspace.tree(".")
    let run = try workspace.release()
    #expect(run.status == 0 && run.output.contains("没有变化"), "\(run.output) \(run.errors)")
    #expect(try workspace.tree(".") == before)
    #expect(try workspace.release("--allow-empty").status == 0)
    #expect(workspace.names("releases").contains("2021-01-31-2.zip"))
  }

  private static func object(_ data: Data?) throws -> [String: Any] {
    let data = try #require(data)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private static func sum(_ workspace: TestWorkspace, _ path: String) throws -> String {
    let run = try TestWorkspace.run(
      URL(filePath: "/usr/bin/env"), ["sha256sum", workspace.root.appending(path: path).path])
    return String(run.output.prefix(64))
  }
}

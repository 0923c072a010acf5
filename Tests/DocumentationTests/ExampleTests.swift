import Foundation
import Testing

/// The examples of the handbook are a workspace that builds, and hides what the handbook says it hides.
struct ExampleTests {
  private static func workspace() throws -> TemporaryFolder {
    let handbook = try Handbook()
    let folder = try TemporaryFolder()
    try folder.write("content/site.yml", try #require(handbook.block("yaml", with: "bureau:")))
    try folder.write(
      "content/cases/2020/lc-2020-017.md", try #require(handbook.block("markdown", with: "id: lc-2020-017")))
    try folder.write("content/cases/2020/table.csv", try #require(handbook.block("csv", with: "yh-2020-003")))
    for name in ["content/rules", "Templates"] {
      try FileManager.default.copyItem(
        at: Program.repository.appending(path: name), to: folder.url.appending(path: name))
    }
    return folder
  }

  private static func read(_ path: String, in folder: TemporaryFolder) throws -> String {
    try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
  }

  @Test func buildsTheExamplesWithoutAnError() throws {
    let folder = try Self.workspace()
    let run = try Program.run(in: folder.url, "build", "--as-of", "2021-01-31")
    #expect(run.status == 0, "\(run.errors)")
    let page = try Self.read("public/cases/lc-2020-017.html", in: folder)
    let secrets = [
      "李家明", "53233119920319451X", "138-0878-0026", "13808780026", "阿果木呷", "王启德", "3.2 米", "2,860", "老四",
      "532331197006082712", "13908780017", "6222021234567800127", "大村 3 组",
    ]
    for secret in secrets { #expect(!page.contains(secret), "a secret of the example is public") }
    let kept = [
      "禄川云岩矿业有限公司", "91532302MA6K2QTR3K", "（禄）应急罚〔2020〕17号", "周立诚", "赵永宁", "孙文清", "第九十四条第三项", "30000",
      "0878-3300000", "金山镇石门村 18 号", "2020-11-16",
    ]
    for text in kept { #expect(page.contains(text), "\(text) is missing") }
    for mask in ["李某", "阿某", "【个人信息：举报人信息】", "【个人信息：身份证件号码】", "【个人信息：联系电话】", "【商业秘密】"] {
      #expect(page.contains(mask), "\(mask) is missing")
    }
    let row = try Self.read("public/cases/yh-2020-003.html", in: folder)
    #expect(row.contains("姚河县红火烟花爆竹经营部") && row.contains("马某") && row.contains("何某"))
    #expect(!row.contains("马文英") && !row.contains("何三妹"))
    #expect(try Program.run(in: folder.url, "verify", "--as-of", "2021-01-31").status == 0)
  }

  @Test func listsWhatMustBeDeletedOnThePortal() throws {
    let folder = try Self.workspace()
    #expect(try Program.run(in: folder.url, "build", "--as-of", "2021-01-31").status == 0)
    let before = try Self.paths(in: folder)
    #expect(before.contains("cases/yh-2020-003.html"))
    try FileManager.default.removeItem(at: folder.url.appending(path: "content/cases/2020/table.csv"))
    #expect(try Program.run(in: folder.url, "build", "--as-of", "2021-01-31").status == 0)
    #expect(before.subtracting(try Self.paths(in: folder)).contains("cases/yh-2020-003.html"))
  }

  /// What `cut -c67-` shows of the list of check sums.
  private static func paths(in folder: TemporaryFolder) throws -> Set<String> {
    Set(try read("public/SHA256SUMS", in: folder).split(separator: "\n").map { String($0.dropFirst(66)) })
  }
}

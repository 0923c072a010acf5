import Glibc
import Hashing
import Testing

@testable import Output

@Suite struct StagingTreeTests {
  @Test(arguments: [true, false]) func makesSiteAndLeavesNothingBesideIt(exchanges: Bool) throws {
    let folder = try TemporaryFolder()
    try folder.build(["old.html": "1"], exchanges: exchanges)
    let result = try folder.build(smallSite, exchanges: exchanges)
    #expect(result.files == 4 && result.unchanged == 0 && result.leftover == nil)
    #expect(result.bytes == smallSite.values.reduce(0) { $0 + $1.utf8.count })
    #expect(try folder.names() == ["public"])
    #expect(try folder.names("public") == ["SHA256SUMS", "cases", "index.html", "manifest.json", "style.css"])
    #expect(try folder.text("public/cases/2020/case-1.html") == "<p>某矿业公司</p>")
    #expect(try PublishedTree.verify(folder.site) == [])
  }

  @Test func keepsUnchangedFileAndReplacesChangedOne() throws {
    let folder = try TemporaryFolder()
    try folder.build(smallSite)
    let kept = try folder.inode("public/index.html")
    let replaced = try folder.inode("public/style.css")
    var pages = smallSite
    pages["style.css"] = "body{ }"
    pages["cases/2020/case-2.html"] = "<p>某烟花厂</p>"  // same length
    let result = try folder.build(pages)
    #expect(result.unchanged == 2)
    #expect(try folder.inode("public/index.html") == kept)
    #expect(try folder.inode("public/style.css") != replaced)
    #expect(try folder.text("public/cases/2020/case-2.html") == "<p>某烟花厂</p>")
  }

  @Test func keepsEveryFileOfABuildThatChangesNothing() throws {
    let folder = try TemporaryFolder()
    try folder.build(smallSite)
    let before = try folder.snapshot("public")
    try folder.build(smallSite)
    #expect(try folder.snapshot("public") == before)
  }

  @Test func comparesFilesLargerThanOneRead() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "长", count: 100_000)
    try folder.build(["a.txt": long + "甲", "b.txt": long])
    let inode = try folder.inode("public/b.txt")
    #expect(try folder.build(["a.txt": long + "乙", "b.txt": long]).unchanged == 1)
    #expect(try folder.inode("public/b.txt") == inode)
    #expect(try folder.text("public/a.txt") == long + "乙")
  }

  @Test(arguments: [true, false]) func carriesHiddenEntriesOverWithoutPublishingThem(exchanges: Bool) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("public")
    try folder.put("public/.gitkeep", "")
    try folder.makeFolder("public/.git")
    try folder.put("public/.git/HEAD", "ref")
    for _ in 0..<2 { try folder.build(smallSite, exchanges: exchanges) }
    #expect(try folder.text("public/.git/HEAD") == "ref")
    #expect(folder.exists("public/.gitkeep"))
    #expect(try !folder.text("public/manifest.json").contains(".git"))
    #expect(try !folder.text("public/SHA256SUMS").contains(".git"))
    #expect(try PublishedTree.verify(folder.site) == [])
  }

  @Test(arguments: [
    "", "/etc/passwd", "../x", "a/../b", "a//b", "a/", "./a", ".hidden", "a/.b", "a./b", "a.", "案.html", "a b", "a\\b",
    "a\0b", "a?b", String(repeating: "a", count: 241),
  ]) func refusesUnsafePath(path: String) throws {
    let folder = try TemporaryFolder()
    try folder.build(["index.html": "1"])
    let before = try folder.snapshot("public")
    let tree = try StagingTree.open(output: folder.site)
    #expect(errorID { try tree.write(path, []) } == "output.unsafe-path")
    #expect(errorID { try tree.finish(header) } == "output.incomplete")
    tree.discard()
    #expect(try folder.snapshot("public") == before)
  }

  @Test(arguments: [
    ("a/b.html", "a/b.html"), ("a/b.html", "a/B.html"), ("a/b.html", "A/c.html"), ("a", "a/b"), ("a/b", "a"),
    ("a/b", "A"),
    ("a/b/c", "a/B/d"),
  ]) func refusesPathThatIsTakenOrDiffersInCaseOnly(first: String, second: String) throws {
    let folder = try TemporaryFolder()
    let tree = try StagingTree.open(output: folder.site)
    try tree.write(first, [1])
    #expect(errorID { try tree.write(second, [2]) } == "output.doubled-path")
  }

  @Test(arguments: ["manifest.json", "SHA256SUMS", "sha256sums", "Manifest.JSON"])
  func refusesNamesOfItsOwnLists(path: String) throws {
    let folder = try TemporaryFolder()
    let tree = try StagingTree.open(output: folder.site)
    #expect(errorID { try tree.write(path, []) } == "output.reserved-path")
    try StagingTree.open(output: folder.path + "/other").write("data/" + path, [])
  }

  @Test func refusesToSwitchAnUnfinishedTree() throws {
    let folder = try TemporaryFolder()
    let tree = try StagingTree.open(output: folder.site)
    #expect(errorID { try tree.commit() } == "output.out-of-order")
    try tree.finish(header)
    #expect(errorID { try tree.write("late.html", []) } == "output.out-of-order")
    #expect(errorID { try tree.commit() } == "output.incomplete")
  }

  @Test func writesFromManyTasks() async throws {
    let folder = try TemporaryFolder()
    let tree = try StagingTree.open(output: folder.site)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<4 {
        group.addTask {
          for page in 0..<200 {
            try tree.write("cases/\(page % 7)/\(task)-\(page).html", Array("\(task) \(page)".utf8))
          }
        }
      }
      try await group.waitForAll()
    }
    try tree.finish(header)
    #expect(try tree.commit().files == 800)
    #expect(try PublishedTree.verify(folder.site) == [])
  }
}

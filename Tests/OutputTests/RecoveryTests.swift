import Glibc
import Testing

@testable import Output

/// What a build does after an earlier one was killed or failed.
@Suite struct RecoveryTests {
  @Test func leavesOldTreeAloneWhenGivenUp() throws {
    let folder = try TemporaryFolder()
    try folder.build(smallSite)
    let before = try folder.snapshot("public")
    do {
      let tree = try StagingTree.open(output: folder.site)
      try tree.write("index.html", Array("new".utf8))
      try tree.write("style.css", Array("body{}".utf8))
    }
    #expect(try folder.snapshot("public") == before)
    #expect(try folder.names() == ["public"])
  }

  @Test func leavesOldTreeAloneWhenADiskRefuses() throws {
    let folder = try TemporaryFolder()
    try folder.build(smallSite)
    let before = try folder.snapshot("public")
    let tree = try StagingTree.open(output: folder.site)
    try tree.write("a/index.html", Array("new".utf8))
    // A file where a page wants to be: the system refuses to create it.
    let file = try #require(fopen(tree.directory + "/taken.html", "w"))
    fclose(file)
    let error = #expect(throws: OutputError.self) { try tree.write("taken.html", [1]) }
    #expect(error?.isInputOutput == true)
    #expect(errorID { try tree.finish(header) } == "output.incomplete")
    tree.discard()
    #expect(try folder.snapshot("public") == before)
    #expect(try folder.names() == ["public"])
  }

  @Test func clearsTreeOfARunKilledBeforeTheSwitch() throws {
    let folder = try TemporaryFolder()
    try folder.build(smallSite)
    try folder.put("public/.gitkeep", "")
    try folder.makeFolder(".public.staging")
    try folder.makeFolder(".public.staging/half")
    try folder.put(".public.staging/half/page.html", "half")
    try #require(link("\(folder.site)/.gitkeep", "\(folder.path)/.public.staging/.gitkeep") == 0)
    try folder.put(".public.lock", "")
    try folder.build(smallSite)
    #expect(try folder.names() == ["public"])
    #expect(try folder.names("public").contains("half") == false)
    #expect(folder.exists("public/.gitkeep"))
    #expect(try PublishedTree.verify(folder.site) == [])
  }

  @Test(arguments: [".public.staging", ".public.old"])
  func takesHiddenFoldersBackFromARunKilledAfterTheSwitch(leftover: String) throws {
    let folder = try TemporaryFolder()
    try folder.build(smallSite)
    try folder.makeFolder(leftover)
    try folder.put("\(leftover)/old.html", "old")
    try folder.makeFolder("\(leftover)/.git")
    try folder.put("\(leftover)/.git/HEAD", "ref")
    try StagingTree.open(output: folder.site).discard()
    #expect(try folder.text("public/.git/HEAD") == "ref")
    #expect(try folder.names() == ["public"])
  }

  @Test func bringsOldTreeBackFromARunKilledBetweenTwoRenames() throws {
    let folder = try TemporaryFolder()
    try folder.build(smallSite)
    let before = try folder.snapshot("public")
    try #require(rename(folder.site, folder.path + "/.public.old") == 0)
    try folder.makeFolder(".public.staging")
    try StagingTree.open(output: folder.site).discard()
    #expect(try folder.snapshot("public") == before)
    #expect(try folder.names() == ["public"])
  }

  @Test func refusesToDeleteHiddenFolderThatStandsTwice() throws {
    let folder = try TemporaryFolder()
    try folder.build(smallSite)
    try folder.makeFolder("public/.git")
    try folder.makeFolder(".public.staging")
    try folder.makeFolder(".public.staging/.git")
    #expect(errorID { _ = try StagingTree.open(output: folder.site) } == "output.in-the-way")
    #expect(folder.exists(".public.staging/.git") && folder.exists("public/.git"))
  }

  @Test func hasHiddenFilesInBothTreesAtTheSwitch() throws {
    let folder = try TemporaryFolder()
    try folder.build(smallSite)
    try folder.put("public/.gitkeep", "")
    let tree = try StagingTree.open(output: folder.site)
    try tree.linkHiddenFiles()
    #expect(folder.exists(".public.staging/.gitkeep") && folder.exists("public/.gitkeep"))
  }
}

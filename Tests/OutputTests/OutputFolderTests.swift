import Glibc
import Testing

@testable import Output

@Suite struct OutputFolderTests {
  @Test func makesMissingFolders() throws {
    let folder = try TemporaryFolder()
    try StagingTree.open(output: folder.path + "/a/b/public/").discard()
    #expect(try folder.names("a/b") == ["public"])
  }

  @Test func refusesSecondBuildAtOnce() throws {
    let folder = try TemporaryFolder()
    let first = try StagingTree.open(output: folder.site)
    try first.write("index.html", [1])
    #expect(errorID { _ = try StagingTree.open(output: folder.site) } == "output.locked")
    try first.finish(header)
    try first.commit()
    #expect(errorID { try StagingTree.open(output: folder.site).discard() } == nil)
  }

  @Test func refusesFolderOfSomebodyElse() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("public")
    try folder.put("public/thesis.txt", "years of work")
    try folder.put("public/manifest.json", "{\"name\":\"a web application\"}")
    let before = try folder.snapshot("public")
    #expect(errorID { _ = try StagingTree.open(output: folder.site) } == "output.not-ours")
    #expect(try folder.snapshot("public") == before)
    #expect(try folder.names() == ["public"])
  }

  @Test func refusesFolderThatLooksLikeAHome() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("public")
    try folder.makeFolder("public/.ssh")
    #expect(errorID { _ = try StagingTree.open(output: folder.site) } == "output.not-ours")
  }

  @Test func refusesLinkAndFile() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("elsewhere")
    try #require(symlink("elsewhere", folder.site) == 0)
    #expect(errorID { _ = try StagingTree.open(output: folder.site) } == "output.symbolic-link")
    try #require(unlink(folder.site) == 0)
    try folder.put("public", "")
    #expect(errorID { _ = try StagingTree.open(output: folder.site) } == "output.not-a-folder")
    #expect(try folder.names() == ["elsewhere", "public"])
  }

  @Test(arguments: ["", "/", ".", "..", "a/..", "a/."]) func refusesPathWithoutName(path: String) {
    #expect(errorID { _ = try StagingTree.open(output: path) } == "output.unusable-name")
  }

  @Test(arguments: ["/proc", "/dev"]) func refusesMountPoint(path: String) {
    // Who may not write beside it is stopped one step earlier.
    let id = errorID { _ = try StagingTree.open(output: path) }
    #expect(id == "output.mount-point" || id == "output.not-permitted" && getuid() != 0)
  }

  @Test func refusesFolderAboveTheWorkingFolder() throws {
    var buffer = [CChar](repeating: 0, count: 4096)
    try #require(getcwd(&buffer, buffer.count) != nil)
    let working = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let id = errorID { _ = try StagingTree.open(output: working) }
    #expect(id == "output.holds-workspace" || id == "output.mount-point")
  }
}

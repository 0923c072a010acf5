import Diagnostics
import Glibc
import Testing

@testable import Output

@Suite struct PublishedTreeTests {
  /// Damages a small site and returns what the check finds, as `id file`.
  func problems(_ damage: (TemporaryFolder) throws -> Void) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.build(smallSite)
    try damage(folder)
    return try PublishedTree.verify(folder.site).map { problem in
      let file = problem.place?.file.dropFirst(folder.site.count + 1) ?? ""
      return "\(problem.kind.id) \(file)"
    }
  }

  @Test func findsMissingFile() throws {
    let found = try problems { try #require(unlink($0.site + "/cases/2020/case-1.html") == 0) }
    #expect(found == ["output.file-missing cases/2020/case-1.html"])
  }

  @Test func findsChangedFileOfSameSize() throws {
    #expect(try problems { try $0.put("public/style.css", "BODY{}") } == ["output.file-changed style.css"])
  }

  @Test func findsFileThatBecameALink() throws {
    let found = try problems {
      try #require(rename($0.site + "/style.css", $0.path + "/style.css") == 0)
      try #require(symlink("../style.css", $0.site + "/style.css") == 0)
    }
    #expect(found == ["output.file-changed style.css"])
  }

  @Test func findsExtraFileButPassesOverHiddenOnesAtTheTop() throws {
    let found = try problems {
      try $0.put("public/.gitkeep", "")
      try $0.put("public/cases/.secret", "")
      try $0.put("public/backup.html~", "")
    }
    #expect(found == ["output.file-extra backup.html~", "output.file-extra cases/.secret"])
  }

  @Test func tellsNoNumberInTheNameOfAnExtraFile() throws {
    let found = try problems { try $0.put("public/a13912345678-2020１３９００１.txt", "") }
    #expect(found == ["output.file-extra a…-….txt"])
  }

  @Test func tellsNoNameInTheNameOfAnExtraFile() throws {
    let found = try problems { try $0.put("public/a-李家明-第七号配方2.txt", "") }
    #expect(found == ["output.file-extra a-…-…2.txt"])
  }

  @Test func findsChangedSums() throws {
    #expect(try problems { try $0.put("public/SHA256SUMS", "") } == ["output.sums-differ SHA256SUMS"])
  }

  @Test func findsChangedOrMissingManifest() throws {
    let edited = try problems { folder in
      let text = try folder.text("public/manifest.json")
      try folder.put("public/manifest.json", text.replacing("2021-01-31", with: "2021-02-01"))
    }
    #expect(edited == ["output.sums-differ SHA256SUMS"])
    #expect(try problems { try $0.put("public/manifest.json", "{}") } == ["output.manifest-unreadable manifest.json"])
    let missing = try problems { try #require(unlink($0.site + "/manifest.json") == 0) }
    #expect(missing == ["output.manifest-missing manifest.json"])
  }
}

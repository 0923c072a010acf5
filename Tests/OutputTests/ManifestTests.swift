import Foundation
import Glibc
import Hashing
import JSONText
import Testing

@testable import Output

@Suite struct ManifestTests {
  let first = RecordMark(id: "case-1", digest: SHA256Digest(of: "state one"))
  let second = RecordMark(id: "case-2", digest: SHA256Digest(of: "state two"))

  @Test func writesSameListsInAnyOrder() throws {
    let pages: [(String, RecordMark?)] = [
      ("z.html", nil), ("cases/1.html", first), ("cases/1-text.html", first), ("cases/2.html", second), ("A.html", nil),
    ]
    var texts: Set<String> = []
    for order in [pages, pages.reversed(), Array(pages[2...] + pages[..<2])] {
      let folder = try TemporaryFolder()
      let tree = try StagingTree.open(output: folder.site)
      for (path, record) in order { try tree.write(path, Array(path.utf8), record: record) }
      try tree.finish(header)
      try tree.commit()
      texts.insert(try folder.text("public/manifest.json") + folder.text("public/SHA256SUMS"))
    }
    #expect(texts.count == 1)
  }

  @Test func writesOneLineForARecordAndOneForAFile() throws {
    let folder = try TemporaryFolder()
    let tree = try StagingTree.open(output: folder.site)
    try tree.write("b.html", Array("b".utf8), record: first)
    try tree.write("a.html", Array("a".utf8), record: first)
    try tree.write("c.html", [])
    let manifest = try tree.finish(header)
    try tree.commit()
    let (state, rules) = (first.digest.hex, header.rules.hex)
    #expect(
      try folder.text("public/manifest.json") == """
        {
        "generator":"gongshi",
        "version":"1.0",
        "asOf":"2021-01-31",
        "rules":"\(rules)",
        "records":[
        {"id":"case-1","digest":"\(state)","pages":["a.html","b.html"]}
        ],
        "files":[
        {"path":"a.html","size":1,"sha256":"\(SHA256Digest(of: "a"))","record":"\(state)","rules":"\(rules)"},
        {"path":"b.html","size":1,"sha256":"\(SHA256Digest(of: "b"))","record":"\(state)","rules":"\(rules)"},
        {"path":"c.html","size":0,"sha256":"\(SHA256Digest(of: ""))"}
        ]
        }

        """)
    #expect(try Manifest(directory: folder.site) == manifest)
  }

  @Test func readsListsOfAnEmptySite() throws {
    let folder = try TemporaryFolder()
    try folder.build([:])
    #expect(try Manifest(directory: folder.site).files == [])
    #expect(try PublishedTree.verify(folder.site) == [])
  }

  @Test func refusesRecordInTwoStates() throws {
    let folder = try TemporaryFolder()
    let tree = try StagingTree.open(output: folder.site)
    try tree.write("a.html", [], record: first)
    try tree.write("b.html", [], record: RecordMark(id: first.id, digest: second.digest))
    #expect(errorID { try tree.finish(header) } == "output.record-differs")
    #expect(errorID { try tree.commit() } == "output.incomplete")
  }

  @Test(arguments: [
    ("a.html", "b.html", true), ("b.html", "b.html", false), ("b.html", "a.html", false), ("../x", "y", false),
  ])
  func readsSafeSortedPathsOnly(first: String, second: String, isGood: Bool) {
    let digest = SHA256Digest(of: "x").hex
    let files = [first, second].map { "{\"path\":\"\($0)\",\"size\":1,\"sha256\":\"\(digest)\"}" }.joined(
      separator: ",")
    let text = """
      {"generator":"gongshi","version":"1","asOf":"2021-01-31","rules":"\(digest)","records":[],"files":[\(files)]}
      """
    #expect((Manifest(parsing: Array(text.utf8)) != nil) == isGood)
  }

  @Test func satisfiesTheSystemsSumChecker() throws {
    let folder = try TemporaryFolder()
    try folder.build(smallSite)
    let checker = Process()
    checker.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    checker.arguments = ["sha256sum", "--strict", "--quiet", "-c", "SHA256SUMS"]
    checker.currentDirectoryURL = URL(fileURLWithPath: folder.site)
    try checker.run()
    checker.waitUntilExit()
    #expect(checker.terminationStatus == 0)
    #expect(try folder.text("public/SHA256SUMS").split(separator: "\n").count == smallSite.count + 1)
  }
}

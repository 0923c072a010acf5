import Foundation
import TestSupport
import Testing

/// A release that is killed happened wholly or not at all, and the next run puts everything in its place.
struct ReleaseKillTests {
  /// Points at which the program is killed; `GONGSHI_KILLS` sets more.
  private static var points: Int {
    ProcessInfo.processInfo.environment["GONGSHI_KILLS"].flatMap { Int($0) } ?? 25
  }

  @Test func keepsSiteAndLedgerWholeWhenKilled() throws {
    let workspace = try TestWorkspace.withCases(30)
    let started = Date()
    try #require(try workspace.release().status == 0)
    // Points spread over a whole run, every second of them over its end, where bundle, ledger and site are written.
    let length = UInt64(Date().timeIntervalSince(started) * 1_100_000)
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    for round in 1...Self.points {
      // Every round changes every page, so that there is always something to release.
      let site = TestWorkspace.site.replacing("依法公开行政执法信息。", with: "依法公开，第 \(round) 次。")
      try workspace.write("content/site.yml", site)
      let process = Process()
      process.executableURL = TestWorkspace.program
      process.arguments = ["-C", workspace.root.path, "release", "--by", "周发布", "--reason", "第 \(round) 次"]
      process.standardError = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      let start = round.isMultiple(of: 2) ? length * 3 / 4 : 0
      usleep(UInt32(start + generator.next() % (length - start)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let context = "seed \(seed), round \(round)"
      #expect(try workspace.sumsHold(in: "public"), "\(context)")
      let before = try Self.sealedReleases(workspace)
      if round.isMultiple(of: 3) {
        // A build mends as a release does.
        let run = try workspace.run("build")
        try #require(run.status == 0, "\(context): \(run.errors)")
      } else {
        let run = try workspace.release()
        try #require(run.status == 0, "\(context): \(run.errors)")
      }
      try Self.expectWhole(workspace, atLeast: before, context)
    }
    let last = try workspace.release()
    #expect(last.status == 0, "\(last.errors)")
    #expect(try workspace.run("check").status == 0)
    #expect(try workspace.run("verify").status == 0)
  }

  /// Numbers of the releases whose closing line stands in the ledger as the program reads it.
  private static func sealedReleases(_ workspace: TestWorkspace) throws -> Int {
    let text = try workspace.read("content/ledger.jsonl")
    // A last line without its end does not count.
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().filter {
      $0.contains("\"event\":\"release\"")
    }.count
  }

  /// No leftovers, no release without its files, no file without its release, each with the digest of its seal.
  private static func expectWhole(_ workspace: TestWorkspace, atLeast: Int, _ context: String) throws {
    #expect(try workspace.sumsHold(in: "public"), "\(context)")
    for folder in [".", "releases", "content/archive"] {
      #expect(workspace.names(folder).allSatisfy { !$0.hasPrefix(".") }, "\(context): \(workspace.names(folder))")
    }
    let releases = try workspace.ledger().filter { $0["event"] as? String == "release" }
    #expect(releases.count >= atLeast, "\(context)")
    let stems = releases.compactMap { ($0["bundle"] as? String)?.replacing(".zip", with: "") }
    #expect(workspace.names("content/archive") == stems.map { $0 + ".zip" }.sorted(), "\(context)")
    #expect(
      workspace.names("releases") == stems.flatMap { [$0 + ".zip", $0 + "-submission"] }.sorted(), "\(context)")
    guard let last = releases.last, let stem = stems.last else { return }
    for (path, key) in [("releases/\(stem).zip", "bundleDigest"), ("content/archive/\(stem).zip", "inputs")] {
      let sum = try TestWorkspace.run(
        URL(filePath: "/usr/bin/env"), ["sha256sum", workspace.root.appending(path: path).path])
      #expect(String(sum.output.prefix(64)) == last[key] as? String, "\(context): \(path)")
    }
  }
}

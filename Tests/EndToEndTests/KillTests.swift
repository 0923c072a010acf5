import Foundation
import TestSupport
import Testing

/// A build that is killed leaves the old site whole, and the next build completes.
struct KillTests {
  @Test func keepsTheOldTreeWholeWhenKilled() throws {
    let workspace = try TestWorkspace()
    for index in 1...120 {
      let testCase = TestCase.with {
        $0.id = "case-\(index)"
        $0.number = "（云）应急罚〔2020〕\(index)号"
      }
      try workspace.write(testCase.path, testCase.text)
    }
    try #require(try workspace.run("build").status == 0)
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    for round in 0..<12 {
      // Every round changes every page, so that a torn switch would show.
      let site = TestWorkspace.site.replacing("依法公开行政执法信息。", with: "依法公开，第 \(round) 次。")
      try workspace.write("content/site.yml", site)
      let process = Process()
      process.executableURL = TestWorkspace.program
      process.arguments = ["-C", workspace.root.path, "build"]
      process.standardError = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(generator.next() % 400_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let check = try TestWorkspace.run(
        URL(filePath: "/usr/bin/env"),
        ["sh", "-c", "cd '\(workspace.root.path)/public' && sha256sum --quiet -c SHA256SUMS"])
      #expect(check.status == 0, "seed \(seed), round \(round): \(check.output) \(check.errors)")
    }
    let last = try workspace.run("build")
    #expect(last.status == 0, "\(last.errors)")
    #expect(try workspace.run("verify").status == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: workspace.root.path).filter {
      $0.hasPrefix(".public")
    }
    #expect(left.isEmpty)
  }
}

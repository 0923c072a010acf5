import Foundation
import Testing

/// The border: outside the gate nothing public can be made, and nothing raw can be rendered. The compiler is the proof.
struct BorderTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// Type checks one file of `Fixtures` against the built modules, as a package that depends on them would.
  private func typecheck(_ name: String) throws -> (compiles: Bool, messages: String) {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let products =
      bundle?.deletingLastPathComponent() ?? folder.appending(path: "../../.build/debug").standardizedFileURL
    let modules = products.appending(path: "Modules")
    try #require(FileManager.default.fileExists(atPath: modules.path), "no built modules at \(modules.path)")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swiftc", "-typecheck", "-swift-version", "6", "-I", modules.path,
      folder.appending(path: "Fixtures/\(name)").path,
    ]
    let sources = folder.appending(path: "../../Sources").standardizedFileURL
    let checkouts = products.resolvingSymlinksInPath().appending(path: "../../checkouts").standardizedFileURL
    let modulesOfC =
      ["CCrypto", "CMarkGFM"].map { sources.appending(path: $0) }
      + [products.appending(path: "CSystem.build"), checkouts.appending(path: "Yams/Sources/CYaml/include")]
    for module in modulesOfC { process.arguments?.insert(contentsOf: ["-I", module.path], at: 4) }
    let log = FileManager.default.temporaryDirectory.appending(path: "border-\(UUID().uuidString)")
    try Data().write(to: log)
    defer { try? FileManager.default.removeItem(at: log) }
    let handle = try FileHandle(forWritingTo: log)
    process.standardError = handle
    process.standardOutput = handle
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus == 0, try String(contentsOf: log, encoding: .utf8))
  }

  @Test func letsAPublicRecordBeRendered() throws {
    let result = try typecheck("RendersPublicRecord.swift")
    #expect(result.compiles, "\(result.messages)")
  }

  @Test func refusesToRenderARawRecord() throws {
    let result = try typecheck("RendersRawRecord.swift")
    #expect(!result.compiles)
    #expect(
      result.messages.contains("cannot convert value of type 'CaseRecord' to expected argument type 'PublicRecord'"))
  }

  @Test func refusesToDeclareRawTextPublic() throws {
    let result = try typecheck("MakesPublicText.swift")
    #expect(!result.compiles)
    #expect(result.messages.contains("'PublicText' initializer is inaccessible due to 'internal' protection level"))
  }
}

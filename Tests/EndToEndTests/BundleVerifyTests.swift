import Foundation
import TestSupport
import Testing

/// `verify` tells a bundle that is what it was from one that is not, without the workspace.
struct BundleVerifyTests {
  private static let path = "releases/2021-01-31-1.zip"

  private static func workspace() throws -> TestWorkspace {
    let workspace = try TestWorkspace.withCases(2)
    try #require(try workspace.release("--cms").status == 0)
    return workspace
  }

  private static func verify(_ workspace: TestWorkspace, _ path: String) throws -> TestWorkspace.Run {
    // From a folder that is no workspace.
    try TestWorkspace.run(
      TestWorkspace.program, ["verify", workspace.root.appending(path: path).path],
      environment: ["LC_ALL": "zh_CN.UTF-8"])
  }

  /// Packs the bundle anew with Python after `change` has done something to its members, a dictionary `m` of name → bytes.
  private static func repack(_ workspace: TestWorkspace, _ change: String) throws -> TestWorkspace.Run {
    let program = """
      import sys, zipfile
      m = {i.filename: zipfile.ZipFile(sys.argv[1]).read(i) for i in zipfile.ZipFile(sys.argv[1]).infolist()}
      extra = []
      \(change)
      with zipfile.ZipFile(sys.argv[2], 'w') as z:
          for n in sorted(m): z.writestr(zipfile.ZipInfo(n, (1980, 1, 1, 0, 0, 0)), m[n])
          for n, b in extra: z.writestr(n, b)
      """
    let run = try workspace.python(program, path, "repacked.zip")
    try #require(run.status == 0, "\(run.errors)")
    return try verify(workspace, "repacked.zip")
  }

  @Test func acceptsWhatReleaseMade() throws {
    let workspace = try Self.workspace()
    let run = try Self.verify(workspace, Self.path)
    #expect(run.status == 0 && run.output.contains("核验通过"), "\(run.errors)")
  }

  /// Any byte, be it of a file, of a name, of a date or of the directory.
  @Test func findsAFlippedByte() throws {
    let workspace = try Self.workspace()
    let bytes = try workspace.data(Self.path)
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    let places = [4, 6, 10, 12, bytes.count - 1, bytes.count - 8, bytes.count - 60]
    for place in places + (0..<12).map({ _ in Int(generator.next() % UInt64(bytes.count)) }) {
      var flipped = bytes
      flipped[place] ^= 1 << UInt8(generator.next() % 8)
      try workspace.write("flipped.zip", flipped)
      let run = try Self.verify(workspace, "flipped.zip")
      #expect(run.status == 1 && run.errors.contains("[bundle."), "seed \(seed), byte \(place) of \(bytes.count)")
    }
  }

  @Test(arguments: [
    ("del m['site/cases/case-1.html']", "bundle.missing", "site/cases/case-1.html"),
    ("m['site/extra.html'] = b'x'", "bundle.extra", "site/extra.html"),
    ("m['site/index.html'] += b' '", "bundle.changed", "site/index.html"),
    ("m['SHA256SUMS'] = m['SHA256SUMS'][1:]", "bundle.sums-differ", "SHA256SUMS"),
    ("m['../evil.html'] = b'x'", "bundle.unsafe-entry", "../evil.html"),
    ("m['site/../../evil.html'] = b'x'", "bundle.unsafe-entry", "evil.html"),
    ("m['/etc/evil'] = b'x'", "bundle.unsafe-entry", "/etc/evil"),
    ("m['content/ledger.jsonl'] = b'x'", "bundle.unsafe-entry", "content/ledger.jsonl"),
    ("m['site/data/secrets.jsonl'] = b'x'", "bundle.forbidden", "site/data/secrets.jsonl"),
    ("m['site/empty/'] = b''", "bundle.unsafe-entry", "site/empty/"),
    ("extra = [('site/INDEX.html', b'x')]", "bundle.doubled", "site/INDEX.html"),
    ("m['DELETE.txt'] = b'index.html\\n'", "bundle.deletion", "DELETE.txt:1"),
    ("m['DELETE.txt'] = b'../x.html\\n'", "bundle.deletion", "DELETE.txt:1"),
    ("m['manifest.json'] = b'{}'", "bundle.manifest-unreadable", "manifest.json"),
    ("del m['README.txt']", "bundle.missing", "README.txt"),
    ("pass", "bundle.altered", "repacked.zip"),
  ])
  func saysWhatIsWrongAndWhere(change: String, id: String, place: String) throws {
    let run = try Self.repack(try Self.workspace(), change)
    #expect(run.status == 1)
    let isTold = run.errors.split(separator: "\n").contains { $0.contains("[\(id)]") && $0.contains(place) }
    #expect(isTold, "\(run.errors)")
  }

  @Test func refusesAnArchiveThatUnpacksWithoutEnd() throws {
    let workspace = try Self.workspace()
    let program = """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as z: z.writestr('site/a.html', b'0' * 300_000_000)
      """
    try #require(try workspace.python(program, "bomb.zip").status == 0)
    let run = try Self.verify(workspace, "bomb.zip")
    #expect(run.status == 1 && run.errors.contains("[bundle.too-large]"), "\(run.errors)")
  }

  @Test(arguments: ["", "PK", "no archive at all"]) func refusesWhatIsNoArchive(text: String) throws {
    let workspace = try TestWorkspace()
    try workspace.write("no.zip", text)
    let run = try Self.verify(workspace, "no.zip")
    #expect(run.status == 1 && run.errors.contains("[bundle.unreadable]"), "\(run.errors)")
  }
}

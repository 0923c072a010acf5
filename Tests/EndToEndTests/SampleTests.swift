import Foundation
import Testing

/// The committed sample: its figures are those of the real report, its site holds no secret.
@Suite(.serialized)
struct SampleTests {
  /// The sample's site, built once for all tests of this suite.
  private static let site = Result { try SampleSite() }

  final class SampleSite: Sendable {
    let folder: URL
    let secrets: [(record: String, kind: String, value: String)]

    init() throws {
      // Beside the build: one folder for all runs, made anew by each.
      folder = TestWorkspace.repository.appending(path: ".build/sample-site")
      if FileManager.default.fileExists(atPath: folder.path) { try FileManager.default.removeItem(at: folder) }
      let repository = TestWorkspace.repository.path
      let build = try TestWorkspace.run(
        TestWorkspace.program, ["-C", repository, "build", "--output", folder.appending(path: "public").path])
      try #require(build.status == 0, "\(build.errors)")
      // The generator says which secrets it planted; it must have planted just what is committed.
      let data = try TestWorkspace.run(
        TestWorkspace.executable("sample-data"), ["--sample-2020", "--output", folder.appending(path: "again").path])
      try #require(data.status == 0, "\(data.errors)")
      let lines = try String(contentsOf: folder.appending(path: "again/secrets.jsonl"), encoding: .utf8)
      secrets = try lines.split(separator: "\n").map { line in
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
        return (object["record"] ?? "", object["kind"] ?? "", object["value"] ?? "")
      }
    }
  }

  @Test func isWhatTheGeneratorMakes() throws {
    let site = try Self.site.get()
    let again = site.folder.appending(path: "again/content")
    let committed = TestWorkspace.repository.appending(path: "content")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: again.path).filter { !$0.hasPrefix("rules") }
    #expect(paths.count > 237)
    for path in paths {
      var isFolder: ObjCBool = false
      let file = again.appending(path: path)
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      let same = FileManager.default.contentsEqual(atPath: file.path, andPath: committed.appending(path: path).path)
      #expect(same, "content/\(path) is not what sample-data makes")
    }
  }

  @Test func holdsNoSecretInAnyByte() throws {
    let site = try Self.site.get()
    #expect(site.secrets.count > 500)
    let root = site.folder.appending(path: "public")
    var searched = 0
    // Names may belong to somebody else on another page; numbers, addresses and trade secrets may stand nowhere.
    let everywhere = Set(site.secrets.filter { $0.kind != "name" }.map(\.value))
    let names = Dictionary(grouping: site.secrets.filter { $0.kind == "name" }, by: { $0.record.lowercased() })
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let file = root.appending(path: path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      let data = try Data(contentsOf: file)
      searched += 1
      for secret in everywhere where data.range(of: Data(secret.utf8)) != nil {
        let kind = site.secrets.first { $0.value == secret }?.kind ?? ""
        Issue.record("a secret of kind \(kind) stands in \(path)")
      }
      guard path.hasPrefix("cases/") else { continue }
      let record = String(path.dropFirst("cases/".count).dropLast(".html".count))
      for name in names[record] ?? [] {
        // A shop keeps its name though it holds that of its owner.
        let text = String(decoding: data, as: UTF8.self)
        let shops = text.matches(of: /[\p{Han}（）]{2,30}(店|厂|部|行|场|站|馆|坊|铺)/).map { String($0.output.0) }
        let without = shops.reduce(text) { $0.replacing($1, with: "") }
        #expect(!without.contains(name.value), "a name stands in \(path)")
      }
    }
    #expect(searched > 237)
  }

  static let figures: [(String, String)] = [
    ("inspections.total", "4847"), ("documents.issued", "3943"), ("hazards.found", "6568"),
    ("hazards.rectified", "6396"),
    ("hazards.rate", "97.4"), ("cases.filed", "237"), ("penalties.fines", "5909800"),
    ("penalties.fines.accident", "3796000"), ("penalties.fines.supervision", "2113800"),
    ("penalties.suspensions", "24"),
    ("penalties.warnings", "54"), ("licences.withheld", "6"), ("licences.cancelled", "12"), ("licences.revoked", "1"),
    ("dishonest.listed", "1"), ("review.reconsiderations", "0"), ("review.litigations", "0"),
    ("bureau.inspected.units", "116"), ("bureau.cases.filed", "61"), ("bureau.penalties.fines.supervision", "841800"),
    ("bureau.penalties.suspensions", "2"), ("bureau.review.reconsiderations", "0"),
    ("bureau.review.litigations", "0"), ("bureau.plan.units", "130"), ("bureau.plan.cases", "60"),
  ]

  @Test func reproducesTheFiguresOfTheReport() throws {
    let run = try TestWorkspace.run(
      TestWorkspace.program, ["-C", TestWorkspace.repository.path, "stats", "--year", "2020", "--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(object["year"] as? Int == 2020)
    let rows = try #require(object["figures"] as? [[String: Any]])
    for (id, value) in Self.figures {
      let row = try #require(rows.first { $0["id"] as? String == id }, "\(id)")
      let number = try #require(row["value"] as? NSNumber)
      #expect(Decimal(string: number.stringValue) == Decimal(string: value), "\(id) is \(number)")
      #expect(row["unit"] is String)
      if value != "0" { #expect((row["sources"] as? [String])?.isEmpty == false, "\(id) names no source") }
    }
  }

  @Test func passesItsOwnVerification() throws {
    let site = try Self.site.get()
    let folder = site.folder.appending(path: "public").path
    let good = try TestWorkspace.run(TestWorkspace.program, ["-C", TestWorkspace.repository.path, "verify", folder])
    #expect(good.status == 0, "\(good.errors)")
  }

  @Test func saysOnEveryPageThatItIsInvented() throws {
    let root = try Self.site.get().folder.appending(path: "public")
    let pages = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".html") }
    #expect(pages.count > 300)
    for page in pages {
      let text = try String(contentsOf: root.appending(path: page), encoding: .utf8)
      #expect(text.contains("虚构"), "\(page)")
    }
  }

  @Test func linksOnlyToPagesThatExist() throws {
    let root = try Self.site.get().folder.appending(path: "public")
    for page in try FileManager.default.subpathsOfDirectory(atPath: root.path) where page.hasSuffix(".html") {
      let file = root.appending(path: page)
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /(?:href|src)="([^"#]+)(?:#[^"]*)?"/) {
        let target = String(match.output.1)
        if target.hasPrefix("https://") || target.hasPrefix("mailto:") || target.hasPrefix("tel:") { continue }
        let linked = file.deletingLastPathComponent().appending(path: target).standardizedFileURL
        #expect(FileManager.default.fileExists(atPath: linked.path), "\(page) links to \(target)")
      }
    }
  }
}

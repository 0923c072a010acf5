import Diagnostics
import Glibc
import Reading
import Records
import Testing

@testable import Ingest

/// An invented bureau, and ways to read cases written in a test.
enum Fixture {
  static let settings: SiteSettings = {
    let county = County(
      code: "532302", name: "禄丰市", formerCodes: ["532331"], formerNames: ["禄丰县"], authority: "禄丰市应急管理局")
    let bureau = Bureau(
      name: "楚雄彝族自治州应急管理局", prefecture: County(code: "532300", name: "楚雄彝族自治州", authority: "楚雄彝族自治州应急管理局"),
      counties: [County(code: "532301", name: "楚雄市", authority: "楚雄市应急管理局"), county])
    return SiteSettings(
      bureau: bureau, siteName: bureau.name, siteDomain: "example.gov.cn", siteIDCode: "5323000000",
      columnTitle: "行政执法公示")
  }()

  /// The smallest decided case, as lines of front matter.
  static let lines = [
    "id: cx-1", "documentNumber: （楚）应急罚〔2020〕12号", "county: 楚雄市", "subject:", "  name: 云岭虚构矿业有限公司",
    "  uscc: 91350100M000100Y43", "violation: {type: 未按规定培训}", "penalty:", "  kinds: [罚款]", "  fine: 20000",
    "decidedOn: 2020-05-06",
  ]

  static func markdown(_ lines: [String], body: String = "正文\n", path: String = "content/cases/x.md") -> CaseResult {
    let text = "---\n" + lines.joined(separator: "\n") + "\n---\n" + body
    return CaseFile(bureau: settings.bureau).read(SourceFile(path: path, bytes: Array(text.utf8)))
  }

  static func table(_ text: String) -> (results: [CaseResult], diagnostics: [Diagnostic]) {
    let table = CaseTable(CSVTable(Array(text.utf8), file: "content/cases/t.csv"))
    guard table.fields.isUsable else { return ([], table.fields.diagnostics) }
    return (table.read(0..<table.table.rowCount, bureau: settings.bureau), table.fields.diagnostics)
  }

  static func short(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.kind.id)" }
  }

  /// Writes files into a new folder, runs `body` with its path, and removes it.
  static func withWorkspace(_ files: [String: String], _ body: (String) throws -> Void) throws {
    var template = Array("/tmp/gongshi-ingest-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    let root = String(cString: made)
    var folders: Set<String> = []
    for (path, text) in files {
      let parts = path.split(separator: "/")
      for count in 1..<max(1, parts.count) {
        let folder = root + "/" + parts[..<count].joined(separator: "/")
        if folders.insert(folder).inserted { mkdir(folder, 0o755) }
      }
      if path.hasSuffix("/") { continue }
      let file = try #require(fopen(root + "/" + path, "w"))
      let bytes = Array(text.utf8)
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }
    defer {
      for path in files.keys { unlink(root + "/" + path) }
      for folder in folders.sorted(by: >) { rmdir(folder) }
      rmdir(root)
    }
    try body(root)
  }
}

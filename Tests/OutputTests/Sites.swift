import Diagnostics
import Hashing
import Testing

@testable import Output

let header = ManifestHeader(version: "1.0", asOf: "2021-01-31", rules: SHA256Digest(of: "rules"))

/// Invented pages of a small site.
let smallSite = [
  "index.html": "<h1>公示</h1>", "cases/2020/case-1.html": "<p>某矿业公司</p>", "cases/2020/case-2.html": "<p>某烟花店</p>",
  "style.css": "body{}",
]

extension TemporaryFolder {
  /// Builds `pages` into the folder and switches.
  @discardableResult
  func build(_ pages: [String: String], exchanges: Bool = true) throws -> SwitchResult {
    let tree = try StagingTree(output: site, exchanges: exchanges)
    for (path, text) in pages.sorted(by: { $0.key < $1.key }) { try tree.write(path, Array(text.utf8)) }
    try tree.finish(header)
    return try tree.commit()
  }
}

/// Identifier of the error that `body` throws, or `nil`.
func errorID(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch {
    return (error as? OutputError)?.diagnostic.kind.id ?? "\(error)"
  }
}

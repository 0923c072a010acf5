import Comparison
import Hashing
import Ledger
import Output

/// States of a site to compare: the one that was released, a bundle or folder that is named, or nothing at all.
enum SiteStateReader {
  /// The state at `path`, or that of the last release where none is named; with its name in words.
  static func state(
    of path: String?, _ workspace: Workspace
  ) throws(OutputError) -> (state: SiteComparison.State, name: String) {
    if let path { return (try state(at: path), path) }
    guard let last = workspace.ledger.releases.last, let seal = last.seal else {
      return (
        SiteComparison.State(files: [:], records: [:]) { _ in [] },
        Console.text("首次发布（台账中没有发布记录）", "first release (the ledger has none)")
      )
    }
    return (try state(at: "releases/\(seal.bundle)"), seal.bundle)
  }

  private static func state(at path: String) throws(OutputError) -> SiteComparison.State {
    let site = try SiteSource(path)
    return state(of: site.manifest) { try site.contents(of: $0) }
  }

  /// The state of a tree whose manifest is at hand.
  static func state(of manifest: Manifest, folder: String) throws(OutputError) -> SiteComparison.State {
    let site = try SiteSource(folder)
    return state(of: manifest) { try site.contents(of: $0) }
  }

  private static func state(
    of manifest: Manifest, page: @escaping (String) throws -> [UInt8]
  ) -> SiteComparison.State {
    var files: [String: String] = [:]
    var records: [String: (id: String, digest: String)] = [:]
    for file in manifest.files {
      files[file.path] = file.sha256.hex
      if let mark = file.record { records[file.path] = (mark.id, mark.digest.hex) }
    }
    return SiteComparison.State(files: files, records: records, page: page)
  }
}

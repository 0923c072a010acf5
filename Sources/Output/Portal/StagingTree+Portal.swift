import Diagnostics

extension StagingTree {
  /// Fills the tree with the articles of a finished site, the files that go with them and their table (`metadata.csv`); every page counts as
  /// new.
  public func writePortal(of manifest: Manifest, in site: String) throws(OutputError) {
    let folders = try BundleFolders(site: site, work: directory)
    let portal = try PortalForm(manifest: manifest, difference: SiteDifference(from: nil, to: manifest), folders)
    for path in portal.articles {
      var bytes: [UInt8] = []
      try folders.read(.article(path)) { bytes.append(contentsOf: $0) }
      try write(path, bytes)
    }
    for path in portal.attachments { try write(path, try folders.page(path)) }
    try write("metadata.csv", portal.table)
  }
}

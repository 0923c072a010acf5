import Diagnostics
import Glibc
public import Hashing

/// Puts the bundle of a release together: the site, what to delete on the portal, notes for the person who uploads, and the lists by which
/// all of it can be checked.
///
/// Every file is read twice, once for its sums and once for its bytes, and never held whole but for pages of which the article is cut out.
/// What stays in memory is a line a file.
public struct BundleWriter: Sendable {
  /// Folder of the finished site.
  public let site: String
  public let manifest: Manifest
  /// What the release before showed.
  public let previous: Manifest?
  public let info: BundleInfo

  /// Makes a writer for the site in the folder `site` with its `manifest`.
  public init(site: String, manifest: Manifest, previous: Manifest?, info: BundleInfo) {
    self.site = site
    self.manifest = manifest
    self.previous = previous
    self.info = info
  }

  /// Writes the bundle as `name` into the folder `work`, and waits until the disk has it; returns its digest.
  ///
  /// Throws where a file of the site is not what its manifest says, or the system refuses.
  public func write(_ name: String, work: String) throws(OutputError) -> SHA256Digest {
    let folders = try BundleFolders(site: site, work: work)
    let difference = SiteDifference(from: previous, to: manifest)
    var items = try siteItems(folders)
    if info.hasArticles { items += try portalItems(difference, folders) }
    let deletions = difference.deleted.map { $0 + "\n" }.joined()
    items.append(try BundleItem(BundlePath.deletions, .text(Array(deletions.utf8)), in: folders))
    let notes = UploadNotes(header: manifest.header, info: info, difference: difference)
    items.append(try BundleItem(BundlePath.notes, .text(notes.bytes), in: folders))
    Self.sort(&items)

    let lists = (manifest: name + ".manifest", sums: name + ".sums")
    var list = ListFile(try create(lists.manifest, folders), shown: lists.manifest)
    try BundleManifest(header: manifest.header, info: info).write(items, to: &list)
    _ = try list.close()
    items.append(try BundleItem(BundlePath.manifest, .prepared(lists.manifest), in: folders))
    Self.sort(&items)
    var sums = ListFile(try create(lists.sums, folders), shown: lists.sums)
    for item in items {
      sums.append(sum: item.sha256, path: item.path)
      try sums.flushIfLarge()
    }
    _ = try sums.close()
    items.append(try BundleItem(BundlePath.sums, .prepared(lists.sums), in: folders))
    Self.sort(&items)

    var archive = ZipWriter(try create(name, folders), shown: "\(work)/\(name)")
    for item in items {
      try archive.begin(item.path, size: item.size, crc32: item.crc32)
      var size = 0
      var digest = SHA256Stream()
      try folders.read(item.source) { bytes throws(OutputError) in
        size += bytes.count
        digest.update(bytes)
        try archive.append(bytes)
      }
      // Somebody wrote into the new tree between the two readings.
      guard size == item.size, digest.digest == item.sha256 else {
        throw OutputError(.outputFileChanged, at: item.path)
      }
    }
    let digest = try archive.finish()
    folders.removeWork(lists.manifest)
    folders.removeWork(lists.sums)
    return digest
  }

  /// The files of the site with its own lists; each must be the one that was checked.
  private func siteItems(_ folders: borrowing BundleFolders) throws(OutputError) -> [BundleItem] {
    var items: [BundleItem] = []
    items.reserveCapacity(manifest.files.count + 6)
    for file in manifest.files {
      let item = try BundleItem(BundlePath.site + file.path, .site(file.path), record: file.record, in: folders)
      guard item.sha256 == file.sha256 else { throw OutputError(.outputFileChanged, at: "\(site)/\(file.path)") }
      items.append(item)
    }
    for path in [SafePath.manifest, SafePath.sums] {
      items.append(try BundleItem(BundlePath.site + path, .site(path), in: folders))
    }
    return items
  }

  /// Articles, the files that go with them, and their table.
  private func portalItems(
    _ difference: SiteDifference, _ folders: borrowing BundleFolders
  ) throws(OutputError) -> [BundleItem] {
    let portal = try PortalForm(manifest: manifest, difference: difference, folders)
    var items: [BundleItem] = []
    for path in portal.articles {
      items.append(try BundleItem(BundlePath.portal + path, .article(path), in: folders))
    }
    for path in portal.attachments {
      items.append(try BundleItem(BundlePath.portal + path, .site(path), in: folders))
    }
    items.append(try BundleItem(BundlePath.portalTable, .text(portal.table), in: folders))
    return items
  }

  private func create(_ name: String, _ folders: borrowing BundleFolders) throws(OutputError) -> Descriptor {
    try Descriptor.open(
      name, in: folders.work.raw, flags: O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, shown: "\(folders.workPath)/\(name)")
  }

  private static func sort(_ items: inout [BundleItem]) {
    items.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

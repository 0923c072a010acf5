import CSystem
import Diagnostics
import Glibc
public import Hashing

/// Where the files of releases stand in a workspace, and how they get there although the program may be killed at any point.
///
/// A release is made in this order, all of it under the lock of the ledger:
///
/// 1. Bundle, submission tables and archive are written into the hidden folders `.new` beside their final places, and flushed.
/// 2. The ledger gets all lines of the release in one append, closed by the line with the seal, and is flushed. From here on the release
///    has happened; before, it has not.
/// 3. The files are renamed to their final names.
/// 4. The new tree becomes `public/`.
///
/// What a killed run leaves in `.new` is therefore either nothing anybody knows of (no seal names it: it is removed) or the files of a
/// release that has happened (the seal names them and has their digests: they get their names). Nothing else can be found, for a file
/// has its final name only after the seal, and the seal is written only after the files are on the disk. `public/` needs no
/// mending of its own: the next build or release makes the tree anew.
public struct ReleaseFolders: Sendable {
  /// Folder of the bundles.
  public static let bundles = "releases"
  /// Folder of the archives of inputs.
  public static let archives = "content/archive"
  private static let pending = ".new"

  private let root: String

  /// Names the folders of the workspace at `root`.
  public init(root: String) { self.root = root }

  /// The files of one release by the stem that they share, such as `2021-01-31-1`.
  public struct Names: Sendable, Hashable {
    public let stem: String

    /// Makes the names of the release with this stem.
    public init(stem: String) { self.stem = stem }

    /// The names for the bundle that a seal names.
    public init(bundle: String) { stem = bundle.hasSuffix(".zip") ? String(bundle.dropLast(4)) : bundle }

    public var bundle: String { stem + ".zip" }
    public var submission: String { stem + "-submission" }
    public var archive: String { stem + ".zip" }
  }

  /// Path of a finished bundle.
  public func bundle(_ names: Names) -> String { "\(root)/\(Self.bundles)/\(names.bundle)" }

  /// Path of a finished archive.
  public func archive(_ names: Names) -> String { "\(root)/\(Self.archives)/\(names.archive)" }

  /// Where bundle and submission tables are made.
  public var newBundles: String { "\(root)/\(Self.bundles)/\(Self.pending)" }

  /// Where the archive is made.
  public var newArchives: String { "\(root)/\(Self.archives)/\(Self.pending)" }

  /// Whether a run was killed, or another one is at work.
  public var hasLeftovers: Bool {
    [newBundles, newArchives].contains { path in
      var status = stat()
      return lstat(path, &status) == 0
    }
  }

  /// Throws `release.name-taken` where a file of the release is there already.
  public func requireFree(_ names: Names) throws(OutputError) {
    let paths = [
      "\(Self.bundles)/\(names.bundle)", "\(Self.bundles)/\(names.submission)", "\(Self.archives)/\(names.archive)",
    ]
    for path in paths {
      var status = stat()
      if lstat("\(root)/\(path)", &status) == 0 { throw OutputError(.releaseNameTaken, at: path) }
    }
  }

  /// Makes the two folders in which a release is prepared, closed to others.
  public func begin() throws(OutputError) {
    let folders = [
      ("\(root)/\(Self.bundles)", mode_t(0o755)), ("\(root)/\(Self.archives)", 0o700), (newBundles, 0o700),
      (newArchives, 0o700),
    ]
    for (path, mode) in folders where mkdir(path, mode) != 0 && (errno != EEXIST || path.hasSuffix(Self.pending)) {
      throw OutputError(system: errno, at: path)
    }
  }

  /// Waits until the disk knows what was prepared by its name.
  public func flush() throws(OutputError) {
    for path in [newBundles, newArchives, "\(root)/\(Self.bundles)", "\(root)/\(Self.archives)"] {
      try Descriptor.directory(path, followsLink: true, shown: path).sync(shown: path)
    }
  }

  /// Gives what was prepared its final names, and removes the folders in which it was prepared.
  public func place(_ names: Names) throws(OutputError) {
    try move(names.bundle, in: Self.bundles)
    try move(names.submission, in: Self.bundles)
    try move(names.archive, in: Self.archives)
    try discard()
  }

  /// Removes what was prepared and is not wanted, and the folders that stay empty.
  public func discard() throws(OutputError) {
    for folder in [Self.bundles, Self.archives] {
      let path = "\(root)/\(folder)"
      let raw = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard raw >= 0 else { continue }
      let directory = Descriptor(owning: raw)
      if Folder.kind(of: Self.pending, in: directory) == S_IFDIR {
        try Folder.removeTree(Self.pending, in: directory, shown: "\(path)/\(Self.pending)")
      }
      fsync(directory.raw)
      rmdir(path)
    }
  }

  /// Finishes what a killed run left: what the seal of the last release names gets its final name if its digest fits, all else is removed.
  ///
  /// Whoever calls holds the lock of the ledger. Returns whether a release was finished.
  @discardableResult
  public func mend(lastBundle: String?, digest: SHA256Digest?, inputs: SHA256Digest?) throws(OutputError) -> Bool {
    guard hasLeftovers else { return false }
    var isFinished = false
    if let lastBundle {
      let names = Names(bundle: lastBundle)
      if InputArchive.digest(of: "\(newBundles)/\(names.bundle)") == digest, digest != nil {
        try move(names.bundle, in: Self.bundles)
        isFinished = true
      }
      if InputArchive.digest(of: "\(newArchives)/\(names.archive)") == inputs, inputs != nil {
        try move(names.archive, in: Self.archives)
        isFinished = true
      }
      // The tables have no digest in the seal; they were on the disk before it was written, under this name alone.
      var status = stat()
      if lstat("\(newBundles)/\(names.submission)", &status) == 0 {
        try move(names.submission, in: Self.bundles)
        isFinished = true
      }
    }
    try discard()
    return isFinished
  }

  /// Gives a prepared file its final name; one that stands there already, because it was made again meanwhile, stays.
  private func move(_ name: String, in folder: String) throws(OutputError) {
    let path = "\(root)/\(folder)"
    let directory = try Descriptor.directory(path, followsLink: true, shown: path)
    let code = gs_rename_new(directory.raw, "\(Self.pending)/\(name)", directory.raw, name)
    if code != 0 && code != ENOENT && code != EEXIST { throw OutputError(system: code, at: "\(folder)/\(name)") }
    try directory.sync(shown: path)
  }
}

import Diagnostics
import Glibc
import Hashing
import Synchronization

/// Where a site is made: a new tree beside the old one, switched in one step when it is proven.
///
/// A class because it owns a lock and open folders. `write` may be called from several tasks at once; then come `finish`, any
/// checks of the files in `directory`, and `commit`. Until `commit` the old tree is untouched, whatever happens.
public final class StagingTree: Sendable {
  let folder: OutputFolder
  /// The tree that is public now.
  let current: Descriptor
  /// The tree that is being made.
  let staging: Descriptor
  let state = Mutex(StagingState())
  /// Whether unchanged files may be taken over from `current`.
  private let hasOldSite: Bool
  /// Whether the two trees may be exchanged in one call; else they are renamed one after the other.
  let exchanges: Bool

  /// Makes the folder `output` where it is missing, locks it, clears away what a killed run left, and begins a new tree beside it.
  ///
  /// Throws `output.locked` while another process builds there, and other errors for a folder that cannot or must not be
  /// replaced: a link, a mount point, a folder with files that are not ours.
  public static func open(output: String) throws(OutputError) -> StagingTree {
    try StagingTree(output: output, exchanges: true)
  }

  init(output: String, exchanges: Bool) throws(OutputError) {
    let folder = try OutputFolder(output)
    do throws(OutputError) {
      let current = try folder.openCurrent()
      hasOldSite = try folder.holdsOurSite(current)
      try folder.clearLeftovers(into: current)
      staging = try folder.makeStaging(like: current)
      self.current = current
    } catch {
      folder.unlock()
      throw error
    }
    self.folder = folder
    self.exchanges = exchanges
  }

  deinit { discard() }

  /// Path of the new tree, for checks that read it between `finish` and `commit`.
  public var directory: String { folder.parentPath + folder.stagingName }

  /// Puts a file into the new tree; where the old tree has the same bytes at `path`, it is the same file (hard link).
  ///
  /// `path` is relative, ASCII, without hidden parts; `record` names the record that the file shows. Throws for an unsafe or
  /// doubled path and when the disk refuses; after any throw the tree can only be discarded.
  @discardableResult
  public func write(
    _ path: String, _ bytes: [UInt8], record: RecordMark? = nil
  ) throws(OutputError) -> WrittenFile {
    do throws(OutputError) {
      let safe = try SafePath(path)
      try state.withLock { state throws(OutputError) in
        try state.claim(safe) { folder throws(OutputError) in try makeFolder(folder) }
      }
      let isUnchanged = linkUnchanged(path, bytes)
      if !isUnchanged {
        let file = try create(path)
        try file.write(bytes, shown: path)
        try file.close(shown: path)
      }
      let digest = SHA256Digest(of: bytes)
      let entry = ManifestEntry(path: path, size: bytes.count, sha256: digest, record: record)
      state.withLock { $0.add(entry, isUnchanged: isUnchanged) }
      return WrittenFile(path: path, size: bytes.count, sha256: digest, unchanged: isUnchanged)
    } catch {
      state.withLock { $0.hasFailed = true }
      throw error
    }
  }

  /// Gives the new tree up and removes it; the old one stays. Does nothing after `commit`.
  public func discard() {
    let isOpen = state.withLock { state in
      defer { state.phase = .closed }
      return state.phase != .closed
    }
    guard isOpen else { return }
    // What cannot be removed now is removed when the next build begins.
    try? Folder.removeTree(folder.stagingName, in: folder.parent, shown: directory)
    folder.unlock()
  }

  /// Creates a new file in the new tree.
  func create(_ path: String) throws(OutputError) -> Descriptor {
    try Descriptor.open(path, in: staging.raw, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, shown: path)
  }

  /// Gives the file of the old tree a second name in the new one if it holds `bytes`.
  private func linkUnchanged(_ path: String, _ bytes: [UInt8]) -> Bool {
    guard hasOldSite, let old = Descriptor.existing(path, in: current.raw), old.holds(bytes) else { return false }
    return linkat(current.raw, path, staging.raw, path, 0) == 0
  }

  private func makeFolder(_ path: String) throws(OutputError) {
    if mkdirat(staging.raw, path, 0o777) != 0 { throw OutputError(system: errno, at: path) }
  }
}

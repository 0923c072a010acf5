import CSystem
public import Diagnostics
import Glibc
import Synchronization

/// What a switch has done.
public struct SwitchResult: Sendable, Hashable {
  /// Files of the new site, without the manifest and the sums.
  public let files: Int
  /// Their bytes.
  public let bytes: Int
  /// How many of them are the same files as before.
  public let unchanged: Int
  /// A warning where the old tree could not be removed whole; the new site is live all the same.
  public let leftover: Diagnostic?
}

extension StagingTree {
  /// Makes the new tree public in one step and removes the old one.
  ///
  /// Everything is on the disk before the switch. Hidden entries of the old tree (`.gitkeep`, `.git`) are carried over.
  /// Throws where the tree is not finished or the system refuses; the old tree is then still the public one.
  @discardableResult
  public func commit() throws(OutputError) -> SwitchResult {
    let result = try state.withLock { state throws(OutputError) in
      guard state.phase == .finished else { throw OutputError(.outputOutOfOrder, at: folder.shown) }
      guard state.isComplete else { throw OutputError(.outputIncomplete, at: folder.shown) }
      let bytes = state.entries.reduce(0) { $0 + $1.size }
      return (files: state.entries.count, bytes: bytes, unchanged: state.unchangedCount)
    }
    try linkHiddenFiles()
    let code = gs_syncfs(staging.raw)
    if code != 0 { throw OutputError(system: code, at: directory) }
    let retired = try switchTrees()
    state.withLock { $0.phase = .closed }
    fsync(folder.parent.raw)
    defer { folder.unlock() }
    var leftover: Diagnostic?
    do throws(OutputError) {
      try folder.retire(retired, keepingHiddenIn: staging)
    } catch {
      leftover = Diagnostic(.outputLeftover, at: Place(file: folder.parentPath + retired))
    }
    return SwitchResult(files: result.files, bytes: result.bytes, unchanged: result.unchanged, leftover: leftover)
  }

  /// Gives hidden files of the old tree a second name in the new one, so that they are never missing. Folders cannot have
  /// two names; they, and files on disks without links, are moved right after the switch.
  func linkHiddenFiles() throws(OutputError) {
    for entry in try Folder.entries(of: current, shown: folder.shown) where entry.isHidden && !entry.isDirectory {
      linkat(current.raw, entry.name, staging.raw, entry.name, 0)
    }
  }

  /// Exchanges the trees; returns the hidden name under which the old one now stands.
  private func switchTrees() throws(OutputError) -> String {
    let parent = folder.parent.raw
    let code = exchanges ? gs_rename_exchange(parent, folder.stagingName, folder.name) : ENOSYS
    if code == 0 { return folder.stagingName }
    guard code == EINVAL || code == ENOSYS || code == EOPNOTSUPP else {
      throw OutputError(system: code, at: folder.shown)
    }
    var failure = gs_rename_new(parent, folder.name, parent, folder.retiredName)
    if failure != 0 { throw OutputError(system: failure, at: folder.shown) }
    failure = gs_rename_new(parent, folder.stagingName, parent, folder.name)
    if failure == 0 { return folder.retiredName }
    // Back to where it was; if even that fails, the next build does it.
    _ = gs_rename_new(parent, folder.retiredName, parent, folder.name)
    throw OutputError(system: failure, at: folder.shown)
  }
}

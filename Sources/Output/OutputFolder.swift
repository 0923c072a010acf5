import CSystem
import Diagnostics
import Glibc

/// The folder that is replaced, known by its parent, and the hidden names beside it that a build uses.
struct OutputFolder: ~Copyable, Sendable {
  let parent: Descriptor
  /// Path of the parent as given, with its closing `/`; empty for the current folder.
  let parentPath: String
  let name: String
  private let lock: FolderLock

  /// The new tree, and after the exchange the old one.
  var stagingName: String { ".\(name).staging" }
  /// The old tree where it had to be renamed away.
  var retiredName: String { ".\(name).old" }
  private var lockName: String { ".\(name).lock" }
  /// Path for messages.
  var shown: String { parentPath + name }

  /// Makes the parents of `path` where they are missing, opens the last of them and takes the lock.
  init(_ path: String) throws(OutputError) {
    let (parentPath, name) = try Self.split(path)
    for folder in SafePath.parents(of: parentPath) where !folder.isEmpty {
      if mkdir(folder, 0o777) != 0, errno != EEXIST { throw OutputError(system: errno, at: folder) }
    }
    let parentName = parentPath.isEmpty ? "." : parentPath
    let parent = try Descriptor.directory(parentName, followsLink: true, shown: parentName)
    let lock = try FolderLock(".\(name).lock", in: parent, shown: parentPath + name)
    self.parent = parent
    self.lock = lock
    self.parentPath = parentPath
    self.name = name
  }

  /// Cuts `site/public/` into `site/` and `public`.
  private static func split(_ path: String) throws(OutputError) -> (parentPath: String, name: String) {
    var trimmed = path[...]
    while trimmed.utf8.last == UInt8(ascii: "/") { trimmed = trimmed.dropLast() }
    let start = trimmed.utf8.lastIndex(of: UInt8(ascii: "/")).map { trimmed.utf8.index(after: $0) }
    let name = String(trimmed[(start ?? trimmed.startIndex)...])
    guard !name.isEmpty, name != ".", name != "..", name.utf8.count <= 240, !path.utf8.contains(0) else {
      throw OutputError(.outputUnusableName, at: path)
    }
    return (String(trimmed[..<(start ?? trimmed.startIndex)]), name)
  }

  /// Frees the lock.
  borrowing func unlock() { lock.release(lockName, in: parent) }

  /// Makes the folder, or brings it back where a run was killed between two renames, and opens it.
  borrowing func openCurrent() throws(OutputError) -> Descriptor {
    if Folder.kind(of: name, in: parent) == 0 {
      let code =
        Folder.kind(of: retiredName, in: parent) == S_IFDIR
        ? gs_rename_new(parent.raw, retiredName, parent.raw, name)
        : mkdirat(parent.raw, name, 0o777) == 0 ? 0 : errno
      if code != 0 { throw OutputError(system: code, at: shown) }
    }
    switch Folder.kind(of: name, in: parent) {
    case S_IFDIR: break
    case S_IFLNK: throw OutputError(.outputSymbolicLink, at: shown)
    default: throw OutputError(.outputNotADirectory, at: shown)
    }
    if gs_is_mount_root(parent.raw, name) != 0 { throw OutputError(.outputMountPoint, at: shown) }
    return try Descriptor.directory(name, in: parent.raw, shown: shown)
  }

  /// Takes away what a killed run left: hidden entries that it had not carried over yet go back into `current`.
  borrowing func clearLeftovers(into current: borrowing Descriptor) throws(OutputError) {
    for leftover in [stagingName, retiredName] {
      switch Folder.kind(of: leftover, in: parent) {
      case 0: continue
      case S_IFDIR: try retire(leftover, keepingHiddenIn: current)
      default: throw OutputError(.outputInTheWay, at: shown, parentPath + leftover)
      }
    }
  }

  /// Makes the empty new tree, with the permissions of `current`.
  borrowing func makeStaging(like current: borrowing Descriptor) throws(OutputError) -> Descriptor {
    let path = parentPath + stagingName
    if mkdirat(parent.raw, stagingName, 0o777) != 0 { throw OutputError(system: errno, at: path) }
    let staging = try Descriptor.directory(stagingName, in: parent.raw, shown: path)
    var status = stat()
    if fstat(current.raw, &status) == 0 { fchmod(staging.raw, status.st_mode & 0o7777) }
    return staging
  }

  /// Moves the hidden entries of the tree `leftover` to `current` unless they are there already, then removes the tree.
  borrowing func retire(_ leftover: String, keepingHiddenIn current: borrowing Descriptor) throws(OutputError) {
    let path = parentPath + leftover
    let tree = try Descriptor.directory(leftover, in: parent.raw, shown: path)
    for entry in try Folder.entries(of: tree, shown: path) where entry.isHidden {
      let code = gs_rename_new(tree.raw, entry.name, current.raw, entry.name)
      // A hidden file that stands in both is one file with two names, or an older state of it; a folder never is.
      if code == EEXIST && !entry.isDirectory { continue }
      if code == EEXIST { throw OutputError(.outputInTheWay, at: shown, path + "/" + entry.text) }
      if code != 0 { throw OutputError(system: code, at: path) }
    }
    try Folder.removeTree(leftover, in: parent, shown: path)
  }
}

import Diagnostics
import Glibc

/// The files from which a site is made, as they stand at a moment: two equal listings mean that nobody wrote in between.
///
/// Times and inodes serve this comparison only and reach no output.
public struct InputListing: Sendable, Equatable {
  struct Input: Sendable, Equatable {
    let path: String
    let size: Int
    let seconds: Int
    let nanoseconds: Int
    let inode: UInt64
  }

  /// Folders that hold inputs.
  static let folders = ["content", "Templates"]
  /// What lies in `content/` and is no input: the ledger, and the archives themselves.
  private static let passedOver: Set<String> = ["content/ledger.jsonl", "content/archive"]
  private static let deepest = 32

  /// Sorted by the bytes of their paths.
  let files: [Input]

  /// Lists the inputs of the workspace at `root`; hidden entries are passed over, as they are when a workspace is read.
  public init(root: String) throws(OutputError) {
    var files: [Input] = []
    for folder in Self.folders where access("\(root)/\(folder)", F_OK) == 0 {
      try Self.list(folder, root: root, depth: 0, &files)
    }
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func list(
    _ folder: String, root: String, depth: Int, _ files: inout [Input]
  ) throws(OutputError) {
    guard depth < deepest else { throw OutputError(system: ELOOP, at: folder) }
    let directory = try Descriptor.directory("\(root)/\(folder)", followsLink: depth == 0, shown: folder)
    for entry in try Folder.entries(of: directory, shown: folder) where !entry.isHidden {
      let path = folder + "/" + entry.text
      if passedOver.contains(path) { continue }
      if entry.isDirectory {
        try list(path, root: root, depth: depth + 1, &files)
        continue
      }
      var status = stat()
      guard fstatat(directory.raw, entry.name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        throw OutputError(system: errno, at: path)
      }
      guard status.st_mode & S_IFMT == S_IFREG else { continue }
      files.append(
        Input(
          path: path, size: Int(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec,
          inode: UInt64(status.st_ino)))
    }
  }
}

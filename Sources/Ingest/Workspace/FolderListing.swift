public import Diagnostics
import Glibc

/// Lists the regular files below a folder, sorted by the bytes of their paths; hidden entries are passed over.
public struct FolderListing {
  let root: String
  /// Paths relative to the root.
  public private(set) var files: [String] = []
  /// What could not be listed.
  public private(set) var diagnostics: [Diagnostic] = []
  /// Deepest folder that is entered.
  private static let depthLimit = 16

  /// Makes an empty list for paths relative to `root`.
  public init(root: String) { self.root = root }

  /// Adds the files below `folder`, a path relative to the root.
  public mutating func list(_ folder: String) {
    visit(folder, depth: 0)
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func visit(_ folder: String, depth: Int) {
    guard depth < Self.depthLimit, let stream = opendir(root + "/" + folder) else {
      if depth > 0 || errno != ENOENT {
        diagnostics.append(Diagnostic(.inputUnreadable, at: Place(file: folder), "\(errno)"))
      }
      return
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let length = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { strlen($0) }
      }
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix(length)) }
      guard bytes.first != 0x2E else { continue }
      guard let name = String(validating: bytes, as: UTF8.self) else {
        diagnostics.append(Diagnostic(.workspaceBadName, at: Place(file: folder)))
        continue
      }
      let path = folder + "/" + name
      var status = stat()
      guard lstat(root + "/" + path, &status) == 0 else {
        diagnostics.append(Diagnostic(.inputUnreadable, at: Place(file: path), "\(errno)"))
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: files.append(path)
      case S_IFDIR: visit(path, depth: depth + 1)
      case S_IFLNK: diagnostics.append(Diagnostic(.workspaceSymbolicLink, at: Place(file: path)))
      default: diagnostics.append(Diagnostic(.inputNotAFile, at: Place(file: path)))
      }
    }
  }
}

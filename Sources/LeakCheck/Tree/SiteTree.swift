import Glibc

/// What lies in a folder, found by the guard itself.
struct SiteTree {
  /// Files below the root, with `/`, in no order.
  private(set) var files: [String] = []
  /// Folders that hold nothing, with a `/` at their end: their names are public all the same.
  private(set) var emptyFolders: [String] = []
  /// What is neither file nor folder, or a folder that cannot be listed.
  private(set) var unreadable: [String] = []

  init(root: String) {
    list(root, prefix: "")
    unreadable.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func list(_ folder: String, prefix: String) {
    guard let directory = opendir(folder) else {
      unreadable.append(prefix.isEmpty ? "." : String(prefix.dropLast()))
      return
    }
    defer { closedir(directory) }
    var isEmpty = true
    defer { if isEmpty, !prefix.isEmpty { emptyFolders.append(prefix) } }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      isEmpty = false
      switch Self.kind(of: folder + "/" + name, Int32(entry.pointee.d_type)) {
      case S_IFREG: files.append(prefix + name)
      case S_IFDIR: list(folder + "/" + name, prefix: prefix + name + "/")
      default: unreadable.append(prefix + name)
      }
    }
  }

  /// The kind of an entry; asked of the file where the folder does not tell.
  private static func kind(of path: String, _ type: Int32) -> mode_t {
    if type == Int32(DT_REG) { return S_IFREG }
    if type == Int32(DT_DIR) { return S_IFDIR }
    guard type == Int32(DT_UNKNOWN) else { return 0 }
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }
}

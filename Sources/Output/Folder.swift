import Glibc

/// An entry of a directory; the name is kept as the system gives it, for names that are not UTF-8 exist.
struct FolderEntry {
  /// Name with its closing zero.
  let name: [CChar]
  let isDirectory: Bool

  /// Whether the name begins with a dot.
  var isHidden: Bool { name.first == CChar(UInt8(ascii: ".")) }

  /// The name for messages and comparisons.
  var text: String { String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) }
}

/// What can be done to a directory that is known by its descriptor.
enum Folder {
  /// The entries, in the order of the system, without `.` and `..`.
  static func entries(of directory: borrowing Descriptor, shown: String) throws(OutputError) -> [FolderEntry] {
    let copy = openat(directory.raw, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw OutputError(system: errno, at: shown) }
    guard let stream = fdopendir(copy) else {
      let code = errno
      close(copy)
      throw OutputError(system: code, at: shown)
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 256) {
          Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
        }
      }
      let dot = CChar(UInt8(ascii: "."))
      if name == [dot, 0] || name == [dot, dot, 0] { continue }
      let isDirectory =
        entry.pointee.d_type == UInt8(DT_UNKNOWN)
        ? kind(of: name, in: directory) == S_IFDIR : entry.pointee.d_type == UInt8(DT_DIR)
      entries.append(FolderEntry(name: name, isDirectory: isDirectory))
    }
    if errno != 0 { throw OutputError(system: errno, at: shown) }
    return entries
  }

  /// File type bits of an entry, a symbolic link as such; 0 where there is none.
  static func kind(of name: [CChar], in directory: borrowing Descriptor) -> mode_t {
    var status = stat()
    return fstatat(directory.raw, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status.st_mode & S_IFMT : 0
  }

  /// File type bits of an entry, a symbolic link as such; 0 where there is none.
  static func kind(of name: String, in directory: borrowing Descriptor) -> mode_t {
    kind(of: Array(name.utf8CString), in: directory)
  }

  /// Removes a directory and all below it; never follows a symbolic link.
  static func removeTree(_ name: String, in parent: borrowing Descriptor, shown: String) throws(OutputError) {
    try removeTree(Array(name.utf8CString), in: parent, shown: shown)
  }

  private static func removeTree(
    _ name: [CChar], in parent: borrowing Descriptor, shown: String
  ) throws(OutputError) {
    let raw = openat(parent.raw, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard raw >= 0 else { throw OutputError(system: errno, at: shown) }
    let directory = Descriptor(owning: raw)
    for entry in try entries(of: directory, shown: shown) {
      if entry.isDirectory {
        try removeTree(entry.name, in: directory, shown: shown)
      } else if unlinkat(directory.raw, entry.name, 0) != 0, errno != ENOENT {
        throw OutputError(system: errno, at: shown)
      }
    }
    if unlinkat(parent.raw, name, AT_REMOVEDIR) != 0, errno != ENOENT { throw OutputError(system: errno, at: shown) }
  }
}

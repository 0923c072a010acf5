import Diagnostics
import Glibc
import Output

/// A folder that only its owner may enter and that is gone when the value ends; raw records lie in it for a while, so it stands within the
/// workspace and not in a folder that all share.
///
/// A run that is killed leaves it locked by nobody, and the next one removes it.
struct ScratchFolder: ~Copyable {
  private static let prefix = ".rebuild."

  let path: String
  private let descriptor: Int32

  /// Makes a folder below `parent` and removes those that no run holds.
  init(in parent: String) throws(OutputError) {
    for name in Self.names(in: parent) { Self.removeIfFree("\(parent)/\(name)") }
    var template = Array("\(parent)/\(Self.prefix)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw OutputError.refused(errno, at: parent) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    flock(descriptor, LOCK_EX | LOCK_NB)
  }

  deinit {
    try? FileTree.remove(path)
    close(descriptor)
  }

  private static func names(in parent: String) -> [String] {
    guard let stream = opendir(parent) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(prefix) { names.append(name) }
    }
    return names
  }

  private static func removeIfFree(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { try? FileTree.remove(path) }
  }
}

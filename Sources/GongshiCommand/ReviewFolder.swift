import Diagnostics
import Glibc

/// The folder of a static review: raw values on disk, readable by their owner only, never inside what is published or read.
struct ReviewFolder {
  private let root: String
  /// Tells a folder that an earlier preview made from anybody else's.
  private static let mark = ".gongshi-preview"

  /// Makes the folder at `path`, or takes one that an earlier preview made and empties it.
  ///
  /// Throws `preview.place` for a folder inside `public/`, `content/` or `Templates/` or any published site, or with files of others, and
  /// `input.unreadable` where the disk refuses; nothing is changed then.
  init(path: String) throws(ReviewFolderError) {
    root = path
    // Looked at before it is made, so that a refusal leaves nothing behind.
    guard let real = Self.real(path) else { throw .refused(path, errno) }
    try Self.refuse(real, shown: path)
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .refused(path, errno) }
    let names = Self.names(in: path)
    guard names.isEmpty || names.contains(Self.mark) else {
      throw .misplaced(path)
    }
    for name in Self.names(in: path + "/records") where name.hasSuffix(".html") { unlink(path + "/records/" + name) }
    try write(Self.mark, Array("含有原文，不得外传\n".utf8))
    guard mkdir(path + "/records", 0o700) == 0 || errno == EEXIST else { throw .refused(path, errno) }
  }

  /// The path without links and `..` of what stands at `path`, or will stand there once it is made in its folder.
  private static func real(_ path: String) -> String? {
    func resolved(_ path: String) -> String? {
      guard let real = realpath(path, nil) else { return nil }
      defer { free(real) }
      return String(cString: real)
    }
    if let whole = resolved(path) { return whole }
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard let last = parts.last else { return nil }
    let parent = (path.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
    guard let folder = resolved(parent.isEmpty ? "." : parent) else { return nil }
    return folder == "/" ? "/" + last : folder + "/" + last
  }

  /// Refuses every folder from `real` upwards that is published or belongs to the workspace, whether it was made yet or not.
  ///
  /// Case does not count: on some disks `PUBLIC` is `public`.
  private static func refuse(_ real: String, shown: String) throws(ReviewFolderError) {
    let lowered = real.lowercased()
    for name in ["public", "content", "Templates"] {
      guard let path = Self.real(name)?.lowercased() else { continue }
      if lowered == path || lowered.hasPrefix(path + "/") { throw .misplaced(shown) }
    }
    var parts = real.split(separator: "/")
    while !parts.isEmpty {
      // What holds a manifest is a finished site, wherever `--output` put it.
      let folder = "/" + parts.joined(separator: "/")
      if access(folder + "/manifest.json", F_OK) == 0 { throw .misplaced(shown) }
      parts.removeLast()
    }
  }

  /// Writes a file below the folder.
  func write(_ path: String, _ bytes: [UInt8]) throws(ReviewFolderError) {
    do throws(ByteSink.Failure) {
      var sink = try ByteSink(creating: root + "/" + path)
      try sink.write(bytes)
      try sink.flush()
    } catch {
      throw .refused(root + "/" + path, error.number)
    }
  }

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

/// Why the folder of a review cannot be made.
enum ReviewFolderError: Error {
  case misplaced(String)
  case refused(String, Int32)

  var diagnostic: Diagnostic {
    switch self {
    case .misplaced(let path): Diagnostic(.previewPlace, at: Place(file: path))
    case .refused(let path, let number): Diagnostic(.previewUnwritable, at: Place(file: path), "\(number)")
    }
  }
}

import Glibc

/// Where a workspace is written: a folder, or memory in tests.
public protocol WorkspaceSink {
  /// Writes a file; `path` is relative to the workspace.
  mutating func write(_ path: String, _ text: String) throws(SampleDataError)
  /// Adds to a file, which is made where it is missing.
  mutating func append(_ path: String, _ text: String) throws(SampleDataError)
}

/// Why a workspace could not be written.
public enum SampleDataError: Error, Sendable, CustomStringConvertible {
  /// A file or folder could not be made; the code is that of the system.
  case cannotWrite(path: String, code: Int32)
  /// The folder is there and not empty.
  case notEmpty(path: String)

  public var description: String {
    switch self {
    case .cannotWrite(let path, let code): "\(path): \(String(cString: strerror(code)))"
    case .notEmpty(let path): "\(path): 已有 content/ 或 secrets.jsonl，请换一个空目录 (not empty)"
    }
  }
}

/// A folder of the file system.
public struct FolderSink: WorkspaceSink {
  private let root: String
  private var made: Set<String> = []

  /// Opens `root`, which is made where it is missing; throws where a workspace stands in it already.
  public init(root: String) throws(SampleDataError) {
    self.root = root
    for name in ["content", "secrets.jsonl"] where access(root + "/" + name, F_OK) == 0 {
      throw .notEmpty(path: root)
    }
    try makeFolders(upTo: root)
  }

  public mutating func write(_ path: String, _ text: String) throws(SampleDataError) {
    try put(path, text, O_TRUNC)
  }

  public mutating func append(_ path: String, _ text: String) throws(SampleDataError) {
    try put(path, text, O_APPEND)
  }

  private mutating func put(_ path: String, _ text: String, _ mode: Int32) throws(SampleDataError) {
    let full = root + "/" + path
    if let slash = full.lastIndex(of: "/") { try makeFolders(upTo: String(full[..<slash])) }
    let descriptor = open(full, O_WRONLY | O_CREAT | O_CLOEXEC | mode, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path: full, code: errno) }
    defer { _ = close(descriptor) }
    var text = text
    let failure: Int32 = text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return count < 0 ? errno : EIO }
        written += count
      }
      return 0
    }
    guard failure == 0 else { throw .cannotWrite(path: full, code: failure) }
  }

  private mutating func makeFolders(upTo path: String) throws(SampleDataError) {
    guard !path.isEmpty, !made.contains(path) else { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try makeFolders(upTo: String(path[..<slash])) }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .cannotWrite(path: path, code: errno) }
    made.insert(path)
  }
}

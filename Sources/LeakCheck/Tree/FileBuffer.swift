import Glibc

/// Reads one file after the other into memory that is used again. Used by one task.
final class FileBuffer {
  /// Why a file was not read.
  enum Fault: String, Error {
    /// It is not there, no ordinary file, or may not be opened.
    case unopened = "open"
    /// The system refused some of its bytes.
    case unread = "read"
    /// It grew, shrank or was written to while it was read.
    case changed
  }

  /// The call that reads the next bytes, as `read(2)`; tests put others in its place.
  typealias ReadCall = @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int

  private let readCall: ReadCall
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int

  /// The folder below which the files lie, or -1 where it could not be opened.
  private let folder: Int32

  /// Makes a buffer for the files below `root`.
  init(root: String, readCall: @escaping ReadCall = { Glibc.read($0, $1, $2) }) {
    self.readCall = readCall
    folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    capacity = 1 << 16
    base = .allocate(capacity: capacity)
  }

  deinit {
    base.deallocate()
    if folder >= 0 { close(folder) }
  }

  /// The bytes of the file at `path` below the root, valid until the next call.
  func read(_ path: String) throws(Fault) -> UnsafeBufferPointer<UInt8> {
    // A pipe would keep a reader waiting for a writer.
    let descriptor = openat(folder, path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unopened }
    defer { close(descriptor) }
    var before = stat()
    guard fstat(descriptor, &before) == 0, before.st_mode & S_IFMT == S_IFREG else { throw .unopened }
    let size = Int(before.st_size)
    reserve(size)
    var count = 0
    while count < size {
      let step = readCall(descriptor, base + count, size - count)
      if step < 0 {
        if errno == EINTR { continue }
        throw .unread
      }
      guard step > 0 else { throw .changed }
      count += step
    }
    var after = stat()
    guard fstat(descriptor, &after) == 0 else { throw .unread }
    guard after.st_size == before.st_size, after.st_mtim.tv_sec == before.st_mtim.tv_sec,
      after.st_mtim.tv_nsec == before.st_mtim.tv_nsec
    else { throw .changed }
    return UnsafeBufferPointer(start: base, count: count)
  }

  private func reserve(_ needed: Int) {
    guard needed > capacity else { return }
    base.deallocate()
    base = .allocate(capacity: needed)
    capacity = needed
  }
}

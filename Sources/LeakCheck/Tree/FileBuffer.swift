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
  private let root: Int32
  /// The folder of the last file, and its path below the root with a slash at its end: the next file mostly lies in it.
  private var folder: Int32 = -1
  private var folderPath: [CChar] = []
  /// Files that were not written to since then can be read once.
  private let calmSince: timespec

  /// Makes a buffer for the files below `root`.
  init(root: String, readCall: @escaping ReadCall = { Glibc.read($0, $1, $2) }) {
    self.readCall = readCall
    self.root = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    capacity = 1 << 16
    base = .allocate(capacity: capacity)
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    // The system notes times of files by its ticks, a hundredth of a second at most.
    let earlier = now.tv_nsec - 20_000_000
    calmSince = timespec(
      tv_sec: earlier < 0 ? now.tv_sec - 1 : now.tv_sec, tv_nsec: earlier < 0 ? earlier + 1_000_000_000 : earlier)
  }

  deinit {
    base.deallocate()
    if folder >= 0 { close(folder) }
    if root >= 0 { close(root) }
  }

  /// The bytes of the file at `path` below the root, valid until the next call.
  ///
  /// Most files need one call to open, read, ask and close each: that nothing was written since the guard began says that nothing was
  /// written while it read.
  func read(_ path: String) throws(Fault) -> UnsafeBufferPointer<UInt8> {
    // A pipe would keep a reader waiting for a writer.
    let descriptor = openFile(path)
    guard descriptor >= 0 else { throw .unopened }
    defer { close(descriptor) }
    var count = try readSome(descriptor, from: 0, upTo: capacity)
    let status = try Self.status(of: descriptor)
    let size = Int(status.st_size)
    guard count <= size else { throw .changed }
    let isCalm = Self.isBefore(status.st_ctim, calmSince)
    if isCalm, count == size { return UnsafeBufferPointer(start: base, count: count) }
    // The rest of a long file; one that was written to not long ago is read again from its start.
    if !isCalm {
      guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .changed }
      count = 0
    }
    reserve(size, keeping: count)
    while count < size {
      let step = try readSome(descriptor, from: count, upTo: size)
      guard step > 0 else { throw .changed }
      count += step
    }
    guard Self.isSame(status, try Self.status(of: descriptor)) else { throw .changed }
    return UnsafeBufferPointer(start: base, count: count)
  }

  /// Opens the file at `path` below the root → its descriptor, or -1.
  private func openFile(_ path: String) -> Int32 {
    let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    return path.withCString { path in
      guard let slash = strrchr(path, Int32(UInt8(ascii: "/"))) else { return openat(root, path, flags) }
      // The name is the end of the path, which ends with a zero in both.
      let name = slash + 1
      let parent = UnsafeBufferPointer(start: path, count: name - UnsafeMutablePointer(mutating: path))
      if folder < 0 || !isFolder(parent) {
        if folder >= 0 { close(folder) }
        folderPath = parent + [0]
        folder = openat(root, folderPath, O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW)
      }
      return openat(folder, name, flags)
    }
  }

  /// Whether `path` is that of the folder of the last file.
  private func isFolder(_ path: UnsafeBufferPointer<CChar>) -> Bool {
    path.count + 1 == folderPath.count && path.elementsEqual(folderPath.dropLast())
  }

  /// Reads some of the bytes from `start` on → how many.
  private func readSome(_ descriptor: Int32, from start: Int, upTo end: Int) throws(Fault) -> Int {
    while true {
      let step = readCall(descriptor, base + start, end - start)
      if step >= 0 { return step }
      guard errno != EINTR else { continue }
      // A folder or the like cannot be read, which is told by its status.
      _ = try Self.status(of: descriptor)
      throw .unread
    }
  }

  /// What the system says of an open file, which must be an ordinary one.
  private static func status(of descriptor: Int32) throws(Fault) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .unopened }
    return status
  }

  private static func isSame(_ left: stat, _ right: stat) -> Bool {
    left.st_size == right.st_size && left.st_ctim.tv_sec == right.st_ctim.tv_sec
      && left.st_ctim.tv_nsec == right.st_ctim.tv_nsec
  }

  private static func isBefore(_ time: timespec, _ other: timespec) -> Bool {
    (time.tv_sec, time.tv_nsec) < (other.tv_sec, other.tv_nsec)
  }

  private func reserve(_ needed: Int, keeping count: Int) {
    guard needed > capacity else { return }
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: needed)
    grown.update(from: base, count: count)
    base.deallocate()
    (base, capacity) = (grown, needed)
  }
}

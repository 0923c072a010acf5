import Glibc

/// Reads one file after the other into memory that is used again. Used by one task.
final class FileBuffer {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int

  init() {
    capacity = 1 << 16
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// The bytes of the file at `path`, valid until the next call; `nil` where it is no ordinary file or cannot be read.
  func read(_ path: String) -> UnsafeBufferPointer<UInt8>? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    reserve(Int(status.st_size) + 1, keeping: 0)
    var count = 0
    while true {
      let step = Glibc.read(descriptor, base + count, capacity - count)
      if step < 0 {
        if errno == EINTR { continue }
        return nil
      }
      if step == 0 { return UnsafeBufferPointer(start: base, count: count) }
      count += step
      if count == capacity { reserve(capacity * 2, keeping: count) }
    }
  }

  private func reserve(_ needed: Int, keeping count: Int) {
    guard needed > capacity else { return }
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: needed)
    grown.update(from: base, count: count)
    base.deallocate()
    (base, capacity) = (grown, needed)
  }
}

import Glibc
import Hashing

/// An open file or directory; closed when the value ends.
struct Descriptor: ~Copyable, Sendable {
  /// Bytes read at a time.
  private static let chunk = 1 << 16

  let raw: Int32

  /// Takes over `raw`.
  init(owning raw: Int32) { self.raw = raw }

  deinit { _ = Glibc.close(raw) }

  /// Opens a directory, relative to `parent` if given; a symbolic link is refused only where `followsLink` is false.
  static func directory(
    _ path: String, in parent: Int32 = AT_FDCWD, followsLink: Bool = false, shown: String
  ) throws(OutputError) -> Descriptor {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
    return try open(path, in: parent, flags: flags, shown: shown)
  }

  /// Opens `path` with `flags`; a file that is created gets `mode` less the umask.
  static func open(
    _ path: String, in parent: Int32, flags: Int32, mode: mode_t = 0o666, shown: String
  ) throws(OutputError) -> Descriptor {
    while true {
      let raw = openat(parent, path, flags | O_CLOEXEC, mode)
      if raw >= 0 { return Descriptor(owning: raw) }
      if errno != EINTR { throw OutputError(system: errno, at: shown) }
    }
  }

  /// Opens a file for reading; `nil` where it cannot be opened or is a symbolic link.
  static func existing(_ path: String, in parent: Int32) -> Descriptor? {
    let raw = openat(parent, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    return raw < 0 ? nil : Descriptor(owning: raw)
  }

  /// Size of an ordinary file in bytes; `nil` for anything else.
  var fileSize: Int? {
    var status = stat()
    guard fstat(raw, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Whether the file holds exactly `bytes`.
  borrowing func holds(_ bytes: [UInt8]) -> Bool {
    guard fileSize == bytes.count else { return false }
    return withUnsafeTemporaryAllocation(byteCount: min(bytes.count + 1, Self.chunk), alignment: 16) { buffer in
      bytes.withUnsafeBytes { expected in
        var done = 0
        while true {
          let count = read(into: buffer)
          guard let found = buffer.baseAddress, count > 0, done + count <= expected.count else {
            return count == 0 && done == expected.count
          }
          guard let wanted = expected.baseAddress, memcmp(found, wanted + done, count) == 0 else { return false }
          done += count
        }
      }
    }
  }

  /// Digest of what is left to read; `nil` on a read error.
  borrowing func digest() -> SHA256Digest? {
    var stream = SHA256Stream()
    let isWhole = withUnsafeTemporaryAllocation(byteCount: Self.chunk, alignment: 16) { buffer in
      while true {
        let count = read(into: buffer)
        if count <= 0 { return count == 0 }
        stream.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
    }
    return isWhole ? stream.digest : nil
  }

  /// All that is left to read; `nil` on a read error.
  borrowing func contents() -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(fileSize ?? 0)
    let isWhole = withUnsafeTemporaryAllocation(byteCount: Self.chunk, alignment: 16) { buffer in
      while true {
        let count = read(into: buffer)
        if count <= 0 { return count == 0 }
        bytes.append(contentsOf: buffer[..<count])
      }
    }
    return isWhole ? bytes : nil
  }

  /// Hands on what is left to read in pieces.
  borrowing func forEachPiece(
    shown: String, _ body: (UnsafeRawBufferPointer) throws(OutputError) -> Void
  ) throws(OutputError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4 * Self.chunk, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(into: buffer)
      if count < 0 { throw OutputError(system: errno, at: shown) }
      if count == 0 { return }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// Writes all of `bytes`.
  borrowing func write(_ bytes: [UInt8], shown: String) throws(OutputError) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes { Glibc.write(raw, $0.baseAddress?.advanced(by: done), $0.count - done) }
      if written < 0 && errno != EINTR { throw OutputError(system: errno, at: shown) }
      done += max(written, 0)
    }
  }

  /// Waits until the disk has what was written.
  borrowing func sync(shown: String) throws(OutputError) {
    if fsync(raw) != 0 { throw OutputError(system: errno, at: shown) }
  }

  /// Reads up to the size of `buffer`; 0 at the end, negative on an error.
  borrowing func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = Glibc.read(raw, buffer.baseAddress, buffer.count)
      if count >= 0 || errno != EINTR { return count }
    }
  }

  /// Closes the file and tells whether the last bytes could be kept (some network disks say so only now).
  consuming func close(shown: String) throws(OutputError) {
    let raw = raw
    discard self
    if Glibc.close(raw) != 0 && errno != EINTR { throw OutputError(system: errno, at: shown) }
  }
}

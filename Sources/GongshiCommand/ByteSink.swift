import Glibc

/// Gathers bytes and writes them to a file in large pieces.
struct ByteSink: ~Copyable {
  /// Writing failed with this error number.
  struct Failure: Error {
    let number: Int32
  }

  private let descriptor: Int32
  private let closes: Bool
  private var buffer: [UInt8] = []
  private static let size = 1 << 16

  /// Writes to an open file, such as standard output.
  init(descriptor: Int32) {
    self.descriptor = descriptor
    closes = false
  }

  /// Creates or replaces the file at `path`, readable by its owner only.
  init(creating path: String) throws(Failure) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    closes = true
    if descriptor < 0 { throw Failure(number: errno) }
  }

  deinit { if closes { close(descriptor) } }

  mutating func write(_ bytes: [UInt8]) throws(Failure) {
    buffer += bytes
    if buffer.count >= Self.size { try flush() }
  }

  /// Writes what was gathered.
  mutating func flush() throws(Failure) {
    var start = 0
    while start < buffer.count {
      let written = buffer[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw Failure(number: errno) }
      start += written
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

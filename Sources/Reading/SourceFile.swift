import Diagnostics
import Glibc

/// A file of the workspace as it lies on disk, with the path by which places name it.
public struct SourceFile: Sendable {
  /// Path relative to the workspace, with `/`.
  public let path: String
  /// The bytes as stored, in whatever encoding.
  public let bytes: [UInt8]

  /// Largest table that is read, in bytes.
  public static let sizeLimit = 1 << 30
  /// Largest text that is read, in bytes: many times what a document may have, so that nothing else is held in memory.
  public static let textLimit = 1 << 24

  /// Makes a file from bytes at hand.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Reads the regular file `path` below the folder `root`.
  ///
  /// Throws `input.unreadable` with the error number, `input.not-a-file` for anything but a regular file, and
  /// `input.too-large` above `limit` bytes.
  public static func load(root: String, path: String, limit: Int = sizeLimit) throws(ReadingError) -> SourceFile {
    let place = Place(file: path)
    let descriptor = open(root + "/" + path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw ReadingError(Diagnostic(.inputUnreadable, at: place, "\(errno)")) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw ReadingError(Diagnostic(.inputUnreadable, at: place, "\(errno)"))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw ReadingError(Diagnostic(.inputNotAFile, at: place)) }
    guard status.st_size <= limit else {
      throw ReadingError(Diagnostic(.inputTooLarge, at: place, "\(limit >> 10)"))
    }
    let size = Int(status.st_size)
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        guard let start = buffer.baseAddress else { break }
        let got = read(descriptor, start + count, size - count)
        if got > 0 {
          count += got
        } else if got == 0 {
          break
        } else if errno != EINTR {
          failure = errno
          break
        }
      }
    }
    guard failure == 0 else { throw ReadingError(Diagnostic(.inputUnreadable, at: place, "\(failure)")) }
    return SourceFile(path: path, bytes: bytes)
  }
}

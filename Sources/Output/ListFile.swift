import Hashing
import JSONText

/// A long text file that is written in pieces, so that its size does not become memory; it knows its digest at the end.
struct ListFile: ~Copyable {
  private static let large = 1 << 18

  /// The file; `nil` for a list that is only hashed.
  private var file: Descriptor?
  private let shown: String
  private var buffer: [UInt8] = []
  private var stream = SHA256Stream()
  private(set) var size = 0

  /// Makes a list that goes to `file`, or that is only hashed.
  init(_ file: consuming Descriptor?, shown: String) {
    self.file = file
    self.shown = shown
  }

  mutating func append(_ text: String) { buffer.append(contentsOf: text.utf8) }

  mutating func append(json text: String) { JSONText.append(text, to: &buffer) }

  mutating func append(number: Int) { JSONText.append(number, to: &buffer) }

  /// Appends a digest as a JSON string.
  mutating func append(digest: SHA256Digest) {
    buffer.append(UInt8(ascii: "\""))
    digest.appendHex(to: &buffer)
    buffer.append(UInt8(ascii: "\""))
  }

  /// Begins the object of a file in a list: its path, size and digest; whoever calls adds the rest and closes it.
  mutating func begin(file path: String, size: Int, sha256: SHA256Digest, isFirst: Bool) {
    append(isFirst ? "\n{\"path\":" : ",\n{\"path\":")
    append(json: path)
    append(",\"size\":")
    append(number: size)
    append(",\"sha256\":")
    append(digest: sha256)
  }

  /// Appends a line as `sha256sum` prints it.
  mutating func append(sum digest: SHA256Digest, path: String) {
    digest.appendHex(to: &buffer)
    append("  ")
    append(path)
    append("\n")
  }

  /// Writes the buffer out once it is large.
  mutating func flushIfLarge() throws(OutputError) {
    if buffer.count >= Self.large { try flush() }
  }

  /// Writes the rest, closes the file, and returns the digest of all that was appended.
  consuming func close() throws(OutputError) -> SHA256Digest {
    try flush()
    if let file = file.take() { try file.close(shown: shown) }
    return stream.digest
  }

  private mutating func flush() throws(OutputError) {
    stream.update(buffer)
    size += buffer.count
    try file?.write(buffer, shown: shown)
    buffer.removeAll(keepingCapacity: true)
  }
}

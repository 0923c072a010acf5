/// A SHA-256 digest (FIPS 180-4): 32 bytes, kept without an allocation.
public struct SHA256Digest: Sendable, Hashable {
  /// The digest as four big-endian words, first to last.
  let words: (UInt64, UInt64, UInt64, UInt64)

  init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

  /// The digest of `bytes`.
  public init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { SHA256Digest(of: $0) }
  }

  /// The digest of memory that is not an array.
  public init(of bytes: UnsafeRawBufferPointer) {
    var stream = SHA256Stream()
    stream.update(bytes)
    self = stream.digest
  }

  /// The digest of the UTF-8 bytes of `text`.
  public init(of text: String) {
    var text = text
    self = text.withUTF8 { SHA256Digest(of: UnsafeRawBufferPointer($0)) }
  }

  public static func == (left: SHA256Digest, right: SHA256Digest) -> Bool {
    left.words == right.words
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
  }

  /// The 32 bytes.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for word in [words.0, words.1, words.2, words.3] {
      for shift in stride(from: UInt64(56), through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
    return bytes
  }
}

extension SHA256Digest: Comparable {
  /// Order of the bytes, and so of the hexadecimal forms.
  public static func < (left: SHA256Digest, right: SHA256Digest) -> Bool { left.words < right.words }
}

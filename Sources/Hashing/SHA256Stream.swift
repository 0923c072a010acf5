import CCrypto

/// SHA-256 of bytes that arrive in pieces; a plain value, so a copy carries on from the same point.
public struct SHA256Stream: Sendable {
  private var context = SHA256_CTX()

  /// Makes a stream that has read nothing.
  public init() { SHA256_Init(&context) }

  /// Reads the next piece.
  public mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Reads the next piece from memory that is not an array.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    SHA256_Update(&context, bytes.baseAddress, bytes.count)
  }

  /// The digest of all that was read so far; more may follow.
  public var digest: SHA256Digest {
    var last = context
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words) { buffer in
      _ = SHA256_Final(buffer.bindMemory(to: UInt8.self).baseAddress, &last)
    }
    return SHA256Digest(
      words: (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian))
  }
}

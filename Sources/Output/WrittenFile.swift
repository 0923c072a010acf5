public import Hashing

/// Ties a file to the record it shows, so that the manifest can say which state of the record is public.
public struct RecordMark: Sendable, Hashable {
  /// Identifier of the record.
  public let id: String
  /// Digest of the record's public state.
  public let digest: SHA256Digest

  /// Makes a mark for record `id` in the state `digest`.
  public init(id: String, digest: SHA256Digest) {
    self.id = id
    self.digest = digest
  }
}

/// What the manifest says of a file.
public struct ManifestEntry: Sendable, Hashable {
  /// Path relative to the site's root.
  public let path: String
  /// Size in bytes.
  public let size: Int
  /// Digest of the bytes.
  public let sha256: SHA256Digest
  /// The record that the file shows, if it shows one.
  public let record: RecordMark?
}

/// A file that stands in the new tree.
public struct WrittenFile: Sendable, Hashable {
  /// Path relative to the site's root.
  public let path: String
  /// Size in bytes.
  public let size: Int
  /// Digest of the bytes.
  public let sha256: SHA256Digest
  /// Whether it is the very file of the old tree, because the bytes are the same.
  public let unchanged: Bool
}

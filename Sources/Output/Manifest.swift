public import Hashing

/// What the manifest says of the site as a whole.
public struct ManifestHeader: Sendable, Hashable {
  /// Version of the program.
  public let version: String
  /// The day for which the site was made, `2021-01-31`.
  public let asOf: String
  /// Digest of the rule set.
  public let rules: SHA256Digest

  /// Makes a header from the program's version, the day of the build, and the digest of the rules in force.
  public init(version: String, asOf: String, rules: SHA256Digest) {
    self.version = version
    self.asOf = asOf
    self.rules = rules
  }
}

/// The list of a site's files: what is public, from which state of which record, under which rules.
public struct Manifest: Sendable, Hashable {
  /// What holds for the site as a whole.
  public let header: ManifestHeader
  /// All files but the manifest itself and `SHA256SUMS`, sorted by path.
  public let files: [ManifestEntry]

  /// Makes a manifest; the files may come in any order.
  init(header: ManifestHeader, files: [ManifestEntry]) {
    self.header = header
    // Small pairs are sorted, not the entries: those are ten words each.
    let order = files.indices.map { (path: files[$0].path, position: $0) }.sorted { $0.path < $1.path }
    self.files = order.map { files[$0.position] }
  }

  /// Positions of the files that show a record: sorted by record, then by path.
  var positionsByRecord: [Int] {
    let keyed = files.indices.compactMap { position in files[position].record.map { (id: $0.id, position: position) } }
    return keyed.sorted { $0.id == $1.id ? $0.position < $1.position : $0.id < $1.id }.map(\.position)
  }
}

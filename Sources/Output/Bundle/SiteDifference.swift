/// What the person who uploads has to do: files of a new site against those of the one before.
public struct SiteDifference: Sendable, Hashable {
  /// Paths that were not there before.
  public let added: [String]
  /// Paths whose bytes have changed.
  public let changed: [String]
  /// Paths that are no longer there and must be deleted on the portal.
  public let deleted: [String]
  /// Files that are what they were.
  public let unchanged: Int

  /// Compares `new` with `old`; without an old site everything is new.
  ///
  /// The manifest of the site and its sums are not counted: they go along with every upload.
  public init(from old: Manifest?, to new: Manifest) {
    let before = Dictionary((old?.files ?? []).map { ($0.path, $0.sha256) }) { first, _ in first }
    var (added, changed, unchanged): ([String], [String], Int) = ([], [], 0)
    for file in new.files {
      switch before[file.path] {
      case nil: added.append(file.path)
      case file.sha256: unchanged += 1
      default: changed.append(file.path)
      }
    }
    let after = Set(new.files.map(\.path))
    deleted = (old?.files ?? []).map(\.path).filter { !after.contains($0) }
    (self.added, self.changed, self.unchanged) = (added, changed, unchanged)
  }

  /// Whether both sites have the same files.
  public var isEmpty: Bool { added.isEmpty && changed.isEmpty && deleted.isEmpty }
}

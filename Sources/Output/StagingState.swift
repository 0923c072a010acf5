import Diagnostics

/// What is known of the new tree while it grows; guarded by the lock of `StagingTree`.
struct StagingState {
  enum Phase {
    case open, finished, closed
  }

  var phase = Phase.open
  /// Whether a file could not be written: such a tree never becomes public.
  var hasFailed = false
  /// The files that stand, in the order in which they came.
  private(set) var entries: [ManifestEntry] = []
  private(set) var unchangedCount = 0
  /// Paths of files in lower case.
  private var files: Set<String> = []
  /// Paths of folders: lower case → as first written.
  private var folders: [String: String] = [:]

  /// Whether every file that was begun also stands.
  var isComplete: Bool { !hasFailed && files.count == entries.count }

  /// Reserves the path and makes the folders above it; throws `output.doubled-path` where something has it already.
  mutating func claim(
    _ path: SafePath, makeFolder: (String) throws(OutputError) -> Void
  ) throws(OutputError) {
    guard phase == .open else { throw OutputError(.outputOutOfOrder, at: path.text) }
    if let folder = SafePath.parent(of: path.text) { try claimFolder(folder, makeFolder) }
    if let taken = folders[path.folded] { throw OutputError(.outputDoubledPath, at: path.text, taken) }
    if !files.insert(path.folded).inserted { throw OutputError(.outputDoubledPath, at: path.text, path.folded) }
  }

  private mutating func claimFolder(
    _ path: String, _ makeFolder: (String) throws(OutputError) -> Void
  ) throws(OutputError) {
    if folders[path] == path { return }
    let folded = path.lowercased()
    if let known = folders[folded] {
      if known == path { return }
      throw OutputError(.outputDoubledPath, at: path, known)
    }
    if files.contains(folded) { throw OutputError(.outputDoubledPath, at: path, folded) }
    if let parent = SafePath.parent(of: path) { try claimFolder(parent, makeFolder) }
    try makeFolder(path)
    folders[folded] = path
  }

  /// Notes a file that stands.
  mutating func add(_ entry: ManifestEntry, isUnchanged: Bool) {
    entries.append(entry)
    if isUnchanged { unchangedCount += 1 }
  }
}

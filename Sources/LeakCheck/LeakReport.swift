public import Diagnostics

/// What a run of the guard found.
public struct LeakReport: Sendable {
  /// A value that is too short to be searched for: its record and kind.
  public struct Unguarded: Sendable, Hashable {
    public let record: String
    public let kind: String
  }

  /// Secrets found, in the order of the files, each once a file.
  public let leaks: [Leak]
  /// What detectors took for a number of a person, in the order of the files.
  public let detections: [Detection]
  /// Files that could not be read or understood, and readers that failed their own test.
  public let faults: [Diagnostic]
  /// Values that no search guards.
  public let unguarded: [Unguarded]
  /// Files and bytes read.
  public let files: Int
  public let bytes: Int

  /// Whether the tree may be published: nothing found and nothing left unread.
  public var isClean: Bool { leaks.isEmpty && detections.isEmpty && !faults.containsError }

  /// Everything to be said, errors first.
  public var diagnostics: [Diagnostic] {
    faults + leaks.map(\.diagnostic) + detections.map(\.diagnostic)
      + unguarded.map { Diagnostic(.leakUnguardable, record: $0.record, $0.kind) }
  }
}

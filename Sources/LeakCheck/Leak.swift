public import Diagnostics

/// A secret that was found in the published bytes. It never holds the value.
public struct Leak: Sendable, Hashable {
  /// Path below the root; cut before a secret that stands in the path itself.
  public let path: String
  /// Record whose secret it is.
  public let record: String
  /// What the secret is (`GuardedSecret.kind`).
  public let kind: String
  /// The reader that found it first.
  public let reader: Reader
  /// Byte offset in the file (for `.name` in the path) where it begins.
  public let offset: Int

  /// The leak as an error of the catalogue.
  public var diagnostic: Diagnostic {
    Diagnostic(.leakFound, at: Place(file: path), record: record, kind, reader.rawValue, String(offset))
  }
}

/// A place at which a detector fired. It never holds the value.
public struct Detection: Sendable, Hashable {
  /// Path below the root; cut before a secret that stands in the path itself.
  public let path: String
  /// Record of the artefact, if it has one.
  public let record: String?
  public let detector: Detector
  /// The reader in whose text it fired first.
  public let reader: Reader
  /// Byte offset in the file (for `.name` in the path) where it begins.
  public let offset: Int

  /// The detection as an error of the catalogue.
  public var diagnostic: Diagnostic {
    Diagnostic(.leakDetected, at: Place(file: path), record: record, detector.rawValue, reader.rawValue, String(offset))
  }
}

public import Diagnostics

/// Why a file cannot be read at all: one diagnostic with its place.
public struct ReadingError: Error, Sendable, Hashable {
  /// What is to be told the user.
  public let diagnostic: Diagnostic

  /// Makes an error of a diagnostic.
  public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

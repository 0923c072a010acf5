public import Diagnostics
import Glibc

/// Why the new site could not be made; the old one is then as it was.
public struct OutputError: Error, Sendable, Hashable {
  /// What to tell the user.
  public let diagnostic: Diagnostic
  /// Whether the operating system refused (exit status 74) rather than our own rules (exit status 1).
  public let isInputOutput: Bool

  /// One of our own rules is broken at `path`.
  init(_ kind: DiagnosticKind, at path: String, _ argument: String = "") {
    diagnostic = Diagnostic(kind, at: Place(file: path), argument)
    isInputOutput = false
  }

  /// The operating system answered `code` (an `errno`) to another room for `path`.
  public static func refused(_ code: Int32, at path: String) -> OutputError { OutputError(system: code, at: path) }

  /// The operating system answered `code` (an `errno`) for `path`.
  init(system code: Int32, at path: String) {
    let place = Place(file: path)
    isInputOutput = true
    switch code {
    case ENOSPC, EDQUOT: diagnostic = Diagnostic(.outputDiskFull, at: place)
    case EACCES, EPERM, EROFS: diagnostic = Diagnostic(.outputNotPermitted, at: place)
    default: diagnostic = Diagnostic(.outputSystemError, at: place, String(code))
    }
  }
}

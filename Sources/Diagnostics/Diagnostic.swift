/// One thing the program has to say about its input or its output: what, how grave, where, and how to mend it.
///
/// A diagnostic never holds the value of a field. Arguments are names of keys, positions, counts and identifiers of records.
public struct Diagnostic: Sendable, Hashable {
  /// What is wrong, from the catalogue.
  public let kind: DiagnosticKind
  /// How grave it is; a workspace may set it per kind.
  public var severity: Severity
  /// Where it is, or `nil` for the workspace as a whole.
  public let place: Place?
  /// Identifier of the record it is about, if any.
  public let record: String?
  /// What fills `{0}`, `{1}` … of the message.
  public let arguments: [String]

  /// Makes a diagnostic of `kind` at `place`; `arguments` fill the holes of the message in order.
  public init(
    _ kind: DiagnosticKind, at place: Place? = nil, record: String? = nil, _ arguments: String...
  ) {
    self.init(kind, at: place, record: record, arguments: arguments)
  }

  /// The same with the arguments in a list.
  public init(_ kind: DiagnosticKind, at place: Place? = nil, record: String? = nil, arguments: [String]) {
    self.kind = kind
    self.severity = kind.severity
    self.place = place
    self.record = record
    self.arguments = arguments
  }
}

/// How grave a diagnostic is. Errors stop publication; warnings and notes do not.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  case note, warning, error

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

extension Sequence<Diagnostic> {
  /// Whether anything in the list stops publication.
  public var containsError: Bool { contains { $0.severity == .error } }

  /// The diagnostics in the order in which they are shown: by file, line, column, identifier.
  public func inOrder() -> [Diagnostic] {
    sorted { left, right in
      let leftPlace = left.place ?? Place(file: "")
      let rightPlace = right.place ?? Place(file: "")
      if leftPlace != rightPlace { return leftPlace < rightPlace }
      if left.kind.id != right.kind.id { return left.kind.id < right.kind.id }
      if left.record != right.record { return (left.record ?? "") < (right.record ?? "") }
      return left.arguments.lexicographicallyPrecedes(right.arguments)
    }
  }
}

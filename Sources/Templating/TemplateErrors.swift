/// All faults found while templates were loaded.
public struct TemplateErrors: Error, Sendable, Hashable {
  /// At least one error, each once, sorted by file, line and column.
  public let errors: [TemplateError]

  init(_ errors: some Sequence<TemplateError>) {
    self.errors = Set(errors).sorted()
  }
}

extension TemplateErrors: CustomStringConvertible {
  /// One line an error.
  public var description: String {
    errors.map(\.description).joined(separator: "\n")
  }
}

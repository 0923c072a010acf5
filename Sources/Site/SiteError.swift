public import Diagnostics
import Templating

/// A page that cannot be made; it is then missing, and the build must not go live.
public struct SiteError: Error, Sendable, Hashable {
  /// At least one diagnostic of error grade.
  public let diagnostics: [Diagnostic]

  init(_ diagnostics: Diagnostic...) {
    self.diagnostics = diagnostics
  }

  init(_ errors: TemplateErrors) {
    diagnostics = errors.errors.map { Self.diagnostic($0, record: nil) }
  }

  init(_ error: TemplateError, record: String? = nil) {
    diagnostics = [Self.diagnostic(error, record: record)]
  }

  /// The fault of a template in the words of the catalogue; holds names and places of templates only.
  private static func diagnostic(_ error: TemplateError, record: String?) -> Diagnostic {
    let place = Place(file: error.file, line: error.line, column: error.column)
    func make(_ kind: DiagnosticKind) -> Diagnostic { Diagnostic(kind, at: place, record: record) }
    func make(_ kind: DiagnosticKind, _ name: String) -> Diagnostic {
      Diagnostic(kind, at: place, record: record, name)
    }
    func make(_ kind: DiagnosticKind, _ name: String, _ other: String) -> Diagnostic {
      Diagnostic(kind, at: place, record: record, name, other)
    }
    return switch error.kind {
    case .invalidUTF8: make(.templateInvalidUTF8)
    case .unclosedTag: make(.templateUnclosedTag)
    case .emptyName: make(.templateEmptyName)
    case .badDelimiters: make(.templateBadDelimiters)
    case .unclosedSection(let name): make(.templateUnclosedSection, name)
    case .unopenedSection(let name): make(.templateUnopenedSection, name)
    case .mismatchedSection(let opened, let closed): make(.templateMismatchedSection, opened, closed)
    case .nestedTooDeeply: make(.templateTooLarge)
    case .duplicateTemplate(let name): make(.templateDuplicate, name)
    case .missingPage(let name): make(.templateMissing, name)
    case .missingPartial(let name): make(.templateMissing, name)
    case .recursivePartial(let name): make(.templateRecursive, name)
    case .pageTooLarge: make(.templateTooLarge)
    case .unknownName(let name): make(.templateUnknownName, name)
    case .escapedHTML(let name): make(.templateEscapedHTML, name)
    case .unescapedText(let name): make(.templateUnescapedText, name)
    case .wrongShape(let name, let expected): make(.templateWrongShape, name, expected.rawValue)
    case .undeclaredPage(let name): make(.templateMissing, name)
    case .unfitValue(let name, let expected, _): make(.templateWrongShape, name, expected.rawValue)
    }
  }
}

/// A fault in a template, or a value that does not fit the place where a template uses it.
///
/// Holds names and places of template files only, never a value.
public struct TemplateError: Error, Sendable, Hashable {
  /// The file as its ``TemplateSource`` names it; the page's name if there is no file.
  public let file: String
  /// The line, from 1; 0 if the fault has no place in a file.
  public let line: Int
  /// The column of the tag's first character, from 1, counted in Unicode scalars; 0 if there is no place.
  public let column: Int
  /// What is wrong, with the names that are involved.
  public let kind: Kind

  /// Makes an error at a place; line and column 0 mean that there is none.
  public init(file: String, line: Int, column: Int, kind: Kind) {
    self.file = file
    self.line = line
    self.column = column
    self.kind = kind
  }

  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    // Found while a file is read.
    /// The file is not UTF-8; the place is the first wrong byte.
    case invalidUTF8
    /// A tag is opened and never closed.
    case unclosedTag
    /// A tag has no name.
    case emptyName
    /// A set-delimiter tag is not of the form `{{=<% %>=}}`.
    case badDelimiters
    /// A section is never closed.
    case unclosedSection(String)
    /// A closing tag stands where no section is open.
    case unopenedSection(String)
    /// A closing tag names another section than the one that is open.
    case mismatchedSection(opened: String, closed: String)
    /// Sections and partials stand in each other deeper than ``TemplateLimits/depth``.
    case nestedTooDeeply

    // Found while files are put together.
    /// Two files have one name.
    case duplicateTemplate(String)
    /// A page is declared that has no template.
    case missingPage(String)
    /// A partial is named that has no template.
    case missingPartial(String)
    /// A partial includes itself, directly or through others.
    case recursivePartial(String)
    /// A page with all its partials is larger than ``TemplateLimits/pageSize``.
    case pageTooLarge(String)

    // Found while names are checked against shapes.
    /// The page has no such name in this place.
    case unknownName(String)
    /// HTML is shown by `{{name}}`, which would escape it a second time.
    case escapedHTML(String)
    /// Text is shown by `{{{name}}}` or `{{&name}}`, which would not escape it.
    case unescapedText(String)
    /// The name has another shape than the tag can use.
    case wrongShape(name: String, expected: TemplateShape.Kind)

    // Found while a page is rendered.
    /// A page is rendered that was not declared.
    case undeclaredPage(String)
    /// The value handed over is not what the shape promised; `found` is `nil` if it is absent.
    case unfitValue(name: String, expected: TemplateShape.Kind, found: TemplateShape.Kind?)
  }
}

extension TemplateError: CustomStringConvertible {
  /// `file:line:column: what is wrong`, without the place if there is none.
  public var description: String {
    line > 0 ? "\(file):\(line):\(column): \(kind)" : "\(file): \(kind)"
  }
}

extension TemplateError: Comparable {
  /// By file, line, column, then text, so that a list of errors has one order.
  public static func < (left: TemplateError, right: TemplateError) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if (left.line, left.column) != (right.line, right.column) {
      return (left.line, left.column) < (right.line, right.column)
    }
    return left.kind.description < right.kind.description
  }
}

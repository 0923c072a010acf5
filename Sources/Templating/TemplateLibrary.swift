/// All templates of a site, checked against the shapes of the pages that use them.
///
/// Strict where Mustache is lenient: a name the page does not have, a partial that is not there or includes itself, HTML
/// where text belongs and text where HTML belongs are errors when the library is made. A name is looked up in the innermost
/// value whose shape has it, even if that value leaves an optional field out.
public struct TemplateLibrary: Sendable {
  private let programs: [String: TemplateProgram]

  /// Compiles the templates of all pages.
  ///
  /// - Parameters:
  ///   - sources: All template files, pages and partials alike, in any order.
  ///   - pages: The shape of the value of each page, by the name of its template.
  /// - Throws: ``TemplateErrors`` with all faults of all files, also of files that no page uses.
  public init(sources: [TemplateSource], pages: [String: TemplateShape]) throws(TemplateErrors) {
    var errors: [TemplateError] = []
    var trees: [String: TemplateTree] = [:]
    for source in sources.sorted(by: { ($0.name, $0.file) < ($1.name, $1.file) }) {
      if trees[source.name] != nil {
        errors.append(TemplateError(file: source.file, line: 1, column: 1, kind: .duplicateTemplate(source.name)))
      }
      let tree = TemplateTree(parsing: source, errors: &errors)
      trees[source.name] = trees[source.name] ?? tree
    }
    errors += PartialGraph(trees: trees).errors()
    var programs: [String: TemplateProgram] = [:]
    for (page, shape) in pages {
      if trees[page] == nil {
        errors.append(TemplateError(file: page, line: 0, column: 0, kind: .missingPage(page)))
      }
      var compiler = PageCompiler(page: page, shape: shape, trees: trees)
      compiler.compile()
      errors += compiler.errors
      programs[page] = compiler.program
    }
    if !errors.isEmpty { throw TemplateErrors(errors) }
    self.programs = programs
  }

  /// Appends a page to a buffer as UTF-8.
  ///
  /// - Throws: ``TemplateError`` if the page was not declared or the value does not fit its shape at a place where the
  ///   template uses it; the buffer then is as it was.
  public func render(
    _ page: String, _ value: TemplateValue, into buffer: inout [UInt8]
  ) throws(TemplateError) {
    guard let program = programs[page] else {
      throw TemplateError(file: page, line: 0, column: 0, kind: .undeclaredPage(page))
    }
    let start = buffer.count
    do {
      try program.render(value, into: &buffer)
    } catch {
      buffer.removeLast(buffer.count - start)
      throw error
    }
  }
}

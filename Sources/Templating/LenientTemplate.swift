/// A template with the Mustache specification's own lenient behaviour: names that are not there show nothing.
///
/// For conformance to the specification; sites use ``TemplateLibrary``.
public struct LenientTemplate: Sendable {
  let root: TemplateTree
  let partials: [String: TemplateTree]

  /// Reads a template and the partials it may name.
  ///
  /// - Throws: ``TemplateErrors`` if a tag or section is not closed or delimiters are wrong. The file in errors is
  ///   `template` or the partial's name.
  public init(source: String, partials: [String: String] = [:]) throws(TemplateErrors) {
    var errors: [TemplateError] = []
    func parse(_ name: String, _ text: String) -> TemplateTree {
      TemplateTree(parsing: TemplateSource(name: name, file: name, text: Array(text.utf8)), errors: &errors)
    }
    root = parse("template", source)
    var trees: [String: TemplateTree] = [:]
    for (name, text) in partials { trees[name] = parse(name, text) }
    self.partials = trees
    if !errors.isEmpty { throw TemplateErrors(errors) }
  }

  /// Shows a value.
  ///
  /// - Throws: ``TemplateError`` if sections and partials stand in each other deeper than ``TemplateLimits/depth``.
  public func render(_ value: TemplateValue) throws(TemplateError) -> String {
    var renderer = LenientRenderer(partials: partials, root: value)
    try renderer.render(root.nodes, of: root)
    return String(decoding: renderer.buffer, as: UTF8.self)
  }
}

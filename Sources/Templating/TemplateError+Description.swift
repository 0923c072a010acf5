extension TemplateError.Kind: CustomStringConvertible {
  /// One plain English sentence: what is wrong and, where it is not plain, how to mend it.
  public var description: String {
    switch self {
    case .invalidUTF8:
      "the file is not UTF-8 text; save it as UTF-8"
    case .unclosedTag:
      "this tag is never closed"
    case .emptyName:
      "this tag has no name"
    case .badDelimiters:
      "a set-delimiter tag needs two delimiters without '=', such as {{=<% %>=}}"
    case .unclosedSection(let name):
      "section '\(name)' is never closed; add {{/\(name)}}"
    case .unopenedSection(let name):
      "{{/\(name)}} closes a section that was never opened"
    case .mismatchedSection(let opened, let closed):
      "{{/\(closed)}} stands where section '\(opened)' must be closed first"
    case .nestedTooDeeply:
      "sections and partials are nested more than \(TemplateLimits.depth) deep"
    case .duplicateTemplate(let name):
      "another file is also the template '\(name)'"
    case .missingPage(let name):
      "page '\(name)' has no template"
    case .missingPartial(let name):
      "there is no partial '\(name)'"
    case .recursivePartial(let name):
      "partial '\(name)' includes itself"
    case .pageTooLarge(let name):
      "page '\(name)' with its partials is larger than \(TemplateLimits.pageSize) bytes"
    case .unknownName(let name):
      "there is no '\(name)' here"
    case .escapedHTML(let name):
      "'\(name)' is HTML and would be escaped again; use {{{\(name)}}}"
    case .unescapedText(let name):
      "'\(name)' is text and must be escaped; use {{\(name)}}"
    case .wrongShape(let name, let expected):
      "'\(name)' cannot be used here; this tag needs \(expected.phrase)"
    case .undeclaredPage(let name):
      "page '\(name)' was not declared when the templates were loaded"
    case .unfitValue(let name, let expected, let found):
      "the value of '\(name)' must be \(expected.phrase) but is \(found?.phrase ?? "absent")"
    }
  }
}

extension TemplateShape.Kind {
  fileprivate var phrase: String {
    switch self {
    case .text: "text"
    case .html: "HTML"
    case .flag: "a flag"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

import Templating
import Testing

/// Each fault a template can have, with its exact place.
struct LoadingErrorTests {
  static let shape = TemplateShape.object([
    "title": .text, "body": .html, "open": .flag, "site": .object(["name": .text]),
    "rows": .list(.object(["label": .text, "note": .optional(.text)])), "words": .list(.text),
  ])

  struct Fault: Sendable, CustomTestStringConvertible {
    let template: String
    let line: Int
    let column: Int
    let kind: TemplateError.Kind
    var testDescription: String { template }

    init(_ template: String, _ line: Int, _ column: Int, _ kind: TemplateError.Kind) {
      self.template = template
      self.line = line
      self.column = column
      self.kind = kind
    }
  }

  static let faults: [Fault] = [
    Fault("标题 {{titel}}", 1, 4, .unknownName("titel")),
    Fault("a\r\n  {{site.nam}}", 2, 3, .unknownName("site.nam")),
    Fault("{{#rows}}{{label}} {{labl}}{{/rows}}", 1, 20, .unknownName("labl")),
    Fault("{{label}}", 1, 1, .unknownName("label")),
    Fault("{{#rows}}{{/rows}}{{label}}", 1, 19, .unknownName("label")),
    Fault("{{^rows}}{{label}}{{/rows}}", 1, 10, .unknownName("label")),
    Fault("\n{{#missing}}{{anything}}{{/missing}}", 2, 1, .unknownName("missing")),
    Fault("{{two words}}", 1, 1, .unknownName("two words")),
    Fault("{{site..name}}", 1, 1, .unknownName("site..name")),
    Fault("{{title.length}}", 1, 1, .wrongShape(name: "title", expected: .object)),
    Fault("{{rows.label}}", 1, 1, .wrongShape(name: "rows", expected: .object)),
    Fault("{{rows}}", 1, 1, .wrongShape(name: "rows", expected: .text)),
    Fault("{{open}}", 1, 1, .wrongShape(name: "open", expected: .text)),
    Fault("{{#open}}{{.}}{{/open}}", 1, 10, .wrongShape(name: ".", expected: .text)),
    Fault("{{{site}}}", 1, 1, .wrongShape(name: "site", expected: .html)),
    Fault("<p>{{body}}</p>", 1, 4, .escapedHTML("body")),
    Fault("<p>{{{title}}}</p>", 1, 4, .unescapedText("title")),
    Fault("<p>{{& title }}</p>", 1, 4, .unescapedText("title")),
    Fault("{{#words}}{{{.}}}{{/words}}", 1, 11, .unescapedText(".")),
    Fault("a\n {{> head }}", 2, 2, .missingPartial("head")),
    Fault("x\n {{>page}}", 2, 2, .recursivePartial("page")),
    Fault("{{#open}}\n{{#title}}\n{{/title}}", 1, 1, .unclosedSection("open")),
    Fault("x {{/open}}", 1, 3, .unopenedSection("open")),
    Fault("{{#open}}\n {{/title}}", 2, 2, .mismatchedSection(opened: "open", closed: "title")),
    Fault("{{#open}}{{#title}}{{/open}}", 1, 20, .mismatchedSection(opened: "title", closed: "open")),
    Fault("事 {{title", 1, 3, .unclosedTag),
    Fault("{{title} {{title}}", 1, 1, .unclosedTag),
    Fault("{{{body}} }", 1, 1, .unclosedTag),
    Fault("{{! never closed }", 1, 1, .unclosedTag),
    Fault("a {{ }} b", 1, 3, .emptyName),
    Fault("{{#}}", 1, 1, .emptyName),
    Fault("{{=}}", 1, 1, .badDelimiters),
    Fault("{{=<% =}}", 1, 1, .badDelimiters),
    Fault("{{=<% %> %%=}}", 1, 1, .badDelimiters),
    Fault("{{=<= =>=}}", 1, 1, .badDelimiters),
    Fault("{{=<% %>}}", 1, 1, .badDelimiters),
  ]

  @Test(arguments: faults)
  func reportsFaultAtItsPlace(_ fault: Fault) {
    let errors = errors(["page": fault.template], pages: ["page": Self.shape])
    let expected = TemplateError(file: "page.mustache", line: fault.line, column: fault.column, kind: fault.kind)
    #expect(errors == [expected])
  }

  @Test func reportsAllFaultsOfAllFilesSorted() {
    let errors = errors(
      ["page": "{{>part}}{{titel}}\n{{/x}}", "part": "{{{title}}}{{>nowhere}}", "unused": "\n{{#open}}"],
      pages: ["page": Self.shape, "other": .text])
    #expect(
      errors.map(\.description) == [
        "other: page 'other' has no template",
        "page.mustache:1:10: there is no 'titel' here",
        "page.mustache:2:1: {{/x}} closes a section that was never opened",
        "part.mustache:1:1: 'title' is text and must be escaped; use {{title}}",
        "part.mustache:1:12: there is no partial 'nowhere'",
        "unused.mustache:2:1: section 'open' is never closed; add {{/open}}",
      ])
  }

  @Test func checksPartialInEachContext() {
    let sources = ["page": "{{#rows}}{{>part}}{{/rows}}{{>part}}", "other": "{{>part}}", "part": "{{label}}"]
    let unknown = TemplateError(file: "part.mustache", line: 1, column: 1, kind: .unknownName("label"))
    #expect(errors(sources, pages: ["page": Self.shape]) == [unknown])
    #expect(errors(sources, pages: ["other": .object(["label": .text])]).isEmpty)
    #expect(
      errors(sources, pages: ["other": .object(["label": .html])]).map(\.kind) == [.escapedHTML("label")])
  }

  @Test func reportsRecursionThroughOtherPartialsOnce() {
    let errors = errors(
      ["page": "{{>a}}", "a": "{{>b}}", "b": "\n{{>a}}"], pages: ["page": Self.shape])
    #expect(errors == [TemplateError(file: "b.mustache", line: 2, column: 1, kind: .recursivePartial("a"))])
  }

  @Test func reportsSecondFileOfOneName() {
    let sources = ["one", "two"].map { TemplateSource(name: "page", file: $0, text: []) }
    let error = #expect(throws: TemplateErrors.self) {
      try TemplateLibrary(sources: sources, pages: [:])
    }
    #expect(
      error?.errors == [TemplateError(file: "two", line: 1, column: 1, kind: .duplicateTemplate("page"))])
  }

  @Test func reportsFirstByteThatIsNotUTF8() {
    let text = Array("一\n二 ".utf8) + [0xB9, 0xAB, 0x20]
    let error = #expect(throws: TemplateErrors.self) {
      try TemplateLibrary(
        sources: [TemplateSource(name: "page", file: "page", text: text)], pages: ["page": .text])
    }
    #expect(error?.errors == [TemplateError(file: "page", line: 2, column: 3, kind: .invalidUTF8)])
  }

  @Test func refusesDeepNestingOfSectionsAndPartials() {
    let deep = String(repeating: "{{#open}}", count: 10_000)
    #expect(
      errors(["page": deep], pages: ["page": Self.shape]) == [
        TemplateError(
          file: "page.mustache", line: 1, column: 1 + 9 * TemplateLimits.depth, kind: .nestedTooDeeply)
      ])
    var chain = ["page": "{{>p0}}", "p5000": ""]
    for index in 0..<5000 { chain["p\(index)"] = "{{>p\(index + 1)}}" }
    #expect(errors(chain, pages: ["page": Self.shape]).map(\.kind) == [.nestedTooDeeply])
  }

  @Test func refusesPartialsThatMultiply() {
    var sources = ["page": "{{>p0}}", "p30": ""]
    for index in 0..<30 { sources["p\(index)"] = "{{>p\(index + 1)}}{{>p\(index + 1)}}" }
    let kinds = Set(errors(sources, pages: ["page": Self.shape]).map(\.kind))
    #expect(kinds == [.pageTooLarge("page")])
  }

  private func errors(_ sources: [String: String], pages: [String: TemplateShape]) -> [TemplateError] {
    do {
      _ = try TemplateLibrary(
        sources: sources.map { TemplateSource(name: $0, file: "\($0).mustache", text: Array($1.utf8)) },
        pages: pages)
      return []
    } catch {
      return error.errors
    }
  }
}

import Templating
import TestSupport
import Testing

/// What checked templates show, and what they refuse to show.
struct RenderingTests {
  @Test func escapesTextInElementsAndAttributes() throws {
    let hostile = "<script>alert('x') & \"y\"</script>"
    let shown = try render(
      "<a title='{{x}}'>{{x}}</a>", .object(["x": .text]), .object(["x": .text(hostile)]))
    let escaped = "&lt;script&gt;alert(&#39;x&#39;) &amp; &quot;y&quot;&lt;/script&gt;"
    #expect(shown == "<a title='\(escaped)'>\(escaped)</a>")
  }

  @Test(arguments: ["{{title}}", "{{{title}}}", "{{#x}}", "{{=| |=}}", "{{/x}}", "\u{0}\u{FEFF}\u{202E}", "😀é"])
  func showsTextWithoutReadingItAgain(_ hostile: String) throws {
    let shown = try render(
      "{{x}}|{{{y}}}", .object(["x": .text, "y": .html]),
      .object(["x": .text(hostile), "y": .html(Array("<b>{{x}}</b>".utf8))]))
    #expect(Array(shown.utf8) == Array((hostile + "|<b>{{x}}</b>").utf8))
  }

  @Test func escapesLikeCharacterByCharacterReplacement() throws {
    var generator = SeededGenerator(seed: 20_210_131)
    let pieces = ["&", "<", ">", "\"", "'", "a", "7", " ", "@", "\u{7F}", "监", "é", "😀", "安全生产", "plain text"]
    for round in 0..<500 {
      let text = (0..<Int.random(in: 0...40, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      var buffer: [UInt8] = []
      HTMLEscape.append(text, to: &buffer)
      let expected = text.unicodeScalars.map { scalar in
        ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"][scalar] ?? String(scalar)
      }.joined()
      try #require(buffer == Array(expected.utf8), "seed 20210131, round \(round)")
    }
  }

  @Test func showsListsWithParentNamesAndPositions() throws {
    let shape = TemplateShape.object([
      "root": .text, "name": .text, "rows": .list(.object(["name": .text, "tags": .list(.text)])),
    ])
    let value = TemplateValue.object([
      "root": .text("/"), "name": .text("outer"),
      "rows": .list([
        .object(["name": .text("a"), "tags": .list([.text("x"), .text("y")])]),
        .object(["name": .text("b"), "tags": .list([])]),
      ]),
    ])
    let template = "{{#rows}}{{root}}{{name}}:{{#tags}}{{.}}@{{name}} {{/tags}}{{^tags}}none{{/tags}};{{/rows}}{{name}}"
    #expect(try render(template, shape, value) == "/a:x@a y@a ;/b:none;outer")
  }

  @Test func treatsEmptyTextHTMLAndListsAsFalse() throws {
    let shape = TemplateShape.object([
      "t": .text, "h": .html, "l": .list(.text), "f": .flag, "o": .object([:]), "n": .optional(.object([:])),
    ])
    let template = "{{#t}}t{{/t}}{{#h}}h{{/h}}{{#l}}l{{/l}}{{#f}}f{{/f}}{{#o}}o{{/o}}{{#n}}n{{/n}}"
    let empty = TemplateValue.object([
      "t": .text(""), "h": .html([]), "l": .list([]), "f": .flag(false), "o": .object([:]), "n": .absent,
    ])
    let full = TemplateValue.object([
      "t": .text("."), "h": .html([46]), "l": .list([.text("")]), "f": .flag(true), "o": .object([:]),
      "n": .object([:]),
    ])
    #expect(try render(template, shape, empty) == "o")
    #expect(try render(template, shape, full) == "thlfon")
  }

  @Test func showsNothingForAbsentOptionalValues() throws {
    let shape = TemplateShape.object([
      "a": .optional(.object(["b": .text])), "t": .optional(.text), "l": .optional(.list(.optional(.text))),
    ])
    let template = "[{{a.b}}{{#a}}{{b}}{{/a}}{{t}}{{#l}}({{.}}){{/l}}{{^l}}-{{/l}}]"
    #expect(try render(template, shape, .object([:])) == "[-]")
    #expect(try render(template, shape, .object(["a": .absent, "l": .list([.absent, .text("x")])])) == "[()(x)]")
    #expect(try render(template, shape, .object(["a": .object(["b": .text("1")]), "t": .text("2")])) == "[112-]")
  }

  @Test func takesOptionalNameFromInnermostShapeThatHasIt() throws {
    let shape = TemplateShape.object(["note": .text, "row": .object(["note": .optional(.text)])])
    let value = TemplateValue.object(["note": .text("outer"), "row": .object([:])])
    #expect(try render("{{#row}}[{{note}}]{{/row}}", shape, value) == "[]")
  }

  @Test func indentsLinesOfPartialButNotItsValues() throws {
    let library = try TemplateLibrary(
      sources: [
        source("page", "<ul>\n  {{>parts/item}}\n</ul>\n"),
        source("parts/item", "<li>\n {{>inner}}\n{{#on}}\n{{x}}\n{{/on}}\n</li>\n"),
        source("inner", "{{{h}}}\n"),
      ], pages: ["page": .object(["x": .text, "h": .html, "on": .flag])])
    var buffer = Array("before ".utf8)
    let value = TemplateValue.object(["x": .text("1\n2"), "h": .html(Array("a\nb".utf8)), "on": .flag(true)])
    try library.render("page", value, into: &buffer)
    let shown = String(decoding: buffer, as: UTF8.self)
    #expect(shown == "before <ul>\n  <li>\n   a\nb\n  1\n2\n  </li>\n</ul>\n")
  }

  struct Misfit: Sendable {
    let value: TemplateValue
    let column: Int
    let kind: TemplateError.Kind
  }

  @Test(arguments: [
    Misfit(value: .object([:]), column: 4, kind: .unfitValue(name: "a.b", expected: .object, found: nil)),
    Misfit(
      value: .object(["a": .object(["b": .absent])]), column: 4,
      kind: .unfitValue(name: "a.b", expected: .text, found: nil)),
    Misfit(
      value: .object(["a": .object(["b": .html(Array("<i>".utf8))])]), column: 4,
      kind: .unfitValue(name: "a.b", expected: .text, found: .html)),
    Misfit(value: .text("x"), column: 4, kind: .unfitValue(name: "a.b", expected: .object, found: .text)),
    Misfit(
      value: .object(["a": .object(["b": .text("x")]), "h": .text("<script>")]), column: 11,
      kind: .unfitValue(name: "h", expected: .html, found: .text)),
    Misfit(
      value: .object(["a": .object(["b": .text("x")]), "h": .html([]), "l": .flag(true)]), column: 19,
      kind: .unfitValue(name: "l", expected: .list, found: .flag)),
  ])
  func refusesValueThatDoesNotFitAndLeavesBuffer(_ misfit: Misfit) throws {
    let shape = TemplateShape.object(["a": .object(["b": .text]), "h": .html, "l": .list(.text)])
    let library = try TemplateLibrary(
      sources: [source("page", "\n12 {{a.b}}{{{h}}} {{#l}}{{.}}{{/l}}")], pages: ["page": shape])
    var buffer = Array("kept".utf8)
    let error = #expect(throws: TemplateError.self) {
      try library.render("page", misfit.value, into: &buffer)
    }
    #expect(error == TemplateError(file: "page.mustache", line: 2, column: misfit.column, kind: misfit.kind))
    #expect(buffer == Array("kept".utf8))
  }

  @Test func refusesPageThatWasNotDeclared() throws {
    let library = try TemplateLibrary(sources: [source("page", "x")], pages: [:])
    var buffer: [UInt8] = []
    let error = #expect(throws: TemplateError.self) {
      try library.render("page", .absent, into: &buffer)
    }
    #expect(error?.kind == .undeclaredPage("page"))
  }

  @Test func stopsEndlessRecursionOfLenientPartials() throws {
    let template = try LenientTemplate(source: "{{>a}}", partials: ["a": "{{>a}}{{>a}}"])
    let error = #expect(throws: TemplateError.self) { try template.render(.absent) }
    #expect(error?.kind == .nestedTooDeeply)
  }

  private func source(_ name: String, _ text: String) -> TemplateSource {
    TemplateSource(name: name, file: "\(name).mustache", text: Array(text.utf8))
  }

  private func render(_ template: String, _ shape: TemplateShape, _ value: TemplateValue) throws -> String {
    let library = try TemplateLibrary(sources: [source("page", template)], pages: ["page": shape])
    var buffer: [UInt8] = []
    try library.render("page", value, into: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }
}

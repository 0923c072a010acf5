extension TemplateTree {
  /// Reads a source into a tree, appending what is wrong with it to `errors`; the tree then holds what could be read.
  init(parsing source: TemplateSource, errors: inout [TemplateError]) {
    var bytes = source.text
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if let offset = bytes.firstOffsetOfInvalidUTF8() {
      var place = TemplatePlace()
      place.advance(over: bytes[..<offset])
      errors.append(TemplateError(file: source.file, line: place.line, column: place.column, kind: .invalidUTF8))
      self.init(file: source.file, bytes: [], nodes: [], partials: [])
      return
    }
    var scanner = TemplateScanner(file: source.file, bytes: bytes)
    scanner.scan()
    var builder = TreeBuilder(file: source.file)
    builder.build(scanner.tokens)
    errors += scanner.errors + builder.errors
    self.init(file: source.file, bytes: bytes, nodes: builder.nodes, partials: builder.partials)
  }
}

/// Matches the sections of a file.
private struct TreeBuilder {
  private struct Section {
    let name: TemplateName
    let inverted: Bool
    /// What stood before the section at its own level.
    var before: [TemplateTree.Node]
  }

  let file: String
  private(set) var nodes: [TemplateTree.Node] = []
  private(set) var partials: [TemplateName] = []
  private(set) var errors: [TemplateError] = []
  private var open: [Section] = []

  init(file: String) {
    self.file = file
  }

  mutating func build(_ tokens: [TemplateToken]) {
    for token in tokens {
      let name = TemplateName(text: token.name, place: token.place)
      switch token.kind {
      case .lineStart: nodes.append(.lineStart)
      case .literal(let range): nodes.append(.literal(range))
      case .value(let escaped): nodes.append(.value(name, escaped: escaped))
      case .partial(let indentation):
        partials.append(name)
        nodes.append(.partial(name, indentation: indentation))
      case .open(let inverted):
        if open.count == TemplateLimits.depth {
          note(.nestedTooDeeply, at: name)
          while !open.isEmpty { closeInnermost() }
          return
        }
        open.append(Section(name: name, inverted: inverted, before: nodes))
        nodes = []
      case .close: close(name)
      }
    }
    while let section = open.last {
      note(.unclosedSection(section.name.text), at: section.name)
      closeInnermost()
    }
  }

  /// Closes the section named, or, if it is not the innermost, as many as are needed to go on sensibly.
  private mutating func close(_ name: TemplateName) {
    guard let innermost = open.last else { return note(.unopenedSection(name.text), at: name) }
    if innermost.name.text != name.text {
      note(.mismatchedSection(opened: innermost.name.text, closed: name.text), at: name)
      if open.contains(where: { $0.name.text == name.text }) {
        while let section = open.last, section.name.text != name.text { closeInnermost() }
      }
    }
    closeInnermost()
  }

  private mutating func closeInnermost() {
    guard var section = open.popLast() else { return }
    section.before.append(.section(section.name, inverted: section.inverted, nodes))
    nodes = section.before
  }

  private mutating func note(_ kind: TemplateError.Kind, at name: TemplateName) {
    errors.append(TemplateError(file: file, line: name.place.line, column: name.place.column, kind: kind))
  }
}

/// Turns a page's tree and those of its partials into one program, checking every name against the page's shape.
///
/// Missing and recursive partials are passed over: ``PartialGraph`` reports them.
struct PageCompiler {
  private let page: String
  private let trees: [String: TemplateTree]
  /// The shapes of the values entered, the page's own first; their count is the level of the next.
  private var scope: [TemplateShape]
  /// The partials being put in, outermost first.
  private var including: [String]
  private var indentation: [UInt8] = []
  private var depth = 0
  private var size = 0
  /// Instructions before this one are not made longer, as a jump may lead behind them.
  private var sealed = 0

  private(set) var program = TemplateProgram()
  private(set) var errors: [TemplateError] = []

  init(page: String, shape: TemplateShape, trees: [String: TemplateTree]) {
    self.page = page
    self.trees = trees
    self.scope = [shape]
    self.including = [page]
  }

  mutating func compile() {
    if let tree = trees[page] { compile(tree.nodes, of: tree) }
  }

  private mutating func compile(_ nodes: [TemplateTree.Node], of tree: TemplateTree) {
    for node in nodes where size <= TemplateLimits.pageSize {
      size += 1
      switch node {
      case .lineStart: append(indentation[...])
      case .literal(let range): append(tree.bytes[range])
      case .value(let name, let escaped): compileValue(name, escaped: escaped, of: tree)
      case .section(let name, let inverted, let body): compileSection(name, inverted: inverted, body, of: tree)
      case .partial(let name, let blanks): include(name, indentation: blanks, from: tree)
      }
    }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    if bytes.isEmpty { return }
    size += bytes.count
    let start = program.literals.count
    program.literals += bytes
    let end = program.literals.count
    if program.instructions.count > sealed, case .literal(let earlier, start) = program.instructions.last {
      program.instructions[program.instructions.count - 1] = .literal(start: earlier, end: end)
    } else {
      program.instructions.append(.literal(start: start, end: end))
    }
  }

  private mutating func compileValue(_ name: TemplateName, escaped: Bool, of tree: TemplateTree) {
    guard let found = resolve(name, in: tree) else { return }
    switch (found.shape.kind, escaped) {
    case (.text, true): program.instructions.append(.text(slot: slot(found, name, in: tree)))
    case (.html, false): program.instructions.append(.html(slot: slot(found, name, in: tree)))
    case (.html, true): note(.escapedHTML(name.text), at: name, in: tree)
    case (.text, false): note(.unescapedText(name.text), at: name, in: tree)
    case (_, true): note(.wrongShape(name: name.text, expected: .text), at: name, in: tree)
    case (_, false): note(.wrongShape(name: name.text, expected: .html), at: name, in: tree)
    }
  }

  private mutating func include(_ name: TemplateName, indentation blanks: Range<Int>?, from tree: TemplateTree) {
    guard let partial = trees[name.text], !including.contains(name.text) else { return }
    size += TemplateLimits.partialSize
    let outer = indentation
    // A partial inside a line is not indented; one alone on its line adds its own blanks to those of this file.
    indentation = blanks.map { outer + tree.bytes[$0] } ?? []
    including.append(name.text)
    nest(at: name, in: tree) { $0.compile(partial.nodes, of: partial) }
    including.removeLast()
    indentation = outer
    if size > TemplateLimits.pageSize { note(.pageTooLarge(page), at: name, in: tree) }
  }

  private mutating func nest(at name: TemplateName, in tree: TemplateTree, _ body: (inout Self) -> Void) {
    if depth == TemplateLimits.depth { return note(.nestedTooDeeply, at: name, in: tree) }
    depth += 1
    body(&self)
    depth -= 1
  }

  private mutating func note(_ kind: TemplateError.Kind, at name: TemplateName, in tree: TemplateTree) {
    errors.append(TemplateError(file: tree.file, line: name.place.line, column: name.place.column, kind: kind))
  }
}

// MARK: - Sections

extension PageCompiler {
  private mutating func compileSection(
    _ name: TemplateName, inverted: Bool, _ body: [TemplateTree.Node], of tree: TemplateTree
  ) {
    guard let found = resolve(name, in: tree) else {
      // What an unknown value would hold cannot be checked; an inverted section enters no value.
      if inverted { nest(at: name, in: tree) { $0.compile(body, of: tree) } }
      return
    }
    let slot = slot(found, name, in: tree)
    let start = program.instructions.count
    program.instructions.append(.unless(slot: slot, end: start))
    if inverted {
      nest(at: name, in: tree) { $0.compile(body, of: tree) }
      program.instructions[start] = .unless(slot: slot, end: program.instructions.count)
    } else if case .list(let element) = found.shape {
      enter(element, at: name, body, of: tree)
      program.instructions[start] = .each(slot: slot, end: program.instructions.count)
      program.instructions.append(.endEach(body: start + 1))
    } else {
      enter(found.shape, at: name, body, of: tree)
      program.instructions[start] = .when(slot: slot, end: program.instructions.count)
      program.instructions.append(.endWhen)
    }
    sealed = program.instructions.count
  }

  private mutating func enter(
    _ shape: TemplateShape, at name: TemplateName, _ body: [TemplateTree.Node], of tree: TemplateTree
  ) {
    scope.append(shape)
    nest(at: name, in: tree) { $0.compile(body, of: tree) }
    scope.removeLast()
  }
}

// MARK: - Names

extension PageCompiler {
  private struct Found {
    let level: Int
    let keys: [TemplateProgram.Key]
    /// Not optional.
    let shape: TemplateShape
  }

  /// Finds the value of a name: its first part in the innermost value that has it, the others below that.
  private mutating func resolve(_ name: TemplateName, in tree: TemplateTree) -> Found? {
    let path = name.path
    guard let first = path.first else {
      return Found(level: scope.count - 1, keys: [], shape: scope[scope.count - 1].present)
    }
    guard let level = scope.lastIndex(where: { $0.field(first) != nil }) else {
      note(.unknownName(name.text), at: name, in: tree)
      return nil
    }
    var shape = scope[level].present
    var keys: [TemplateProgram.Key] = []
    for (index, key) in path.enumerated() {
      guard let field = shape.field(key) else {
        let owner = path[..<index].joined(separator: ".")
        let isObject = shape.kind == .object
        note(isObject ? .unknownName(name.text) : .wrongShape(name: owner, expected: .object), at: name, in: tree)
        return nil
      }
      keys.append(TemplateProgram.Key(text: key, mayBeAbsent: field.isOptional))
      shape = field.present
    }
    return Found(level: level, keys: keys, shape: shape)
  }

  private mutating func slot(_ found: Found, _ name: TemplateName, in tree: TemplateTree) -> Int {
    let start = program.keys.count
    program.keys += found.keys
    program.slots.append(
      TemplateProgram.Slot(
        level: found.level, keys: start..<program.keys.count, mayBeAbsent: scope[found.level].isOptional,
        expected: found.shape.kind))
    program.tags.append(TemplateProgram.Tag(file: tree.file, name: name))
    return program.slots.count - 1
  }
}

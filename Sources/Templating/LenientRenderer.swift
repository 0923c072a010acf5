/// Walks a tree and looks names up as they come, for ``LenientTemplate``.
struct LenientRenderer {
  private let partials: [String: TemplateTree]
  private var entered: [TemplateValue]
  private var indentation: [UInt8] = []
  private var depth = 0
  private(set) var buffer: [UInt8] = []

  init(partials: [String: TemplateTree], root: TemplateValue) {
    self.partials = partials
    entered = [root]
  }

  mutating func render(_ nodes: [TemplateTree.Node], of tree: TemplateTree) throws(TemplateError) {
    for node in nodes {
      switch node {
      case .lineStart: buffer += indentation
      case .literal(let range): buffer += tree.bytes[range]
      case .value(let name, let escaped): show(lookUp(name), escaped: escaped)
      case .section(let name, true, let body):
        if !lookUp(name).isTrue { try nest(body, of: tree, at: name, in: tree) }
      case .section(let name, false, let body):
        let value = lookUp(name)
        if case .list(let elements) = value {
          for element in elements { try enter(element, at: name, body, of: tree) }
        } else if value.isTrue {
          try enter(value, at: name, body, of: tree)
        }
      case .partial(let name, let blanks): try include(name, indentation: blanks, from: tree)
      }
    }
  }

  private mutating func enter(
    _ value: TemplateValue, at name: TemplateName, _ body: [TemplateTree.Node], of tree: TemplateTree
  ) throws(TemplateError) {
    entered.append(value)
    try nest(body, of: tree, at: name, in: tree)
    entered.removeLast()
  }

  private mutating func include(
    _ name: TemplateName, indentation blanks: Range<Int>?, from tree: TemplateTree
  ) throws(TemplateError) {
    guard let partial = partials[name.text] else { return }
    let outer = indentation
    indentation = blanks.map { outer + tree.bytes[$0] } ?? []
    try nest(partial.nodes, of: partial, at: name, in: tree)
    indentation = outer
  }

  /// Shows nodes one level deeper; the tag that leads there stands in `outer`.
  private mutating func nest(
    _ nodes: [TemplateTree.Node], of tree: TemplateTree, at name: TemplateName, in outer: TemplateTree
  ) throws(TemplateError) {
    guard depth < TemplateLimits.depth else {
      throw TemplateError(
        file: outer.file, line: name.place.line, column: name.place.column, kind: .nestedTooDeeply)
    }
    depth += 1
    try render(nodes, of: tree)
    depth -= 1
  }

  private mutating func show(_ value: TemplateValue, escaped: Bool) {
    switch value {
    case .text(let text):
      if escaped { HTMLEscape.append(text, to: &buffer) } else { buffer += text.utf8 }
    case .html(let bytes):
      if escaped { bytes.withUnsafeBufferPointer { HTMLEscape.append($0, to: &buffer) } } else { buffer += bytes }
    case .flag(let flag): buffer += (flag ? "true" : "false").utf8
    case .list, .object, .absent: break
    }
  }

  private func lookUp(_ name: TemplateName) -> TemplateValue {
    let path = name.path
    guard let first = path.first else { return entered.last ?? .absent }
    for value in entered.reversed() {
      guard case .object(let fields) = value, let field = fields[first] else { continue }
      return path.dropFirst().reduce(field) { value, key in
        if case .object(let fields) = value { fields[key] ?? .absent } else { .absent }
      }
    }
    return .absent
  }
}

import Diagnostics
import Yams

/// Turns the nodes of Yams into `InputNode`s and notes everything that is not allowed.
struct YAMLConversion {
  let file: String
  /// Lines of the file before the first line of the YAML.
  let lineOffset: Int
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String, lineOffset: Int) {
    self.file = file
    self.lineOffset = lineOffset
  }

  mutating func convert(_ node: Node, depth: Int) -> InputNode {
    let place = place(of: node)
    if node.anchor != nil {
      diagnostics.append(Diagnostic(.yamlAlias, at: place))
      return .scalar(.init("", at: place))
    }
    if !hasPlainTag(node) { diagnostics.append(Diagnostic(.yamlTag, at: place)) }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      return .scalar(.init(scalar.string, at: place, isQuoted: !isPlain))
    case .sequence(let sequence):
      guard isAllowed(depth: depth, at: place) else { return .list(.init([], at: place)) }
      return .list(.init(sequence.map { convert($0, depth: depth + 1) }, at: place))
    case .mapping(let mapping):
      guard isAllowed(depth: depth, at: place) else { return .map(.init([], at: place)) }
      return .map(.init(mapping.compactMap { entry($0.key, $0.value, depth: depth) }, at: place))
    case .alias:
      diagnostics.append(Diagnostic(.yamlAlias, at: place))
      return .scalar(.init("", at: place))
    }
  }

  private mutating func entry(_ key: Node, _ value: Node, depth: Int) -> InputNode.Entry? {
    let keyPlace = place(of: key)
    guard case .scalar(let scalar) = key else {
      diagnostics.append(Diagnostic(.yamlKeyNotText, at: keyPlace))
      return nil
    }
    if scalar.anchor != nil || (scalar.string == "<<" && scalar.style == .plain) {
      diagnostics.append(Diagnostic(.yamlAlias, at: keyPlace))
    }
    if !hasPlainTag(key) { diagnostics.append(Diagnostic(.yamlTag, at: keyPlace)) }
    return .init(key: scalar.string, keyPlace: keyPlace, value: convert(value, depth: depth + 1))
  }

  private mutating func isAllowed(depth: Int, at place: Place) -> Bool {
    guard depth > YAMLReader.depthLimit else { return true }
    diagnostics.append(Diagnostic(.yamlTooDeep, at: place, "\(YAMLReader.depthLimit)"))
    return false
  }

  private func place(of node: Node) -> Place {
    guard let mark = node.mark else { return Place(file: file) }
    return Place(file: file, line: mark.line + lineOffset, column: mark.column)
  }

  /// Whether the node has no tag, or the one it would have anyway.
  private func hasPlainTag(_ node: Node) -> Bool {
    switch node {
    case .scalar: node.tag.description == Tag.Name.str.rawValue
    case .sequence: node.tag.description == Tag.Name.seq.rawValue
    case .mapping: node.tag.description == Tag.Name.map.rawValue
    case .alias: true
    }
  }
}

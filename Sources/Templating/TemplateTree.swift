/// One template file with its sections matched, not yet checked against any shape.
struct TemplateTree: Sendable {
  indirect enum Node: Sendable {
    case lineStart
    case literal(Range<Int>)
    case value(TemplateName, escaped: Bool)
    case section(TemplateName, inverted: Bool, [Node])
    case partial(TemplateName, indentation: Range<Int>?)
  }

  let file: String
  let bytes: [UInt8]
  let nodes: [Node]
  /// The partials named anywhere in the file, in order.
  let partials: [TemplateName]
}

/// A name in a tag and where the tag stands.
struct TemplateName: Sendable, Hashable {
  let text: String
  let place: TemplatePlace

  /// The parts of a dotted name; none for `.`, the current value.
  var path: [String] {
    text == "." ? [] : text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }
}

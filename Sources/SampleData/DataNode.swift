/// A tree of texts: what a record says, before it is written as front matter or as a row of a table.
indirect enum DataNode: Sendable {
  case text(String)
  case words([String])
  case list([DataNode])
  case map([(key: String, value: DataNode)])

  /// Each text with its dotted key (`subject.name`, `people.1.name`); lists of words are one text joined by `；`.
  func flattened(_ prefix: String = "", into rows: inout [(key: String, value: String)]) {
    switch self {
    case .text(let text): rows.append((prefix, text))
    case .words(let words): rows.append((prefix, words.joined(separator: "；")))
    case .list(let nodes):
      for (index, node) in nodes.enumerated() { node.flattened("\(prefix).\(index + 1)", into: &rows) }
    case .map(let entries):
      for entry in entries {
        entry.value.flattened(prefix.isEmpty ? entry.key : prefix + "." + entry.key, into: &rows)
      }
    }
  }

  /// Appends the tree as block YAML, `depth` levels in.
  func writeYAML(depth: Int = 0, to text: inout String) {
    let indent = String(repeating: "  ", count: depth)
    switch self {
    case .text(let value): text += Self.scalar(value) + "\n"
    case .words(let words): text += "[" + words.map(Self.scalar).joined(separator: ", ") + "]\n"
    case .list(let nodes):
      for node in nodes {
        text += indent + "- "
        if case .map(let entries) = node {
          Self.write(entries, depth: depth + 1, firstInline: true, to: &text)
        } else {
          node.writeYAML(depth: depth + 1, to: &text)
        }
      }
    case .map(let entries): Self.write(entries, depth: depth, firstInline: false, to: &text)
    }
  }

  private static func write(
    _ entries: [(key: String, value: DataNode)], depth: Int, firstInline: Bool, to text: inout String
  ) {
    let indent = String(repeating: "  ", count: depth)
    for (index, entry) in entries.enumerated() {
      text += (index == 0 && firstInline ? "" : indent) + entry.key + ":"
      switch entry.value {
      case .text, .words:
        text += " "
        entry.value.writeYAML(depth: depth, to: &text)
      case .list, .map:
        text += "\n"
        entry.value.writeYAML(depth: depth + 1, to: &text)
      }
    }
  }

  /// `value` as a YAML scalar: plain where it is safe, else in double quotes.
  static func scalar(_ value: String) -> String {
    var isPlain = !value.isEmpty
    var isNumber = true
    for (index, byte) in value.utf8.enumerated() {
      switch byte {
      case 0x30...0x39, 0x2E, 0x2B, 0x2D: if index == 0, byte == 0x2D { isPlain = false }
      case 0x80...0xFF, 0x41...0x5A, 0x61...0x7A, 0x28, 0x29, 0x2F, 0x5F: isNumber = false
      default: isPlain = false
      }
    }
    // A short figure or a date is plain; a number with leading zero or of many digits is quoted.
    if isPlain, isNumber, value.utf8.count > 10 || (value.hasPrefix("0") && value.utf8.count > 1) { isPlain = false }
    if isPlain { return value }
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

import Diagnostics
import Reading
import Records

/// Reads one map of `site.yml` key by key and notes what is missing, wrong or unknown.
struct MapReader {
  /// Path of the map, such as `bureau`; empty for the file itself.
  let path: String
  let node: InputNode
  private(set) var diagnostics: [Diagnostic] = []
  private var known: Set<String> = []

  init(_ node: InputNode, path: String = "") {
    self.node = node
    self.path = path
    if node.entries == nil { diagnostics.append(Diagnostic(.wrongStructure, at: node.place, path, "map")) }
  }

  func key(_ name: String) -> String { path.isEmpty ? name : path + "." + name }

  /// The value of `name`, or `nil` where it is absent or null.
  mutating func value(_ name: String) -> InputNode? {
    known.insert(name)
    guard let value = node[name], !value.isNull else { return nil }
    return value
  }

  mutating func text(_ name: String) -> String? {
    guard let value = value(name) else { return nil }
    guard let text = value.text else {
      report(.wrongStructure, name, "text")
      return nil
    }
    let trimmed = FieldText.trimmed(text)
    return trimmed.isEmpty ? nil : trimmed
  }

  mutating func requiredText(_ name: String) -> String {
    if let text = text(name) { return text }
    if value(name)?.scalar != nil || value(name) == nil { reportMissing(name) }
    return ""
  }

  mutating func texts(_ name: String) -> [String] {
    guard let value = value(name) else { return [] }
    guard let items = value.items else {
      report(.wrongStructure, name, "list")
      return []
    }
    return items.compactMap { item in
      guard let text = item.text else {
        diagnostics.append(Diagnostic(.wrongStructure, at: item.place, key(name), "list of texts"))
        return nil
      }
      return FieldText.trimmed(text)
    }
  }

  mutating func report(_ kind: DiagnosticKind, _ name: String, _ more: String? = nil) {
    let place = node[name]?.place ?? node.place
    diagnostics.append(
      more.map { Diagnostic(kind, at: place, key(name), $0) } ?? Diagnostic(kind, at: place, key(name)))
  }

  mutating func reportMissing(_ name: String) {
    diagnostics.append(Diagnostic(.missingField, at: node.place, key(name)))
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func take(_ other: MapReader) { diagnostics += other.diagnostics }

  /// Reports every key that was never asked for.
  mutating func finish() {
    for entry in node.entries ?? [] where !known.contains(entry.key) {
      diagnostics.append(Diagnostic(.unknownKey, at: entry.keyPlace, key(entry.key)))
    }
  }
}

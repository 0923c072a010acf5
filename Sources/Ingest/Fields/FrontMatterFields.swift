import Diagnostics
import Reading

/// Sorts the entries of a front matter into the fields of a set: nested, dotted or flat, by any of their names.
struct FrontMatterFields {
  let set: FieldSet
  private(set) var values: FieldValues
  private(set) var diagnostics: [Diagnostic] = []

  init(_ map: InputNode, set: FieldSet) {
    self.set = set
    values = FieldValues(count: set.fields.count, place: map.place)
    guard let entries = map.entries else {
      diagnostics.append(Diagnostic(.wrongStructure, at: map.place, "front matter", "key: value"))
      return
    }
    for entry in entries { sort(entry) }
  }

  private mutating func sort(_ entry: InputNode.Entry) {
    let isScalar = entry.value.scalar != nil
    if isScalar, let match = set.match(entry.key) {
      assign(entry, match)
    } else if let section = set.section(entry.key) {
      sort(entry, section: section)
    } else if let match = set.match(entry.key) {
      assign(entry, match)
    } else {
      reportUnknown(entry)
    }
  }

  private mutating func sort(_ entry: InputNode.Entry, section: String) {
    if entry.value.isNull { return }
    if set.lists.contains(section) {
      guard let items = entry.value.items ?? (entry.value.scalar == nil ? [entry.value] : nil) else {
        diagnostics.append(Diagnostic(.wrongStructure, at: entry.value.place, section, "list"))
        return
      }
      for item in items { sort(item: item, list: section) }
      return
    }
    guard let entries = entry.value.entries else {
      diagnostics.append(Diagnostic(.wrongStructure, at: entry.value.place, section, "map"))
      return
    }
    for inner in entries {
      if let match = set.match(inner.key, in: section) {
        assign(inner, match)
      } else {
        reportUnknown(inner)
      }
    }
  }

  private mutating func sort(item: InputNode, list: String) {
    var values = FieldValues(count: set.fields.count, place: item.place)
    if let scalar = item.scalar {
      // `officers: [甲, 乙]`: an item that is a text alone is the name.
      if scalar.isNull { return }
      guard let match = set.match("name", in: list) else {
        diagnostics.append(Diagnostic(.wrongStructure, at: item.place, list, "list of maps"))
        return
      }
      _ = values.set(match.field, .init(node: item, unit: .unsaid))
    }
    for entry in item.entries ?? [] {
      guard let match = set.match(entry.key, in: list) else {
        reportUnknown(entry)
        continue
      }
      if entry.value.isNull { continue }
      if !values.set(match.field, .init(node: entry.value, unit: match.unit)) { reportDouble(match, entry.keyPlace) }
    }
    self.values.append(values, to: list)
  }

  private mutating func assign(_ entry: InputNode.Entry, _ match: FieldSet.Match) {
    if entry.value.isNull { return }
    let value = FieldValues.Value(node: entry.value, unit: match.unit)
    guard let list = set.fields[match.field].list else {
      if !values.set(match.field, value) { reportDouble(match, entry.keyPlace) }
      return
    }
    // `执法人员: 甲、乙` at the top: one item a name.
    guard let scalar = entry.value.scalar else {
      diagnostics.append(Diagnostic(.wrongStructure, at: entry.value.place, list, "list"))
      return
    }
    for word in ListWords.split(scalar.text) {
      var item = FieldValues(count: set.fields.count, place: scalar.place)
      let node = InputNode.scalar(.init(word, at: scalar.place, isQuoted: true))
      _ = item.set(match.field, .init(node: node, unit: match.unit))
      values.append(item, to: list)
    }
  }

  private mutating func reportUnknown(_ entry: InputNode.Entry) {
    let kind: DiagnosticKind = set.isUnused(entry.key) ? .unusedKey : .unknownKey
    diagnostics.append(Diagnostic(kind, at: entry.keyPlace, entry.key))
  }

  private mutating func reportDouble(_ match: FieldSet.Match, _ place: Place) {
    diagnostics.append(Diagnostic(.duplicateKey, at: place, set.fields[match.field].key))
  }
}

import Diagnostics
import Reading
import Records

/// Types the nodes of rule files and collects all that is wrong with them, each with its place.
///
/// A value that cannot be typed is reported and comes back as `nil`; the rule set is then not made.
struct RuleReader {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func report(_ more: [Diagnostic]) { diagnostics += more }

  /// The map at `node` if it is one: keys outside `required` and `optional` and missing required keys are reported.
  mutating func map(
    _ node: InputNode, named name: String, required: [String], optional: [String] = []
  ) -> InputNode.Map? {
    guard case .map(let map) = node else {
      report(Diagnostic(.ruleWrongType, at: node.place, name, "{ }"))
      return nil
    }
    for entry in map.entries where !required.contains(entry.key) && !optional.contains(entry.key) {
      report(Diagnostic(.ruleUnknownKey, at: entry.keyPlace, entry.key, (required + optional).joined(separator: "、")))
    }
    for key in required where map.value(key)?.isNull ?? true {
      report(Diagnostic(.ruleMissingKey, at: map.place, key))
    }
    return map
  }

  /// The items of the list under `key`; one value that is no list counts as a list of one.
  mutating func items(_ map: InputNode.Map, _ key: String) -> [InputNode] {
    guard let node = map.value(key), !node.isNull else { return [] }
    switch node {
    case .list(let list): return list.items
    case .scalar: return [node]
    case .map:
      report(Diagnostic(.ruleWrongType, at: node.place, key, "[ ]"))
      return []
    }
  }

  /// The list of rules under `key`, each a map.
  mutating func rules(_ map: InputNode.Map, _ key: String) -> [InputNode] {
    guard let node = map.value(key), !node.isNull else { return [] }
    guard case .list(let list) = node else {
      report(Diagnostic(.ruleWrongType, at: node.place, key, "- "))
      return []
    }
    return list.items
  }

  mutating func text(_ node: InputNode, named name: String) -> String? {
    guard let text = node.text, !text.isEmpty else {
      report(Diagnostic(.ruleNotText, at: node.place, name))
      return nil
    }
    return text
  }

  mutating func text(_ map: InputNode.Map, _ key: String) -> String? {
    guard let node = map.value(key), !node.isNull else { return nil }
    return text(node, named: key)
  }

  mutating func flag(_ map: InputNode.Map, _ key: String) -> Bool? {
    guard let node = map.value(key), !node.isNull else { return nil }
    switch node.text {
    case "true", "是": return true
    case "false", "否": return false
    default:
      report(Diagnostic(.ruleNotFlag, at: node.place, key))
      return nil
    }
  }

  mutating func number(_ map: InputNode.Map, _ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let node = map.value(key), !node.isNull else { return nil }
    guard let text = node.text, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
      range.contains(number)
    else {
      report(Diagnostic(.ruleNotNumber, at: node.place, key, "\(range.lowerBound)–\(range.upperBound)"))
      return nil
    }
    return number
  }

  /// A word of a closed set of this module, by its raw value.
  mutating func word<Word>(_ node: InputNode, named name: String, _: Word.Type) -> Word?
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    if let text = node.text, let word = Word(rawValue: text) { return word }
    report(Diagnostic(.ruleUnknownWord, at: node.place, name, Word.allCases.map(\.rawValue).joined(separator: "、")))
    return nil
  }

  mutating func word<Word>(_ map: InputNode.Map, _ key: String, _ type: Word.Type) -> Word?
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    guard let node = map.value(key), !node.isNull else { return nil }
    return word(node, named: key, type)
  }

  /// Words of a closed set of the records, in English or Chinese.
  mutating func choices<Word: Choice>(_ map: InputNode.Map, _ key: String, _: Word.Type) -> [(Word, Place)] {
    items(map, key).compactMap { node in
      if let text = node.text, let word = Word(named: text) { return (word, node.place) }
      report(Diagnostic(.ruleUnknownWord, at: node.place, key, Word.allCases.map(\.rawValue).joined(separator: "、")))
      return nil
    }
  }

  /// The days `from` and `until` of a rule; both are optional.
  mutating func period(_ map: InputNode.Map) -> EffectivePeriod {
    let from = date(map, "from")
    let until = date(map, "until")
    if let from, let until, until < from {
      report(Diagnostic(.rulePeriodReversed, at: map.value("until")?.place ?? map.place))
    }
    return EffectivePeriod(from: from, until: until)
  }

  private mutating func date(_ map: InputNode.Map, _ key: String) -> CivilDate? {
    guard let node = map.value(key), !node.isNull else { return nil }
    if let text = node.text, let date = try? CivilDate(parsing: text) { return date }
    report(Diagnostic(.ruleNotDate, at: node.place, key))
    return nil
  }
}

extension InputNode.Map {
  /// The value under `key`.
  func value(_ key: String) -> InputNode? { entries.first { $0.key == key }?.value }
}

import Diagnostics
import Matching
import Patterns
import Reading
import Records

extension RuleReader {
  /// The section `localRules`; patterns are compiled here, and tried on their examples.
  mutating func localRules(_ node: InputNode) -> LocalRules {
    guard let map = map(node, named: "localRules", required: [], optional: ["patterns", "terms", "allow"]) else {
      return .none
    }
    var draft = LocalDraft()
    for node in rules(map, "patterns") { hidingPattern(node, &draft) }
    for node in rules(map, "terms") { term(node, &draft) }
    for node in rules(map, "allow") { allowEntry(node, &draft) }
    return draft.compiled(&self)
  }

  private mutating func hidingPattern(_ node: InputNode, _ draft: inout LocalDraft) {
    let keys = ["id", "pattern", "entity", "basis", "reason", "editor", "mustHide", "mustKeep"]
    guard let map = map(node, named: "patterns", required: keys, optional: ["from", "until"]),
      let head = head(map, &draft), let entity = word(map, "entity", MaskEntity.self),
      let pattern = pattern(map, "pattern")
    else { return }
    let examples = LocalExamples(hits: examples(map, "mustHide"), misses: examples(map, "mustKeep"))
    let number = draft.add(pattern, examples, &self)
    draft.hiding.append(head.rule(entity, finds: .pattern(number), at: pattern.place))
  }

  private mutating func term(_ node: InputNode, _ draft: inout LocalDraft) {
    let keys = ["id", "texts", "entity", "basis", "reason", "editor"]
    guard let map = map(node, named: "terms", required: keys, optional: ["from", "until"]),
      let head = head(map, &draft), let entity = word(map, "entity", MaskEntity.self)
    else { return }
    let place = map.value("texts")?.place ?? map.place
    draft.hiding.append(head.rule(entity, finds: .texts(searchableTexts(map, "texts")), at: place))
  }

  private mutating func allowEntry(_ node: InputNode, _ draft: inout LocalDraft) {
    let optional = ["texts", "pattern", "basis", "from", "until", "mustHide", "mustKeep"]
    guard let map = map(node, named: "allow", required: ["id", "reason", "editor"], optional: optional),
      let head = head(map, &draft)
    else { return }
    let hasTexts = !(map.value("texts")?.isNull ?? true)
    let hasPattern = !(map.value("pattern")?.isNull ?? true)
    guard hasTexts != hasPattern else {
      report(Diagnostic(.ruleTextOrPattern, at: map.place))
      return
    }
    if hasTexts {
      let texts = searchableTexts(map, "texts")
      for node in items(map, "texts") where node.text.map(LocalExamples.holdsIdentity) ?? false {
        report(Diagnostic(.ruleAllowsIdentity, at: node.place))
      }
      draft.allowing.append(head.rule(.number, finds: .texts(texts), at: map.place))
    } else if let pattern = pattern(map, "pattern") {
      if map.value("mustKeep")?.isNull ?? true { report(Diagnostic(.ruleMissingKey, at: map.place, "mustKeep")) }
      let examples = LocalExamples(hits: examples(map, "mustKeep"), misses: examples(map, "mustHide"))
      let number = draft.add(pattern, examples, &self)
      draft.allowing.append(head.rule(.number, finds: .pattern(number), at: pattern.place))
    }
  }

  /// What all kinds of entries have: identifier, source, reason, editor and period.
  private mutating func head(_ map: InputNode.Map, _ draft: inout LocalDraft) -> LocalDraft.Head? {
    let period = period(map)
    let basis = text(map, "basis")
    let reason = text(map, "reason")
    let editor = text(map, "editor")
    guard let node = map.value("id"), let id = text(map, "id") else { return nil }
    guard id.utf8.allSatisfy({ $0 == 0x2D || TextKind.isAlphanumeric($0) }), id.utf8.count <= 64 else {
      report(Diagnostic(.ruleNotIdentifier, at: node.place, "id"))
      return nil
    }
    draft.versions.add(node.place, for: id, named: id, in: period, at: node.place, &self)
    guard let reason, let editor else { return nil }
    return LocalDraft.Head(id: id, basis: basis ?? "", reason: reason, editor: editor, period: period)
  }

  private mutating func pattern(_ map: InputNode.Map, _ key: String) -> (text: String, place: Place)? {
    guard let node = map.value(key), let text = text(map, key) else { return nil }
    return (text, node.place)
  }

  private mutating func examples(_ map: InputNode.Map, _ key: String) -> [LocalExamples.Example] {
    items(map, key).compactMap { node in
      text(node, named: key).map { LocalExamples.Example(text: $0, place: node.place) }
    }
  }

  /// Texts of two characters or more; a single one would hide or keep half of every page.
  private mutating func searchableTexts(_ map: InputNode.Map, _ key: String) -> [String] {
    items(map, key).compactMap { node in
      guard let text = text(node, named: key) else { return nil }
      if JoinedText.literal(text).count < 2 {
        report(Diagnostic(.ruleTextTooShort, at: node.place, key))
        return nil
      }
      return text
    }
  }
}

/// Kinds of bytes in rule files.
enum TextKind {
  /// Whether the byte is an ASCII letter or digit.
  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

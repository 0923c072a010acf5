import Diagnostics
import Reading
import Records

extension RuleReader {
  /// The section `redaction`.
  mutating func redaction(_ node: InputNode) -> RedactionTerms? {
    let lists = ["keep", "publicPhones", "tradeSecretHints", "removedRoles", "smallestGroup"]
    guard let map = map(node, named: "redaction", required: ["masks"], optional: lists) else { return nil }
    var masks: [MaskEntity: MaskText] = [:]
    for node in rules(map, "masks") {
      guard
        let rule = self.map(node, named: "masks", required: ["entity", "secret", "label", "text", "basis"])
      else { continue }
      let secret = choices(rule, "secret", SecretKind.self).first?.0
      guard let entity = word(rule, "entity", MaskEntity.self), let secret, let label = text(rule, "label"),
        let mask = text(rule, "text"), let basis = text(rule, "basis")
      else { continue }
      if masks[entity] != nil { report(Diagnostic(.ruleDoubledWord, at: rule.place, entity.rawValue)) }
      if mask.unicodeScalars.contains(where: { $0.properties.numericType != nil }),
        let place = rule.value("text")?.place
      {
        report(Diagnostic(.ruleMaskWithDigits, at: place))
      }
      masks[entity] = MaskText(secret: secret, label: label, text: mask, basis: basis)
    }
    let missing = MaskEntity.allCases.filter { masks[$0] == nil }
    if !missing.isEmpty, let place = map.value("masks")?.place {
      report(Diagnostic(.ruleMissingMask, at: place, missing.map(\.rawValue).joined(separator: "、")))
    }
    return RedactionTerms(
      masks: masks, keep: texts(map, "keep"), publicPhones: texts(map, "publicPhones"),
      tradeSecretHints: hints(map), removedRoles: texts(map, "removedRoles"),
      smallestGroup: map.value("smallestGroup") == nil ? 50 : number(map, "smallestGroup", in: 1...100_000) ?? 50)
  }

  /// The hints at trade secrets; a mere word is a hint without a number, as rule files wrote them before.
  private mutating func hints(_ map: InputNode.Map) -> [HintRule] {
    var seen: Set<String> = []
    return items(map, "tradeSecretHints").compactMap { node in
      if case .scalar = node {
        return text(node, named: "tradeSecretHints").map { HintRule(word: $0) }
      }
      guard
        let rule = self.map(
          node, named: "tradeSecretHints", required: ["id", "kind", "words", "basis", "question"], optional: ["units"]),
        let place = rule.value("id")?.place, let id = text(rule, "id"), let kind = word(rule, "kind", HintKind.self),
        let basis = text(rule, "basis"), let question = text(rule, "question")
      else { return nil }
      if !seen.insert(id).inserted { report(Diagnostic(.ruleDoubledWord, at: place, id)) }
      return HintRule(
        id: id, kind: kind, words: texts(rule, "words"), units: texts(rule, "units"), basis: basis, question: question)
    }
  }

  private mutating func texts(_ map: InputNode.Map, _ key: String) -> [String] {
    items(map, key).compactMap { text($0, named: key) }
  }
}

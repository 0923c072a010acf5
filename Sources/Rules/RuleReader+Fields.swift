import Diagnostics
import Reading
import Records

extension RuleReader {
  /// The section `fields`: a list of rules, each for some keys and some kinds of subject.
  mutating func fields(_ node: InputNode) -> FieldPolicy {
    struct Key: Hashable {
      let field: String
      let kind: SubjectKind
    }
    guard case .list(let list) = node else {
      report(Diagnostic(.ruleWrongType, at: node.place, "fields", "- "))
      return FieldPolicy([:])
    }
    var versions = DatedRules<Key, FieldRule>()
    for item in list.items {
      guard
        let map = map(
          item, named: "fields", required: ["keys", "treatment", "basis"],
          optional: ["for", "setting", "from", "until"])
      else { continue }
      let period = period(map)
      let kinds = subjectKinds(map)
      let setting = word(map, "setting", FieldSetting.self)
      let treatment = word(map, "treatment", FieldTreatment.self)
      let basis = text(map, "basis")
      for key in items(map, "keys") {
        guard let name = text(key, named: "keys") else { continue }
        guard FieldPolicy.recordKeys.contains(name) else {
          report(Diagnostic(.ruleUnknownField, at: key.place, name))
          continue
        }
        guard let treatment, let basis else { continue }
        let rule = FieldRule(treatment, basis: basis, setting: setting, place: key.place)
        for kind in kinds {
          versions.add(
            rule, for: Key(field: name, kind: kind), named: "\(name) (\(kind.rawValue))", in: period, at: key.place,
            &self)
        }
      }
    }
    var rules: [String: [SubjectKind: Dated<FieldRule>]] = [:]
    for (key, rule) in versions.dated { rules[key.field, default: [:]][key.kind] = rule }
    return FieldPolicy(rules)
  }

  /// The kinds of subject under `for`; all of them where there is no such key.
  mutating func subjectKinds(_ map: InputNode.Map) -> [SubjectKind] {
    map.value("for") == nil ? SubjectKind.allCases : choices(map, "for", SubjectKind.self).map(\.0)
  }
}

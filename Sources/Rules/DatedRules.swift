import Diagnostics
import Reading
import Records

/// Collects the versions of rules by key and reports those that are in force on the same day.
struct DatedRules<Key: Hashable, Rule: Sendable> {
  private var versions: [Key: [(period: EffectivePeriod, rule: Rule, place: Place)]] = [:]

  /// Adds a version of the rule for `key`, which diagnostics call `name`.
  mutating func add(
    _ rule: Rule, for key: Key, named name: String, in period: EffectivePeriod, at place: Place,
    _ reader: inout RuleReader
  ) {
    if let other = versions[key]?.first(where: { $0.period.overlaps(period) }) {
      reader.report(Diagnostic(.ruleOverlap, at: place, name, other.place.text))
      return
    }
    versions[key, default: []].append((period, rule, place))
  }

  /// The rules by key.
  var dated: [Key: Dated<Rule>] {
    versions.mapValues { list in Dated(list.map { ($0.period, $0.rule) }) }
  }
}

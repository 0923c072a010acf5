/// The cards of every built-in rule.
public enum RuleCards {
  /// All cards: what hides first, then what keeps, each in the order in which the rules are asked.
  public static var all: [RuleCard] {
    let rules = DetectorSet.builtIn
    return rules.numbers.map(\.card) + rules.texts.map(\.card) + rules.keeps.map(\.card) + [KeptText.card]
  }

  /// The card of the rule with this identifier; `nil` for rules of fields and marks, which have none.
  public static func card(id: String) -> RuleCard? { all.first { $0.id == id } }
}

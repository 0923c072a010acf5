import Records
import Rules

extension Assessor {
  /// Minors are never published, not even masked; neither is the business of one, which bears the name of its owner.
  mutating func minors() -> GateResult {
    guard let rule = rules.disclosure.minors.rule(on: decidedOn) else {
      giveUp(noRuleFor: "minors", on: decidedOn)
      return GateResult(gate: .minors, article: "", passed: false, reason: .noRule)
    }
    guard record.subject.kind != .legalPerson else {
      return GateResult(gate: .minors, article: rule.basis, passed: true, reason: .notApplicable)
    }
    let isMinor = subjectIsMinor(rule)
    return GateResult(
      gate: .minors, article: rule.basis, passed: !isMinor, reason: isMinor ? .minor : .satisfied)
  }

  /// By a number of identity of the subject or of the owner of the business, or an entry of the same name among the people.
  private func subjectIsMinor(_ rule: MinorRule) -> Bool {
    let subject = record.subject
    if [subject.idNumber, subject.representativeID].contains(where: { rule.isMinor(idNumber: $0, on: decidedOn) }) {
      return true
    }
    var names = [Self.plain(subject.name)]
    if subject.kind == .individualBusiness, let owner = subject.representative { names.append(Self.plain(owner)) }
    return record.people.contains { person in
      guard ([person.name] + person.aliases).contains(where: { names.contains(Self.plain($0)) }) else { return false }
      return person.isMinor || rule.isMinor(bornOn: person.birthDate, idNumber: person.idNumber, on: decidedOn)
    }
  }

  /// A name without the blanks that tables put into it.
  private static func plain(_ name: String) -> String { name.filter { !$0.isWhitespace } }
}

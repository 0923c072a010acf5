public import Records

/// Which fields of a record are public, and in which form, by kind of subject: a whitelist.
public struct FieldPolicy: Sendable {
  private let rules: [String: [SubjectKind: Dated<FieldRule>]]

  /// Makes a policy from the rules by key and kind of subject.
  public init(_ rules: [String: [SubjectKind: Dated<FieldRule>]]) { self.rules = rules }

  /// The keys that have a rule, in order.
  public var keys: [String] { rules.keys.sorted() }

  /// The rule for the field `key` (as in the records: `subject.name`, `violation.facts`, `body` …) of a subject of `kind`,
  /// as in force on `date`, the day of the decision.
  ///
  /// A key without a rule in force on that day is hidden.
  public func treatment(of key: String, for kind: SubjectKind, on date: CivilDate) -> FieldRule {
    rules[key]?[kind]?.rule(on: date) ?? .unlisted
  }
}

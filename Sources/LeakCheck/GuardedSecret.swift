/// A value that may stand in no published byte, or in none but where its record allows it.
public struct GuardedSecret: Sendable, Hashable {
  /// Where a value is searched.
  public enum Scope: Sendable, Hashable {
    /// In every artefact: numbers, addresses, trade secrets.
    case everywhere
    /// Where its own record is spoken of, on its page and in rows that link to it: names, since another person of that name may be public.
    case record
  }

  /// Identifier of the record that holds the value.
  public let record: String
  /// What the value is, as a field key or class (`people.idNumber`); shown in diagnostics.
  public let kind: String
  /// The value itself; never shown.
  public let value: String
  /// Where it is searched.
  public let scope: Scope
  /// Whether numbers at its ends are whole ones: `AQ-1` does not stand in `AQ-12`, 50吨 not in 150吨.
  public let hasWholeNumbers: Bool

  /// Makes a secret of `record`.
  public init(record: String, kind: String, value: String, scope: Scope, hasWholeNumbers: Bool = false) {
    self.hasWholeNumbers = hasWholeNumbers
    self.record = record
    self.kind = kind
    self.value = value
    self.scope = scope
  }
}

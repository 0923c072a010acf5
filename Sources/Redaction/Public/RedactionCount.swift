public import Records

/// How often one kind of thing was hidden in a record and on what legal ground; a line of the public redaction ledger.
public struct RedactionCount: Sendable, Hashable {
  /// Personal information or trade secret.
  public let secretClass: SecretKind
  /// Machine name of what was hidden, such as `resident-id`.
  public let entity: String
  /// Chinese name of what was hidden, such as 身份证件号码.
  public let label: String
  /// Article of law on which it was hidden.
  public let basis: String
  /// Number of places in the record; never a length.
  public let count: Int
}

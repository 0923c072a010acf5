/// Whose name a span is.
enum PersonReference: Sendable, Hashable {
  /// A person of the record, by index.
  case known(Int)
  /// Somebody who is in no field, by the folded name without blanks and dots: the same name is the same person.
  case found(String)
}

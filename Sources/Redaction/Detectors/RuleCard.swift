public import Rules

/// What a rule hides or keeps, on what ground, and the examples that prove it; the handbook and the explanations are made from the cards.
public struct RuleCard: Sendable, Hashable {
  /// Identifier: `number.…`, `text.…` hide, `keep.…` keep.
  public let id: String
  /// What the rule hides; `nil` for a rule that keeps.
  public let entity: MaskEntity?
  /// Name of what it finds, in Chinese.
  public let title: String
  /// Article or standard that it rests on.
  public let basis: String
  /// One line for officers: how the rule knows it.
  public let summary: String
  /// Examples with what must be hidden in ⟦ ⟧; everything outside stays.
  public let hides: [String]
  /// Examples in which nothing may be hidden.
  public let keeps: [String]

  /// Makes a card.
  init(
    _ id: String, _ entity: MaskEntity? = nil, title: String, basis: String, summary: String, hides: [String] = [],
    keeps: [String] = []
  ) {
    self.id = id
    self.entity = entity
    self.title = title
    self.basis = basis
    self.summary = summary
    self.hides = hides
    self.keeps = keeps
  }
}

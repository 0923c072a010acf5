import Rules

/// A place of public text where a trade secret is likely: an open question for the reviewer. It hides nothing.
struct TradeSecretHint: Sendable, Hashable {
  /// Scalars of the folded sheet, from the word to the number that belongs to it.
  let range: Range<Int>
  /// What it is about.
  let kind: HintKind
  /// Identifier, `hint.…`.
  let rule: String
  /// The article or source.
  let basis: String
  /// The question put to the reviewer, in Chinese.
  let question: String
}

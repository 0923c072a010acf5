/// Why a set of patterns cannot be used.
public struct PatternError: Error, Sendable, Hashable {
  /// Which of the patterns it is.
  public let index: Int
  /// What is wrong.
  public let reason: Reason

  /// Makes an error.
  public init(index: Int, reason: Reason) {
    self.index = index
    self.reason = reason
  }

  /// What is refused, in the words of somebody who writes patterns.
  public enum Reason: Error, Sendable, Hashable {
    /// It grows too large when it is compiled: repeats of many, or repeats inside repeats.
    case tooLarge
    /// It looks ahead or back, repeats what a group found, or cuts off backtracking: none of that runs in linear time.
    case unsupported
    /// It has `^` or `$` in its middle.
    case anchorInside
    /// It matches nothing at all, and so everywhere.
    case empty
    /// It is no regular expression: what is wrong, and the index of the character.
    case syntax(String)
  }
}

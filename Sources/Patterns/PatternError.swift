/// Why a set of patterns cannot be used.
public struct PatternError: Error, Sendable, Hashable {
  /// Which of the patterns it is, `nil` where it is all of them together.
  public let index: Int?
  /// What is wrong.
  public let reason: Reason

  /// Makes an error.
  public init(index: Int?, reason: Reason) {
    self.index = index
    self.reason = reason
  }

  /// What the engine refuses, in the words of somebody who writes patterns.
  public enum Reason: Error, Sendable, Hashable {
    /// It grows too large when it is compiled: repeats of many, or repeats inside repeats.
    case tooLarge
    /// It looks ahead or back, repeats what a group found, or cuts off backtracking: none of that runs in linear time.
    case unsupported
    /// It has `^` or `$` in its middle.
    case anchorInside
    /// It matches nothing at all, and so everywhere.
    case empty
    /// It is no regular expression; the engine's own words, which name the index of the character.
    case syntax(String)
    /// The machine cannot run the engine, or has no memory for it.
    case engine

    /// Reads the engine's message.
    init(_ message: String) {
      let text = message.lowercased()
      if text.contains("too large") || text.contains("too complex") || text.contains("resource limit") {
        self = .tooLarge
      } else if text.contains("empty buffer") {
        self = .empty
      } else if text.contains("embedded") && text.contains("anchor") {
        self = .anchorInside
      } else if text.contains("support") || text.contains("conditional") {
        self = .unsupported
      } else if text.contains("allocat") || text.isEmpty {
        self = .engine
      } else {
        self = .syntax(message)
      }
    }
  }
}

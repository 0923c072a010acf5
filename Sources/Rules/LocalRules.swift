public import Patterns
public import Records

/// What a bureau adds itself: texts to hide, and texts that stay, beside what the program finds by itself.
public struct LocalRules: Sendable {
  /// Rules that hide.
  public let hiding: [LocalRule]
  /// Entries of the list of exceptions: what stays although a detector or a rule above takes it for something else.
  public let allowing: [LocalRule]
  /// The patterns of both lists in one set, or `nil` where there are none; `LocalRule.Finds.pattern` names their number.
  public let patterns: PatternSet?

  /// Makes rules; loading makes them from files.
  public init(hiding: [LocalRule], allowing: [LocalRule], patterns: PatternSet?) {
    self.hiding = hiding
    self.allowing = allowing
    self.patterns = patterns
  }

  /// No rules of its own.
  public static let none = LocalRules(hiding: [], allowing: [], patterns: nil)

  /// Whether there is nothing to look for.
  public var isEmpty: Bool { hiding.isEmpty && allowing.isEmpty }

  /// The rule behind the rule identifier of a span, `local.…`; of several versions the one in force on `date`.
  public func rule(named identifier: String, on date: CivilDate?) -> LocalRule? {
    guard identifier.hasPrefix(Self.prefix) else { return nil }
    let id = identifier.dropFirst(Self.prefix.count)
    return (hiding + allowing).first { $0.id == id && $0.isInForce(on: date) }
  }

  /// What the rule identifiers of spans found by these rules begin with.
  public static let prefix = "local."
}
